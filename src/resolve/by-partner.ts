/** Decides an ambiguous name by its partner: "Congo" beside Rwanda, where other reports of the time name one Congo beside Rwanda. */
import type { Placed } from './same-partner.ts';

/** Other reports count within these days. */
const nearDays = 200;

export type Open = Placed & { readonly candidates: readonly string[] };

/**
 * The one candidate that other claims tie surely to a partner of this claim, at about the same time, with that partner; null where
 * there is none or there are several. `ties` are the days of the sure claims by `actor\npartner`.
 */
export function byPartner(
  open: Open,
  partners: readonly string[],
  ties: ReadonlyMap<string, readonly number[]>,
): { readonly actor: string; readonly partner: string } | null {
  const { day } = open;
  if (day === null) return null;
  const found = open.candidates.flatMap((actor) => {
    const partner = partners.find((other) =>
      ties.get(`${actor}\n${other}`)?.some((at) => Math.abs(at - day) <= nearDays),
    );
    return partner === undefined ? [] : [{ actor, partner }];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The days on which claims tie two actors, by `actor\npartner`. */
export function daysOfTies(claims: readonly (readonly Placed[])[]): ReadonlyMap<string, readonly number[]> {
  const ties = new Map<string, number[]>();
  for (const parties of claims) {
    for (const a of parties) {
      for (const b of parties) {
        if (a.actor === b.actor || a.day === null) continue;
        const key = `${a.actor}\n${b.actor}`;
        const days = ties.get(key);
        if (days) days.push(a.day);
        else ties.set(key, [a.day]);
      }
    }
  }
  return ties;
}
