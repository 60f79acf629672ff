/** Which actors and agreements pass the filters: the picture, the table and the exports all start from this. */

import { pairsOf } from '../../../src/graph/pairs.ts';
import type { ViewActor, ViewAgreement } from '../../../src/graph/view-data-type.ts';
import type { Status, StatusGroup } from '../../../src/model.ts';
import type { Facet, Filters, State } from '../state/state.ts';
import { statusOn } from './as-of.ts';
import type { Indexed, Item } from './index-data.ts';

export type ShownAgreement = {
  readonly agreement: ViewAgreement;
  readonly item: Item;
  /** On the day that is looked at. */
  readonly status: Status;
  readonly group: StatusGroup;
  /** Its pairs of shown actors. */
  readonly pairs: readonly (readonly [string, string])[];
};

export type Shown = {
  /** By degree, the highest first. */
  readonly actors: readonly ViewActor[];
  readonly has: ReadonlySet<string>;
  readonly agreements: readonly ShownAgreement[];
  /** How many actors passed the filters but are left out by the limit. */
  readonly leftOut: number;
};

export type Question = Pick<State, 'filters' | 'time' | 'hood' | 'limit'>;

/** The values of an agreement by which a facet sorts it; the kinds are those of its parties. */
export function valuesOf(index: Indexed, item: Item, status: Status, facet: Facet): readonly string[] {
  const { agreement } = item;
  switch (facet) {
    case 'group':
      return [index.data.groupOf[status]];
    case 'status':
      return [status];
    case 'type':
      return [agreement.type];
    case 'domain':
      return [agreement.domain];
    case 'publisher':
      return item.publishers;
    case 'kind':
      return [...new Set(agreement.parties.flatMap((party) => index.actors.get(party.actor)?.kind ?? []))];
  }
}

const agreementFacets = ['group', 'status', 'type', 'domain', 'publisher'] as const satisfies readonly Facet[];

/** Whether the agreement passes everything but the filters on actors and `except`; gives its status where it does. */
export function passes(
  index: Indexed,
  item: Item,
  { filters, time }: Question,
  except?: Facet | 'time',
): Status | null {
  const status = statusOn(item.agreement, time.asOf);
  if (status === null) return null;
  if (item.agreement.confidence < filters.confidence || item.agreement.sources < filters.sources) return null;
  if (except !== 'time' && (time.from !== null || time.to !== null)) {
    if (item.began === null) return null;
    if (time.from !== null && item.began < time.from) return null;
    if (time.to !== null && item.began > time.to) return null;
  }
  for (const facet of agreementFacets) {
    const only = filters.only[facet];
    if (only.length === 0 || facet === except) continue;
    if (!valuesOf(index, item, status, facet).some((value) => only.includes(value))) return null;
  }
  return status;
}

export function shown(index: Indexed, question: Question): Shown {
  const { filters, hood, limit } = question;
  const passing = index.items.flatMap((item) => {
    const status = passes(index, item, question);
    return status === null ? [] : [{ item, status }];
  });
  const candidates = new Set<string>();
  for (const { item } of passing)
    for (const { actor } of item.agreement.parties) if (kindPasses(index, filters, actor)) candidates.add(actor);
  const partners = partnersOf(passing, candidates);
  const wanted = new Set(
    [...candidates].filter((actor) => {
      const degree = partners.get(actor)?.size ?? 0;
      return degree >= filters.degree && (degree > 0 || filters.loners);
    }),
  );
  const near = hood ? around(hood.actor, hood.steps, wanted, partners) : wanted;
  const has = new Set(
    hood || limit === null ? near : [...near].filter((actor) => (index.rank.get(actor) ?? 0) < limit),
  );
  const agreements = passing.flatMap(({ item, status }): ShownAgreement[] => {
    const { agreement } = item;
    const pairs = pairsOf(agreement).filter(([a, b]) => has.has(a) && has.has(b));
    const alone = agreement.parties.length === 1 && has.has(agreement.parties[0]?.actor ?? '');
    return pairs.length > 0 || alone ? [{ agreement, item, status, group: index.data.groupOf[status], pairs }] : [];
  });
  const leftOut = near.size - has.size;
  // While something is filtered, those whose partners the limit leaves out would be dots without a line.
  if (hood === null && limit !== null && !filters.loners && passing.length < index.items.length) {
    const joined = new Set(agreements.flatMap(({ pairs }) => pairs.flat()));
    for (const actor of has) if (!joined.has(actor)) has.delete(actor);
  }
  const actors = index.data.actors.filter((actor) => has.has(actor.id));
  return { actors, has, agreements: agreements.filter((item) => item.pairs.length > 0 || partyIn(item, has)), leftOut };
}

const partyIn = ({ agreement }: ShownAgreement, has: ReadonlySet<string>): boolean =>
  agreement.parties.some(({ actor }) => has.has(actor));

function kindPasses(index: Indexed, filters: Filters, id: string): boolean {
  const actor = index.actors.get(id);
  return actor !== undefined && (filters.only.kind.length === 0 || filters.only.kind.includes(actor.kind));
}

function partnersOf(
  passing: readonly { readonly item: Item }[],
  candidates: ReadonlySet<string>,
): Map<string, Set<string>> {
  const partners = new Map<string, Set<string>>();
  const join = (a: string, b: string): void => {
    const set = partners.get(a);
    if (set) set.add(b);
    else partners.set(a, new Set([b]));
  };
  for (const { item } of passing)
    for (const [a, b] of pairsOf(item.agreement))
      if (candidates.has(a) && candidates.has(b)) {
        join(a, b);
        join(b, a);
      }
  return partners;
}

/** The actors up to `steps` partnerships away, the first included, whether or not it passes. */
function around(
  first: string,
  steps: number,
  wanted: ReadonlySet<string>,
  partners: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const found = new Set([first]);
  let edge = [first];
  for (let step = 0; step < steps; step += 1) {
    const next: string[] = [];
    for (const actor of edge)
      for (const partner of partners.get(actor) ?? [])
        if (wanted.has(partner) && !found.has(partner)) {
          found.add(partner);
          next.push(partner);
        }
    edge = next;
  }
  return found;
}
