import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openLedger } from '../../src/ledger/ledger.ts';
import type { OpenFile } from '../../src/ledger/segment-writer.ts';
import { contentOf, filled, given, read, recordsOf, segment, snippetOf, workspace } from './samples.ts';

type Fault = {
  readonly code: string;
  readonly at: 'open' | 'write' | 'datasync';
  /** Which call of that kind fails, from 1, counted over all files. */
  readonly call: number;
  /** Bytes that a failing write puts down all the same. */
  readonly partly?: number;
  /** Taking back fails too. */
  readonly stuck?: boolean;
};

/** Real files that fail once, and with `stuck` cannot be cut. */
function failing(fault: Fault): OpenFile {
  const calls = { open: 0, write: 0, datasync: 0 };
  const hit = (kind: Fault['at']): boolean => {
    calls[kind] += 1;
    return kind === fault.at && calls[kind] === fault.call;
  };
  const error = (): Error => Object.assign(new Error(`${fault.code}: planted`), { code: fault.code });
  return async (path, flags) => {
    if (hit('open')) throw error();
    const file = await open(path, flags);
    return {
      async write(buffer, offset, length, position) {
        if (!hit('write')) return file.write(buffer, offset, length, position);
        if (fault.partly) await file.write(buffer, offset, Math.min(length, fault.partly), position);
        throw error();
      },
      async datasync() {
        if (hit('datasync')) throw error();
        await file.datasync();
      },
      async truncate(length) {
        if (fault.stuck) throw error();
        await file.truncate(length);
      },
      close: () => file.close(),
    };
  };
}

const batch = (index: number) => [given(snippetOf(`s${index}`)), read(snippetOf(`s${index}`))];

// Of a new ledger the header is the first open, write and datasync, so that batch n is call n + 1.
describe.each<[string, RegExp]>([
  ['ENOSPC', /the disk is full \(every batch before is kept\): free some space and run again/],
  ['EIO', /input\/output error \(every batch before is kept\): check the disk/],
  ['EDQUOT', /the disk quota is used up/],
])('%s', (code, message) => {
  test.each<[string, Omit<Fault, 'code'>]>([
    ['at once', { at: 'write', call: 4 }],
    ['after some bytes', { at: 'write', call: 4, partly: 50 }],
    ['after the first record', { at: 'write', call: 4, partly: 300 }],
    ['after some bytes that cannot be taken back', { at: 'write', call: 4, partly: 300, stuck: true }],
    ['at the fsync', { at: 'datasync', call: 4 }],
  ])('%s: one clear error, earlier batches readable, later ones refused', async (_, fault) => {
    const folder = workspace();
    const ledger = await openLedger(folder, { write: true, openFile: failing({ ...fault, code }) });
    await ledger.append(batch(1));
    await ledger.append(batch(2));
    await expect(ledger.append(batch(3))).rejects.toMatchObject({
      name: 'Failure',
      exitCode: 1,
      message: expect.stringMatching(message),
    });
    expect(await recordsOf(ledger)).toEqual([...batch(1), ...batch(2)]);
    await expect(ledger.append(batch(4))).rejects.toThrow(/writing stopped after an error: run again/);
    await ledger.close();
    expect((await contentOf(folder)).records).toEqual([...batch(1), ...batch(2)]);
    const again = await openLedger(folder, { write: true });
    await again.append(batch(3));
    await again.close();
    expect(await contentOf(folder)).toEqual({ records: [1, 2, 3].flatMap(batch), notices: [] });
  });
});

test.each<[string, Omit<Fault, 'code'>]>([
  ['opened', { at: 'open', call: 2 }],
  ['begun', { at: 'write', call: 3, partly: 20 }],
  ['flushed', { at: 'datasync', call: 3 }],
])('a new segment that cannot be %s loses nothing', async (_, fault) => {
  const folder = workspace();
  const ledger = await openLedger(folder, {
    write: true,
    segmentSize: 200,
    openFile: failing({ ...fault, code: 'ENOSPC' }),
  });
  await ledger.append(batch(1));
  await expect(ledger.append(batch(2))).rejects.toThrow(/the disk is full/);
  expect(await recordsOf(ledger)).toEqual(batch(1));
  await ledger.close();
  expect((await contentOf(folder)).records).toEqual(batch(1));
  const again = await openLedger(folder, { write: true, segmentSize: 200 });
  await again.append(batch(2));
  await again.close();
  expect(await contentOf(folder)).toEqual({ records: [...batch(1), ...batch(2)], notices: [] });
});

test('writes that take a byte at a time end up whole', async () => {
  const folder = workspace();
  const slow: OpenFile = async (path, flags) => {
    const file = await open(path, flags);
    return {
      write: (buffer, offset, length, position) => file.write(buffer, offset, Math.min(length, 7), position),
      datasync: () => file.datasync(),
      truncate: (length) => file.truncate(length),
      close: () => file.close(),
    };
  };
  const ledger = await openLedger(folder, { write: true, openFile: slow });
  await ledger.append(batch(1));
  await ledger.close();
  expect((await contentOf(folder)).records).toEqual(batch(1));
});

test('a batch is acknowledged only after its fsync', async () => {
  const order: string[] = [];
  const watched: OpenFile = async (path, flags) => {
    const file = await open(path, flags);
    return {
      async write(buffer, offset, length, position) {
        order.push('write');
        return file.write(buffer, offset, length, position);
      },
      async datasync() {
        await file.datasync();
        order.push('datasync');
      },
      truncate: (length) => file.truncate(length),
      close: () => file.close(),
    };
  };
  const ledger = await openLedger(workspace(), { write: true, openFile: watched });
  order.length = 0;
  await ledger.append(batch(1));
  order.push('acknowledged');
  await ledger.close();
  expect(order).toEqual(['write', 'datasync', 'acknowledged']);
});

describe('a workspace that cannot be written', () => {
  test.each([
    ['EACCES', /not writable for this user: choose another --workspace or change its permissions/],
    ['EROFS', /on a read-only file system: choose another --workspace/],
  ])('%s', async (code, message) => {
    const folder = workspace();
    const fault = failing({ code, at: 'open', call: 1 });
    await expect(openLedger(folder, { write: true, openFile: fault })).rejects.toMatchObject({
      name: 'Failure',
      exitCode: 1,
      message: expect.stringMatching(message),
    });
    // The lock went with it.
    await (await openLedger(folder, { write: true })).close();
  });
  test('a file where the workspace should be, or the ledger', async () => {
    const folder = workspace();
    writeFileSync(join(folder, 'file'), '');
    for (const write of [true, false])
      await expect(openLedger(join(folder, 'file'), { write })).rejects.toThrow(
        /a file stands where a folder is needed/,
      );
    writeFileSync(join(folder, 'ledger'), '');
    await expect(openLedger(folder, { write: true })).rejects.toThrow(/a file stands where a folder is needed/);
  });
  test('a folder that the system does not let anybody make', async () => {
    await expect(openLedger('/proc/pactgraph', { write: true })).rejects.toMatchObject({
      name: 'Failure',
      exitCode: 1,
    });
  });
});

test('a ledger that is only read is not touched', async () => {
  const folder = await filled([batch(1)]);
  const before = statSync(segment(folder)).mtimeMs;
  mkdirSync(join(folder, 'other'));
  await contentOf(folder);
  expect(statSync(segment(folder)).mtimeMs).toBe(before);
});
