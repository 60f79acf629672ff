/** The status that an agreement had on a day. */

import type { ViewAgreement } from '../../../src/graph/view-data-type.ts';
import type { Status } from '../../../src/model.ts';
import { startOf } from './dates.ts';

/**
 * Its status today where no day is given; else that of the last dated step up to the day, or null where none had happened or
 * nothing of it is dated.
 */
export function statusOn(agreement: ViewAgreement, day: string | null): Status | null {
  if (day === null) return agreement.status;
  let found: { readonly start: string; readonly status: Status } | null = null;
  for (const { date, status } of agreement.history) {
    if (date === null) continue;
    const start = startOf(date);
    if (start <= day && (found === null || start >= found.start)) found = { start, status };
  }
  return found?.status ?? null;
}
