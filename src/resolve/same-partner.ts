/**
 * Brings together the names that several reports of one deal give to one party: where "Activision" and "Activision Blizzard" both
 * deal with Microsoft within months, they are one. A name that two longer ones would fit stays as it is.
 */
import { isStateLike } from '../actors/kinds.ts';
import type { ActorKind } from '../model.ts';
import { byText } from '../text/canonical.ts';
import { areKin, extendsName, kinOf, type Named, named, wrapsName } from './kin.ts';

/** One party of one claim, as far as its own snippet decides. */
export type Placed = {
  readonly actor: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly type: string;
  /** Days since 1970; null where the claim and its snippet have no date. */
  readonly day: number | null;
};

/** A longer name takes in a shorter one across this many days of silence; a shorter takes in a longer across fewer. */
const daysToLonger = 200;
const daysToShorter = 60;

type Tie = {
  readonly actor: Named;
  readonly partner: Named;
  count: number;
  readonly days: number[];
  readonly types: Set<string>;
};

type Apart = ReadonlyMap<string, ReadonlySet<string>>;

const tieKey = (actor: string, partner: string): string => `${actor}\n${partner}`;

function tiesOf(claims: readonly (readonly Placed[])[], actors: ReadonlyMap<string, Named>): ReadonlyMap<string, Tie> {
  const ties = new Map<string, Tie>();
  for (const parties of claims) {
    for (const a of parties) {
      for (const b of parties) {
        const actor = actors.get(a.actor);
        const partner = actors.get(b.actor);
        if (!actor || !partner || actor.id === partner.id) continue;
        const key = tieKey(actor.id, partner.id);
        const tie = ties.get(key) ?? { actor, partner, count: 0, days: [], types: new Set<string>() };
        ties.set(key, tie);
        tie.count++;
        tie.types.add(a.type);
        if (a.day !== null) tie.days.push(a.day);
      }
    }
  }
  for (const { days } of ties.values()) days.sort((a, b) => a - b);
  return ties;
}

/** The least distance between two sorted lists of days; undated ties are near to none. */
function gap(a: readonly number[], b: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    least = Math.min(least, Math.abs(x - y));
    if (x < y) i++;
    else j++;
  }
  return least;
}

const shareType = (a: Tie, b: Tie): boolean => [...a.types].some((type) => b.types.has(type));

/** Whether two ties may be one deal under two names of the same side. */
function near(from: Tie, to: Tie): boolean {
  const days = gap(from.days, to.days);
  if (extendsName(to.actor, from.actor) || wrapsName(from.actor, to.actor)) return days <= daysToLonger;
  if (from.actor.kind === 'person') return false;
  // "Tata Power" with India is not "Tata" with India: a state deals with every branch of a house.
  return days <= daysToShorter && shareType(from, to) && !isStateLike(to.partner.kind);
}

const heavier = (a: Tie, b: Tie): number =>
  b.count - a.count || b.actor.key.length - a.actor.key.length || byText(a.actor.id, b.actor.id);

/** Each actor with the kind that most claims give it. */
function namesOf(claims: readonly (readonly Placed[])[], apart: Apart): ReadonlyMap<string, Named> {
  const votes = new Map<string, { readonly name: string; readonly kinds: Map<ActorKind, number> }>();
  for (const { actor, name, kind } of claims.flat()) {
    const vote = votes.get(actor) ?? { name, kinds: new Map() };
    votes.set(actor, vote);
    vote.kinds.set(kind, (vote.kinds.get(kind) ?? 0) + 1);
  }
  return new Map(
    [...votes].map(([id, { name, kinds }]) => {
      const kind = [...kinds].sort(([a, x], [b, y]) => y - x || byText(a, b))[0]?.[0] ?? 'organisation';
      return [id, named(id, name, kind, apart.get(id))];
    }),
  );
}

/**
 * By `actor\npartner` of a claim: the actor that the name stands for in deals with this partner. Depends on the set of claims only.
 * Actors that are `apart` are never taken for each other.
 */
export function samePartner(
  claims: readonly (readonly Placed[])[],
  apart: Apart = new Map(),
): ReadonlyMap<string, string> {
  const actors = namesOf(claims, apart);
  const kin = kinOf([...actors.values()]);
  const ties = tiesOf(claims, actors);
  const options = (tie: Tie): readonly Tie[] => {
    const found: Tie[] = [];
    for (const actor of kin.get(tie.actor.id) ?? []) {
      for (const partner of [tie.partner, ...(kin.get(tie.partner.id) ?? [])]) {
        const other = ties.get(tieKey(actor.id, partner.id));
        if (other && near(tie, other)) found.push(other);
      }
    }
    return found;
  };
  const choice = (tie: Tie): Tie => {
    const found = options(tie);
    const inside = found.filter((other) => wrapsName(tie.actor, other.actor)).sort(heavier)[0];
    if (inside) return inside;
    const longest = found.filter((other) => extendsName(other.actor, tie.actor));
    const longer = longest.filter((a) => !longest.some((b) => wrapsName(a.actor, b.actor)));
    const names = new Set(longer.map((other) => other.actor.id));
    const person = longer.some((other) => other.actor.kind === 'person');
    if (person) return names.size === 1 ? (longer[0] ?? tie) : tie;
    // Of two longer names that do not extend each other neither is sure, unless it is told of far more often than the short one.
    const apart = longer.some((a) => longer.some((b) => !areKin(a.actor, b.actor)));
    return [tie, ...(apart ? found.filter((other) => other.count > 2 * tie.count) : found)].sort(heavier)[0] ?? tie;
  };
  const settled = new Map<string, string>();
  for (const [key, tie] of ties) {
    // What is known, or given by the user, is sure already.
    if (!tie.actor.id.startsWith('name:') || !kin.has(tie.actor.id)) continue;
    const first = choice(tie);
    const second = first === tie ? tie : choice(first);
    if (second.actor.id !== first.actor.id && !areKin(tie.actor, second.actor)) continue;
    if (second.actor.id !== tie.actor.id) settled.set(key, second.actor.id);
  }
  return settled;
}
