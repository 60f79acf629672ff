/** Writes a graph file: made anew beside the old one, read back, and renamed into its place, so that no crash can tear it. */
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../failure.ts';
import type { GraphRecords } from '../model.ts';
import { checkCounts } from './check-counts.ts';
import { schemaStatements } from './cypher-files.ts';
import { embeddedReader } from './embedded-reader.ts';
import { embeddedTable } from './embedded-values.ts';
import { type Engine, EngineError, startEngine } from './engine.ts';
import type { Run } from './held.ts';
import { missingNative } from './native-package.ts';
import { oneLine } from './one-line.ts';
import { saveGraph } from './save-graph.ts';
import type { Stamp } from './stamp.ts';

let count = 0;
/** Folders of saves that this process has under way. */
const underWay = new Set<string>();

/** A save writes into a folder beside the graph, `graph.grafeo.new-PID-N`, since the engine puts files of its own next to its file. */
const unfinished = /\.new-(\d+)-\d+$/;

const runs = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Takes away what a save that was killed has left. */
async function sweep(path: string): Promise<void> {
  const folder = dirname(path);
  for (const name of await readdir(folder)) {
    const pid = Number(unfinished.exec(name)?.[1]);
    if (!name.startsWith(`${basename(path)}.new-`) || Number.isNaN(pid)) continue;
    // In a container the process before this one may have had the same number.
    const owned = pid === process.pid ? underWay.has(join(folder, name)) : runs(pid);
    if (!owned) await rm(join(folder, name), { recursive: true, force: true });
  }
}

/** Writes the graph to `file`, which must not exist yet. */
async function make(file: string, graph: GraphRecords, stamp: Stamp): Promise<void> {
  const engine: Engine = startEngine();
  const run: Run = async (cypher, parameters) => {
    return embeddedTable(await engine.call({ call: 'run', cypher, parameters }));
  };
  try {
    await engine.call({ call: 'create' });
    for (const statement of schemaStatements('embedded')) await run(statement, {});
    await saveGraph({ run, rerun: false, transaction: (work) => work(run) }, graph, stamp);
    await engine.call({ call: 'store', path: file });
  } finally {
    await engine.stop();
  }
}

/** What is in the file, read back by a process that did not write it. */
async function check(file: string, stamp: Stamp): Promise<void> {
  const reader = embeddedReader(file);
  try {
    await checkCounts((cypher, parameters) => reader.run(cypher, parameters, 600_000), stamp);
  } finally {
    await reader.close();
  }
}

async function flush(path: string, flags: string): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function failureOf(error: unknown, path: string): unknown {
  if (error instanceof EngineError) {
    if (error.fault === 'native') return missingNative(oneLine(error.message));
    const full = /os error 28|No space left/i.test(error.message) ? 'the disk is full' : oneLine(error.message);
    return new Failure(
      `the graph ${path} could not be written (${full}): the old one is as it was; mend that and build again`,
    );
  }
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) return error;
  const mend =
    process.platform === 'win32'
      ? 'close what has it open (pactgraph view)'
      : "check the folder's permissions and space";
  return new Failure(`the graph ${path} could not be written (${code}): ${mend}, and build again`);
}

/** Throws a Failure that names the path; whatever happens, `path` holds the old graph or the new one, whole. */
export async function saveEmbedded(path: string, graph: GraphRecords, stamp: Stamp): Promise<void> {
  count += 1;
  const folder = `${path}.new-${process.pid}-${count}`;
  const file = join(folder, basename(path));
  underWay.add(folder);
  try {
    await mkdir(dirname(path), { recursive: true });
    await sweep(path);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder);
    await make(file, graph, stamp);
    await check(file, stamp);
    await flush(file, 'r+');
    // A log beside the old file would be applied to the new one.
    if (existsSync(`${path}.wal`)) await rm(`${path}.wal`, { recursive: true, force: true });
    await rename(file, path);
    // Windows cannot open a folder.
    if (process.platform !== 'win32') await flush(dirname(path), 'r');
  } catch (error) {
    throw failureOf(error, path);
  } finally {
    await rm(folder, { recursive: true, force: true }).catch(() => {});
    underWay.delete(folder);
  }
}
