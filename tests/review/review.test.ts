/** What is told for review, what is not, in which order, and that each remedy settles its doubt. */
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model.ts';
import { type Projected, projected } from '../../src/pipeline.ts';
import type { Doubt } from '../../src/review/doubt.ts';
import { review } from '../../src/review/review.ts';
import { type ClaimSketch, makeAll } from '../resolve/make-claim.ts';

type Sketch = ClaimSketch & { readonly confidence?: number };

const signed = { who: 'ana', when: '2026-03-04', why: 'she asked' };

function made(sketches: readonly Sketch[], decisions: readonly object[] = []): Projected {
  const { claims, snippets } = makeAll(sketches);
  const weighed = claims.map((claim, at): Claim => ({ ...claim, confidence: sketches[at]?.confidence ?? 0.9 }));
  const corrections = decisions.map((each) => JSON.stringify({ ...each, ...signed })).join('\n');
  return projected(weighed, snippets, { version: 1, minConfidence: 0, actors: null, corrections });
}
function doubtsOf(sketches: readonly Sketch[], decisions: readonly object[] = []): readonly Doubt[] {
  const { graph, resolution } = made(sketches, decisions);
  return review(graph, resolution);
}
const deal = (
  a: ClaimSketch['parties'][number],
  b: ClaimSketch['parties'][number],
  more: Partial<Sketch> = {},
): Sketch => ({
  parties: [a, b],
  type: 'commercial',
  ...more,
});
const country = (name: string) => ({ name, kind: 'country' as const });
const person = (name: string) => ({ name, kind: 'person' as const });

/** Two actors, each with a deal of its own. */
const two = (a: ClaimSketch['parties'][number], b: ClaimSketch['parties'][number]): readonly Sketch[] => [
  deal(a, 'Quill', { day: '2022-01-01' }),
  deal(b, 'Halvard', { day: '2022-01-02' }),
];

describe('likely duplicates', () => {
  it.each([
    ['one spelling in two words', two('Bright Path', 'BrightPath'), /the same letters/],
    ['another order of words', two('Bank of Zorvan', 'Zorvan Bank'), /the same words/],
    ['a letter that differs', two('Zorvanian Metals', 'Zorvanien Metals'), /one letter differs/],
    ['an acronym', two('ZTAX', 'Zorvan Tidal Airship Xperts'), /may be short for it/],
    ['an initial', two(person('V. Orrinsky'), person('Vassil Orrinsky')), /with an initial/],
    [
      'a name that names it too',
      two({ name: 'Zorvan Tidal', mentions: ['Airlift'] }, 'Airlift'),
      /"Airlift" names it too/,
    ],
  ])('%s', (_what, sketches, reason) => {
    const found = doubtsOf(sketches);
    expect(found.map(({ kind }) => kind)).toEqual(['duplicate']);
    expect(found[0]?.reasons[0]).toMatch(reason);
    expect(found[0]).toMatchObject({ triples: 1, agreement: null });
  });

  it.each([
    ['other names', two('Bright Path', 'Dark Alley')],
    ['another number', two('Zorvan Phase 12', 'Zorvan Phase 13')],
    ['two that are known', two(country('Niger'), country('Nigeria'))],
    ['a person and a company', two(person('Vassil Orrin'), 'VassilOrrin')],
    ['one letter in a short name', two('Zorva', 'Zorvi')],
    ['a longer name without a common partner', two('Zorvan', 'Zorvan Metals')],
    ['two that deal with each other', [deal('Bright Path', 'BrightPath')]],
    ['two of one agreement', [{ parties: ['Bright Path', 'BrightPath', 'Quill'], type: 'commercial' }] as const],
  ])('not %s', (_what, sketches) => {
    expect(doubtsOf(sketches).filter(({ kind }) => kind === 'duplicate')).toEqual([]);
  });

  it('a common partner weighs more, a deal of one type and time most', () => {
    const names = ['Zorvanian Metals', 'Zorvanien Metals'] as const;
    const scoreOf = (sketches: readonly Sketch[]): number => doubtsOf(sketches)[0]?.score ?? 0;
    const apart = scoreOf(two(...names));
    const partner = scoreOf([
      deal(names[0], 'Quill', { day: '2020-01-01' }),
      deal(names[1], 'Quill', { day: '2022-06-01' }),
    ]);
    const together = scoreOf([
      deal(names[0], 'Quill', { day: '2022-05-01' }),
      deal(names[1], 'Quill', { day: '2022-06-01' }),
    ]);
    expect([apart < partner, partner < together, together <= 0.99]).toEqual([true, true, true]);
  });
});

const georgia = deal(country('Georgia'), 'Halvard', { title: 'Halvard and Georgia agree' });
const day = '2022-03-01';
const contradiction: readonly Sketch[] = [
  deal('Orrin', 'Quill', { status: 'signed', day, publisher: 'A', title: 'Orrin and Quill sign at last' }),
  deal('Orrin', 'Quill', { status: 'ended', day, publisher: 'B', title: 'Quill walks out on Orrin', confidence: 0.8 }),
];

