/** Dates as news writes them, brought to the partial form of the model, never more precise than they were. */
import { type ClockTime, readClock } from './clock.ts';
import { monthOf } from './months.ts';

/** `doubt` says what was left out, and why; null where the date was taken whole. */
export type ReadDate = { readonly publishedAt: string | null; readonly doubt: string | null };

type Parts = {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  readonly clock: string;
};

/** Newspapers began in 1605: an earlier year is a slip of a program. No year is too late: there is no clock here. */
const firstYear = 1600;

const noDate = (doubt: string): ReadDate => ({ publishedAt: null, doubt });
const pad = (value: number, width = 2): string => String(value).padStart(width, '0');
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?';
const isoDate = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2})(?:[T\s]\s*(\S.{0,40}))?)?)?$/i;
const compactDate = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z?))?$/i;
const dayFirst = new RegExp(
  `^${weekday}(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+([a-z]{3,9})\\.?,?[\\s-]+(\\d{4}|\\d{2})(?:,?\\s+(\\S.{0,40}))?$`,
  'i',
);
const monthFirst = new RegExp(
  `^${weekday}([a-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?:,?\\s+(?:at\\s+)?(\\S.{0,40}))?$`,
  'i',
);
const monthOnly = /^([a-z]{3,9})\.?,?\s+(\d{4})$/i;
const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:,?\s+(\S.{0,40}))?$/;

/** RFC 2822, 4.3: two digits are 2000–2049 and 1950–1999. */
const fullYear = (digits: string): number =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 50 ? 2000 : 1900);

function partsOf(text: string): Parts | string {
  let match = isoDate.exec(text);
  if (match) {
    const [, year, month, day, clock] = match;
    return {
      year: Number(year),
      month: month ? Number(month) : null,
      day: day ? Number(day) : null,
      clock: clock ?? '',
    };
  }
  match = compactDate.exec(text);
  if (match) {
    const [, year, month, day, hour, minute, second, zone] = match;
    const clock = hour ? `${hour}:${minute}${second ? `:${second}` : ''}${zone ?? ''}` : '';
    return { year: Number(year), month: Number(month), day: Number(day), clock };
  }
  match = dayFirst.exec(text);
  if (match) {
    const [, day, name = '', year = '', clock] = match;
    return { year: fullYear(year), month: monthOf(name), day: Number(day), clock: clock ?? '' };
  }
  match = monthFirst.exec(text);
  if (match) {
    const [, name = '', day, year, clock] = match;
    return { year: Number(year), month: monthOf(name), day: Number(day), clock: clock ?? '' };
  }
  match = monthOnly.exec(text);
  if (match) return { year: Number(match[2]), month: monthOf(match[1] ?? ''), day: null, clock: '' };
  match = numeric.exec(text);
  if (match) {
    const [, first, second, year = '', clock] = match;
    const [a, b] = [Number(first), Number(second)];
    if (year.length === 2) return 'its year has two digits';
    if (a <= 12 && b <= 12 && a !== b) return 'day and month cannot be told apart';
    const [day, month] = b > 12 ? [b, a] : [a, b];
    return { year: Number(year), month, day, clock: clock ?? '' };
  }
  return 'no date in a known form';
}

/** Shifts to UTC; null where that leaves the years that four digits can write. */
function inUtc(year: number, month: number, day: number, clock: ClockTime): string | null {
  const at = new Date(Date.UTC(year, month - 1, day, clock.hour, clock.minute - (clock.offset ?? 0)));
  const shifted = at.getUTCFullYear();
  if (shifted < firstYear || shifted > 9999) return null;
  return `${at.toISOString().slice(0, 16)}${clock.seconds}Z`;
}

/**
 * Reads a publication date.
 *
 *     "Tue, 04 Jan 2022 10:15:00 +0100" → 2022-01-04T09:15:00Z
 *     "2022-01"                         → 2022-01
 *     "2022-01-04 10:15"                → 2022-01-04, for want of a time zone
 *     "03/04/2022", "2022-02-30"        → null
 */
export function readPublishedAt(value: unknown): ReadDate {
  if (value === undefined || value === null) return { publishedAt: null, doubt: null };
  if (typeof value !== 'string') return noDate('a date is written as text');
  const text = value.trim();
  if (text === '') return { publishedAt: null, doubt: null };
  const parts = text.length > 100 ? 'no date in a known form' : partsOf(text);
  if (typeof parts === 'string') return noDate(parts);
  const { year, month, day } = parts;
  if (year < firstYear) return noDate(`the year ${year} is none of a newspaper`);
  if (month === null) return { publishedAt: pad(year, 4), doubt: null };
  if (month < 1 || month > 12) return noDate('there is no such month');
  if (day === null) return { publishedAt: `${pad(year, 4)}-${pad(month)}`, doubt: null };
  if (day < 1 || day > daysIn(year, month)) return noDate('there is no such day');
  const dayOnly = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  if (parts.clock === '') return { publishedAt: dayOnly, doubt: null };
  const clock = readClock(parts.clock);
  if (!clock) return { publishedAt: dayOnly, doubt: 'its time cannot be read, so only the day is kept' };
  if (clock.offset === null)
    return { publishedAt: dayOnly, doubt: 'its time has no known time zone, so only the day is kept' };
  const utc = inUtc(year, month, day, clock);
  return utc ? { publishedAt: utc, doubt: null } : noDate('it lies outside the years 1600 to 9999');
}
