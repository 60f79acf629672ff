import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readSnippets } from '../../src/ingest/ingest.ts';
import { folderWith } from './collect.ts';

const line = (title: string): string => `${JSON.stringify({ title, body: 'They signed.' })}\n`;

/** Gives lines for ever, counts how many were asked for, and knows when it was let go. */
function endless() {
  const state = { given: 0, closed: false };
  function* lines(): Generator<Buffer> {
    try {
      for (;;) {
        state.given += 1;
        yield Buffer.from(line(`Title ${state.given}`));
      }
    } finally {
      state.closed = true;
    }
  }
  return { state, stdin: Readable.from(lines()) };
}

test('a reader that stops early lets its input go', async () => {
  const { state, stdin } = endless();
  for await (const _ of readSnippets(['-'], { stdin })) break;
  await sleep(10);
  expect(state.closed).toBe(true);
});

test('nothing is read ahead of a slow reader but a few pieces', async () => {
  const { state, stdin } = endless();
  let taken = 0;
  for await (const _ of readSnippets(['-'], { stdin })) {
    taken += 1;
    await sleep(1);
    if (taken === 50) break;
  }
  expect(state.given - taken).toBeLessThan(100);
});

test('an interruption ends the reading without an error', async () => {
  const { stdin } = endless();
  const stop = new AbortController();
  let taken = 0;
  for await (const _ of readSnippets(['-'], { stdin, signal: stop.signal })) {
    taken += 1;
    if (taken === 5) stop.abort();
  }
  expect(taken).toBe(5);
});

test.each([
  ['txt', 'One\n\nBody\n\nAlone\n'],
  ['json', '[{"title":"One"},'],
  ['xml', '<rss><channel><item><title>One</title></item>'],
  ['jsonl', `${line('One')}{"title":`],
  ['jsonl', gzipSync(line('One').repeat(9)).subarray(0, -4)],
])('an interruption while %s input waits is no fault of the input', async (format, start) => {
  const stdin = new Readable({ read() {} });
  stdin.push(start);
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 20);
  const kinds: string[] = [];
  for await (const event of readSnippets(['-'], { stdin, format, signal: stop.signal })) kinds.push(event.kind);
  expect(kinds.filter((kind) => kind !== 'snippet')).toEqual([]);
});

test('a run that is interrupted before it starts reads nothing', async () => {
  const folder = folderWith({ 'a.jsonl': line('a') });
  const events = readSnippets([folder], { signal: AbortSignal.abort() });
  expect((await events.next()).done).toBe(true);
});
