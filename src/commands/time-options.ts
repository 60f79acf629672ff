/** The options that ask for the graph of another time. */
import type { Command } from 'commander';
import { partialDateOf } from '../text/partial-date.ts';
import type { TimeSlice } from '../time-slice.ts';

export type TimeOptions = { readonly asOf?: string; readonly inForce?: string };

export const timeOptions = (command: Command): Command =>
  command
    .option('--as-of <date>', 'as it was known then: from what was published up to that year, month or day')
    .option('--in-force <date>', 'only agreements in force then, by their dated steps');

/** Throws a Failure of misuse for what is no date. */
export const sliceOf = ({ asOf, inForce }: TimeOptions): TimeSlice => ({
  asOf: asOf === undefined ? null : partialDateOf('--as-of', asOf),
  inForce: inForce === undefined ? null : partialDateOf('--in-force', inForce),
});

/** ` (as known in 2022-03, in force on 2022)`; empty for the graph of all times. */
export function sliceWords({ asOf, inForce }: TimeSlice): string {
  const words = [
    ...(asOf === null ? [] : [`as known up to ${asOf}`]),
    ...(inForce === null ? [] : [`of what was in force by ${inForce}`]),
  ];
  return words.length === 0 ? '' : ` (${words.join(', ')})`;
}
