import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../src/merge/blocks.ts';
import { factOf } from '../../src/merge/fact.ts';
import { type Story, storiesOf } from '../../src/merge/identity.ts';
import { merge, namer } from '../../src/merge/merge.ts';
import type { GraphRecords } from '../../src/model.ts';
import { resolveActors } from '../../src/resolve/resolve.ts';
import { type ClaimSketch, makeAll } from '../resolve/make-claim.ts';

const country = (name: string) => ({ name, kind: 'country' as const });

function graphOf(sketches: readonly ClaimSketch[]): GraphRecords {
  const { claims, snippets } = makeAll(sketches);
  return merge({ claims, snippets, resolution: resolveActors(claims, snippets) });
}

const names = ['Orrin', 'Orrin Ltd', 'Quill', 'Quill Dynamics', 'Halvard', 'Ada Marl', 'Marl'];
const sketch: fc.Arbitrary<ClaimSketch> = fc.record({
  parties: fc.uniqueArray(
    fc.oneof(
      fc
        .constantFrom(...names)
        .map((name) => ({ name, kind: /Marl/.test(name) ? ('person' as const) : ('company' as const) })),
      fc.constantFrom('Norway', 'Chile', 'Georgia', 'Congo').map(country),
    ),
    { minLength: 1, maxLength: 4, selector: ({ name }) => name },
  ),
  type: fc.constantFrom('merger', 'treaty', 'cooperation', 'commercial', 'other', 'peace'),
  status: fc.constantFrom('proposed', 'agreed', 'signed', 'ended', 'suspended', 'rejected'),
  day: fc.constantFrom(null, '2021', '2022-03', '2022-03-01', '2022-03-02', '2022-09-09', '2023-12-31'),
  title: fc.constantFrom(
    'They sign a trade pact',
    'They agree on visas',
    'A deal is near',
    'Talks (TTT) go on',
    'Tbilisi is calm',
  ),
  publisher: fc.constantFrom('A', 'B', 'C'),
});
const sketches = fc.array(sketch, { minLength: 1, maxLength: 25 });

describe('a function of the set', () => {
  it('whatever the order of the claims and snippets, and however often they are given', () => {
    fc.assert(
      fc.property(sketches, fc.infiniteStream(fc.nat()), (made, random) => {
        const { claims, snippets } = makeAll(made);
        const shuffled = <T>(items: readonly T[]): readonly T[] =>
          items
            .flatMap((item) => ((random.next().value ?? 0) % 3 === 0 ? [item, item] : [item]))
            .map((item) => ({ item, at: random.next().value ?? 0 }))
            .sort((a, b) => a.at - b.at)
            .map(({ item }) => item);
        const mixed = { claims: shuffled(claims), snippets: shuffled(snippets) };
        const graph = merge({ ...mixed, resolution: resolveActors(mixed.claims, mixed.snippets) });
        expect(graph).toEqual(merge({ claims, snippets, resolution: resolveActors(claims, snippets) }));
      }),
      { numRuns: 200 },
    );
  });

  // A name that one claim of four or more gives is taken for a slip of the reader, so that a claim may name more than the parties.
  it('each claim is in exactly one agreement, which has parties of it, and no other party', () => {
    fc.assert(
      fc.property(sketches, (made) => {
        const graph = graphOf(made);
        const claims = graph.agreements.flatMap((agreement) => agreement.claims);
        expect([...claims].sort()).toEqual(graph.claims.map(({ id }) => id));
        for (const agreement of graph.agreements) {
          const own = graph.claims.filter((claim) => claim.agreement === agreement.id);
          const parties = new Set(agreement.parties.map(({ actor }) => actor));
          expect(own.every(({ names }) => names.some(({ actor }) => parties.has(actor)))).toBe(true);
          const named = new Set(own.flatMap(({ names }) => names.map(({ actor }) => actor)));
          expect([...parties].every((actor) => named.has(actor))).toBe(true);
          if (own.length < 4) expect(named).toEqual(parties);
        }
      }),
    );
  });

  it('blocks may be read apart', () => {
    fc.assert(
      fc.property(sketches, (made) => {
        const { claims, snippets } = makeAll(made);
        const resolution = resolveActors(claims, snippets);
        const name = namer(resolution);
        const byId = new Map(snippets.map((snippet) => [snippet.id, snippet]));
        const unique = [...new Map(claims.map((claim) => [claim.id, claim])).values()];
        const facts = unique.map((claim) =>
          factOf(claim, byId.get(claim.snippet) ?? null, resolution.parties.get(claim.id) ?? [], name),
        );
        const asIds = (stories: readonly Story[]): string[] =>
          stories.map(({ facts: told }) => told.map(({ claim }) => claim.id).join(' ')).sort();
        expect(asIds(blocksOf(facts).flatMap((block) => storiesOf(block, name)))).toEqual(
          asIds(storiesOf(facts, name)),
        );
      }),
    );
  });
});
