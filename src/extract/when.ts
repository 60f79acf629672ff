/** Dates, terms and values that a sentence gives, resolved against the publication date and never against a clock. */
import type { Money } from '../model.ts';

export type When = { readonly date: string; readonly datePrecision: 'year' | 'month' | 'day' };

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const monthName =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const monthOf = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

const pad = (n: number): string => String(n).padStart(2, '0');

/** A day of the calendar as `2022-03-04`; null where there is no such day. */
function day(year: number, month: number, date: number): string | null {
  const time = new Date(Date.UTC(year, month - 1, date));
  if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== date) return null;
  return `${year}-${pad(month)}-${pad(date)}`;
}

const shifted = (iso: string, days: number): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The year that brings a day and month nearest to the publication. */
function nearestYear(month: number, date: number, published: string): string | null {
  const year = Number(published.slice(0, 4));
  const at = Date.parse(`${published}T00:00:00Z`);
  const all = [year - 1, year, year + 1].map((y) => day(y, month, date)).filter((d) => d !== null);
  all.sort((a, b) => Math.abs(Date.parse(a) - at) - Math.abs(Date.parse(b) - at) || (a < b ? -1 : 1));
  return all[0] ?? null;
}

/** What stands before a day on which something is yet to end or to come. */
const untold = /\b(?:expir\w+|ends?|until|till|through|due|by)\s(?:on\s)?$/i;

const absolute = [
  {
    pattern: new RegExp(`\\b${monthName} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'i'),
    read: (m: RegExpExecArray) => day(Number(m[3]), monthOf(m[1] ?? ''), Number(m[2])),
  },
  {
    pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${monthName},? (\\d{4})\\b`, 'i'),
    read: (m: RegExpExecArray) => day(Number(m[3]), monthOf(m[2] ?? ''), Number(m[1])),
  },
];

/**
 * The date that a sentence gives for what it tells: `October 8, 2021`, `8 October`, `in March 2022`, `in 2019`, `on Friday`, `yesterday`.
 * Weekdays and days without a year need `published` (at least to the day); the weekday is the last one up to it.
 */
export function dateIn(sentence: string, published: string | null): When | null {
  for (const { pattern, read } of absolute) {
    const match = pattern.exec(sentence);
    const date = match && !untold.test(sentence.slice(0, match.index)) && read(match);
    if (date) return { date, datePrecision: 'day' };
  }
  const today = published && published.length >= 10 ? published.slice(0, 10) : null;
  if (today) {
    const monthDay = new RegExp(
      `\\b(?:on |, )(?:${monthName} (\\d{1,2})|(\\d{1,2}) ${monthName})(?:st|nd|rd|th)?\\b(?!,? \\d{4})`,
      'i',
    ).exec(sentence);
    if (monthDay) {
      const date = nearestYear(monthOf(monthDay[1] ?? monthDay[4] ?? ''), Number(monthDay[2] ?? monthDay[3]), today);
      if (date) return { date, datePrecision: 'day' };
    }
    const weekday =
      /\b(?:on|late|early|said|announced|void|signed|,)\s(?:last |this )?(sunday|monday|tuesday|wednesday|thursday|friday|saturday)\b/i.exec(
        sentence,
      );
    if (weekday && !/\b(?:next|will|to)\s$/i.test(sentence.slice(0, weekday.index))) {
      const wanted = weekdays.indexOf((weekday[1] ?? '').toLowerCase());
      const now = new Date(`${today}T00:00:00Z`).getUTCDay();
      return { date: shifted(today, -((now - wanted + 7) % 7)), datePrecision: 'day' };
    }
    if (/\byesterday\b/i.test(sentence)) return { date: shifted(today, -1), datePrecision: 'day' };
    // In capitals it is more often a paper's name than a day.
    if (/\b(?:today|this morning)\b/.test(sentence)) return { date: today, datePrecision: 'day' };
  }
  const month = new RegExp(`\\b(?:in|since|last|back in|during) ${monthName},? (\\d{4})\\b`, 'i').exec(sentence);
  if (month) return { date: `${month[2]}-${pad(monthOf(month[1] ?? ''))}`, datePrecision: 'month' };
  const year = /\b(?:in|since|back in|of) ((?:19|20)\d{2})\b/i.exec(sentence);
  if (year?.[1]) return { date: year[1], datePrecision: 'year' };
  return null;
}

/** A body that tells on which day, of what its title told without one; days of the exchange, of sayings and of plans left out. */
const otherDays =
  /\b(?:shares?|stocks?|trading|session|reported|underlined|faced|report|will|would|expected|prices?|rose|fell|slumped|jumped|plunged)\b/i;

/** The date of what a sentence tells; a title takes that of the first sentence of its body, which tells it again. */
export function dateTold(sentence: string, isTitle: boolean, next: string, published: string | null): When | null {
  const own = dateIn(sentence, published);
  if (own || !isTitle || otherDays.test(next)) return own;
  const other = dateIn(next, published);
  return other?.datePrecision === 'day' ? other : null;
}

const numbers: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  twentyfive: 25,
  thirty: 30,
};

