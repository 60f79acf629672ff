/** Runs ingest on text or bytes as if they came on standard input, and on files of a folder of its own. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll } from 'vitest';
import { type IngestOptions, readSnippets } from '../../src/ingest/ingest.ts';
import type { IngestEvent } from '../../src/ingest/ingest-event.ts';
import type { Snippet } from '../../src/model.ts';

export type Collected = {
  readonly snippets: readonly Snippet[];
  readonly lines: readonly number[];
  readonly skipped: readonly Extract<IngestEvent, { kind: 'skipped' }>[];
  readonly notices: readonly string[];
};

export async function collect(events: AsyncIterable<IngestEvent>): Promise<Collected> {
  const all: IngestEvent[] = [];
  for await (const event of events) all.push(event);
  return {
    snippets: all.flatMap((event) => (event.kind === 'snippet' ? [event.snippet] : [])),
    lines: all.flatMap((event) => (event.kind === 'snippet' ? [event.source.line] : [])),
    skipped: all.flatMap((event) => (event.kind === 'skipped' ? [event] : [])),
    notices: all.flatMap((event) => (event.kind === 'notice' ? [event.message] : [])),
  };
}

/** `piece` cuts the input into chunks of so many bytes, as a slow pipe would. */
export function readText(
  content: string | Buffer,
  format: string,
  options: Omit<IngestOptions, 'stdin' | 'format'> & { readonly piece?: number } = {},
): Promise<Collected> {
  const bytes = Buffer.from(content);
  const piece = options.piece ?? (bytes.length || 1);
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += piece) chunks.push(bytes.subarray(at, at + piece));
  return collect(readSnippets(['-'], { ...options, format, stdin: Readable.from(chunks) }));
}

/** A folder of this test file, removed after it, filled with the files given. */
export function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'pactgraph-ingest-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export const readFiles = (inputs: readonly string[], options: IngestOptions = {}): Promise<Collected> =>
  collect(readSnippets(inputs, options));
