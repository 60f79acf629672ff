/** The derived relationship AGREES_WITH: one per pair of actors and agreement. */
import { type AgreementRecord, groupOf, type Status, type StatusGroup } from '../model.ts';
import { byText, contentId } from '../text/canonical.ts';

export type Triple = {
  readonly id: string;
  /** The smaller actor id, from which the relationship goes. */
  readonly from: string;
  readonly to: string;
  readonly agreement: string;
  readonly type: AgreementRecord['type'];
  readonly status: Status;
  readonly group: StatusGroup;
  readonly since: string | null;
  readonly until: string | null;
  /** Ids of the claims; a set of ids, so that writing it again changes nothing. */
  readonly claims: readonly string[];
};

/** Every two parties, or the hub with each other party; sorted, without repeats, never an actor with itself. */
function pairsOf({ parties, hub }: AgreementRecord): readonly (readonly [string, string])[] {
  const actors = [...new Set(parties.map((party) => party.actor))].sort(byText);
  const joined = (a: string, b: string): boolean => hub === null || a === hub || b === hub;
  return actors.flatMap((a, index) =>
    actors
      .slice(index + 1)
      .filter((b) => joined(a, b))
      .map((b) => [a, b] as const),
  );
}

/** The triples of an agreement, sorted by (from, to); none where a single actor is known. */
export const triplesOf = (agreement: AgreementRecord): readonly Triple[] =>
  pairsOf(agreement).map(([from, to]) => ({
    id: contentId('triple', [agreement.id, from, to]),
    from,
    to,
    agreement: agreement.id,
    type: agreement.type,
    status: agreement.status,
    group: groupOf[agreement.status],
    since: agreement.since,
    until: agreement.until,
    claims: agreement.claims,
  }));
