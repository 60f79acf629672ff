import { expect, test } from 'vitest';
import { viewData } from '../../src/graph/view-data.ts';
import { statusOn } from '../../viz/src/model/as-of.ts';
import { bestAttested } from '../../viz/src/model/best-attested.ts';
import { contradictions } from '../../viz/src/model/contradictions.ts';
import { facetCounts } from '../../viz/src/model/facet-counts.ts';
import { histogram } from '../../viz/src/model/histogram.ts';
import { indexData } from '../../viz/src/model/index-data.ts';
import { shown } from '../../viz/src/model/shown.ts';
import { facets } from '../../viz/src/state/state.ts';
import { powerLaw } from '../graph/power-law.ts';
import { agreementOf, index, question } from './indexed.ts';

const all = shown(index, question());
const typesOf = (only: Parameters<typeof question>[0]) =>
  new Set(shown(index, question(only)).agreements.map((item) => item.agreement.type));

test('without filters everything is shown', () => {
  expect(all.actors).toHaveLength(index.data.actors.length);
  expect(all.agreements).toHaveLength(index.data.agreements.length);
});

test.each(facets)('facet %s: each count is what a click on it shows', (facet) => {
  for (const { value, count } of facetCounts(index, question(), facet)) {
    const found = shown(index, question({ [facet]: [value] }));
    if (facet === 'kind') expect(found.actors.every((actor) => actor.kind === value)).toBe(true);
    else expect([value, found.agreements.length]).toEqual([value, count]);
  }
});

test('two values of a facet show both, two facets what passes both', () => {
  expect(typesOf({ type: ['merger', 'peace'] })).toEqual(new Set(['merger', 'peace']));
  expect(
    shown(index, question({ type: ['merger'], group: ['unmade'] })).agreements.map((item) => item.agreement.id),
  ).toEqual([agreementOf('merger', 'company:nvidia', 'company:arm', 'company:softbank')]);
});

test('the counts of a facet keep to the other filters', () => {
  const counts = facetCounts(index, question({ type: ['merger'] }), 'group');
  expect(Object.fromEntries(counts.map(({ value, count }) => [value, count]))).toEqual({
    made: 3,
    unmade: 1,
    sought: 0,
  });
});

test.each([
  ['confidence', { confidence: 0.65 }, 43],
  ['sources', { sources: 2 }, 10],
  ['partners', { degree: 8 }, 6],
] as const)('at least: %s', (_name, filters, expected) => {
  const found = shown(index, question({}, filters));
  const size = 'degree' in filters ? found.actors.length : found.agreements.length;
  expect(size).toBe(expected);
});

test('an actor whose partner is not named is shown or not', () => {
  expect(all.has.has('country:EC')).toBe(true);
  expect(shown(index, question({}, { loners: false })).has.has('country:EC')).toBe(false);
});

test('around an actor: one step its partners, two steps theirs', () => {
  const around = (steps: number) => shown(index, question({}, {}, { hood: { actor: 'company:netflix', steps } }));
  expect([...around(1).has].sort()).toEqual(['company:microsoft', 'company:netflix']);
  expect([...around(2).has].sort()).toEqual([
    'company:activision',
    'company:microsoft',
    'company:netflix',
    'company:sony',
  ]);
  expect(around(3).has.has('company:ericsson')).toBe(true);
});

test('around an actor that the filters hide there is still the actor', () => {
  const found = shown(index, question({ kind: ['country'] }, {}, { hood: { actor: 'company:netflix', steps: 1 } }));
  expect([...found.has]).toEqual(['company:netflix']);
});

test('the limit keeps the most connected, and tells how many it leaves out', () => {
  const found = shown(index, question({}, {}, { limit: 10 }));
  expect(found.actors.map((actor) => actor.id)).toEqual(index.data.actors.slice(0, 10).map((actor) => actor.id));
  expect(found.leftOut).toBe(index.data.actors.length - 10);
});

test.each([
  ['before anything', '2010-01-01', null],
  ['on the day', '2010-04-08', 'signed'],
  ['years later', '2019-01-01', 'signed'],
  ['renewed', '2021-02-03', 'renewed'],
  ['on hold', '2023-02-21', 'suspended'],
  ['today', null, 'suspended'],
] as const)('the status %s', (_name, day, expected) => {
  const treaty = index.items.find(({ agreement }) => agreement.history.some(({ date }) => date === '2010-04-08'));
  if (!treaty) throw new Error('the treaty is not in the sample');
  expect(statusOn(treaty.agreement, day)).toBe(expected);
});

test('as of a day only what had begun is shown, with its status then', () => {
  const found = shown(index, question({}, {}, { time: { from: null, to: null, asOf: '2022-09-01' } }));
  const twitter = found.agreements.find((item) => item.agreement.parties.some(({ actor }) => actor === 'person:musk'));
  expect(twitter?.status).toBe('ended');
  expect(found.agreements.every((item) => (item.item.began ?? '9') <= '2022-09-01')).toBe(true);
  expect(found.has.has('country:CI')).toBe(false);
});

