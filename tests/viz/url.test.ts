import fc from 'fast-check';
import { expect, test } from 'vitest';
import { facets, initialState, panels, type State, tabs } from '../../viz/src/state/state.ts';
import { decodeState, encodeState } from '../../viz/src/state/url.ts';
import { initial } from './indexed.ts';

const id = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.isWellFormed?.() ?? true);
const day = fc.constantFrom(null, '2020-02-29', '1999-12-31');
const state: fc.Arbitrary<State> = fc.record({
  screen: fc.constantFrom('picture', 'table'),
  tab: fc.constantFrom(...tabs),
  sort: fc.option(fc.record({ column: fc.constantFrom('name', 'since'), descending: fc.boolean() })),
  panel: fc.constantFrom(...panels),
  selection: fc.oneof(
    fc.constant({ kind: 'none' as const }),
    fc.record({ kind: fc.constant('actor' as const), actor: id }),
    fc.record({ kind: fc.constant('agreement' as const), agreement: id }),
    fc.record({ kind: fc.constant('pair' as const), a: id, b: id }).filter(({ a, b }) => a !== b),
  ),
  filters: fc.record({
    only: fc.record(
      Object.fromEntries(facets.map((facet) => [facet, fc.array(id, { maxLength: 3 })])) as Record<
        (typeof facets)[number],
        fc.Arbitrary<string[]>
      >,
    ),
    confidence: fc.constantFrom(0, 0.05, 0.65, 1),
    sources: fc.integer({ min: 1, max: 9 }),
    degree: fc.integer({ min: 0, max: 9 }),
    loners: fc.boolean(),
  }),
  time: fc.record({ from: day, to: day, asOf: day }),
  hood: fc.option(fc.record({ actor: id, steps: fc.integer({ min: 1, max: 3 }) })),
  limit: fc.constantFrom(null, 300, 1_000),
  nary: fc.constantFrom('pairs', 'squares'),
  colour: fc.constantFrom('kind', 'community'),
  camera: fc.option(fc.constantFrom({ x: 0.5, y: -1.25, ratio: 0.125 }, { x: 12, y: 3, ratio: 20 })),
  theme: fc.constantFrom('auto', 'light', 'dark'),
  query: fc.option(fc.record({ name: id, params: fc.dictionary(id, id, { maxKeys: 3 }) })),
});

test.each([
  ['a small graph', initial],
  ['a large graph', initialState(5_000, 300)],
])('%s: any state comes back from its address', (_name, first) => {
  fc.assert(
    fc.property(state, (any) => {
      expect(decodeState(encodeState(any, first), first)).toEqual(any);
    }),
    { seed: 6, numRuns: 300 },
  );
});

test('the initial state is an empty address, and an empty address the initial state', () => {
  expect(encodeState(initial, initial)).toBe('');
  expect(decodeState('', initial)).toEqual(initial);
});

test('any text is an address: what cannot be read is as it was', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      expect(() => decodeState(text, initial)).not.toThrow();
    }),
    { seed: 7, numRuns: 500 },
  );
});

test.each([
  ['a confidence beyond 1', 'confidence=7', (read: State) => read.filters.confidence, 1],
  ['a confidence that is none', 'confidence=x', (read: State) => read.filters.confidence, 0],
  ['steps beyond 3', 'around=a&steps=99', (read: State) => read.hood?.steps, 3],
  ['a day that is none', 'on=yesterday', (read: State) => read.time.asOf, null],
  ['a camera of two numbers', 'camera=1,2', (read: State) => read.camera, null],
  ['a camera that is not finite', 'camera=1,2,Infinity', (read: State) => read.camera, null],
  ['a ratio of nothing', 'camera=1,2,0', (read: State) => read.camera?.ratio, 0.005],
  ['a pair of one', 'pair=a', (read: State) => read.selection.kind, 'none'],
  ['a pair of an actor with itself', 'pair=a&pair=a', (read: State) => read.selection.kind, 'none'],
  ['an unknown panel', 'panel=__proto__', (read: State) => read.panel, 'none'],
  ['an unknown screen', 'view=constructor', (read: State) => read.screen, 'picture'],
] as const)('%s', (_name, text, pick, expected) => {
  expect(pick(decodeState(text, initial))).toBe(expected);
});
