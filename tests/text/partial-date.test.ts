import { describe, expect, it } from 'vitest';
import { lastDay, looksLikeDate, partialDateOf } from '../../src/text/partial-date.ts';

describe('the last day that a date may mean', () => {
  it.each([
    ['2021', '2021-12-31'],
    ['2021-02', '2021-02-28'],
    ['2024-02', '2024-02-29'],
    ['2100-02', '2100-02-28'],
    ['2021-04', '2021-04-30'],
    ['2021-12', '2021-12-31'],
    ['2021-03-09', '2021-03-09'],
    ['2021-03-09T23:59:00Z', '2021-03-09'],
  ])('%s: %s', (date, day) => {
    expect(lastDay(date)).toBe(day);
  });
});

describe('a date given as an option', () => {
  it.each(['2021', '2021-03', '2024-02-29', '0001-01-01'])('%s', (given) => {
    expect(partialDateOf('--as-of', given)).toBe(given);
    expect(looksLikeDate(given)).toBe(true);
  });
  it.each([
    '',
    '21',
    '2021-13',
    '2021-00',
    '2021-02-29',
    '2021-04-31',
    '2021-3-9',
    '2021-03-09T10:00:00Z',
    'March 2021',
    '2021-03-09 --',
    '٢٠٢١',
  ])('not %j', (given) => {
    expect(() => partialDateOf('--as-of', given)).toThrow(
      /^--as-of .*: give a year, a month or a day, such as 2021, 2021-03 or 2021-03-09$/,
    );
  });
  it.each(['export.jsonl', './2021', '2021/'])('%s is no date but a path', (given) => {
    expect(looksLikeDate(given)).toBe(false);
  });
});
