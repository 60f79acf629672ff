/**
 * The flow on one screen: news text → snippets → gate → claims → ledger → actors → agreements → store. Each stage is a function of
 * what came before; the graph is a function of the set of claims.
 */

import { correctClaims } from './corrections/correct-claims.ts';
import type { Unapplied } from './corrections/correction.ts';
import { marked } from './corrections/mark.ts';
import type { Extractor } from './extract/extract.ts';
import { inOrder } from './extract/in-order.ts';
import { type IngestOptions, readSnippets } from './ingest/ingest.ts';
import type { IngestEvent } from './ingest/ingest-event.ts';
import { conflictingTexts } from './ledger/conflicting-texts.ts';
import { type Ledger, type LedgerState, openLedger } from './ledger/ledger.ts';
import type { LedgerRecord } from './ledger/ledger-record.ts';
import { replacing } from './ledger/replacing.ts';
import { textHash } from './ledger/text-hash.ts';
import { merge } from './merge/merge.ts';
import type { Claim, GraphRecords, Snippet } from './model.ts';
import { contextOf } from './resolve/context.ts';
import { resolveActors } from './resolve/resolve.ts';
import type { Resolution } from './resolve/resolved.ts';
import type { Settings } from './settings.ts';
import { openStore } from './store/open.ts';
import type { Store } from './store/store.ts';
import { correctionsOf, type Projection, readProjection, requireLedger, sourceOf, userActorsOf } from './workspace.ts';

/** How many snippets are written to the ledger at once; a crash loses at most so many that were read. */
const batchSize = 500;

/** `doubtful`: how often something of the input was left out, replaced or contradicted. */
export type Counts = {
  read: number;
  new: number;
  known: number;
  claims: number;
  skipped: number;
  /** Snippets in another language than English. */
  foreign: number;
  doubtful: number;
};

/** `ahead`: how many snippets the extractor takes at once; 1 unless said. */
export type ManyReader = Extractor & { readonly ahead?: number };

export type ReadOptions = {
  /** From `openInputs`. */
  readonly events: AsyncIterable<IngestEvent>;
  readonly signal?: AbortSignal;
  readonly extractor: ManyReader;
  /** A text under a known id takes the place of the one that stands there, whichever is of the later date. */
  readonly replace?: boolean;
  /** Is told of what cannot be read; not of other languages, which are counted only. */
  readonly onSkipped?: (skipped: Extract<IngestEvent, { kind: 'skipped' }>) => void;
  /** Is told of what was left out, replaced or contradicted. */
  readonly onDoubt?: (message: string) => void;
  readonly onNotice?: (message: string) => void;
  readonly onProgress?: (counts: Readonly<Counts>) => void;
};

/** Starts reading. Throws what makes an input unreadable as a whole, before anything was written for it. */
export async function openInputs(
  inputs: readonly string[],
  options: IngestOptions,
): Promise<AsyncIterableIterator<IngestEvent>> {
  const events = readSnippets(inputs, options);
  let waiting: IteratorResult<IngestEvent> | null = await events.next();
  const opened: AsyncIterableIterator<IngestEvent> = {
    [Symbol.asyncIterator]: () => opened,
    async next() {
      const result = waiting ?? (await events.next());
      waiting = null;
      return result;
    },
    return: () => events.return(undefined),
  };
  return opened;
}

/** Reads inputs into the ledger, each text once. An abort ends after the batch at hand. */
export async function readInto(given: Ledger, options: ReadOptions): Promise<Counts> {
  const { extractor, signal } = options;
  const { ledger, events } = options.replace
    ? await replacing(given, options.events)
    : { ledger: given, events: options.events };
  const counts: Counts = { read: 0, new: 0, known: 0, claims: 0, skipped: 0, foreign: 0, doubtful: 0 };
  let batch: LedgerRecord[] = [];
  const pending = new Set<string>();
  const conflicts = conflictingTexts();
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await ledger.append(batch);
    for (const record of batch) if (record.kind === 'claims') pending.delete(`${record.snippet} ${record.textHash}`);
    batch = [];
    options.onProgress?.(counts);
  };
  const read = async (event: IngestEvent): Promise<readonly [IngestEvent, string, readonly Claim[] | null]> => {
    if (event.kind !== 'snippet') return [event, '', null];
    const { snippet } = event;
    const hash = textHash(snippet);
    if (ledger.has(snippet.id, hash) || pending.has(`${snippet.id} ${hash}`)) return [event, hash, null];
    pending.add(`${snippet.id} ${hash}`);
    return [event, hash, await extractor.extract(snippet)];
  };
  for await (const [event, hash, claims] of inOrder(events, read, extractor.ahead ?? 1)) {
    if (event.kind === 'snippet') {
      const { snippet, source } = event;
      counts.read++;
      if (conflicts(snippet.id, hash)) {
        counts.doubtful++;
        options.onDoubt?.(
          `${source.file}: line ${source.line}: id ${JSON.stringify(snippet.id)} came before with another text: the one of the later date stands; give each text an id of its own`,
        );
      }
      if (claims === null) counts.known++;
      else {
        counts.new++;
        counts.claims += claims.length;
        batch.push(
          { kind: 'snippet', snippet },
          { kind: 'claims', snippet: snippet.id, textHash: hash, extractor: extractor.version, claims: [...claims] },
        );
        if (batch.length >= 2 * batchSize) await flush();
      }
    } else if (event.kind === 'skipped' && event.code === 'language') counts.foreign++;
    else if (event.kind === 'skipped') {
      counts.skipped++;
      options.onSkipped?.(event);
    } else if (event.lost) {
      counts.doubtful++;
      options.onDoubt?.(`${event.file}: ${event.message}`);
    } else options.onNotice?.(`${event.file}: ${event.message}`);
    if (signal?.aborted) break;
  }
  await flush();
  return counts;
}

