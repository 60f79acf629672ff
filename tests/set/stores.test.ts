/** The same on the stores: whatever a store held before, it holds the graph of the set, and gives it back. */
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import type { GraphRecords, Snippet } from '../../src/model.ts';
import { hashOf } from '../../src/store/canonical.ts';
import { onBoth, type TestEngine } from '../store/engines.ts';
import { graphAtOnce, snippets, withLedger } from './flow.ts';

const cases = (runs: number): readonly (readonly [readonly Snippet[], readonly Snippet[]])[] =>
  fc.sample(fc.tuple(snippets('a', 8), snippets('b', 8)), { numRuns: runs, seed: 20_220_104 });

/** Saves each graph over the last one and gives the hash that the store then has. */
async function savedInTurn(engine: TestEngine, graphs: readonly GraphRecords[]): Promise<string> {
  const store = await engine.open();
  for (const graph of graphs) await store.save(graph);
  return hashOf(await store.load());
}

describe('a store', () => {
  onBoth('build(A ∪ B) − B = build(A), A first, B first and day by day', async (engine) => {
    for (const [a, b] of cases(4)) {
      const graphs = await withLedger(async (flow) => {
        const seen: GraphRecords[] = [];
        for (const part of [b.slice(0, 3), a, b]) {
          await flow.build(part);
          seen.push(await flow.graph());
        }
        await flow.remove(b.map(({ id }) => id));
        return [...seen, await flow.graph()];
      });
      expect(await savedInTurn(engine, graphs)).toBe(hashOf(await graphAtOnce(a)));
    }
  });

  onBoth('replaced texts leave nothing behind', async (engine) => {
    for (const [a, other] of cases(4)) {
      const b = other.map((snippet) => ({ ...snippet, id: snippet.id.replace('b', 'a') }));
      const graphs = await withLedger(async (flow) => {
        await flow.build(a);
        const before = await flow.graph();
        await flow.build(b, { replace: true });
        return [before, await flow.graph()];
      });
      const ids = new Set(b.map(({ id }) => id));
      const never = await graphAtOnce([...a.filter(({ id }) => !ids.has(id)), ...b]);
      expect(await savedInTurn(engine, graphs)).toBe(hashOf(never));
    }
  });
});
