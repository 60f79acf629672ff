import { expect, test } from 'vitest';
import type { Bucket } from '../../viz/src/model/histogram.ts';
import { ticksOf } from '../../viz/src/model/ticks.ts';

const counts = { made: 1, sought: 0, unmade: 0 };
const bars = (...edges: readonly (readonly [string, string])[]): readonly Bucket[] =>
  edges.map(([from, to]) => ({ from, to, label: '', counts }));
const months = (count: number): readonly Bucket[] =>
  bars(
    ...Array.from({ length: count }, (_, at) => {
      const month = `${2019 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
      return [`${month}-01`, `${month}-28`] as const;
    }),
  );
const words = (buckets: readonly Bucket[]): string =>
  ticksOf(buckets)
    .map(({ at, word }) => `${at}:${word}`)
    .join(' ');

test.each([
  ['nothing', [], ''],
  ['one day', bars(['2022-03-04', '2022-03-04']), '0:4 Mar 2022'],
  ['days: the year once', bars(['2022-03-04', '2022-03-04'], ['2022-03-05', '2022-03-05']), '0:4 Mar 2022 1:5 Mar'],
  ['months: each year where it begins', months(30), '0:2019 12:2020 24:2021'],
  [
    'what is long before and after is gathered',
    bars(
      ['1962-01-01', '2022-01-07'],
      ['2022-01-08', '2022-01-14'],
      ['2022-01-15', '2022-01-21'],
      ['2022-01-22', '2030-01-01'],
    ),
    '0:earlier 1:8 Jan 2022 2:15 Jan 3:later',
  ],
])('%s', (_name, buckets, expected) => {
  expect(words(buckets)).toBe(expected);
});

test('never more than fit, and none beside another', () => {
  const many = months(90);
  const at = ticksOf(many).map((tick) => tick.at);
  expect(at.length).toBeLessThanOrEqual(8);
  for (const [index, place] of at.slice(1).entries())
    expect(place - (at[index] as number)).toBeGreaterThanOrEqual(90 / 8);
});
