/** The ledger: the append-only truth of a workspace. A graph is a projection that can be made again from it. */
import { open } from 'node:fs/promises';
import { Failure } from '../failure.ts';
import type { Claim, Snippet } from '../model.ts';
import { byText } from '../text/canonical.ts';
import { knownTexts } from './known-texts.ts';
import { ledgerFailure } from './ledger-failure.ts';
import { type LedgerRecord, ledgerRecordSchema } from './ledger-record.ts';
import { liveVersions } from './live-versions.ts';
import { makeFolder } from './make-folder.ts';
import { isRecordBy, isUnsure } from './published-by.ts';
import { readBatches, type Tail } from './read-batches.ts';
import { type OpenFile, segmentWriter } from './segment-writer.ts';
import { ledgerFolder, listSegments, type Segment, segmentSize } from './segments.ts';
import { textHash } from './text-hash.ts';
import { takeWriterLock } from './writer-lock.ts';

/** A snippet as it stands: its newest text, and what was last read from that text. */
export type LiveSnippet = {
  readonly snippet: Snippet;
  readonly textHash: string;
  /** Null where nothing has read this text yet. */
  readonly extractor: string | null;
  readonly claims: readonly Claim[];
};

export type LedgerState = {
  /** Those with claims alone, by snippet id, with their text. */
  readonly documents: readonly LiveSnippet[];
  /** All their claims, sorted by id. */
  readonly claims: readonly Claim[];
  /** Those without claims that were asked for, sorted by id. */
  readonly context: readonly Snippet[];
  readonly counts: {
    /** Snippets that stand, those of them that say something, and those that nothing has read. */
    readonly snippets: number;
    readonly withClaims: number;
    readonly unread: number;
    /** Older texts of them, which stay in the ledger. */
    readonly superseded: number;
    /** Snippets that were retracted. */
    readonly removed: number;
    /** Texts that the ledger has seen, whatever became of them. */
    readonly texts: number;
  };
};

export type Ledger = {
  /**
   * Whether this text of this snippet (see `textHash`) has been appended, whatever became of it: a text that was
   * superseded or removed does not come back because its feed is read again. What is appended explicitly does.
   */
  has(id: string, textHash: string): boolean;
  /** One batch: when it resolves all of it is on the disk; when it throws (a Failure) none of it counts. */
  append(records: readonly LedgerRecord[]): Promise<void>;
  /** Every record ever appended, in order. */
  read(): AsyncGenerator<LedgerRecord>;
  /** Every snippet that stands, in the order in which its text came. */
  live(): AsyncGenerator<LiveSnippet>;
  /** `context` is given all claims that stand, and tells which snippets without claims are wanted; none unless given. */
  state(context?: (claims: readonly Claim[]) => (snippet: Snippet) => boolean): Promise<LedgerState>;
  /** What was left out or mended on opening; for the user. */
  readonly notices: readonly string[];
  close(): Promise<void>;
};

export type LedgerOptions = {
  /** Takes the writer's lock, makes what is missing, and cuts off a torn end. Without it nothing on the disk changes. */
  readonly write: boolean;
  /** For reading alone: leaves out what was published after that year, month or day, or nobody knows when. */
  readonly publishedBy?: string;
  /** For tests: bytes from which on a segment is full, and how files are opened. */
  readonly segmentSize?: number;
  readonly openFile?: OpenFile;
};

/**
 * Opens the ledger of a workspace and checks every line of it. One that does not exist is empty. Throws a Failure for a
 * damaged line, another version, a workspace that cannot be written, or one that another process writes.
 */
