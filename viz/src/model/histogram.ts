/** Agreements over time: how many were first dated on each day, or in each week, month, quarter or year. */
import type { StatusGroup } from '../../../src/model.ts';
import { dayBefore, dayNumber, dayOf, monthNumber, monthStart, shownDate } from './dates.ts';
import type { Indexed } from './index-data.ts';
import { passes, type Question } from './shown.ts';

export type Bucket = {
  /** First and last day. */
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly counts: Readonly<Record<StatusGroup, number>>;
};

export type Histogram = {
  readonly buckets: readonly Bucket[];
  /** Agreements without a date. */
  readonly undated: number;
};

/** More bars than this are too thin to see. */
const mostBuckets = 90;
/** Of the agreements so many may be dated before the first and after the last regular bar; these bars hold them too. */
const tail = 0.02;

/** The first days of the bars from one day to another, for each unit from fine to coarse. */
const units: readonly ((first: string, last: string) => readonly string[])[] = [
  ...[1, 7].map((size) => (first: string, last: string) => daysFrom(first, last, size)),
  ...[1, 3, 12, 60, 120].map((size) => (first: string, last: string) => monthsFrom(first, last, size)),
];

function daysFrom(first: string, last: string, size: number): readonly string[] {
  const count = Math.floor((dayNumber(last) - dayNumber(first)) / size) + 1;
  // Beyond that it is refused anyway.
  if (count > mostBuckets) return new Array(count);
  return Array.from({ length: count }, (_, at) => dayOf(dayNumber(first) + at * size));
}

function monthsFrom(first: string, last: string, size: number): readonly string[] {
  const start = Math.floor(monthNumber(first) / size) * size;
  const count = Math.floor((monthNumber(last) - start) / size) + 1;
  return Array.from({ length: count }, (_, at) => monthStart(start + at * size));
}

/**
 * Counts the agreements that pass everything but the time filter. The bars are those of all agreements, so that they stay while
 * one filters: the finest unit that gives no more than 90 from the second to the ninety-eighth percentile of the dates.
 */
export function histogram(index: Indexed, question: Question): Histogram {
  const days = index.items.flatMap((item) => item.began ?? []).sort();
  const [earliest, latest] = [days[0], days.at(-1)];
  if (earliest === undefined || latest === undefined) return { buckets: [], undated: index.items.length };
  const first = days[Math.floor(days.length * tail)] as string;
  const last = days[Math.ceil(days.length * (1 - tail)) - 1] as string;
  const starts = units.map((unit) => unit(first, last)).find((list) => list.length <= mostBuckets) ?? [first];
  const from = starts.map((start, at) => (at === 0 && earliest < start ? earliest : start));
  const to = starts.map((_start, at) => {
    const next = starts[at + 1];
    if (next !== undefined) return dayBefore(next);
    return maxText(latest, dayBefore(endAfter(starts, last)));
  });
  const counts = starts.map(() => ({ made: 0, sought: 0, unmade: 0 }));
  let undated = 0;
  for (const item of index.items) {
    const status = passes(index, item, question, 'time');
    if (status === null) continue;
    if (item.began === null) undated += 1;
    else (counts[placeOf(starts, item.began)] as Record<StatusGroup, number>)[index.data.groupOf[status]] += 1;
  }
  return {
    undated,
    buckets: counts.map((count, at) => ({
      from: from[at] as string,
      to: to[at] as string,
      label: labelOf(from[at] as string, to[at] as string),
      counts: count,
    })),
  };
}

/** The day after the last bar, as wide as the one before it. */
function endAfter(starts: readonly string[], last: string): string {
  const [before, start] = [starts.at(-2), starts.at(-1) as string];
  if (before === undefined) return dayOf(dayNumber(last) + 1);
  const days = dayNumber(start) - dayNumber(before);
  if (days < 28) return dayOf(dayNumber(start) + days);
  return monthStart(2 * monthNumber(start) - monthNumber(before));
}

const maxText = (a: string, b: string): string => (a > b ? a : b);

/** The last bar that starts no later; days before the first belong to the first. */
function placeOf(starts: readonly string[], day: string): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] as string) <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** `2022`, `Mar 2022` or `4 Mar 2022` where the bar is just that, else from – to. */
function labelOf(from: string, to: string): string {
  if (from === to) return shownDate(from);
  const next = dayOf(dayNumber(to) + 1);
  if (from.endsWith('-01-01') && next === `${Number(from.slice(0, 4)) + 1}-01-01`) return from.slice(0, 4);
  if (from.endsWith('-01') && monthStart(monthNumber(from) + 1) === next) return shownDate(from.slice(0, 7));
  return `${shownDate(from)} – ${shownDate(to)}`;
}
