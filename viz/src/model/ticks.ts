/** Words under some of the bars of the histogram, so that one sees when they are. */
import { dayNumber, shownDate } from './dates.ts';
import type { Bucket } from './histogram.ts';

export type Tick = { readonly at: number; readonly word: string };

/** More than this do not fit on a phone. */
const mostTicks = 8;

/**
 * At most eight, evenly spread: a year where bars are months or longer, else a month or day. The first and the last bar, where
 * they hold all that is earlier or later, say so.
 */
export function ticksOf(buckets: readonly Bucket[]): readonly Tick[] {
  const usual = lengthOf(buckets[Math.floor(buckets.length / 2)]);
  const gathers = (bucket: Bucket | undefined): boolean => lengthOf(bucket) > usual * 2;
  const first = gathers(buckets[0]) ? 1 : 0;
  const end = gathers(buckets.at(-1)) && buckets.length > 1 ? buckets.length - 1 : buckets.length;
  const starts = buckets.slice(first, end).map(({ from }) => from);
  const word = usual >= 28 ? (day: string) => day.slice(0, 4) : shownDayAndMonth;
  const room = buckets.length / mostTicks;
  const changes = starts
    .map((from, index) => ({ at: index + first, from }))
    .filter(({ from }, index) => index === 0 || word(starts[index - 1] as string) !== word(from))
    .filter(({ at }) => (first === 0 || at >= room) && (end === buckets.length || end - at >= room));
  const shown: typeof changes = [];
  for (const tick of changes) if (tick.at - (shown.at(-1)?.at ?? -room) >= room) shown.push(tick);
  return [
    ...(first === 1 ? [{ at: 0, word: 'earlier' }] : []),
    // The year stands once, where days and months alone are named.
    ...shown.map(({ at, from }, index) => ({ at, word: usual < 28 && index === 0 ? shownDate(from) : word(from) })),
    ...(end < buckets.length ? [{ at: end, word: 'later' }] : []),
  ];
}

const lengthOf = (bucket: Bucket | undefined): number =>
  bucket === undefined ? 0 : dayNumber(bucket.to) - dayNumber(bucket.from) + 1;

/** `3 Mar`. */
const shownDayAndMonth = (day: string): string => shownDate(day).split(' ').slice(0, -1).join(' ');