export async function openLedger(workspace: string, options: LedgerOptions): Promise<Ledger> {
  const folder = ledgerFolder(workspace);
  const { publishedBy } = options;
  if (options.write) await makeFolder(folder);
  const lock = options.write
    ? await takeWriterLock(workspace, folder).catch((error: unknown) => {
        throw ledgerFailure(error, workspace);
      })
    : null;
  try {
    const found = await listSegments(folder);
    const tail: Tail = { goodSize: 0, notice: null };
    const known = knownTexts();
    let unsure = 0;
    for await (const batch of readBatches(found, tail)) note(batch);
    const writer = lock
      ? await segmentWriter(folder, found, tail.goodSize, options.segmentSize ?? segmentSize, options.openFile ?? open)
      : null;
    const readable: readonly Segment[] = found.map((segment) =>
      segment === found.at(-1) ? { ...segment, size: tail.goodSize } : segment,
    );
    const segments = (): readonly Segment[] => (writer?.segments() ?? readable).filter((segment) => segment.size > 0);
    let last: Promise<void> = Promise.resolve();
    let closed = false;

    function note(batch: readonly LedgerRecord[]): void {
      for (const record of batch) {
        if (record.kind !== 'snippet') continue;
        if (publishedBy !== undefined && isUnsure(record.snippet.publishedAt, publishedBy)) unsure += 1;
        if (isRecordBy(record, publishedBy)) known.add(record.snippet.id, textHash(record.snippet));
      }
    }
    async function write(records: readonly LedgerRecord[]): Promise<void> {
      if (!lock || !writer || closed) throw new Error('the ledger is not open for writing');
      const checked = records.map((record) => ledgerRecordSchema.parse(record));
      await lock.check();
      await writer.append(checked);
      note(checked);
    }
    async function* read(): AsyncGenerator<LedgerRecord> {
      for await (const batch of readBatches([...segments()], { goodSize: 0, notice: null }))
        for (const record of batch) if (isRecordBy(record, publishedBy)) yield record;
    }
    async function* live(): AsyncGenerator<LiveSnippet> {
      yield* liveOf(await liveVersions(read()));
    }
    async function* liveOf({ versions }: Awaited<ReturnType<typeof liveVersions>>): AsyncGenerator<LiveSnippet> {
      const left = new Set(versions.keys());
      for await (const record of read()) {
        if (record.kind !== 'snippet' || !left.has(record.snippet.id)) continue;
        const version = versions.get(record.snippet.id);
        const hash = textHash(record.snippet);
        if (version?.textHash !== hash) continue;
        left.delete(record.snippet.id);
        const { extractor = null, claims = [] } = version.reading ?? {};
        yield { snippet: record.snippet, textHash: hash, extractor, claims };
      }
    }
    async function state(wanted?: Parameters<Ledger['state']>[0]): Promise<LedgerState> {
      const found = await liveVersions(read());
      const documents: LiveSnippet[] = [];
      const context: Snippet[] = [];
      const isWanted = wanted?.([...found.versions.values()].flatMap(({ reading }) => reading?.claims ?? []));
      let unread = 0;
      for await (const document of liveOf(found)) {
        if (document.extractor === null) unread += 1;
        if (document.claims.length) documents.push(document);
        else if (isWanted?.(document.snippet)) context.push(document.snippet);
      }
      context.sort((a, b) => byText(a.id, b.id));
      documents.sort((a, b) => byText(a.snippet.id, b.snippet.id));
      const claims = documents.flatMap((document) => document.claims).sort((a, b) => byText(a.id, b.id));
      const { superseded, removed, versions } = found;
      const counts = { snippets: versions.size, withClaims: documents.length, unread, superseded, removed };
      return { documents, claims, context, counts: { ...counts, texts: known.size } };
    }
    return {
      has: known.has,
      append: (records) => {
        // In the order of the calls, also where one does not wait for the other.
        const next = last.then(() => write(records));
        last = next.catch(() => {});
        return next;
      },
      read,
      live,
      state,
      notices: [
        ...(tail.notice === null ? [] : [tail.notice]),
        ...(unsure > 0
          ? [
              `left out ${unsure} ${unsure === 1 ? 'text' : 'texts'} without a date, or of one too vague for ${publishedBy}`,
            ]
          : []),
      ],
      async close() {
        if (closed) return;
        await last;
        closed = true;
        await writer?.close();
        await lock?.release();
      },
    };
  } catch (error) {
    await lock?.release();
    throw error instanceof Failure ? error : ledgerFailure(error, folder);
  }
}
