import { describe, expect, it } from 'vitest';
import type { StatusGroup } from '../../src/model.ts';
import { follows, measure } from './measure.ts';
import type { ToldAgreement } from './truth.ts';

const [S, M, U] = ['sought', 'made', 'unmade'] as const satisfies readonly StatusGroup[];

describe('follows', () => {
  it.each([
    ['the steps', [S, M, U], ['sought 2022-04-14', 'made', 'unmade'], true],
    ['a step of which texts only hint', [M], ['sought?', 'made'], true],
    ['the hint itself', [S, M], ['sought?', 'made'], true],
    ['a step left out', [M, U], ['sought', 'made', 'unmade'], false],
    ['a step too many', [S, M, S], ['sought', 'made'], false],
    ['another order', [M, S], ['sought', 'made'], false],
    ['nothing', [], ['sought'], false],
    ['two steps of one group', [M], ['made', 'made?'], true],
  ] as const)('%s', (_, groups, steps, expected) => expect(follows(groups, steps)).toBe(expected));
});

describe('measure', () => {
  const told = (agreement: string): ToldAgreement => ({
    agreement,
    half: 'tuning',
    kind: 'merger',
    what: '',
    parties: [['Orrin'], ['Quill']],
    types: ['merger'],
    history: ['made'],
    latest: 'made',
    told: { sought: [], made: ['s'], unmade: [] },
  });
  const graphOf = (clusters: Readonly<Record<string, readonly string[]>>) =>
    ({
      agreements: Object.keys(clusters).map((id) => ({ id, status: 'agreed', history: [{ status: 'agreed' }] })),
      claims: Object.entries(clusters).flatMap(([agreement, claims]) => claims.map((id) => ({ id, agreement }))),
    }) as never;
  const labels = new Map([
    ['1', 'a/x'],
    ['2', 'a/x'],
    ['3', 'a/y'],
  ]);
  const truth = [told('a/x'), told('a/y')];

  it.each([
    ['all right', { p: ['1', '2'], q: ['3', 'not of a story'] }, 1, 1],
    ['all in one', { p: ['1', '2', '3'] }, 5 / 9, 1],
    ['each alone', { p: ['1'], q: ['2'], r: ['3'] }, 1, 2 / 3],
    ['one astray', { p: ['1'], q: ['2', '3'] }, 2 / 3, 2 / 3],
  ])('B³: %s', (_, clusters, precision, recall) => {
    const figures = measure(truth, labels, graphOf(clusters));
    expect(figures.precision).toBeCloseTo(precision, 9);
    expect(figures.recall).toBeCloseTo(recall, 9);
    expect(figures.claims).toBe(3);
  });

  it('names what is wrong', () => {
    const { faults } = measure(truth, labels, graphOf({ p: ['1'], q: ['2', '3'] }));
    expect(faults).toEqual(['a/x: in 2 agreements, 1 of 2 claims in one', 'a/y: shares one with a/x']);
  });
});