describe('ambiguous names', () => {
  it('one that nothing decides, with its candidates', () => {
    expect(doubtsOf([georgia])).toMatchObject([
      {
        kind: 'ambiguous',
        actors: [{ id: 'name:georgia' }, { id: 'country:GE', name: 'Georgia' }, { id: 'place:US-GA' }],
        triples: 1,
      },
    ]);
  });
  it('not one that the text decides', () => {
    expect(doubtsOf([{ ...georgia, title: 'Halvard and Georgia agree in Tbilisi' }])).toEqual([]);
  });
  it('one taken by its usual meaning weighs little', () => {
    const [found] = doubtsOf([deal(country('Korea'), 'Halvard')]);
    expect(found).toMatchObject({
      kind: 'ambiguous',
      score: 0.1,
      actors: [{ id: 'country:KR' }, { id: 'country:KP' }],
    });
  });
  it('a short name that several longer ones would fit', () => {
    const found = doubtsOf([
      deal('Sunder', 'Quill'),
      deal('Sunder Pharma', 'Halvard', { day: '2021-01-01' }),
      deal('Sunder Television', 'Talma', { day: '2021-01-01' }),
    ]);
    expect(found.map(({ kind, actors }) => [kind, actors.map(({ name }) => name)])).toEqual([
      ['ambiguous', ['Sunder', 'Sunder Pharma', 'Sunder Television']],
    ]);
  });
});

describe('contradictions', () => {
  it('two sources, made and unmade, on one day: the less sure first', () => {
    const [found, ...others] = doubtsOf(contradiction);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ kind: 'contradiction', triples: 1 });
    expect(found?.reasons).toEqual([
      '2022-03-01: B: ended, “Quill walks out on Orrin”',
      '2022-03-01: A: signed, “Orrin and Quill sign at last”',
    ]);
  });
  const [one, other] = contradiction as [Sketch, Sketch];
  it.each([
    ['one source', [one, { ...other, publisher: 'A' }]],
    ['another day', [one, { ...other, day: '2022-03-02' }]],
    ['a day that is not known', [one, { ...other, day: '2022-03' }]],
    ['talks beside a signature', [one, { ...other, status: 'negotiating' as const }]],
    ['one event of another day', [one, { ...other, date: '2022-02-01' }]],
  ])('not %s', (_what, sketches) => {
    expect(doubtsOf(sketches).filter(({ kind }) => kind === 'contradiction')).toEqual([]);
  });
});

describe('claims that are not sure', () => {
  it('where the agreement rests on such alone', () => {
    const weak = deal('Orrin', 'Quill', { confidence: 0.45, day, publisher: 'A' });
    expect(doubtsOf([weak])).toMatchObject([{ kind: 'low-confidence', score: 0.55, consequence: 0.55 }]);
    const again: Sketch = { ...weak, confidence: 0.5, title: 'Orrin and Quill once more' };
    expect(doubtsOf([weak, again])).toMatchObject([{ kind: 'low-confidence', score: 0.28 }]);
    expect(doubtsOf([weak, { ...again, confidence: 0.9 }])).toEqual([]);
  });
});

it('the most consequential first, whatever the order of the claims', () => {
  const sketches: readonly Sketch[] = [
    georgia,
    ...contradiction,
    deal('Talma', 'Quill', { confidence: 0.45 }),
    ...two('Bright Path', 'BrightPath'),
  ];
  const found = doubtsOf(sketches);
  expect(found.map(({ kind }) => kind)).toEqual(['contradiction', 'duplicate', 'ambiguous', 'low-confidence']);
  expect(found.map(({ consequence }) => consequence)).toEqual(
    [...found.map(({ consequence }) => consequence)].sort((a, b) => b - a),
  );
  expect(doubtsOf(sketches.toReversed())).toEqual(found);
});

describe('each remedy settles its doubt', () => {
  const mixed = deal('Micrоsoft', 'Halvard');
  const scenes: readonly (readonly [string, readonly Sketch[]])[] = [
    ['duplicate', two('Bright Path', 'BrightPath')],
    ['ambiguous', [georgia]],
    ['ambiguous', [deal(country('Korea'), 'Halvard')]],
    ['ambiguous', [deal('Sunder', 'Quill'), deal('Sunder Pharma', 'Halvard'), deal('Sunder Television', 'Talma')]],
    ['look-alike', [mixed]],
    ['look-alike', [mixed, deal('Microsoft', 'Quill')]],
    ['contradiction', contradiction],
    ['low-confidence', [deal('Orrin', 'Quill', { confidence: 0.45 })]],
  ];
  it.each(scenes)('%s', (kind, sketches) => {
    const [found] = doubtsOf(sketches).filter((each) => each.kind === kind);
    expect(found?.remedies.length).toBeGreaterThan(1);
    for (const remedy of found?.remedies ?? []) {
      const after = made(sketches, [remedy]);
      expect([remedy, after.corrections.unapplied]).toEqual([remedy, []]);
      expect([remedy, review(after.graph, after.resolution).filter((each) => each.kind === kind)]).toEqual([
        remedy,
        [],
      ]);
    }
  });
});
