/** From resolved claims to the whole graph. */
import type { ActorRecord, Claim, ClaimName, ClaimRecord, GraphRecords, Snippet, SnippetRecord } from '../model.ts';
import { type Named, named } from '../resolve/kin.ts';
import type { Resolution, ResolvedParty } from '../resolve/resolved.ts';
import { byText } from '../text/canonical.ts';
import { agreementOf } from './agreement.ts';
import { type Fact, factOf } from './fact.ts';
import { type Story, storiesOf } from './identity.ts';
import { holdersOf } from './slots.ts';

export type MergeInput = {
  readonly claims: readonly Claim[];
  /** Those of the claims at least; others are left out of the graph. */
  readonly snippets: readonly Snippet[];
  readonly resolution: Resolution;
};

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => byText(a.id, b.id);

/** The words by which the claim names the party; the mention that the rule matched comes first. */
function nameOf(party: ResolvedParty, hub: string | null): ClaimName {
  const [mention] = party.mentions;
  if (!mention) throw new Error(`party ${party.actor} has no mention`);
  return { ...mention, actor: party.actor, role: party.role, hub: party.actor === hub, reason: party.reason };
}

/** The claim with its actors as the agreement has them. */
function claimRecord(
  { facts, places }: Story,
  at: number,
  holders: readonly (string | null)[],
  agreement: string,
): ClaimRecord {
  const { claim, parties, hub, actors } = facts[at] as Fact;
  const { id, snippet, type, status, date, datePrecision, evidence, rule, confidence } = claim;
  const names = parties.map((party) => {
    const holder = holders[places[at]?.[actors.indexOf(party.actor)] ?? -1] ?? party.actor;
    const name = nameOf(party, hub);
    if (holder === party.actor) return name;
    return { ...name, actor: holder, reason: `${JSON.stringify(party.written)} is ${holder} in other reports of it` };
  });
  return {
    kind: 'claim',
    id,
    agreement,
    snippet,
    type,
    status,
    date,
    datePrecision,
    evidence,
    names,
    rule,
    confidence,
  };
}

/** The actors that claims name; a name under which an agreement knows an actor joins its aliases. */
function actorRecords(records: readonly ClaimRecord[], { actors }: Resolution): ActorRecord[] {
  const forms = new Map<string, Set<string>>();
  for (const { names } of records) {
    for (const { actor, text } of names) forms.set(actor, (forms.get(actor) ?? new Set()).add(text));
  }
  return [...forms]
    .map(([id, own]): ActorRecord => {
      const actor = actors.get(id);
      if (!actor) throw new Error(`actor ${id} is not resolved`);
      const aliases = new Set([...actor.aliases, ...own]);
      aliases.delete(actor.name);
      return { kind: 'actor', id, name: actor.name, actorKind: actor.kind, aliases: [...aliases].sort(byText) };
    })
    .sort(byId);
}

/** The name and kind of each actor of a resolution, as names are compared. */
export function namer({ actors, apart }: Resolution): (id: string) => Named {
  const known = new Map([...actors.values()].map(({ id, name, kind }) => [id, named(id, name, kind, apart.get(id))]));
  return (id) => known.get(id) ?? named(id, id, 'organisation');
}

/**
 * The graph that a set of claims makes: one agreement a story, one record a claim, an actor for each that a claim names, the
 * snippets that claims come from. Neither the order nor the repetition of claims and snippets matters.
 */
export function merge({ claims, snippets, resolution }: MergeInput): GraphRecords {
  const snippetsById = new Map(snippets.map((snippet) => [snippet.id, snippet]));
  const name = namer(resolution);
  const facts = [...new Map(claims.map((claim) => [claim.id, claim])).values()].map((claim) => {
    const parties = resolution.parties.get(claim.id);
    if (!parties) throw new Error(`claim ${claim.id} is not resolved`);
    return factOf(claim, snippetsById.get(claim.snippet) ?? null, parties, name);
  });
  const told = storiesOf(facts, name).map((story) => {
    const holders = holdersOf(story.slots, story.facts.length);
    const agreement = agreementOf(story, holders);
    return { agreement, claims: story.facts.map((_, at) => claimRecord(story, at, holders, agreement.id)) };
  });
  const records = told.flatMap((each) => each.claims);
  const kept = new Map(facts.flatMap(({ snippet }) => (snippet ? [[snippet.id, snippet] as const] : [])));
  return {
    actors: actorRecords(records, resolution),
    agreements: told.map(({ agreement }) => agreement).sort(byId),
    claims: records.sort(byId),
    snippets: [...kept.values()].map((snippet): SnippetRecord => ({ kind: 'snippet', ...snippet })).sort(byId),
  };
}
