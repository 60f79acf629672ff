/** The pairs of actors that an agreement joins; free of Node, since the page uses it too. */
import type { AgreementRecord } from '../model.ts';

/** The smaller actor id first. */
export type Pair = readonly [string, string];

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Every pair of the agreement's parties, or where it has a hub, the hub with each other party. Sorted, without repeats and
 * without a pair of an actor with itself; empty where a single actor is known.
 */
export function pairsOf({ parties, hub }: Pick<AgreementRecord, 'parties' | 'hub'>): readonly Pair[] {
  const actors = [...new Set(parties.map((party) => party.actor))].sort(byCodeUnit);
  const joined = (a: string, b: string): boolean => hub === null || a === hub || b === hub;
  return actors.flatMap((a, index) =>
    actors
      .slice(index + 1)
      .filter((b) => joined(a, b))
      .map((b): Pair => [a, b]),
  );
}
