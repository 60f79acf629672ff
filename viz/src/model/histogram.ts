/** Agreements over time: how many were first dated in each month, quarter or year. */
import type { StatusGroup } from '../../../src/model.ts';
import { dayBefore, monthNumber, monthStart } from './dates.ts';
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
/** Months a bucket, from fine to coarse. */
const steps = [1, 3, 12, 60, 120] as const;

/** Counts the agreements that pass everything but the time filter; the span is that of all agreements, so that it stays. */
export function histogram(index: Indexed, question: Question): Histogram {
  const months = index.items.flatMap((item) => (item.began === null ? [] : monthNumber(item.began)));
  if (months.length === 0) return { buckets: [], undated: index.items.length };
  const first = months.reduce((low, month) => Math.min(low, month), Number.POSITIVE_INFINITY);
  const last = months.reduce((high, month) => Math.max(high, month), Number.NEGATIVE_INFINITY);
  const step = steps.find((size) => (last - first) / size < mostBuckets) ?? 120;
  const start = Math.floor(first / step) * step;
  const counts = Array.from({ length: Math.floor((last - start) / step) + 1 }, () => ({
    made: 0,
    sought: 0,
    unmade: 0,
  }));
  let undated = 0;
  for (const item of index.items) {
    const status = passes(index, item, question, 'time');
    if (status === null) continue;
    const bucket = item.began === null ? undefined : counts[Math.floor((monthNumber(item.began) - start) / step)];
    if (bucket) bucket[index.data.groupOf[status]] += 1;
    else undated += 1;
  }
  return {
    undated,
    buckets: counts.map((count, at) => {
      const from = monthStart(start + at * step);
      const to = dayBefore(monthStart(start + (at + 1) * step));
      return { from, to, label: labelOf(from, to, step), counts: count };
    }),
  };
}

const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

function labelOf(from: string, to: string, step: number): string {
  const year = from.slice(0, 4);
  const month = Number(from.slice(5, 7)) - 1;
  if (step === 1) return `${names[month]} ${year}`;
  if (step === 3) return `${names[month]}–${names[Number(to.slice(5, 7)) - 1]} ${year}`;
  return step === 12 ? year : `${year}–${to.slice(0, 4)}`;
}
