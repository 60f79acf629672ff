import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPublishedAt } from '../../src/ingest/published-at.ts';
import { partialDate } from '../../src/model.ts';

const taken: readonly (readonly [given: string, publishedAt: string])[] = [
  ['2022', '2022'],
  ['2022-01', '2022-01'],
  ['2022-01-04', '2022-01-04'],
  ['2022/1/4', '2022-01-04'],
  ['20220104', '2022-01-04'],
  ['  2022-01-04\n', '2022-01-04'],
  ['2022-01-04T10:15:00Z', '2022-01-04T10:15:00Z'],
  ['2022-01-04T10:15Z', '2022-01-04T10:15Z'],
  ['2022-01-04T10:15:00.250Z', '2022-01-04T10:15:00.250Z'],
  ['2022-01-04t10:15:00z', '2022-01-04T10:15:00Z'],
  ['2022-01-04T01:15:00+05:30', '2022-01-03T19:45:00Z'],
  ['2022-01-04T23:15:00-0500', '2022-01-05T04:15:00Z'],
  ['2022-01-04 10:15:00 UTC', '2022-01-04T10:15:00Z'],
  ['2022-01-04 10:15:00+00', '2022-01-04T10:15:00Z'],
  ['20220104T101500Z', '2022-01-04T10:15:00Z'],
  ['2024-02-29', '2024-02-29'],
  ['2022-12-31T23:59:60Z', '2022-12-31T23:59:59Z'],
  ['Tue, 04 Jan 2022 10:15:00 +0100', '2022-01-04T09:15:00Z'],
  ['Tue, 4 Jan 2022 10:15:00 GMT', '2022-01-04T10:15:00Z'],
  ['04 Jan 2022 22:15 EST', '2022-01-05T03:15Z'],
  ['Tue, 04 Jan 22 10:15:00 Z', '2022-01-04T10:15:00Z'],
  ['4 January 2022', '2022-01-04'],
  ['January 4, 2022', '2022-01-04'],
  ['Sept. 4, 2022', '2022-09-04'],
  ['Tuesday, January 4th, 2022', '2022-01-04'],
  ['Jan 4, 2022 at 3:05 PM EST', '2022-01-04T20:05Z'],
  ['January 2022', '2022-01'],
  ['25/12/2021', '2021-12-25'],
  ['12/25/2021', '2021-12-25'],
  ['04/04/2021', '2021-04-04'],
  ['2999-01-01', '2999-01-01'],
];
test.each(taken)('%j is %s', (given, publishedAt) => {
  expect(readPublishedAt(given)).toEqual({ publishedAt, doubt: null });
});

const dayOnly: readonly (readonly [given: string, publishedAt: string, doubt: RegExp])[] = [
  ['2022-01-04T10:15:00', '2022-01-04', /time zone/],
  ['2022-01-04 10:15', '2022-01-04', /time zone/],
  ['20220104101500', '2022-01-04', /time zone/],
  ['Tue, 04 Jan 2022 10:15:00 IST', '2022-01-04', /time zone/],
  ['2022-01-04T25:00:00Z', '2022-01-04', /cannot be read/],
  ['2022-01-04T10:15:00+99:00', '2022-01-04', /cannot be read/],
  ['Jan 4, 2022 at teatime', '2022-01-04', /cannot be read/],
];
test.each(dayOnly)('%j keeps its day, %s', (given, publishedAt, doubt) => {
  const read = readPublishedAt(given);
  expect(read.publishedAt).toBe(publishedAt);
  expect(read.doubt).toMatch(doubt);
});

const none: readonly (readonly [given: unknown, doubt: RegExp])[] = [
  ['2022-02-30', /no such day/],
  ['2023-02-29T10:00:00Z', /no such day/],
  ['30 Feb 2022', /no such day/],
  ['31/04/2022', /no such day/],
  ['2022-13-01', /no such month/],
  ['4 Brumaire 2022', /no such month|known form/],
  ['0000-01-01', /year 0 /],
  ['0022-01-04', /year 22 /],
  ['03/04/05', /two digits/],
  ['25/12/21', /two digits/],
  ['03/04/2005', /cannot be told apart/],
  ['yesterday', /known form/],
  ['1641291300', /known form/],
  ['Friday', /known form/],
  [1641291300, /as text/],
  [['2022-01-04'], /as text/],
  ['9999-12-31T23:59:00-10:00', /outside/],
  [`2022-01-04${' '.repeat(200)}x`, /known form/],
];
test.each(none)('%j is no date', (given, doubt) => {
  const read = readPublishedAt(given);
  expect(read.publishedAt).toBeNull();
  expect(read.doubt).toMatch(doubt);
});

test.each([[undefined], [null], [''], ['  ']])('%j is an absent date, without a doubt', (given) => {
  expect(readPublishedAt(given)).toEqual({ publishedAt: null, doubt: null });
});

test('whatever is given, a date comes out in the form of the model or not at all', () => {
  const piece = fc.constantFrom(
    '2022',
    '-',
    '/',
    '04',
    '31',
    'Jan',
    ' ',
    'T',
    ':',
    '10',
    'Z',
    '+05:30',
    ',',
    'Tue',
    '0',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece, { maxLength: 12 }).map((parts) => parts.join('')),
      ),
      (given) => {
        const { publishedAt } = readPublishedAt(given);
        expect(publishedAt === null || partialDate.safeParse(publishedAt).success).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});

test('the zone of the machine does not matter', () => {
  const zone = process.env.TZ;
  try {
    process.env.TZ = 'Asia/Kathmandu';
    expect(readPublishedAt('2022-01-04T23:30:00Z').publishedAt).toBe('2022-01-04T23:30:00Z');
    expect(readPublishedAt('Tue, 04 Jan 2022 10:15:00 +0100').publishedAt).toBe('2022-01-04T09:15:00Z');
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});
