import { expect, test } from 'vitest';
import { pairsOf } from '../../src/graph/pairs.ts';
import { triplesOf } from '../../src/store/triples.ts';
import { fixture } from './fixture.ts';

const party = (actor: string) => ({ actor, role: 'party' as const });
const rows: readonly (readonly [string, readonly string[], string | null, readonly string[]])[] = [
  ['two parties, the smaller id first', ['b', 'a'], null, ['a b']],
  ['three parties, every pair', ['c', 'a', 'b'], null, ['a b', 'a c', 'b c']],
  ['a hub is joined with each, the others not with each other', ['a', 'b', 'c'], 'b', ['a b', 'b c']],
  ['a hub that is no party joins nobody', ['a', 'b'], 'z', []],
  ['one party gives no pair', ['a'], null, []],
  ['an actor named twice is no pair with itself', ['a', 'a'], null, []],
  ['an actor named twice counts once', ['a', 'b', 'a'], null, ['a b']],
];

test.each(rows)('%s', (_name, actors, hub, expected) => {
  expect(pairsOf({ parties: actors.map(party), hub }).map((pair) => pair.join(' '))).toEqual(expected);
});

test('sixty parties give sixty times fifty-nine halves', () => {
  const parties = Array.from({ length: 60 }, (_, index) => party(`p${index}`));
  expect(pairsOf({ parties, hub: null })).toHaveLength(1770);
});

test('the pairs drawn are the triples stored', () => {
  for (const agreement of fixture.agreements)
    expect(pairsOf(agreement)).toEqual(triplesOf(agreement).map(({ from, to }) => [from, to]));
});
