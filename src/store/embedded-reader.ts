/** Reads a graph file through an engine process, which is started when needed and again after it ended or the file changed. */
import { type BigIntStats, existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Failure } from '../failure.ts';
import { BrokenStore } from './broken-store.ts';
import { embeddedTable } from './embedded-values.ts';
import { type Engine, EngineError, type EngineFault, startEngine } from './engine.ts';
import { missingNative } from './native-package.ts';
import { oneLine } from './one-line.ts';
import type { CypherTable, CypherValue } from './store.ts';

/** To open a file of a million nodes takes seconds; one that takes this long never ends. */
const openLimitMs = 120_000;

export type EmbeddedReader = {
  /** Throws a Failure where the query is wrong or runs over its time, a BrokenStore where the file cannot be read. */
  run(cypher: string, parameters: Readonly<Record<string, CypherValue>>, limitMs: number): Promise<CypherTable>;
  close(): Promise<void>;
};

const seconds = (limitMs: number): string => `${limitMs / 1000} s`;

/** What a fault means to who asked the query; null for those that are not the query's. */
const queryFaults: Readonly<Record<EngineFault, (error: EngineError, limitMs: number) => Failure | null>> = {
  refused: (error) => new Failure(`the query failed: ${oneLine(error.message)}`, 2),
  time: (_, limitMs) =>
    new Failure(`the query was stopped after ${seconds(limitMs)}: ask for less, with LIMIT, a WHERE or fewer hops`),
  memory: (error) =>
    new Failure(`the query was stopped: ${error.message}: ask for less, with LIMIT, a WHERE or fewer hops`),
  crash: (error) =>
    new Failure(`the embedded engine crashed on this query (${oneLine(error.message)}): put it another way`),
  native: (error) => missingNative(oneLine(error.message)),
  stopped: () => null,
};

const openFaults: Readonly<Record<EngineFault, (path: string, error: EngineError) => Failure>> = {
  refused: (path, error) =>
    new BrokenStore(
      path,
      /not a (?:Grafeo )?database/.test(error.message) ? 'no-file' : 'damaged',
      oneLine(error.message.replaceAll(path, 'it')),
    ),
  time: (path, error) => new BrokenStore(path, 'damaged', error.message),
  memory: (path, error) => new BrokenStore(path, 'damaged', error.message),
  crash: (path, error) => new BrokenStore(path, 'crash', error.message),
  native: (_, error) => missingNative(oneLine(error.message)),
  stopped: () => new Failure('the store was closed while it was being opened'),
};

async function statOf(path: string): Promise<BigIntStats> {
  const found = await stat(path, { bigint: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new BrokenStore(path, 'missing');
    throw new Failure(`the graph ${path} cannot be read (${error.code}): check the folder's permissions`);
  });
  if (!found.isFile()) throw new BrokenStore(path, 'no-file');
  if (existsSync(`${path}.wal`)) throw new BrokenStore(path, 'log-beside');
  return found;
}

type Opening = {
  /** Which file: a save puts another in its place. */
  readonly file: string;
  readonly engine: Engine;
  readonly opened: Promise<void>;
  /** Queries that wait for it. */
  users: number;
};

function startOpening(path: string, file: string): Opening {
  const engine = startEngine();
  const opened = engine.call({ call: 'open', path }, openLimitMs).then(
    () => {},
    async (error: unknown) => {
      await engine.stop();
      throw error instanceof EngineError ? openFaults[error.fault](path, error) : error;
    },
  );
  opened.catch(() => {});
  return { file, engine, opened, users: 0 };
}

export function embeddedReader(path: string): EmbeddedReader {
  let current: Opening | null = null;
  let closed = false;

  const retire = async (opening: Opening): Promise<void> => {
    if (opening !== current && opening.users === 0) await opening.engine.stop();
  };
  const take = async (): Promise<Opening> => {
    const { ino, mtimeNs, size } = await statOf(path);
    if (closed) throw new Failure('the store was closed before the query was answered');
    const file = `${ino} ${mtimeNs} ${size}`;
    const old = current;
    if (old?.file === file && !old.engine.over) return old;
    current = startOpening(path, file);
    if (old) void retire(old);
    return current;
  };

  return {
    async run(cypher, parameters, limitMs) {
      for (let attempt = 1; ; attempt += 1) {
        const opening = await take();
        opening.users += 1;
        try {
          await opening.opened;
          return embeddedTable(await opening.engine.call({ call: 'run', cypher, parameters }, limitMs));
        } catch (error) {
          if (!(error instanceof EngineError)) throw error;
          const failure = queryFaults[error.fault](error, limitMs);
          if (failure) throw failure;
          if (attempt === 5) throw new Failure('the query was stopped with others that ran over their time: ask again');
        } finally {
          opening.users -= 1;
          await retire(opening);
        }
      }
    },
    async close() {
      const old = current;
      closed = true;
      current = null;
      await old?.engine.stop();
    },
  };
}
