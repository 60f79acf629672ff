/** What a save writes: batches of statements, each batch one transaction; only what has changed and what has gone. */
import type { AgreementRecord, ClaimRecord, GraphRecords } from '../model.ts';
import { byText } from '../text/canonical.ts';
import { type Held, mark } from './held.ts';
import {
  aboutRows,
  actorRow,
  agreementRow,
  claimRow,
  fromRow,
  nameRows,
  partyRows,
  type Row,
  recordHash,
  snippetRow,
  tripleRows,
} from './rows.ts';
import { triplesOf } from './triples.ts';

export type Statement = {
  /** Name of a file of `cypher/`. */
  readonly file: string;
  readonly parameters: Readonly<Record<'rows', readonly Row[]>> | Readonly<Record<'ids', readonly string[]>>;
};
export type Batch = readonly Statement[];

/** Rows of a batch: some hundred kilobytes, so that no transaction outgrows the memory of a small server. */
const batchWeight = 2_000;

function* batches<T>(items: readonly T[], weightOf: (item: T) => number = () => 1): Generator<readonly T[]> {
  let batch: T[] = [];
  let weight = 0;
  for (const item of items) {
    batch.push(item);
    weight += weightOf(item);
    if (weight < batchWeight) continue;
    yield batch;
    batch = [];
    weight = 0;
  }
  if (batch.length > 0) yield batch;
}

const write = (file: string, rows: readonly Row[]): Batch => (rows.length > 0 ? [{ file, parameters: { rows } }] : []);
const remove = (file: string, ids: readonly string[]): Batch => (ids.length > 0 ? [{ file, parameters: { ids } }] : []);

const triplesHeld = (held: Held, id: string): number => held.triples.get(id) ?? 0;

const agreementHeld = (held: Held, agreement: AgreementRecord): boolean => {
  const links = agreement.parties.length + agreement.claims.length;
  return (
    held.agreements.get(agreement.id) === mark(recordHash(agreement), links) &&
    triplesHeld(held, agreement.id) === triplesOf(agreement).length
  );
};

const claimHeld = (held: Held, claim: ClaimRecord): boolean =>
  held.claims.get(claim.id) === mark(recordHash(claim), 1 + claim.names.length);

function* upserts(graph: GraphRecords, held: Held, rerun: boolean): Generator<Batch> {
  const actors = graph.actors.filter((actor) => held.actors.get(actor.id) !== mark(recordHash(actor), 0));
  for (const some of batches(actors)) yield write('upsert/actors', some.map(actorRow));
  const snippets = graph.snippets.filter((snippet) => held.snippets.get(snippet.id) !== mark(recordHash(snippet), 0));
  for (const some of batches(snippets)) yield write('upsert/snippets', some.map(snippetRow));
  const claims = graph.claims.filter((claim) => !claimHeld(held, claim));
  for (const some of batches(claims, (claim) => 2 + claim.names.length)) {
    const known = some.map(({ id }) => id).filter((id) => held.claims.has(id));
    yield [
      ...remove('remove/claim-links', known),
      ...write('upsert/claims', some.map(claimRow)),
      ...write('upsert/from', some.map(fromRow)),
      ...write('upsert/names', some.flatMap(nameRows)),
    ];
  }
  const agreements = graph.agreements.filter((agreement) => !agreementHeld(held, agreement));
  const weight = (one: AgreementRecord): number => 1 + one.parties.length ** 2 + one.claims.length;
  for (const some of batches(agreements, weight)) {
    const ids = some.map(({ id }) => id);
    yield [
      ...remove(
        'remove/agreement-links',
        ids.filter((id) => held.agreements.has(id)),
      ),
      ...remove(
        'remove/triples',
        ids.filter((id) => rerun || held.triples.has(id)),
      ),
      ...write('upsert/agreements', some.map(agreementRow)),
      ...write('upsert/parties', some.flatMap(partyRows)),
      ...write('upsert/about', some.flatMap(aboutRows)),
      ...write('upsert/triples', some.flatMap(tripleRows)),
    ];
  }
}

const gone = (held: ReadonlyMap<string, unknown>, kept: readonly { readonly id: string }[]): readonly string[] => {
  const ids = new Set(kept.map(({ id }) => id));
  return [...held.keys()].filter((id) => !ids.has(id)).sort(byText);
};

function* removals(graph: GraphRecords, held: Held): Generator<Batch> {
  for (const ids of batches(gone(held.triples, graph.agreements))) yield remove('remove/triples', ids);
  for (const ids of batches(gone(held.claims, graph.claims))) yield remove('remove/claims', ids);
  for (const ids of batches(gone(held.agreements, graph.agreements))) yield remove('remove/agreements', ids);
  for (const ids of batches(gone(held.snippets, graph.snippets))) yield remove('remove/snippets', ids);
  for (const ids of batches(gone(held.actors, graph.actors))) yield remove('remove/actors', ids);
}

/**
 * In an order in which every batch finds what it joins. `rerun`: whether a batch may be run again after it was committed; each
 * gives the same then too.
 */
export function* planSave(graph: GraphRecords, held: Held, rerun: boolean): Generator<Batch> {
  yield* upserts(graph, held, rerun);
  yield* removals(graph, held);
}
