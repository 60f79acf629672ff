/**
 * Records as the rows that the files of `cypher/upsert` take. Cypher has no property that is a map, nor a list with nulls: a
 * value lies in two properties, a history in two lists (an unknown date as '') and in the `steps` of each ABOUT.
 */
import { type ActorRecord, type AgreementRecord, type ClaimRecord, groupOf, type SnippetRecord } from '../model.ts';
import { canonicalJson, sha256 } from '../text/canonical.ts';
import { correctionLists } from './correction-lists.ts';
import { storeFormat } from './stamp.ts';
import type { CypherValue } from './store.ts';
import { triplesOf } from './triples.ts';

export type Row = { readonly [key: string]: CypherValue };

type AnyRecord = ActorRecord | AgreementRecord | ClaimRecord | SnippetRecord;

/** Kept with each node, so that a save finds what has changed without reading it all. */
export const recordHash = (record: AnyRecord): string =>
  sha256(`${storeFormat}\n${canonicalJson(record)}`).slice(0, 32);

const withHash = (record: AnyRecord, properties: Row): Row => ({
  id: record.id,
  properties: { ...properties, hash: recordHash(record) },
});

export function actorRow(actor: ActorRecord): Row {
  const { kind: _kind, id: _id, actorKind, corrected, ...properties } = actor;
  return withHash(actor, { ...properties, kind: actorKind, ...correctionLists(corrected) });
}

export function snippetRow(snippet: SnippetRecord): Row {
  const { kind: _kind, id: _id, ...properties } = snippet;
  return withHash(snippet, properties);
}

export function agreementRow(agreement: AgreementRecord): Row {
  const { kind: _kind, id: _id, parties: _parties, hub: _hub, claims: _claims, history, value, ...rest } = agreement;
  return withHash(agreement, {
    ...rest,
    group: groupOf[agreement.status],
    valueAmount: value?.amount ?? null,
    valueCurrency: value?.currency ?? null,
    historyDates: history.map((step) => step.date ?? ''),
    historyStatuses: history.map((step) => step.status),
  });
}

export function claimRow(claim: ClaimRecord): Row {
  const { kind: _kind, id: _id, agreement: _agreement, snippet: _snippet, names: _names, ...own } = claim;
  const { evidence, corrected, ...rest } = own;
  const { field, start, end, quote } = evidence;
  return withHash(claim, { ...rest, field, startOffset: start, endOffset: end, quote, ...correctionLists(corrected) });
}

export const partyRows = ({ id, parties, hub }: AgreementRecord): readonly Row[] =>
  parties.map(({ actor, role }, position) => ({
    actor,
    agreement: id,
    role,
    properties: { hub: actor === hub, position },
  }));

export const tripleRows = (agreement: AgreementRecord): readonly Row[] =>
  triplesOf(agreement).map(({ id, from, to, ...properties }) => ({ id, from, to, properties }));

/** One row per claim of the agreement: its place in the list, and the steps of the history that rest on it. */
export function aboutRows({ id, claims, history }: AgreementRecord): readonly Row[] {
  const steps = new Map<string, number[]>(claims.map((claim) => [claim, []]));
  history.forEach((step, index) => {
    for (const claim of step.claims) steps.get(claim)?.push(index);
  });
  return claims.map((claim, position) => ({
    claim,
    agreement: id,
    properties: { position, steps: steps.get(claim) ?? [] },
  }));
}

export const fromRow = ({ id, snippet }: ClaimRecord): Row => ({ claim: id, snippet });

export const nameRows = ({ id, names }: ClaimRecord): readonly Row[] =>
  names.map(({ actor, start, end, ...rest }, position) => ({
    claim: id,
    actor,
    position,
    properties: { ...rest, startOffset: start, endOffset: end },
  }));
