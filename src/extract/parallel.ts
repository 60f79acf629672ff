/** The extractor of this package on several threads: the same claims, sooner. */
import { availableParallelism } from 'node:os';
import type { Tinypool } from 'tinypool';
import { Failure } from '../failure.ts';
import type { Claim, Snippet } from '../model.ts';
import { packageFile } from '../root.ts';
import { type Extractor, openExtractor, type ReaderName } from './extract.ts';
import type { ExtractTask } from './extract-worker.ts';

/** An extractor that may be asked for several snippets at once, and holds threads until it is closed. */
export type ParallelExtractor = Extractor & {
  /** How many snippets may usefully be under way at once. */
  readonly ahead: number;
  readonly close: () => Promise<void>;
};

/** A thread holds an extractor of its own, which costs memory: a machine with many cores is not filled unasked. */
const mostUnasked = 4;
export const usualJobs = (): number => Math.min(mostUnasked, availableParallelism());

/** Threads are started after so much reading without them, in milliseconds: opening them costs about that. The answer is the same. */
const withoutThreads = 1500;
/** How many snippets a thread is handed at once. */
const batchSize = 16;

export type ThreadOptions = {
  /** Milliseconds of reading before threads are started. */
  readonly patience?: number;
  /** Path of the module that each thread runs. */
  readonly worker?: string;
};

/** Threads run what is built, also where this file runs from its source. */
const builtWorker = packageFile('dist', 'extract', 'extract-worker.js');

type Waiting = {
  readonly snippet: Snippet;
  readonly resolve: (claims: readonly Claim[]) => void;
  readonly reject: (error: unknown) => void;
};

const crashed = (error: Error): Failure =>
  new Failure(
    `a reading thread ended (${error.message.replace(/\s+/g, ' ')}): the same command goes on from what was kept; --jobs 1 uses no threads`,
  );

async function openPool(jobs: number, filename: string, onError: (error: Error) => void): Promise<Tinypool> {
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename,
    minThreads: 0,
    maxThreads: jobs,
    // One that waits for input is not thrown away: the next would have to open its extractor anew.
    idleTimeout: 600_000,
    // A thread that blocks while it waits could not go on with what its extractor does beside.
    useAtomics: false,
  });
  pool.on('error', onError);
  return pool;
}

/** `jobs` threads, started after `patience` milliseconds of reading without them; 1: none. Whoever opens it closes it. */
export async function openParallelExtractor(
  reader: ReaderName,
  jobs: number,
  { patience = withoutThreads, worker = builtWorker }: ThreadOptions = {},
): Promise<ParallelExtractor> {
  const own = await openExtractor(reader);
  if (jobs === 1) return { ...own, ahead: 1, close: async () => {} };
  let spent = 0;
  let pool: Promise<Tinypool> | undefined;
  let failure: Failure | undefined;
  let batch: Waiting[] = [];
  const underWay = new Set<Waiting>();

  // A thread that ends before it took its work leaves that work waiting for ever: nothing more can be hoped for.
  const fail = (error: Error): void => {
    failure ??= crashed(error);
    for (const { reject } of underWay) reject(failure);
    underWay.clear();
  };
  const send = async (): Promise<void> => {
    const sent = batch;
    batch = [];
    for (const waiting of sent) underWay.add(waiting);
    try {
      pool ??= openPool(jobs, worker, fail);
      const claims: (readonly Claim[])[] = await (await pool).run({
        reader,
        snippets: sent.map(({ snippet }) => snippet),
      } satisfies ExtractTask);
      sent.forEach(({ resolve }, at) => {
        resolve(claims[at] as readonly Claim[]);
      });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code?.startsWith('ERR_WORKER')) fail(error as Error);
      for (const { reject } of sent) reject(error);
    }
    for (const waiting of sent) underWay.delete(waiting);
  };
  const alone = async (snippet: Snippet): Promise<readonly Claim[]> => {
    const start = performance.now();
    const claims = await own.extract(snippet);
    spent += performance.now() - start;
    return claims;
  };
  const handOver = (snippet: Snippet): Promise<readonly Claim[]> =>
    new Promise((resolve, reject) => {
      if (failure) return reject(failure);
      batch.push({ snippet, resolve, reject });
      if (batch.length >= batchSize) send();
      // What comes next is still being read: what is here need not wait for it.
      else if (batch.length === 1) setImmediate(() => batch.length > 0 && send());
    });
  let turn: Promise<unknown> = Promise.resolve();
  const extract = (snippet: Snippet): Promise<readonly Claim[]> => {
    if (spent >= patience) return handOver(snippet);
    // One after the other: an extractor reads one snippet at a time.
    const mine = turn.then(() => (spent < patience ? alone(snippet) : null));
    turn = mine.catch(() => {});
    return mine.then((claims) => claims ?? handOver(snippet));
  };
  const close = async (): Promise<void> => {
    await (await pool)?.destroy();
  };
  return { version: own.version, extract, ahead: 3 * jobs * batchSize, close };
}
