/** Reads any input into snippets, one at a time: the first step of the flow. */
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { Failure } from '../failure.ts';
import { decode } from './decode.ts';
import { countDoubts } from './doubts.ts';
import { checkedMap, type FieldMap } from './fields.ts';
import type { IngestEvent } from './ingest-event.ts';
import { otherLanguage } from './language.ts';
import type { RawItem } from './reader.ts';
import { checkedFormat, type Format, formatNames, formatOf, readers } from './readers.ts';
import { fileFailure, resolveSources, type Source } from './sources.ts';
import { toSnippet } from './to-snippet.ts';
import { unpack } from './unpack.ts';

export type IngestOptions = {
  /** A name of the readers' table; wins over endings. Standard input is `jsonl` without it. */
  readonly format?: string | undefined;
  /** Field of the snippet → its name in the input, from `--map title=headline`. */
  readonly map?: Readonly<Record<string, string>> | undefined;
  /** The first record that cannot be read is a Failure. */
  readonly strict?: boolean | undefined;
  /** What `-` reads. */
  readonly stdin?: Readable | undefined;
  /** Ends the reading after the record at hand, without an error. */
  readonly signal?: AbortSignal | undefined;
};

type Run = {
  readonly format: Format | null;
  readonly map: FieldMap;
  readonly strict: boolean;
  readonly stdin: Readable | undefined;
  readonly signal: AbortSignal | undefined;
};

const chunkSize = 64 * 1024;

/** `sax` and the splitters look at text piece by piece, so what comes in one piece is cut as a file would be. */
async function* bytesOf(source: Source, run: Run): AsyncGenerator<Buffer> {
  if (source.kind === 'stdin' && !run.stdin) throw new Failure('- reads standard input, and there is none', 2);
  const stream =
    source.kind === 'stdin' && run.stdin ? run.stdin : createReadStream(source.file, { highWaterMark: chunkSize });
  const stop = (): void => {
    stream.destroy();
  };
  run.signal?.addEventListener('abort', stop, { once: true });
  try {
    for await (const chunk of stream) {
      const bytes: Buffer = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      for (let at = 0; at < bytes.length; at += chunkSize) yield bytes.subarray(at, at + chunkSize);
    }
  } catch (error) {
    if (!run.signal?.aborted) throw fileFailure(error, source.file);
  } finally {
    run.signal?.removeEventListener('abort', stop);
  }
}

/** Throws a Failure on whatever makes the whole input unreadable; what an interruption tears is no fault of the input. */
async function* itemsOf(source: Source, run: Run): AsyncGenerator<RawItem> {
  try {
    for await (const item of rawItemsOf(source, run)) {
      if (run.signal?.aborted) return;
      yield item;
    }
  } catch (error) {
    if (!run.signal?.aborted) throw error;
  }
}

async function* rawItemsOf(source: Source, run: Run): AsyncGenerator<RawItem> {
  const { file } = source;
  const format = run.format ?? (source.kind === 'stdin' ? 'jsonl' : formatOf(file));
  const text = decode(unpack(bytesOf(source, run), file), file);
  if (!format) {
    // A photo or an archive is better called that than a file of an unknown ending.
    for await (const _ of text) break;
    throw new Failure(`${file}: its ending is none of ${formatNames} (or one of them with .gz): say --format`, 2);
  }
  yield* readers[format](text, { file, map: run.map });
}

/** Reads a file through without taking anything, so that one that is refused leaves nothing behind. */
async function faultOf(source: Source, run: Run): Promise<Failure | null> {
  if (source.kind !== 'file') return null;
  try {
    for await (const _ of itemsOf(source, run));
    return null;
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

async function* readSource(source: Source, run: Run): AsyncGenerator<IngestEvent> {
  const { file } = source;
  const doubts = countDoubts();
  let any = false;
  for await (const item of itemsOf(source, run)) {
    if ('notice' in item) {
      yield { kind: 'notice', file, message: item.notice };
      continue;
    }
    any = true;
    const { line } = item;
    const made = 'record' in item ? toSnippet(item.record, run.map) : { ...item, id: null };
    if ('fault' in made) {
      const code = 'code' in item ? item.code : 'unreadable';
      if (run.strict) throw new Failure(`${file}: line ${line}: ${made.fault}`);
      yield { kind: 'skipped', code, file, line, ...(made.id === null ? {} : { item: made.id }), reason: made.fault };
      continue;
    }
    const { snippet } = made;
    const language = otherLanguage(`${snippet.title}\n${snippet.body}`);
    if (language) {
      yield { kind: 'skipped', code: 'language', file, line, item: snippet.id, reason: `not English: ${language}` };
      continue;
    }
    for (const doubt of made.doubts) doubts.add(line, doubt);
    yield { kind: 'snippet', snippet, source: { file, line } };
  }
  for (const { message, lost } of doubts.messages()) yield { kind: 'notice', file, message, ...(lost ? { lost } : {}) };
  if (!any && !run.signal?.aborted) yield { kind: 'notice', file, message: 'no documents' };
}

/**
 * Reads files, folders, globs and `-` into snippets, in order; memory does not grow with the input. A record that cannot be
 * read is skipped and named; so is a whole file that a folder or glob gave. Throws a Failure where an input that the user
 * named is missing or cannot be read as its format: files are read through first, so that nothing of them was taken yet
 * (standard input and pipes come only once: there the records before the fault were). `line` counts from 1.
 */
export async function* readSnippets(
  inputs: readonly string[],
  options: IngestOptions = {},
): AsyncGenerator<IngestEvent> {
  const run: Run = {
    format: options.format === undefined ? null : checkedFormat(options.format),
    map: checkedMap(options.map ?? {}),
    strict: options.strict ?? false,
    stdin: options.stdin,
    signal: options.signal,
  };
  if (inputs.length === 0) throw new Failure('no input: name files, folders, globs or - for standard input', 2);
  const sources = await resolveSources(inputs);
  for (const source of sources) {
    const fault = source.named ? await faultOf(source, run) : null;
    if (fault) throw fault;
  }
  for (const source of sources) {
    if (run.signal?.aborted) return;
    const fault = source.named ? null : await faultOf(source, run);
    if (fault && run.strict) throw fault;
    if (fault) {
      const reason = fault.message.replace(`${source.file}: `, '');
      yield { kind: 'skipped', code: 'unreadable', file: source.file, line: null, reason };
    } else yield* readSource(source, run);
  }
}
