/** The pairs of actors that an agreement joins; free of Node, since the page uses it too. */
import type { AgreementRecord } from '../model.ts';

/** The smaller actor id first. */
export type Pair = readonly [string, string];

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Every pair of the agreement's parties, or the hub with each other party where it has a hub. Sorted, without repeats and
 * without a pair of an actor with itself; empty where a single actor is known.
 */
export function pairsOf(agreement: Pick<AgreementRecord, 'parties' | 'hub'>): readonly Pair[] {
  const actors = [...new Set(agreement.parties.map((party) => party.actor))].sort(byCodeUnit);
  const { hub } = agreement;
  if (hub !== null && actors.includes(hub))
    return actors.filter((actor) => actor !== hub).map((actor) => (actor < hub ? [actor, hub] : [hub, actor]));
  return actors.flatMap((actor, index) => actors.slice(index + 1).map((other): Pair => [actor, other]));
}