/** Reads every stored snippet again, as after a change of rules; only what is now told otherwise is written. */
export async function extractAgain(
  ledger: Ledger,
  extractor: ManyReader,
  signal?: AbortSignal,
): Promise<{ read: number; changed: number }> {
  let [read, changed] = [0, 0];
  const batch: LedgerRecord[] = [];
  const readings = inOrder(
    ledger.live(),
    async (stored) => ({ ...stored, now: await extractor.extract(stored.snippet) }),
    extractor.ahead ?? 1,
  );
  for await (const { snippet, textHash: hash, claims: before, extractor: by, now } of readings) {
    read++;
    const claims = [...now];
    if (by === extractor.version && JSON.stringify(claims) === JSON.stringify(before)) continue;
    if (JSON.stringify(claims) !== JSON.stringify(before)) changed++;
    batch.push({ kind: 'claims', snippet: snippet.id, textHash: hash, extractor: extractor.version, claims });
    if (batch.length >= batchSize) await ledger.append(batch.splice(0));
    if (signal?.aborted) break;
  }
  if (batch.length > 0) await ledger.append(batch);
  return { read, changed };
}

/** A graph, and what its makers have to say beside it. */
export type Projected = {
  readonly graph: GraphRecords;
  readonly resolution: Resolution;
  readonly corrections: {
    readonly applied: number;
    /** Claims that they keep out of the graph. */
    readonly rejected: number;
    readonly unapplied: readonly Unapplied[];
  };
};

/** From claims to the graph that they make. `snippets` are theirs, and those that `wantedBy` wants. */
export function projected(claims: readonly Claim[], snippets: readonly Snippet[], projection: Projection): Projected {
  const corrections = correctionsOf(projection);
  const snippetsById = new Map(snippets.map((snippet) => [snippet.id, snippet]));
  const corrected = correctClaims(claims, (id) => snippetsById.get(id), corrections);
  const kept = corrected.claims.filter((claim) => claim.confidence >= projection.minConfidence);
  const used = new Set(kept.map((claim) => claim.snippet));
  const texts = snippets.filter((snippet) => used.has(snippet.id));
  const decided = { corrections, named: corrected.named };
  const resolution = resolveActors(kept, snippets, userActorsOf(projection), decided);
  const graph = marked(merge({ claims: kept, snippets: texts, resolution }), resolution.marks, corrected.marks);
  const unapplied = [...corrected.unapplied, ...resolution.unapplied].sort((a, b) => a.line - b.line);
  const applied = corrections.length - unapplied.length;
  return { graph, resolution, corrections: { applied, rejected: corrected.rejected, unapplied } };
}

export const graphOf = (claims: readonly Claim[], snippets: readonly Snippet[], projection: Projection): GraphRecords =>
  projected(claims, snippets, projection).graph;

/** Which snippets without claims matter all the same: those that say who is meant by a name, and those of corrections. */
export function wantedBy(projection: Projection): (claims: readonly Claim[]) => (snippet: Snippet) => boolean {
  const named = new Set(correctionsOf(projection).flatMap((each) => (each.decision === 'add' ? [each.snippet] : [])));
  return (claims) => {
    const isContext = contextOf(claims);
    return (snippet) => named.has(snippet.id) || isContext(snippet);
  };
}

export const project = ({ claims, documents, context }: LedgerState, projection: Projection): Projected =>
  projected(claims, [...documents.map((document) => document.snippet), ...context], projection);

/** The graph that a ledger makes now. */
export const projectLedger = async (ledger: Ledger, projection: Projection): Promise<Projected> =>
  project(await ledger.state(wantedBy(projection)), projection);

/** The graph that the ledger of a workspace makes now, and what its makers say of it. */
export async function projectedWorkspace(workspace: string): Promise<Projected> {
  await requireLedger(workspace);
  const ledger = await openLedger(workspace, { write: false });
  try {
    return await projectLedger(ledger, await readProjection(workspace));
  } finally {
    await ledger.close();
  }
}

export const projectWorkspace = async (workspace: string): Promise<GraphRecords> =>
  (await projectedWorkspace(workspace)).graph;

/** Opens the store for reading; an embedded graph that is lost, broken or older than its ledger is made again first. */
export async function openGraph(settings: Settings, notice: (line: string) => void): Promise<Store> {
  const { workspace } = settings;
  if (settings.store !== 'embedded') return openStore(settings);
  await requireLedger(workspace);
  const source = await sourceOf(workspace, await readProjection(workspace));
  return openStore(settings, { source, rebuild: () => projectWorkspace(workspace), notice });
}

/** Makes the store of the settings hold the graph. */
export async function saveGraph(settings: Settings, graph: GraphRecords): Promise<void> {
  const source = await sourceOf(settings.workspace, await readProjection(settings.workspace));
  const store = await openStore(settings, { source, forSave: true });
  try {
    await store.save(graph);
  } finally {
    await store.close();
  }
}
