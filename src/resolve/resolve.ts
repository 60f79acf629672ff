/** From claims with their parties as written to claims with their actors: made anew from the whole ledger at each projection. */

import { nameKey } from '../actors/key.ts';
import { knownActor } from '../actors/known.ts';
import type { NamedParty } from '../corrections/correct-claims.ts';
import type { Correction } from '../corrections/correction.ts';
import type { ActorKind, Claim, Mention, Snippet } from '../model.ts';
import { actorKinds } from '../model.ts';
import { byText } from '../text/canonical.ts';
import { byPartner, daysOfTies, type Open } from './by-partner.ts';
import { correctActors, isId, newActor, type Spot } from './correct-actors.ts';
import { dayOf } from './days.ts';
import { imitated, mixesScripts } from './homoglyphs.ts';
import { readLedgerNames } from './ledger-names.ts';
import { type Place, placeParty, type Sources } from './place-party.ts';
import type { Resolution, ResolvedActor, ResolvedParty } from './resolved.ts';
import { samePartner } from './same-partner.ts';
import type { UserActor } from './user-actor.ts';

const undated = (id: string): Snippet => ({ id, title: '', body: '', url: null, publisher: null, publishedAt: null });

/** A value counted by how often claims give it; the most frequent wins, then the longest, then text order. */
function mostFrequent<T extends string>(counts: ReadonlyMap<T, number>, order: (a: T, b: T) => number): T | undefined {
  return [...counts].sort(([a, x], [b, y]) => y - x || order(a, b))[0]?.[0];
}

const longestFirst = (a: string, b: string): number => b.length - a.length || byText(a, b);
const count = <T>(map: Map<T, number>, key: T): void => void map.set(key, (map.get(key) ?? 0) + 1);

type Votes = {
  readonly names: Map<string, number>;
  readonly kinds: Map<ActorKind, number>;
  readonly forms: Set<string>;
};

function actorsOf(
  parties: ReadonlyMap<string, readonly ResolvedParty[]>,
  users: readonly UserActor[],
  given: ReadonlyMap<string, string>,
): ReadonlyMap<string, ResolvedActor> {
  const votes = new Map<string, Votes>();
  for (const { actor, written, kind, mentions } of [...parties.values()].flat()) {
    const vote = votes.get(actor) ?? { names: new Map(), kinds: new Map(), forms: new Set() };
    votes.set(actor, vote);
    // A name lent by another report of the same deal does not rename the actor.
    if (!actor.startsWith('name:') || actor === `name:${nameKey(written).replaceAll(' ', '-')}`)
      count(vote.names, written);
    count(vote.kinds, kind);
    for (const text of [written, ...mentions.map((mention: Mention) => mention.text)]) vote.forms.add(text);
  }
  const own = new Map(users.map((user) => [user.id, user]));
  const actors = new Map<string, ResolvedActor>();
  for (const [id, { names, kinds, forms }] of votes) {
    const known = knownActor(id);
    const user = own.get(id);
    const voted = mostFrequent(names, longestFirst) ?? given.get(id) ?? [...forms].sort(longestFirst)[0] ?? id;
    const name = user?.name ?? known?.name ?? voted;
    const kind =
      user?.kind ??
      known?.kind ??
      mostFrequent(kinds, (a, b) => actorKinds.indexOf(a) - actorKinds.indexOf(b)) ??
      'organisation';
    forms.delete(name);
    actors.set(id, { id, name, kind, aliases: [...forms].sort(byText) });
  }
  return actors;
}

/** Names that pretend to be others': they keep their own actor, and the user is told. */
function homoglyphWarnings(actors: ReadonlyMap<string, ResolvedActor>): readonly string[] {
  const warnings: string[] = [];
  for (const { id, name } of actors.values()) {
    if (!mixesScripts(name)) continue;
    warnings.push(
      `actor ${id} mixes letters of several scripts in ${JSON.stringify(name)}; it is kept apart from ${JSON.stringify(imitated(name))}`,
    );
  }
  return warnings.sort(byText);
}

/** What a person decided of the actors of these claims. */
export type Decided = {
  readonly corrections: readonly Correction[];
  /** Parties whose actor was named. */
  readonly named: readonly NamedParty[];
};

/** `fixed`: a person named the actor of this very party. */
type Located = Omit<Open, 'actor' | 'candidates'> & Spot & { readonly fixed: boolean };

