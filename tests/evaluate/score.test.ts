/** The scorer against the guide's own rules, and against the guide's own program where it is there. */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { belowFloors } from '../../src/evaluate/floors.ts';
import { readGold } from '../../src/evaluate/gold-file.ts';
import { figuresOf, outcomeOf, type ScoredAgreement, scoringKey } from '../../src/evaluate/score.ts';
import { extractByWeights } from '../../src/extract/extract.ts';
import { packageFile } from '../../src/root.ts';

const told = (names: string[], rest: Partial<ScoredAgreement> = {}): ScoredAgreement => ({
  parties: names.map((name) => ({ name })),
  type: 'merger',
  status: 'agreed',
  ...rest,
});
const gold = {
  id: 'x',
  agreements: [
    told([], {
      parties: [
        { name: 'Halvard', forms: ['Halvard Group'] },
        { name: 'Brisk', forms: ['BRK'] },
      ],
    }),
  ],
};

describe('one snippet', () => {
  it.each([
    ['the same pair', [told(['Brisk', 'Halvard'])], 1, 0, 0],
    ['by a form that gold lists', [told(['The Halvard Group Inc.', 'BRK'])], 1, 0, 0],
    ['another type still matches', [told(['Halvard', 'Brisk'], { type: 'treaty' })], 1, 0, 0],
    ['another name does not', [told(['Halvard', 'Brisco'])], 0, 1, 1],
    ['told twice alike counts once', [told(['Halvard', 'Brisk']), told(['Brisk', 'Halvard'])], 1, 0, 0],
    [
      'told twice in two types is one too many',
      [told(['Halvard', 'Brisk']), told(['Brisk', 'Halvard'], { type: 'other' })],
      1,
      0,
      1,
    ],
    ['a hub joins its spokes alone', [told(['Halvard', 'Brisk', 'Corvo'], { hub: 'Halvard' })], 1, 0, 1],
    ['nothing', [], 0, 1, 0],
  ])('%s', (_, found, matched, missed, wrong) => {
    const outcome = outcomeOf(gold, found);
    expect([outcome.matched.length, outcome.missed.length, outcome.wrong.length]).toEqual([matched, missed, wrong]);
  });
  it('an optional agreement is no fault either way', () => {
    const optional = { id: 'x', agreements: [], optional: gold.agreements };
    expect(outcomeOf(optional, [told(['Halvard', 'Brisk'])]).wrong).toEqual([]);
    expect(outcomeOf(optional, []).missed).toEqual([]);
  });
});

it.each([
  ['The Halvard Co. Ltd', 'halvard'],
  ["Müller & Söhne's", 'muller and sohne'],
])('the key of %s', (name, key) => {
  expect(scoringKey(name)).toBe(key);
});

it('floors name what is below them', () => {
  const figures = figuresOf([outcomeOf(gold, [told(['Halvard', 'Brisk'])]), outcomeOf(gold, [])]);
  expect(figures.recall).toBe(0.5);
  expect(belowFloors('a/gold.jsonl', figures, { 'gold.jsonl': { recall: 0.5, precision: 1 } })).toEqual([]);
  expect(belowFloors('a/gold.jsonl', figures, { 'gold.jsonl': { recall: 0.6 } })).toEqual([
    'a/gold.jsonl: recall 0.500 is below its floor 0.6',
  ]);
});

const shared = packageFile('..', 'shared', 'gold');
const theirs = existsSync(`${shared}/score.mjs`);
if (!theirs) console.log('tests/evaluate: no ../shared/gold here, so the scorer is not held against the one there');

it.skipIf(!theirs)('gives the figures of the scorer beside the gold', async () => {
  const { score } = (await import(`${shared}/score.mjs`)) as {
    score: (gold: unknown, found: unknown) => Record<string, number>;
  };
  const all = (await readGold(`${shared}/train.jsonl`)).slice(0, 400);
  const found = all.map(({ snippet }) => ({ id: snippet.id, agreements: extractByWeights(snippet) }));
  const outcomes = all.map(({ scored }, at) => outcomeOf(scored, found[at]?.agreements ?? []));
  const ours = figuresOf(outcomes);
  const wanted = score(
    all.map(({ scored }) => scored),
    found,
  );
  expect(ours.hit).toBeGreaterThan(50);
  for (const name of [
    'precision',
    'recall',
    'pairF1',
    'typedF1',
    'statusGroup',
    'statusExact',
    'nullPrecision',
  ] as const)
    expect(ours[name]).toBeCloseTo(wanted[name] as number, 12);
});
