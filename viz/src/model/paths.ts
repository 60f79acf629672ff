/** Ways between actors over what is shown. */
import type { Shown, ShownAgreement } from './shown.ts';

export type Partners = ReadonlyMap<string, ReadonlyMap<string, readonly ShownAgreement[]>>;

/** For each actor its partners, and the agreements with each, in the order shown. */
export function partnersOf(shown: Pick<Shown, 'agreements'>): Partners {
  const partners = new Map<string, Map<string, ShownAgreement[]>>();
  const add = (a: string, b: string, agreement: ShownAgreement): void => {
    const mine = partners.get(a) ?? new Map<string, ShownAgreement[]>();
    partners.set(a, mine);
    const list = mine.get(b);
    if (list) list.push(agreement);
    else mine.set(b, [agreement]);
  };
  for (const agreement of shown.agreements)
    for (const [a, b] of agreement.pairs) {
      add(a, b, agreement);
      add(b, a, agreement);
    }
  return partners;
}

/** The actors of a shortest way from one to another, both included; null where there is none. Ties go to the smaller ids. */
export function shortestPath(partners: Partners, from: string, to: string): readonly string[] | null {
  const cameFrom = new Map<string, string | null>([[from, null]]);
  let edge = [from];
  while (edge.length > 0 && !cameFrom.has(to)) {
    const next: string[] = [];
    for (const actor of edge)
      for (const partner of partners.get(actor)?.keys() ?? [])
        if (!cameFrom.has(partner)) {
          cameFrom.set(partner, actor);
          next.push(partner);
        }
    edge = next.sort();
  }
  if (!cameFrom.has(to)) return null;
  const path: string[] = [];
  for (let at: string | null = to; at !== null; at = cameFrom.get(at) ?? null) path.unshift(at);
  return path;
}

/** The actors that have an agreement with both, sorted by id. */
export function commonPartners(partners: Partners, a: string, b: string): readonly string[] {
  const others = partners.get(b);
  return [...(partners.get(a)?.keys() ?? [])].filter((actor) => others?.has(actor)).sort();
}