test('the histogram counts every dated agreement once, and what a brush on a bar shows', () => {
  const { buckets, undated } = histogram(index, question());
  const total = buckets.reduce((sum, { counts }) => sum + counts.made + counts.sought + counts.unmade, 0);
  expect(total + undated).toBe(index.items.length);
  expect(undated).toBe(1);
  for (const { from, to, counts } of buckets) {
    const found = shown(index, question({}, {}, { time: { from, to, asOf: null } }));
    expect(found.agreements).toHaveLength(counts.made + counts.sought + counts.unmade);
  }
});

test.each([
  ['2022-01-01', '2022-01-01', 1],
  ['2022-01-01', '2022-03-31', 90],
  ['2022-01-01', '2022-12-31', 53],
  ['2018-01-01', '2022-12-31', 60],
  ['1800-01-01', '2022-12-31', 45],
] as const)('from %s to %s there are %d bars, without a gap', (first, last, count) => {
  const [sample] = index.data.agreements;
  if (!sample) throw new Error('the sample is empty');
  const two = indexData({
    ...index.data,
    agreements: [first, last].map((date, at) => ({
      ...sample,
      id: `a:${at}`,
      history: [{ date, status: sample.status, claims: sample.claims }],
    })),
  });
  const { buckets } = histogram(two, question());
  expect(buckets).toHaveLength(count);
  for (const [at, bucket] of buckets.slice(1).entries())
    expect(Date.parse(bucket.from) - Date.parse(buckets[at]?.to ?? '')).toBe(86_400_000);
  expect((buckets.at(-1)?.to ?? '') >= last).toBe(true);
});

test('the buckets of the sample follow each other without a gap', () => {
  const { buckets } = histogram(index, question());
  for (const [at, bucket] of buckets.slice(1).entries())
    expect(Date.parse(bucket.from) - Date.parse(buckets[at]?.to ?? '')).toBe(86_400_000);
});

test('a month of news is shown by days, with everything older and newer in the first and last bar', () => {
  const [sample] = index.data.agreements;
  if (!sample) throw new Error('the sample is empty');
  const dates = [
    '1991-05-05',
    '2031-01-01',
    ...Array.from({ length: 200 }, (_, at) => `2022-01-${String(1 + (at % 28)).padStart(2, '0')}`),
  ];
  const news = indexData({
    ...index.data,
    agreements: dates.map((date, at) => ({
      ...sample,
      id: `a:${at}`,
      history: [{ date, status: sample.status, claims: sample.claims }],
    })),
  });
  const { buckets } = histogram(news, question());
  expect(buckets).toHaveLength(28);
  expect(buckets[0]?.from).toBe('1991-05-05');
  expect(buckets[1]?.label).toBe('2 Jan 2022');
  expect(buckets.at(-1)?.to).toBe('2031-01-01');
  expect(buckets.reduce((sum, { counts }) => sum + counts.made + counts.sought + counts.unmade, 0)).toBe(202);
});

test('sources that disagree are found: same day, other group; a change at a later day is none', () => {
  const found = index.items.filter(
    ({ agreement }) => contradictions(agreement, index.claims, index.data.groupOf).length > 0,
  );
  expect(found.map(({ agreement }) => agreement.id)).toEqual([
    agreementOf('merger', 'company:nvidia', 'company:arm', 'company:softbank'),
  ]);
});

test('five thousand actors are filtered, and the facets counted', () => {
  const large = indexData(viewData(powerLaw(5_000, 15_000)));
  const found = shown(large, { ...question({ group: ['made'] }), limit: 300 });
  expect(found.actors.length).toBeGreaterThan(250);
  expect(facetCounts(large, question(), 'publisher')).toHaveLength(40);
});

test('within a limit, what is filtered leaves no dots without a line; unfiltered, the most connected all stand', () => {
  const few = index.data.actors.length - 20;
  const linked = ({ agreements }: ReturnType<typeof shown>) => new Set(agreements.flatMap(({ pairs }) => pairs.flat()));
  const options = { loners: false };
  const all = shown(index, question({}, options, { limit: few }));
  expect(all.actors.some(({ id }) => !linked(all).has(id))).toBe(true);
  const unmade = shown(index, question({ group: ['unmade'] }, options, { limit: few }));
  expect(unmade.actors.length).toBeGreaterThan(3);
  expect(unmade.actors.filter(({ id }) => !linked(unmade).has(id))).toEqual([]);
  const lonely = shown(index, question({ group: ['unmade'] }, { loners: true }, { limit: few }));
  expect(lonely.actors.length).toBeGreaterThanOrEqual(unmade.actors.length);
});

test('before one sorts them, the agreements that the most publishers tell of come first, of these the latest', () => {
  const [one] = shown(index, question()).agreements;
  if (!one) throw new Error('nothing is shown');
  const made = (id: string, sources: number, began: string | null): typeof one => ({
    ...one,
    agreement: { ...one.agreement, id, sources },
    item: { ...one.item, began },
  });
  const given = [made('d', 1, null), made('c', 1, '2020-01-01'), made('b', 3, '2019-01-01'), made('e', 1, null)];
  const order = (list: typeof given): string =>
    bestAttested(list)
      .map(({ agreement }) => agreement.id)
      .join('');
  expect(order([...given, made('a', 1, '2021-01-01')])).toBe('bacde');
  expect(order(given.toReversed())).toBe('bcde');
});
