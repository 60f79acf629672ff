/** Partial dates as numbers of days, so that distances in time can be compared. */

/** The first day that a partial date may mean, in days since 1970; null where there is no date. */
export function dayOf(date: string | null): number | null {
  const parts = date === null ? null : /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date);
  if (!parts) return null;
  return Math.floor(Date.UTC(Number(parts[1]), Number(parts[2] ?? 1) - 1, Number(parts[3] ?? 1)) / 86_400_000);
}

/** Whether the date names a month at least. */
export const isMonthKnown = (date: string | null): date is string => date !== null && date.length >= 7;

/** `2022-03-04T10:00:00Z` → `2022-03-04`; less precise dates stay. */
export const withoutTime = (date: string | null): string | null => date?.slice(0, 10) ?? null;
