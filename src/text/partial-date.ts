/** Dates as users give them, only as precise as they know: `2022`, `2022-03`, `2022-03-04`. */
import { Failure } from '../failure.ts';

const form = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The last day that a date may mean, as `YYYY-MM-DD`; of a time its day. */
export function lastDay(date: string): string {
  const [year = '', month = '12', day] = date.slice(0, 10).split('-');
  return `${year}-${month}-${day ?? daysIn(Number(year), Number(month))}`;
}

/** The date that an option was given. Throws a Failure of misuse for what is no date of the calendar. */
export function partialDateOf(option: string, given: string): string {
  const [, year = '', month = '01', day = '01'] = form.exec(given.trim()) ?? [];
  const isDay =
    Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month));
  if (year === '' || !isDay)
    throw new Failure(`${option} ${given}: give a year, a month or a day, such as 2021, 2021-03 or 2021-03-09`, 2);
  return given.trim();
}

/** Whether an argument has the form of a date, so that it is not taken for a file. */
export const looksLikeDate = (given: string): boolean => form.test(given);
