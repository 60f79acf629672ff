/**
 * The extractor: a snippet in, its claims out. Pure: no clock, no network, no order of arrival; the same snippet and the same
 * weights give the same claims.
 */
import { provisionalId } from '../actors/provisional-id.ts';
import type { Claim, ClaimParty, Snippet } from '../model.ts';
import { contentId } from '../text/canonical.ts';
import { type Decision, decideByWeights, loneParty } from './decide.ts';
import { domainOf } from './domain.ts';
import { decideByEncoder } from './encoder/decide-by-encoder.ts';
import type { Entity } from './entities.ts';
import { evidenceOf, evidenceOfParty, type Shown } from './evidence.ts';
import { gate } from './gate.ts';
import { agreementsOf } from './group.ts';
import { propose } from './propose.ts';
import { type Reading, read } from './reading.ts';
import { rolesFor } from './roles.ts';
import type { ActorSpan } from './span.ts';
import { bundledWeights, type Weights } from './weights.ts';
import { dateTold, moneyIn, termIn } from './when.ts';

/** Changes whenever the same snippet may give other claims. */
export const extractorVersion = '3';

/** Anything that turns snippets into claims: the rules and weights of this package, or another reader in their place. */
export type Extractor = {
  readonly version: string;
  readonly extract: (snippet: Snippet) => Promise<readonly Claim[]>;
};

const ruleOf = (shown: Shown): string => (shown.trigger ? shown.trigger.row.id : 'context');

function partyOf(entity: Entity, role: ClaimParty['role'], shown: Shown): ClaimParty {
  const mentionOf = (span: ActorSpan) => {
    const start = span.sentence.tokens[span.first]?.start as number;
    return { field: span.sentence.field, start, end: span.sentence.tokens[span.last]?.end as number, text: span.text };
  };
  const near = entity.mentions.filter((m) => m.sentence === shown.sentence);
  const rest = entity.mentions.filter((m) => m.sentence !== shown.sentence);
  return {
    id: provisionalId(entity.name, entity.kind),
    name: entity.name,
    kind: entity.kind,
    role,
    mentions: [...near, ...rest].map(mentionOf),
    reason: entity.reason,
  };
}

type Said = {
  parties: readonly Entity[];
  hub: Entity | null;
  type: Claim['type'];
  status: Claim['status'];
  shown: Shown;
  confidence: number;
};

function claimOf(reading: Reading, said: Said): Claim {
  const { snippet } = reading;
  const { parties, hub, type, status, shown } = said;
  const roles = rolesFor(parties, hub, type, status, shown);
  const sentence = snippet[shown.sentence.field].slice(shown.sentence.start, shown.sentence.end);
  const body = reading.sentences.find((one) => one.field === 'body');
  const next = body ? snippet.body.slice(body.start, body.end) : '';
  const when = dateTold(sentence, shown.sentence.field === 'title', next, snippet.publishedAt);
  const claim = {
    snippet: snippet.id,
    parties: parties.map((party, at) => partyOf(party, roles[at] ?? 'party', shown)),
    hub: hub?.name ?? null,
    type,
    status,
    domain: domainOf(`${snippet.title} ${snippet.body}`, shown.evidence.quote, type),
    date: when?.date ?? null,
    datePrecision: when?.datePrecision ?? null,
    term: termIn(sentence),
    value: moneyIn(sentence, `${snippet.title}\n${snippet.body}`),
    evidence: shown.evidence,
    rule: ruleOf(shown),
    confidence: said.confidence,
  };
  const { snippet: id, evidence } = claim;
  return { id: contentId('c', { id, type, status, evidence, names: claim.parties.map((p) => p.name) }), ...claim };
}

/** The claims that rest on what was decided of a reading, in order of the text. */
function claimsOf(reading: Reading, decisions: readonly Decision[], weights: Weights): Claim[] {
  const kept = decisions
    .filter((decision) => decision.kept)
    .map((decision) => ({ decision, shown: evidenceOf(reading, decision.candidate) }));
  if (kept.length === 0) {
    const lone = loneParty(reading, weights);
    if (!lone) return [];
    const { entity, type, status, confidence } = lone;
    const shown = evidenceOfParty(reading, entity);
    return [claimOf(reading, { parties: [entity], hub: null, type, status, confidence, shown })];
  }
  return agreementsOf(kept).map(({ parties, hub, members, type, status }) => {
    const first = members[0] as (typeof members)[0];
    const confidence = Math.min(...members.map((m) => m.decision.confidence));
    return claimOf(reading, { parties, hub, type, status, confidence, shown: first.shown });
  });
}

/** What the linear weights alone say: less right than the encoder, and some ten times as fast. */
export function extractByWeights(snippet: Snippet, weights: Weights = bundledWeights()): Claim[] {
  if (!gate(snippet, weights)) return [];
  const reading = read(snippet);
  return claimsOf(reading, decideByWeights(reading, propose(reading, weights), weights), weights);
}

/** Who decides which pairs agree: the encoder with the weights at its side, or the weights alone. */
export type ReaderName = 'encoder' | 'linear';

/** The extractor of this package. The encoder is loaded when a text first needs it; a Failure then where its files cannot be read. */
export async function openExtractor(reader: ReaderName = 'encoder'): Promise<Extractor> {
  const weights = bundledWeights();
  if (reader === 'linear')
    return { version: `${extractorVersion}-linear`, extract: async (snippet) => extractByWeights(snippet, weights) };
  return {
    version: extractorVersion,
    async extract(snippet) {
      if (!gate(snippet, weights)) return [];
      const { openEncoder } = await import('./encoder/encoder.ts');
      const encoder = await openEncoder();
      const reading = read(snippet);
      return claimsOf(reading, await decideByEncoder(reading, propose(reading, weights), weights, encoder), weights);
    },
  };
}
