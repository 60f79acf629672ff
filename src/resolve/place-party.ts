/** Gives one party of one claim its actor, by its own snippet and by what the ledger says of names. */
import { nameKey } from '../actors/key.ts';
import { isStateLike } from '../actors/kinds.ts';
import { knownActor, reasonOf } from '../actors/known.ts';
import { officeHolder } from '../actors/office-holders.ts';
import { nameId } from '../actors/provisional-id.ts';
import { meaningsOf, settle } from '../actors/settle.ts';
import type { ActorKind, Claim, ClaimParty, Snippet } from '../model.ts';
import { byText } from '../text/canonical.ts';
import { isAcronym, splitDefinition } from './acronyms.ts';
import { decide } from './ambiguity.ts';
import type { LedgerNames } from './ledger-names.ts';
import type { UserActor } from './user-actor.ts';

export type Place = {
  readonly actor: string;
  readonly kind: ActorKind;
  readonly reason: string;
  readonly candidates: readonly string[];
};

export type Sources = {
  readonly names: LedgerNames;
  /** The user's actors by the key of each of their forms. */
  readonly users: ReadonlyMap<string, UserActor>;
};

function byUser(party: ClaimParty, users: Sources['users']): Place | null {
  if (users.size === 0) return null;
  for (const text of [party.name, ...party.mentions.map((mention) => mention.text)]) {
    const user = users.get(nameKey(text));
    if (user) {
      const reason = `own actors: ${JSON.stringify(text)}`;
      return { actor: user.id, kind: user.kind ?? party.kind, reason, candidates: [] };
    }
  }
  return null;
}

/** A person among states speaks for one: named so in a text, or known to hold the office at the snippet's date. */
function bySpokenFor(party: ClaimParty, claim: Claim, snippet: Snippet, names: LedgerNames): Place | null {
  const others = claim.parties.filter((other) => other !== party);
  if (party.kind !== 'person' || claim.type === 'employment' || others.length === 0) return null;
  if (!others.every((other) => isStateLike(knownActor(other.id)?.kind ?? other.kind))) return null;
  const taught = names.office(party.name, snippet);
  if (taught) {
    const where = taught.here ? 'in the text' : 'in a text of the same months';
    return {
      actor: taught.state.id,
      kind: 'country',
      reason: `named ${JSON.stringify(taught.words)} ${where}`,
      candidates: [],
    };
  }
  const [holder, second] = officeHolder(party.name, snippet.publishedAt);
  if (!holder || second) return null;
  const reason = `${reasonOf(holder, party.name)} in ${snippet.publishedAt?.slice(0, 7)}`;
  return { actor: holder.actor.id, kind: holder.actor.kind, reason, candidates: [] };
}

function byAcronym(party: ClaimParty, snippet: Snippet, names: LedgerNames): Place | null {
  const split = splitDefinition(party.name);
  const name = split?.fullName ?? party.name;
  const defined = split ?? (isAcronym(name) ? names.acronym(name, snippet.id) : null);
  if (!defined) return null;
  const { known } = settle(defined.fullName, party.kind);
  const here = split !== null || ('here' in defined && defined.here);
  const reason = `acronym of ${JSON.stringify(defined.fullName)}, defined in ${here ? 'the' : 'another'} text`;
  return {
    actor: known?.actor.id ?? nameId(defined.fullName),
    kind: known?.actor.kind ?? party.kind,
    reason,
    candidates: [],
  };
}

/** An ambiguous name that the words of the snippet decide, or that stands among states alone. */
function byContext(party: ClaimParty, claim: Claim, snippet: Snippet): Place | null {
  const fitting = meaningsOf(party.name, party.kind);
  if (fitting.length === 0 || !fitting.some(({ ambiguousWith }) => ambiguousWith)) return null;
  const decided = decide(party.name, fitting, snippet);
  if (decided) {
    const { actor } = decided.known;
    return { actor: actor.id, kind: actor.kind, reason: decided.reason, candidates: [] };
  }
  const usual = fitting.some((known) => known.usual);
  const countries = fitting.filter(({ actor }) => actor.kind === 'country');
  const others = claim.parties.filter((other) => other !== party);
  const amongStates = others.length > 0 && others.every(({ id }) => /^(?:country|igo):/.test(id));
  const [only] = countries;
  if (usual || fitting.length === countries.length || !amongStates || countries.length !== 1 || !only) return null;
  return {
    actor: only.actor.id,
    kind: 'country',
    reason: `${JSON.stringify(party.name)} among states`,
    candidates: [],
  };
}

function byName(party: ClaimParty): Place | null {
  const { known, candidates } = settle(party.name, party.kind);
  if (known)
    return { actor: known.actor.id, kind: known.actor.kind, reason: reasonOf(known, party.name), candidates: [] };
  if (candidates.length === 0) return null;
  const ids = candidates.map(({ actor }) => actor.id).sort(byText);
  const reason = `ambiguous ${JSON.stringify(party.name)}: ${ids.join(' or ')}`;
  const [kind, ...others] = new Set(candidates.map(({ actor }) => actor.kind));
  // Of one kind whichever is meant.
  return { actor: nameId(party.name), kind: others.length === 0 && kind ? kind : party.kind, reason, candidates: ids };
}

/** Feeds drop apostrophes: "Microsofts offer". Only for a name that is known without the last letter, and for nothing else. */
function byLostApostrophe(party: ClaimParty): Place | null {
  if (!/\p{Ll}s$/u.test(party.name)) return null;
  const { known } = settle(party.name.slice(0, -1), party.kind);
  if (!known || known.naming === 'demonym') return null;
  const reason = `${reasonOf(known)}, its apostrophe lost in ${JSON.stringify(party.name)}`;
  return { actor: known.actor.id, kind: known.actor.kind, reason, candidates: [] };
}

/** Whether half the words of one name are in the other: "World Health Organisation" spells out "World Health Organization". */
function sharesWords(a: string, b: string): boolean {
  const words = new Set(nameKey(b).split(' '));
  const own = nameKey(a).split(' ');
  return own.filter((word) => words.has(word)).length * 2 >= own.length;
}

/** The actor of a party; a name that nothing explains becomes an actor of its own, `name:…`. */
export function placeParty(party: ClaimParty, claim: Claim, snippet: Snippet, { names, users }: Sources): Place {
  const user = byUser(party, users);
  if (user) return user;
  const own = isAcronym(party.name) ? names.acronym(party.name, snippet.id) : null;
  const known = knownActor(party.id);
  // A definition in the same text outweighs what an abbreviation usually means, unless it only spells that out.
  const here = own?.here === true && !(known && sharesWords(own.fullName, known.name));
  const context = here ? null : byContext(party, claim, snippet);
  if (known && !here) return context ?? { actor: known.id, kind: known.kind, reason: party.reason, candidates: [] };
  const found =
    bySpokenFor(party, claim, snippet, names) ??
    (here ? byAcronym(party, snippet, names) : null) ??
    context ??
    byName(party) ??
    byAcronym(party, snippet, names) ??
    byLostApostrophe(party);
  return found ?? { actor: nameId(party.name), kind: party.kind, reason: party.reason, candidates: [] };
}
