/** Where the claims of one agreement do not fit together. */
import type { ViewAgreement, ViewClaim } from '../../../src/graph/view-data-type.ts';
import type { Status, StatusGroup } from '../../../src/model.ts';
import { shownDate, startOf } from './dates.ts';

export type Contradiction = { readonly a: ViewClaim; readonly b: ViewClaim; readonly why: string };

/**
 * Pairs of claims that give the same date, as precisely, and statuses of different groups. A change at a later date is news and
 * no contradiction.
 */
export function contradictions(
  agreement: ViewAgreement,
  claims: ReadonlyMap<string, ViewClaim>,
  groupOf: Readonly<Record<Status, StatusGroup>>,
): readonly Contradiction[] {
  const dated = agreement.claims.flatMap((id) => {
    const claim = claims.get(id);
    return claim?.date ? [{ claim, day: startOf(claim.date), precision: claim.date.length }] : [];
  });
  return dated.flatMap(({ claim: a, day, precision }, at) =>
    dated
      .slice(at + 1)
      .filter(
        (other) =>
          other.day === day && other.precision === precision && groupOf[other.claim.status] !== groupOf[a.status],
      )
      .map(({ claim: b }) => ({
        a,
        b,
        why: `Both of ${shownDate(a.date ?? '')}: one says ${a.status}, the other ${b.status}.`,
      })),
  );
}
