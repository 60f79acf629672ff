/** Dates as text, only as precise as known: `2022`, `2022-03`, `2022-03-04`. No clock, no locale. */

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** The first day that the date may mean, as `YYYY-MM-DD`. */
export const startOf = (date: string): string =>
  date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date.slice(0, 10);

/** As a reader writes it: `4 Mar 2022`, `Mar 2022`, `2022`. */
export function shownDate(date: string): string {
  const [year, month, day] = date.slice(0, 10).split('-');
  const name = month === undefined ? undefined : months[Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), name, year]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** Months since the year 0, for counting and stepping. */
export const monthNumber = (date: string): number =>
  Number(date.slice(0, 4)) * 12 + Number(startOf(date).slice(5, 7)) - 1;

/** The first day of the month with that number. */
export const monthStart = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;

const dayLength = 86_400_000;

/** Days since the first of 1970, negative before. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / dayLength);

/** The day with that number, as `YYYY-MM-DD`. */
export const dayOf = (number: number): string => new Date(number * dayLength).toISOString().slice(0, 10);

/** The day before, so that the end of a bucket is a day inside it. */
export const dayBefore = (day: string): string => dayOf(dayNumber(day) - 1);
