import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inForceOn, isInForce, monthsLater } from '../../src/merge/in-force.ts';
import { type AgreementRecord, type HistoryStep, statuses } from '../../src/model.ts';
import { checkGraph } from '../../src/store/check-graph.ts';
import { runQuery } from '../../src/store/queries.ts';
import { lastDay } from '../../src/text/partial-date.ts';
import { onBoth } from '../store/engines.ts';
import { graphOf } from '../store/fixture.ts';
import { actors, specs, world } from '../store/world.ts';

describe('so many months later', () => {
  it.each([
    ['2021-03-04', 24, '2023-03-04'],
    ['2021-11-30', 1, '2021-12-30'],
    ['2021-12', 1, '2022-01'],
    ['2021', 12, '2022'],
    ['2021', 1, '2022'],
    ['2021-01-31', 0.5, '2021-02-31'],
  ])('%s and %s: %s', (date, months, later) => {
    expect(monthsLater(date, months)).toBe(later);
  });
});

type Steps = readonly (readonly [string | null, HistoryStep['status']])[];

const [pattern] = world.agreements as [AgreementRecord];
const told = (steps: Steps, term: number | null = null): AgreementRecord => ({
  ...pattern,
  term,
  history: steps.map(([date, status]) => ({ date, status, claims: ['c:1'] })),
});

describe('in force', () => {
  const wavering: Steps = [
    ['2020-01', 'negotiating'],
    ['2021-03-04', 'signed'],
    ['2022-02-01', 'suspended'],
    ['2022-08', 'renewed'],
    ['2023', 'ended'],
  ];
  it.each([
    ['only talks', wavering, null, '2020-06', false],
    ['the day before', wavering, null, '2021-03-03', false],
    ['the day', wavering, null, '2021-03-04', true],
    ['the month of the day, at its end', wavering, null, '2021-03', true],
    ['suspended', wavering, null, '2022-02-01', false],
    ['taken up again', wavering, null, '2022-09', true],
    ['a vague date counts from its first day', wavering, null, '2022-08-01', true],
    ['ended', wavering, null, '2023-01-01', false],
    ['undated: nobody knows since when', [[null, 'signed']], null, '2030', false],
    [
      'an undated step of old does not matter',
      [
        [null, 'ended'],
        ['2021', 'signed'],
      ],
      null,
      '2021',
      true,
    ],
    ['within its term', [['2021-03-04', 'signed']], 12, '2022-03-04', true],
    ['after its term', [['2021-03-04', 'signed']], 12, '2022-03-05', false],
    ['the term of a vague date ends as late as it may', [['2021', 'signed']], 12, '2022-12-31', true],
    [
      'renewed, so that the term begins anew',
      [
        ['2021-03-04', 'signed'],
        ['2022-01-01', 'renewed'],
      ],
      12,
      '2022-12-31',
      true,
    ],
  ] satisfies readonly (readonly [string, Steps, number | null, string, boolean])[])(
    '%s',
    (_, steps, term, date, inForce) => {
      expect(isInForce(told(steps, term), date)).toBe(inForce);
    },
  );

  it('leaves a sound graph of the agreements in force', () => {
    const graph = inForceOn(world, '2021');
    expect(graph.agreements.map(({ id }) => id)).toEqual(['g:fishing', 'g:power']);
    expect(graph.claims.map(({ id }) => id)).toEqual(['c:1', 'c:2', 'c:3', 'c:7']);
    expect(() => checkGraph(graph)).not.toThrow();
    expect(inForceOn(world, '2000')).toEqual({ actors: [], agreements: [], claims: [], snippets: [] });
  });
});

const dates = fc
  .tuple(fc.integer({ min: 2019, max: 2023 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .chain(([year, month, day]) => {
    const full = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
    return fc.constantFrom(full, full, full.slice(0, 7), full.slice(0, 4));
  });

describe('the query', () => {
  it('a year or month is asked for by its last day', () => {
    const histories = fc.array(fc.tuple(fc.option(dates), fc.constantFrom(...statuses)), { maxLength: 5 });
    fc.assert(
      fc.property(histories, fc.option(fc.integer({ min: 1, max: 40 })), dates, (steps, term, date) => {
        const agreement = told(steps, term);
        expect(isInForce(agreement, date)).toBe(isInForce(agreement, lastDay(date)));
      }),
    );
  });

  onBoth('in-force answers as isInForce does', async (engine) => {
    const store = await engine.open();
    const report = fc.record({
      status: fc.constantFrom(...statuses),
      date: fc.option(dates, { freq: 9 }),
      publisher: fc.constant('Sund Post'),
    });
    const spec = fc.record({
      reports: fc.array(report, { minLength: 1, maxLength: 4 }),
      term: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
    });
    const made = fc.sample(spec, { numRuns: 80, seed: 20_221_004 });
    const graph = graphOf(
      actors,
      made.map(({ reports, term }, at) => ({
        ...specs[0],
        id: `g:${String(at).padStart(2, '0')}`,
        reports: reports.map((each, number) => ({ ...each, claim: `c:${at}-${number}` })),
        ...(term === undefined ? {} : { term }),
      })),
    );
    await store.save(graph);
    for (const date of fc.sample(dates, { numRuns: 25, seed: 7 })) {
      const { rows } = await runQuery(store, 'in-force', { date });
      const expected = graph.agreements.filter((agreement) => isInForce(agreement, date)).map(({ id }) => id);
      expect([date, rows.map(([id]) => id).sort()]).toEqual([date, expected]);
    }
  });
});
