import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLedger } from '../../src/ledger/ledger.ts';
import { processStart } from '../../src/ledger/process-age.ts';
import { filled, given, recordsOf, snippetOf } from './samples.ts';

const lockFile = (folder: string): string => join(folder, 'ledger', 'writer.json');
const owner = (more: object): string =>
  JSON.stringify({ pid: process.pid, start: processStart(process.pid), host: hostname(), token: 't', ...more });

test('the same process cannot write twice at a time, and can again after closing', async () => {
  const folder = await filled([]);
  const first = await openLedger(folder, { write: true });
  await expect(openLedger(folder, { write: true })).rejects.toThrow(new RegExp(`in use by pid ${process.pid}`));
  await first.close();
  expect(existsSync(lockFile(folder))).toBe(false);
  await (await openLedger(folder, { write: true })).close();
});

test('of many that open at once one writes', async () => {
  const folder = await filled([]);
  const tries = await Promise.allSettled(Array.from({ length: 6 }, () => openLedger(folder, { write: true })));
  const won = tries.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  expect(won).toHaveLength(1);
  for (const ledger of won) await ledger.close();
});

test.each([
  ['a process that is gone', owner({ pid: 2 ** 22 + 1, start: null })],
  ['a process whose number another one has now', owner({ start: 'long ago' })],
  ['nobody: the file was torn', '{"pid": 1'],
  ['nobody: the file is empty', ''],
])('a lock of %s is taken over', async (_, content) => {
  const folder = await filled([]);
  writeFileSync(lockFile(folder), content);
  const ledger = await openLedger(folder, { write: true });
  expect(JSON.parse(readFileSync(lockFile(folder), 'utf8')).pid).toBe(process.pid);
  await ledger.close();
});

test('a lock of another machine is respected, and the message says how to break it', async () => {
  const folder = await filled([]);
  writeFileSync(lockFile(folder), owner({ pid: 7, host: 'elsewhere' }));
  await expect(openLedger(folder, { write: true })).rejects.toThrow(
    /in use by pid 7 on elsewhere: .*delete .*writer\.json if it is gone/,
  );
});

test('a writer whose lock was taken writes no more, and does not release the lock of the other', async () => {
  const folder = await filled([[given(snippetOf('a'))]]);
  const ledger = await openLedger(folder, { write: true });
  writeFileSync(lockFile(folder), owner({ token: 'other' }));
  await expect(ledger.append([given(snippetOf('b'))])).rejects.toThrow(/another writer has taken over/);
  expect(await recordsOf(ledger)).toEqual([given(snippetOf('a'))]);
  await ledger.close();
  expect(existsSync(lockFile(folder))).toBe(true);
});
