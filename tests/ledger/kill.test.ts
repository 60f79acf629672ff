import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { openLedger } from '../../src/ledger/ledger.ts';
import { bundled } from '../bundled.ts';
import { contentOf, workspace } from './samples.ts';

let bundle = '';
beforeAll(async () => {
  bundle = await bundled('tests/ledger/writer-child.ts');
});

type Child = {
  readonly process: ChildProcess;
  readonly lines: string[];
  readonly errors: string[];
  until(count: number): Promise<void>;
};

function start(folder: string, first: number, mode = 'write'): Child {
  const child = spawn(process.execPath, [bundle, folder, String(first), mode], { stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  const errors: string[] = [];
  let rest = '';
  child.stdout.on('data', (data: Buffer) => {
    const parts = `${rest}${data}`.split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
  });
  child.stderr.on('data', (data: Buffer) => errors.push(String(data)));
  const until = async (count: number): Promise<void> => {
    while (lines.length < count) {
      if (child.exitCode !== null) throw new Error(`the writer ended: ${errors.join('')}`);
      await sleep(2);
    }
  };
  return { process: child, lines, errors, until };
}

async function kill(child: Child): Promise<void> {
  const ended = once(child.process, 'close');
  child.process.kill('SIGKILL');
  await ended;
}

const rounds = 24;

test(`kill -9, ${rounds} times: every acknowledged batch is there, none half, and the next writer goes on`, async () => {
  const folder = workspace();
  let next = 0;
  let acknowledged = -1;
  let torn = 0;
  for (let round = 0; round < rounds; round += 1) {
    const child = start(folder, next);
    await child.until(2 + (round % 5));
    // Spread over the milliseconds in which a batch is made, written and flushed.
    await sleep(round % 9);
    await kill(child);
    acknowledged = Math.max(acknowledged, ...child.lines.filter((line) => line !== 'ready').map(Number));
    const { records, notices } = await contentOf(folder);
    torn += notices.length;
    const ids = records.flatMap((record) => (record.kind === 'snippet' ? [record.snippet.id] : []));
    const batches = ids.length / 3;
    expect(records.length).toBe(ids.length * 2);
    expect(ids).toEqual(Array.from({ length: ids.length }, (_, index) => `${Math.floor(index / 3)}-${index % 3}`));
    expect(batches).toBeGreaterThanOrEqual(acknowledged + 1);
    expect(batches).toBeLessThanOrEqual(acknowledged + 2);
    next = batches;
  }
  expect(next).toBeGreaterThan(rounds * 2);
  expect(torn).toBeLessThanOrEqual(rounds);
}, 180_000);

test('a second writer is told who writes, and takes over as soon as that one is killed', async () => {
  const folder = workspace();
  const holder = start(folder, 0, 'hold');
  await holder.until(1);
  const message = new RegExp(`in use by pid ${holder.process.pid}: wait for it`);
  await expect(openLedger(folder, { write: true })).rejects.toMatchObject({
    name: 'Failure',
    exitCode: 1,
    message: expect.stringMatching(message),
  });
  const other = start(folder, 0);
  await once(other.process, 'close');
  expect([other.process.exitCode, other.errors.join('')]).toEqual([1, expect.stringMatching(message)]);
  // A reader needs no lock.
  expect((await contentOf(folder)).records).toEqual([]);
  await kill(holder);
  const ledger = await openLedger(folder, { write: true });
  await ledger.close();
}, 60_000);
