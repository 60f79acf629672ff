import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { bundled } from '../bundled.ts';

const run = promisify(execFile);
let child = '';
beforeAll(async () => {
  child = await bundled('tests/ingest/memory-child.ts');
});

// A heap of 24 MB dies of the 48 MB if anything is kept; only the young generation is left to the collector's liking.
test.each(['txt', 'jsonl', 'csv', 'json', 'xml'])(
  '%s of 48 MB in a heap of 24 MB',
  async (format) => {
    const heap = ['--max-old-space-size=24', '--max-semi-space-size=2'];
    const { stdout } = await run(process.execPath, [...heap, child, format, '48']);
    expect(Number(stdout)).toBeGreaterThan(40_000);
  },
  120_000,
);

test('one line of 48 MB in a heap of 24 MB, and the line after it', async () => {
  const heap = ['--max-old-space-size=24', '--max-semi-space-size=2'];
  const { stdout } = await run(process.execPath, [...heap, child, 'jsonl of one line', '48']);
  expect(Number(stdout)).toBe(1);
}, 120_000);
