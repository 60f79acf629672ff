/** What `pactgraph build` does once its options are known; loaded only then. */
import { readFile } from 'node:fs/promises';
import { dryRun } from '../dry-run.ts';
import type { ReaderName } from '../extract/extract.ts';
import { openParallelExtractor, type ParallelExtractor, usualJobs } from '../extract/parallel.ts';
import { Failure } from '../failure.ts';
import { type Ledger, openLedger } from '../ledger/ledger.ts';
import { type Counts, extractAgain, openInputs, projectLedger, type ReadOptions, readInto } from '../pipeline.ts';
import { readUserActors } from '../resolve/read-user-actors.ts';
import type { Settings } from '../settings.ts';
import { openStore } from '../store/open.ts';
import { lastProjection, type Projection, readProjection, requireLedger, userActorsOf } from '../workspace.ts';
import { countLines } from './build-report.ts';
import type { Io } from './command.ts';
import { changeLines, refresh, tellDoubts } from './refresh.ts';
import { tellReading } from './tell-reading.ts';

export type BuildRequest = {
  readonly settings: Settings;
  /** None with `reextract` alone. */
  readonly inputs: readonly string[];
  readonly format?: string | undefined;
  readonly map: Readonly<Record<string, string>>;
  readonly strict: boolean;
  /** Path of an actors file. */
  readonly actors?: string | undefined;
  readonly minConfidence?: number | undefined;
  readonly dryRun: boolean;
  readonly reextract: boolean;
  /** Texts under known ids take the place of those that stand. */
  readonly replace: boolean;
  readonly reader: ReaderName;
  /** Reading threads; 1: none beside the program's own. */
  readonly jobs: number | undefined;
  /** What later commands need to find this workspace and store: ` -w ./pactgraph-sample`. */
  readonly flags: string;
};

type Done = { readonly counts: Counts | null; readonly lines: readonly string[] };

async function readActors(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Failure(`${file}: cannot be read (${error.code}); give the path of a JSON or JSON-lines file of actors`);
  });
  readUserActors(text, file);
  return text;
}

/** How the graph is to be made: what the workspace keeps, and what was given now. */
async function projectionOf({ actors, minConfidence }: BuildRequest, stored: Projection): Promise<Projection> {
  if (actors === undefined) userActorsOf(stored);
  return {
    ...stored,
    ...(actors === undefined ? {} : { actors: await readActors(actors) }),
    ...(minConfidence === undefined ? {} : { minConfidence }),
  };
}

async function readDry(
  ledger: Ledger,
  reading: ReadOptions,
  [stored, projection]: readonly [Projection, Projection],
  workspace: string,
  io: Io,
): Promise<Done> {
  const before = await projectLedger(ledger, stored);
  const { counts, after } = await dryRun(ledger, reading, projection);
  if (!tellDoubts(before, after, workspace, io)) io.end(1);
  const changes = changeLines(before, after, io);
  return { counts, lines: [...countLines(counts), ...changes, 'nothing was written (--dry-run)'] };
}

async function readAndSave(
  ledger: Ledger,
  reading: ReadOptions | null,
  { settings, reextract, flags }: BuildRequest,
  extractor: ParallelExtractor,
  [stored, projection]: readonly [Projection, Projection],
  io: Io,
  signal: AbortSignal,
): Promise<Done> {
  const before = await projectLedger(ledger, stored);
  const counts = reading && (await readInto(ledger, reading));
  const again = reextract && !signal.aborted ? await extractAgain(ledger, extractor, signal) : null;
  const read = [
    ...(counts ? countLines(counts) : []),
    ...(again ? [`read ${again.read} stored snippets again: ${again.changed} now say something else`] : []),
  ];
  // The ledger is whole, and whoever reads an embedded graph that is older than it gets it made anew.
  if (signal.aborted) return { counts, lines: [...read, 'interrupted: the same command goes on from here'] };
  const changes = await refresh(ledger, settings, before, projection, io);
  return {
    counts,
    lines: [
      ...read,
      ...changes,
      '',
      'next:',
      ...['view', 'query', 'verify'].map((command) => `  ${io.self} ${command}${flags}`),
    ],
  };
}

/** Reads, brings the graph up to date and reports. */
export async function runBuild(request: BuildRequest, io: Io): Promise<void> {
  const { settings, inputs } = request;
  const stored = await lastProjection(settings.workspace);
  const projection = await projectionOf(request, await readProjection(settings.workspace));
  if (request.reextract) await requireLedger(settings.workspace);
  // A store that cannot be reached is told before an hour of reading, not after it.
  if (!request.dryRun && settings.store !== 'embedded') await (await openStore(settings)).close();

  const signal = io.interruptible('interrupted: finishing the batch at hand (once more to stop at once)');
  const { format, map, strict } = request;
  const stop = new AbortController();
  // Before the ledger is opened, so that an input that cannot be read leaves no workspace behind.
  const events =
    inputs.length > 0
      ? await openInputs(inputs, {
          format,
          map,
          strict,
          signal: AbortSignal.any([signal, stop.signal]),
          stdin: io.stdin,
        })
      : null;
  let ledger: Ledger | undefined;
  let extractor: ParallelExtractor | undefined;
  try {
    ledger = await openLedger(settings.workspace, { write: !request.dryRun });
    for (const notice of ledger.notices) io.note(`pactgraph: ${notice}`);
    extractor = await openParallelExtractor(request.reader, request.jobs ?? usualJobs());
    const told = tellReading(io);
    const reading = events && { events, extractor, signal, replace: request.replace, ...told };
    const { counts, lines } =
      request.dryRun && reading
        ? await readDry(ledger, reading, [stored, projection], settings.workspace, io)
        : await readAndSave(ledger, reading, request, extractor, [stored, projection], io, signal);
    if (counts && !signal.aborted) told.finish(counts);
    io.progress(null);
    await io.print(`${lines.join('\n')}\n`);
    if (signal.aborted) io.end(130);
    else if (counts && counts.skipped + counts.doubtful > 0) io.end(1);
  } finally {
    stop.abort();
    await extractor?.close();
    await events?.return?.();
    await ledger?.close();
  }
}
