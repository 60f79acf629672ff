/** From resolved claims to the whole graph. */
import type { ActorRecord, Claim, ClaimName, ClaimRecord, GraphRecords, Snippet, SnippetRecord } from '../model.ts';
import type { Resolution, ResolvedParty } from '../resolve/resolved.ts';
import { byText } from '../text/canonical.ts';
import { agreementOf } from './agreement.ts';
import { type Fact, factOf } from './fact.ts';
import { storiesOf } from './identity.ts';

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

function claimRecord({ claim, parties, hub }: Fact, agreement: string): ClaimRecord {
  const { id, snippet, type, status, date, datePrecision, evidence, rule, confidence } = claim;
  const names = parties.map((party) => nameOf(party, hub));
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

/**
 * The graph that a set of claims makes: one agreement a story, one record a claim, an actor for each that a claim names, the
 * snippets that claims come from. Neither the order nor the repetition of claims and snippets matters.
 */
export function merge({ claims, snippets, resolution }: MergeInput): GraphRecords {
  const snippetsById = new Map(snippets.map((snippet) => [snippet.id, snippet]));
  const facts = [...new Map(claims.map((claim) => [claim.id, claim])).values()].map((claim) => {
    const parties = resolution.parties.get(claim.id);
    if (!parties) throw new Error(`claim ${claim.id} is not resolved`);
    return factOf(claim, snippetsById.get(claim.snippet) ?? null, parties);
  });
  const stories = storiesOf(facts);
  const told = stories.map((story) => ({ story, agreement: agreementOf(story) }));
  const used = new Set(facts.flatMap(({ actors }) => actors));
  const actors = [...resolution.actors.values()]
    .filter(({ id }) => used.has(id))
    .map(
      ({ id, name, kind, aliases }): ActorRecord => ({
        kind: 'actor',
        id,
        name,
        actorKind: kind,
        aliases: [...aliases],
      }),
    );
  const kept = new Map(facts.flatMap(({ snippet }) => (snippet ? [[snippet.id, snippet] as const] : [])));
  return {
    actors: actors.sort(byId),
    agreements: told.map(({ agreement }) => agreement).sort(byId),
    claims: told.flatMap(({ story, agreement }) => story.map((fact) => claimRecord(fact, agreement.id))).sort(byId),
    snippets: [...kept.values()].map((snippet): SnippetRecord => ({ kind: 'snippet', ...snippet })).sort(byId),
  };
}