/** The length that a sentence gives to what it tells, in months: `a three-year deal`, `for 18 months`. */
export function termIn(sentence: string): number | null {
  const match =
    /\b(\d{1,2}(?:\.5)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty)[ -](year|month)(?:s?[ -]long)?\b(?!-old| old| ago)/i.exec(
      sentence,
    ) ??
    /\b(?:for|over|next|of) (\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty) (year|month)s\b(?! ago)/i.exec(
      sentence,
    );
  if (!match?.[1] || !match[2]) return null;
  const count = numbers[match[1].toLowerCase()] ?? Number(match[1]);
  const term = match[2].toLowerCase() === 'year' ? count * 12 : count;
  return term > 0 ? term : null;
}

const signs: readonly (readonly [RegExp, string])[] = [
  [/^(?:US ?\$|\$|USD|dollars?|U\.S\. dollars?)$/i, 'USD'],
  [/^(?:€|EUR|euros?)$/i, 'EUR'],
  [/^(?:£|GBP|pounds?)$/i, 'GBP'],
  [/^(?:₹|Rs\.?|INR|rupees?)$/i, 'INR'],
  [/^(?:¥|JPY|yen)$/i, 'JPY'],
  [/^(?:A\$|AUD)$/i, 'AUD'],
  [/^(?:C\$|CAD)$/i, 'CAD'],
  [/^(?:S\$|SGD)$/i, 'SGD'],
  [/^(?:CHF)$/i, 'CHF'],
  [/^(?:yuan|CNY|RMB)$/i, 'CNY'],
];
const scales: Readonly<Record<string, number>> = {
  thousand: 1e3,
  k: 1e3,
  lakh: 1e5,
  million: 1e6,
  mn: 1e6,
  mln: 1e6,
  m: 1e6,
  crore: 1e7,
  cr: 1e7,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  bln: 1e9,
  'lakh crore': 1e12,
  trillion: 1e12,
};

const figure = '(\\d[\\d,]*(?:\\.\\d+)?)';
const scale = '(lakh crore|thousand|million|billion|trillion|crores?|lakhs?|mln|bln|mn|bn|cr|m|b|k)';
const sums = [
  new RegExp(
    `(?<unit>US ?\\$|A\\$|C\\$|S\\$|\\$|€|£|₹|¥|Rs\\.?|INR|USD|EUR|GBP|CHF|RMB) ?(?<figure>${figure})[ -]?(?<scale>${scale})?\\b`,
    'gi',
  ),
  new RegExp(
    `\\b(?<figure>${figure})[ -]?(?<scale>${scale})? (?<unit>U\\.S\\. dollars?|dollars?|euros?|pounds?|rupees?|yen|yuan)\\b`,
    'gi',
  ),
  // Only India counts in these.
  /(?<![\d.,$€£₹] ?)\b(?<figure>\d[\d,]*(?:\.\d+)?)[ -]?(?<scale>crores?|cr|lakhs?)\b(?! (?:shares?|equity|people|users?|customers?|doses?|rupees?))/gi,
];

/** What stands after or before a sum that is no price of an agreement: of one share, or of the whole company. */
const perShare = /^\s?(?:per|a|each|apiece)\b\s?(?!deal|year)/i;
const priceTarget = /\b(?:target|price|at)(?: price)?(?: of)? $/i;
const valuation = /\bvalu(?:ed|ation|ing)\b(?: \w+){0,4} $/i;

/** The sums of money that a text names, in order of its patterns and places; prices of one share and valuations left out. */
function sumsIn(text: string): Money[] {
  const found: Money[] = [];
  for (const pattern of sums)
    for (const match of text.matchAll(pattern)) {
      const { unit, figure: digits = '', scale: by } = match.groups as Record<string, string | undefined>;
      const before = text.slice(0, match.index);
      if (perShare.test(text.slice(match.index + match[0].length))) continue;
      if (valuation.test(before) && !/\b(?:deal|agreement|takeover|acquisition|bid)\b/i.test(before.slice(-60)))
        continue;
      // A sum without a scale that follows "target of" is the price of a share.
      if (by === undefined && priceTarget.test(before) && !digits.includes('000')) continue;
      if (/^\s?valuation/i.test(text.slice(match.index + match[0].length))) continue;
      const currency = unit === undefined ? 'INR' : signs.find(([sign]) => sign.test(unit))?.[1];
      const times =
        by === undefined ? 1 : (scales[by.toLowerCase()] ?? scales[by.toLowerCase().replace(/s$/, '')] ?? 1);
      const amount = Math.round(Number(digits.replace(/,/g, '')) * times);
      if (currency && amount > 0 && Number.isSafeInteger(amount)) found.push({ amount, currency });
    }
  return found;
}

/** The first sum of money that a sentence names; where it names none, the only one of the whole text. */
export function moneyIn(sentence: string, text = ''): Money | null {
  const [first] = sumsIn(sentence);
  if (first) return first;
  const all = sumsIn(text);
  return all.every((sum) => sum.amount === all[0]?.amount && sum.currency === all[0].currency)
    ? (all[0] ?? null)
    : null;
}
