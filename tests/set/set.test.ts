/** The graph is a function of the set of documents, and what is taken back was never there. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Snippet } from '../../src/model.ts';
import { hashOf } from '../../src/store/canonical.ts';
import { hashAtOnce, snippets, withLedger } from './flow.ts';

const runs = { numRuns: 25 } as const;
const long = 240_000;

/** Positions for a shuffle, as many as are asked for. */
const order = fc.infiniteStream(fc.nat());
type Order = typeof order extends fc.Arbitrary<infer T> ? T : never;

const next = (stream: Order): number => stream.next().value ?? 0;

const shuffled = <T>(items: readonly T[], stream: Order): readonly T[] =>
  items
    .map((item, at) => ({ item, place: next(stream), at }))
    .sort((a, b) => a.place - b.place || a.at - b.at)
    .map(({ item }) => item);

/** In parts of some size, some items twice. */
function parts(items: readonly Snippet[], stream: Order): readonly (readonly Snippet[])[] {
  const left = items.flatMap((item) => (next(stream) % 4 === 0 ? [item, item] : [item]));
  const found: Snippet[][] = [];
  while (left.length > 0) found.push(left.splice(0, 1 + (next(stream) % 5)));
  return found;
}

const idsOf = (given: readonly Snippet[]): string[] => given.map(({ id }) => id);

describe('a function of the set', () => {
  it('however it is shuffled, split and repeated', { timeout: long }, async () => {
    await fc.assert(
      fc.asyncProperty(snippets('n'), order, async (given, stream) => {
        const hash = await withLedger(async (flow) => {
          for (const part of parts(shuffled(given, stream), stream)) await flow.build(part);
          return hashOf(await flow.graph());
        });
        expect(hash).toBe(await hashAtOnce(given));
      }),
      runs,
    );
  });

  it('the sentences do make graphs that differ', async () => {
    const given = fc.sample(snippets('n'), { numRuns: 40, seed: 3 });
    const hashes = await Promise.all(given.map(hashAtOnce));
    expect(new Set(hashes).size).toBeGreaterThan(30);
  });
});

describe('exact retraction', () => {
  it('build(A ∪ B) − B = build(A), A and B mixed at will', { timeout: long }, async () => {
    await fc.assert(
      fc.asyncProperty(snippets('a'), snippets('b'), order, async (a, b, stream) => {
        const hash = await withLedger(async (flow) => {
          for (const part of parts(shuffled([...a, ...b], stream), stream)) await flow.build(part);
          await flow.remove(shuffled(idsOf(b), stream));
          return hashOf(await flow.graph());
        });
        expect(hash).toBe(await hashAtOnce(a));
      }),
      runs,
    );
  });

  it('what was removed does not come back with its feed, and does as a new text', { timeout: long }, async () => {
    await fc.assert(
      fc.asyncProperty(snippets('a'), snippets('b'), async (a, b) => {
        const told = b.map((snippet) => ({ ...snippet, title: `${snippet.title} again` }));
        const [gone, back] = await withLedger(async (flow) => {
          await flow.build([...a, ...b]);
          await flow.remove(idsOf(b));
          await flow.build([...b, ...a]);
          const without = hashOf(await flow.graph());
          await flow.build(told);
          return [without, hashOf(await flow.graph())];
        });
        expect([gone, back]).toEqual([await hashAtOnce(a), await hashAtOnce([...a, ...told])]);
      }),
      runs,
    );
  });
});

describe('replacing', () => {
  it('is as if the old texts had never been given, whatever the dates', { timeout: long }, async () => {
    await fc.assert(
      fc.asyncProperty(snippets('n'), snippets('n'), order, async (old, now, stream) => {
        const ids = new Set(idsOf(now));
        const kept = old.filter(({ id }) => !ids.has(id));
        const [replaced, repeated] = await withLedger(async (flow) => {
          await flow.build(old);
          await flow.build(shuffled(now, stream), { replace: true });
          const first = hashOf(await flow.graph());
          await flow.build(shuffled(now, stream), { replace: true });
          return [first, hashOf(await flow.graph())];
        });
        const never = await hashAtOnce([...kept, ...now]);
        expect([replaced, repeated]).toEqual([never, never]);
      }),
      runs,
    );
  });

  it('there and back: the first text stands again', { timeout: long }, async () => {
    await fc.assert(
      fc.asyncProperty(snippets('n'), snippets('n'), async (first, second) => {
        const hash = await withLedger(async (flow) => {
          await flow.build(first);
          await flow.build(second, { replace: true });
          await flow.build(first, { replace: true });
          return hashOf(await flow.graph());
        });
        const ids = new Set(idsOf(first));
        expect(hash).toBe(await hashAtOnce([...second.filter(({ id }) => !ids.has(id)), ...first]));
      }),
      runs,
    );
  });

  it('without it the later date stands: the two differ', async () => {
    const snippet = (title: string, publishedAt: string): Snippet => ({
      id: 'n1',
      title,
      body: '',
      url: null,
      publisher: null,
      publishedAt,
    });
    const late = snippet('Norway and Canada sign fisheries treaty', '2022-01-01');
    const early = snippet('Peru and Chile sign copper treaty', '2021-01-01');
    const built = (replace: boolean): Promise<string> =>
      withLedger(async (flow) => {
        await flow.build([late]);
        await flow.build([early], { replace });
        return hashOf(await flow.graph());
      });
    expect(await built(false)).toBe(await hashAtOnce([late]));
    expect(await built(true)).toBe(await hashAtOnce([early]));
  });
});