/** The actor of a party in the light of what other claims say of its partners. */
function settled(
  own: readonly Located[],
  index: number,
  ties: ReadonlyMap<string, readonly number[]>,
  lent: ReadonlyMap<string, string>,
): Place {
  const { actor, name, kind, reason, candidates, fixed } = own[index] as Located;
  if (fixed) return { actor, kind, reason, candidates };
  const partners = own.map((other) => other.actor).filter((other) => other !== actor);
  const written = JSON.stringify(name);
  if (candidates.length > 0) {
    const decided = byPartner(own[index] as Located, partners, ties);
    if (decided) {
      const because = `${written} as in other reports with ${decided.partner} of the time`;
      return { actor: decided.actor, kind: knownActor(decided.actor)?.kind ?? kind, reason: because, candidates: [] };
    }
  }
  for (const partner of partners) {
    const longer = lent.get(`${actor}\n${partner}`);
    if (longer !== undefined && !partners.includes(longer))
      return { actor: longer, kind, reason: `${written} deals with the same partner as ${longer}`, candidates: [] };
  }
  return { actor, kind, reason, candidates };
}

/**
 * Resolves the parties of all live claims. `snippets` are those of the ledger, claims' own among them; a claim whose snippet is
 * missing is read as undated. A function of the set of claims and snippets: neither order nor repetition matters. `decided` are
 * corrections, those of claims applied already.
 */
export function resolveActors(
  claims: readonly Claim[],
  snippets: readonly Snippet[],
  userActors: readonly UserActor[] = [],
  { corrections, named }: Decided = { corrections: [], named: [] },
): Resolution {
  const snippetsById = new Map(snippets.map((snippet) => [snippet.id, snippet]));
  const users = new Map(userActors.flatMap((user) => user.forms.map((form) => [nameKey(form), user] as const)));
  const sources: Sources = { names: readLedgerNames(snippetsById.values()), users };
  // In the order of ids, so that what is taken from the first of several equal claims does not depend on arrival.
  const live = [...new Map(claims.map((claim) => [claim.id, claim])).values()].sort((a, b) => byText(a.id, b.id));

  const userActor = (name: string): string | undefined => users.get(nameKey(name))?.id;
  const actorOf = (ref: string, own: Place): Place => {
    const actor = userActor(ref) ?? newActor(ref);
    return { ...own, actor, kind: knownActor(actor)?.kind ?? own.kind, candidates: [] };
  };
  const byHand = new Map(named.map((each) => [`${each.claim}\n${each.party}`, each]));
  const placed = live.map((claim): readonly Located[] => {
    const snippet = snippetsById.get(claim.snippet) ?? undated(claim.snippet);
    const day = dayOf(claim.date ?? snippet.publishedAt);
    return claim.parties.map((party, index): Located => {
      const hand = byHand.get(`${claim.id}\n${index}`);
      const own = placeParty(party, claim, snippet, sources);
      const place = hand ? { ...actorOf(hand.actor, own), reason: hand.reason } : own;
      const forms = party.mentions.map(({ text }) => text);
      return { ...place, name: party.name, forms, type: claim.type, day, fixed: hand !== undefined };
    });
  });
  const corrected = correctActors(placed.flat(), corrections, userActor);
  const ties = daysOfTies(placed);
  const lent = samePartner(placed, corrected.apart);

  const parties = new Map<string, readonly ResolvedParty[]>();
  for (const [at, claim] of live.entries()) {
    const own = placed[at] ?? [];
    parties.set(
      claim.id,
      claim.parties.map((party, index): ResolvedParty => {
        const place = settled(own, index, ties, lent);
        const { actor, reason } = place;
        const hub = claim.hub !== null && (claim.hub === party.name || nameKey(claim.hub) === nameKey(party.name));
        const { name: written, role, mentions } = party;
        return { actor, written, kind: place.kind, role, hub, mentions, reason, candidates: place.candidates };
      }),
    );
  }
  const given = new Map([
    ...named.flatMap(({ actor }) => (isId(actor) ? [] : [[newActor(actor), actor] as const])),
    ...corrected.given,
  ]);
  const actors = actorsOf(parties, userActors, given);
  const { apart, marks, unapplied } = corrected;
  return { parties, actors, apart, marks, unapplied, warnings: homoglyphWarnings(actors) };
}
