/** A claim made ready for merging: its actors each once, its place in time, what it is about. */
import { type AgreementType, type Claim, groupOf, type Role, type Snippet, type StatusGroup } from '../model.ts';
import { dayOf, withoutTime } from '../resolve/days.ts';
import { houseOf } from '../resolve/house.ts';
import type { Named } from '../resolve/kin.ts';
import type { ResolvedParty } from '../resolve/resolved.ts';
import { byText } from '../text/canonical.ts';
import { plausibleType } from './plausible-type.ts';
import { subjectsOf } from './subject.ts';

export type Fact = {
  readonly claim: Claim;
  readonly snippet: Snippet | null;
  /** Each actor once, in the order of the claim. */
  readonly parties: readonly ResolvedParty[];
  /** Sorted ids of the actors. */
  readonly actors: readonly string[];
  /** The actor of the hub, where there are three parties or more. */
  readonly hub: string | null;
  /** The pairs that the claim ties, `a\nb` with a < b; sorted. */
  readonly pairs: readonly string[];
  /** The same pairs with each company's house in its place: only claims that share a block may tell of one agreement. */
  readonly blocks: readonly string[];
  /** That of the claim, where its parties can have such an agreement; else `other`. */
  readonly type: AgreementType;
  readonly group: StatusGroup;
  /** The event date if the text gives one that is no plan, else the day of publication; null where neither is known. */
  readonly date: string | null;
  /** Where the claim stands in time, sorted by text: a vague event date gives way to the publication that lies in it. */
  readonly order: string;
  readonly day: number | null;
  /** Day of publication. */
  readonly published: number | null;
  readonly subjects: ReadonlySet<string>;
};

export const pairOf = (a: string, b: string): string => (byText(a, b) <= 0 ? `${a}\n${b}` : `${b}\n${a}`);

/** The strongest role that a claim gives an actor named twice. */
const roleOf = (a: Role, b: Role): Role => (a === 'party' ? b : a);

function partiesOnce(parties: readonly ResolvedParty[]): readonly ResolvedParty[] {
  const once = new Map<string, ResolvedParty>();
  for (const party of parties) {
    const seen = once.get(party.actor);
    once.set(
      party.actor,
      seen
        ? {
            ...seen,
            role: roleOf(seen.role, party.role),
            hub: seen.hub || party.hub,
            mentions: [...seen.mentions, ...party.mentions],
          }
        : party,
    );
  }
  return [...once.values()];
}

function pairsOf(actors: readonly string[], hub: string | null): readonly string[] {
  const pairs: string[] = [];
  for (const [at, a] of actors.entries()) {
    for (const b of actors.slice(at + 1)) if (hub === null || a === hub || b === hub) pairs.push(pairOf(a, b));
  }
  return pairs.sort(byText);
}

/** What is told before its date is a plan: its status holds since it was told ("to be signed in June"). */
const isAhead = (date: string | null, published: string | null): boolean =>
  date !== null && published !== null && byText(date, published) > 0;

/** Publication where it lies within a vaguer event date: "in March" told on 4 March is 4 March. */
function orderOf(date: string | null, published: string | null): string {
  if (date === null) return published ?? '';
  return published?.startsWith(date) ? published : date;
}

/** `nameOf` gives the name and kind of an actor, on which its house rests. */
export function factOf(
  claim: Claim,
  snippet: Snippet | null,
  resolved: readonly ResolvedParty[],
  nameOf: (id: string) => Named,
): Fact {
  const parties = partiesOnce(resolved);
  const actors = parties.map(({ actor }) => actor).sort(byText);
  const hub = actors.length > 2 ? (parties.find((party) => party.hub)?.actor ?? null) : null;
  const pairs = pairsOf(actors, hub);
  const house = (id: string): string => houseOf(nameOf(id));
  const blocks = [...new Set(pairs.map((pair) => pairOf(...(pair.split('\n').map(house) as [string, string]))))].sort(
    byText,
  );
  const published = withoutTime(snippet?.publishedAt ?? null);
  const event = isAhead(claim.date, published) ? null : claim.date;
  const date = event ?? published;
  const order = orderOf(event, published);
  const names = parties.flatMap((party) => [party.written, ...party.mentions.map(({ text }) => text)]);
  return {
    claim,
    snippet,
    parties,
    actors,
    hub,
    pairs,
    blocks,
    type: plausibleType(
      claim.type,
      actors.map((id) => nameOf(id).kind),
    ),
    group: groupOf[claim.status],
    date,
    order,
    day: dayOf(order === '' ? null : order),
    published: dayOf(published),
    subjects: subjectsOf(`${claim.evidence.quote}\n${snippet?.title ?? ''}`, names),
  };
}

/** An event dated so many days before the report is of its background, more often than not. */
const background = 60;

/** When the claim is read: by its place in time, or by publication where it tells of long ago. */
function told({ snippet, order, day, published }: Fact): string {
  const old = day !== null && published !== null && published - day > background;
  return old ? (withoutTime(snippet?.publishedAt ?? null) ?? order) : order;
}

/** The order in which a block is read: by time, undated first, then by claim id. */
export const byTime = (a: Fact, b: Fact): number =>
  byText(told(a), told(b)) || byText(a.order, b.order) || byText(a.claim.id, b.claim.id);
