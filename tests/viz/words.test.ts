import { expect, test } from 'vitest';
import { dayBefore, monthNumber, monthStart, shownDate, startOf } from '../../viz/src/model/dates.ts';
import { sorted } from '../../viz/src/parts/table-columns.ts';
import { counted, grouped, listed, shownMoney, shownTerm, spoken, webAddress } from '../../viz/src/theme/words.ts';
import { index } from './indexed.ts';

test.each([
  ['2022', '2022', '2022-01-01'],
  ['2022-03', 'Mar 2022', '2022-03-01'],
  ['2022-03-04', '4 Mar 2022', '2022-03-04'],
  ['2022-03-04T10:00:00Z', '4 Mar 2022', '2022-03-04'],
] as const)('the date %s', (date, shown, start) => {
  expect([shownDate(date), startOf(date)]).toEqual([shown, start]);
});

test('months count and come back', () => {
  for (const date of ['0900-01-01', '1999-12-01', '2024-02-01']) expect(monthStart(monthNumber(date))).toBe(date);
  expect(dayBefore('2024-03-01')).toBe('2024-02-29');
});

test.each([
  [999, '999'],
  [1_000, '1,000'],
  [1_234_567, '1,234,567'],
] as const)('%d in groups', (value, text) => expect(grouped(value)).toBe(text));

test.each([
  [{ amount: 68_700_000_000, currency: 'USD' }, '68.7 billion USD'],
  [{ amount: 250_000, currency: 'EUR' }, '250,000 EUR'],
  [{ amount: 1_500_000, currency: 'CHF' }, '1.5 million CHF'],
  [{ amount: 2e12, currency: 'JPY' }, '2 trillion JPY'],
] as const)('money %j', (money, text) => expect(shownMoney(money)).toBe(text));

test('terms, counts, lists and ids as people say them', () => {
  expect([shownTerm(12), shownTerm(120), shownTerm(54)]).toEqual(['1 year', '10 years', '54 months']);
  expect([counted(1, 'actor'), counted(0, 'actor')]).toEqual(['1 actor', '0 actors']);
  expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c', 'd', 'e'])]).toEqual([
    '',
    'a',
    'a and b',
    'a, b, c and 2 others',
  ]);
  expect(spoken('joint-venture')).toBe('Joint venture');
});

test.each([
  ['https://news.example/a?b=1', 'https://news.example/a?b=1'],
  ['http://news.example', 'http://news.example/'],
  ['javascript:alert(1)', null],
  [' javascript:alert(1)', null],
  ['JAVASCRIPT:alert(1)', null],
  ['data:text/html,<script>', null],
  ['file:///etc/passwd', null],
  ['//news.example/a', null],
  ['news.example', null],
  ['', null],
  [null, null],
] as const)('the address %j leads to %j', (url, expected) => expect(webAddress(url)).toBe(expected));

test('rows are sorted by number or by text, nothing last, equals as they were', () => {
  const rows = [{ v: 10 }, { v: 9 }, { v: null }, { v: 'b' }, { v: 'A' }];
  const column = { id: 'v', word: 'V', wide: 1, value: (row: { v: string | number | null }) => row.v };
  const numbers = rows.filter(({ v }) => typeof v !== 'string');
  expect(sorted(numbers, column, false, index).map(({ v }) => v)).toEqual([9, 10, null]);
  expect(sorted(numbers, column, true, index).map(({ v }) => v)).toEqual([10, 9, null]);
  const texts = rows.filter(({ v }) => typeof v !== 'number');
  expect(sorted(texts, column, false, index).map(({ v }) => v)).toEqual(['A', 'b', null]);
});
