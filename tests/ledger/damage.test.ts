import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openLedger } from '../../src/ledger/ledger.ts';
import type { LedgerRecord } from '../../src/ledger/ledger-record.ts';
import { contentOf, filled, given, read, recordsOf, segment, snippetOf, workspace } from './samples.ts';

const batches = ['a', 'b', 'c'].map((id): LedgerRecord[] => [
  given(snippetOf(id)),
  read(snippetOf(id)),
  given(snippetOf(`${id}2`)),
]);
/** The bytes of a ledger of three batches of three records: line 1 is the header, lines 8 to 10 the last batch. */
let whole: Buffer;
beforeAll(async () => {
  whole = readFileSync(segment(await filled(batches)));
});

function folderOf(bytes: Buffer | string): string {
  const folder = workspace();
  mkdirSync(join(folder, 'ledger'));
  writeFileSync(segment(folder), bytes);
  return folder;
}
const lineStarts = (): number[] => {
  const starts = [0];
  for (let at = whole.indexOf(10); at !== -1 && at + 1 < whole.length; at = whole.indexOf(10, at + 1))
    starts.push(at + 1);
  return starts;
};

test('cut anywhere, the ledger opens with whole batches, and writing goes on from there', async () => {
  const starts = lineStarts();
  const ends = [4, 7, 10].map((line) => starts[line] ?? whole.length);
  // Every cut near a line end, and one inside each line.
  const cuts = new Set(starts.flatMap((start) => [start - 2, start - 1, start, start + 1, start + 40]));
  for (const cut of [...cuts].filter((at) => at >= 0 && at <= whole.length)) {
    const folder = folderOf(whole.subarray(0, cut));
    const count = ends.filter((end) => end <= cut).length;
    const { records, notices } = await contentOf(folder);
    expect(records, `cut at ${cut}`).toEqual(batches.slice(0, count).flat());
    const clean = cut === 0 || cut === (starts[1] ?? 0) || ends.includes(cut);
    expect(notices, `cut at ${cut}`).toHaveLength(clean ? 0 : 1);
    const ledger = await openLedger(folder, { write: true });
    await ledger.append([given(snippetOf('next'))]);
    await ledger.close();
    expect(await contentOf(folder), `cut at ${cut}`).toEqual({
      records: [...batches.slice(0, count).flat(), given(snippetOf('next'))],
      notices: [],
    });
  }
});

test.each([
  ['half a line', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('{"sum":"00')])],
  ['zeros, as a power cut leaves them', (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(5000)])],
  [
    'a last line of a wrong checksum',
    (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('{"sum":"00000000","left":0,"record":{}}\n')]),
  ],
])('%s at the very end is left out with a notice that names the line', async (_, spoil) => {
  const folder = folderOf(spoil(whole));
  const { records, notices } = await contentOf(folder);
  expect(records).toEqual(batches.flat());
  expect(notices).toEqual([expect.stringMatching(/000001\.ledger: line 11: the last batch breaks off .*: left out$/)]);
});

test('a reader leaves the torn end where it is, a writer cuts it off and says so', async () => {
  const torn = Buffer.concat([whole, Buffer.from('{"sum"')]);
  const folder = folderOf(torn);
  await contentOf(folder);
  expect(readFileSync(segment(folder)).equals(torn)).toBe(true);
  const ledger = await openLedger(folder, { write: true });
  expect(ledger.notices).toHaveLength(1);
  await ledger.close();
  expect(readFileSync(segment(folder)).equals(whole)).toBe(true);
});

describe('damage inside stops, names file and line, and changes nothing', () => {
  const failing = async (folder: string, message: RegExp): Promise<void> => {
    for (const write of [false, true]) {
      const before = readFileSync(segment(folder));
      await expect(openLedger(folder, { write })).rejects.toMatchObject({
        name: 'Failure',
        exitCode: 1,
        message: expect.stringMatching(message),
      });
      expect(readFileSync(segment(folder)).equals(before)).toBe(true);
    }
  };

  test('one byte flipped, in each line but the last', async () => {
    const starts = lineStarts();
    for (const [index, start] of starts.slice(0, -1).entries()) {
      const next = starts[index + 1] ?? whole.length;
      for (const at of [start, start + 9, start + 20, Math.floor((start + next) / 2), next - 2]) {
        const spoilt = Buffer.from(whole);
        spoilt[at] = (spoilt[at] ?? 0) ^ 1;
        await failing(
          folderOf(spoilt),
          new RegExp(`000001\\.ledger: line ${index + 1}: wrong checksum: the file was changed or damaged`),
        );
      }
    }
  });

  test('a line of a batch taken out, two lines changed about', async () => {
    const lines = whole.toString('utf8').split('\n');
    await failing(
      folderOf([...lines.slice(0, 2), ...lines.slice(3)].join('\n')),
      /line 3: a line before it is missing/,
    );
    const [head = '', first = '', second = '', ...rest] = lines;
    await failing(folderOf([head, second, first, ...rest].join('\n')), /line 3: a line before it is missing/);
  });

  test('a segment that breaks off, and one that is missing, before the last', async () => {
    const folder = await filled(batches, 500);
    const bytes = readFileSync(segment(folder));
    writeFileSync(segment(folder), bytes.subarray(0, -5));
    await failing(folder, /000001\.ledger: line \d+: /);
    writeFileSync(segment(folder), bytes);
    renameSync(segment(folder, 2), join(folder, 'kept'));
    await failing(folder, /000002\.ledger: missing, though later ones are there/);
    writeFileSync(segment(folder, 2), readFileSync(segment(folder, 3)));
    await failing(folder, /000002\.ledger: line 1: not the header of segment 2/);
  });

  test('files that are something else', async () => {
    await failing(folderOf('a,b\n1,2\n'), /000001\.ledger: line 1: wrong checksum/);
    await failing(folderOf('my notes'), /000001\.ledger: line 1: not a ledger of pactgraph/);
    await failing(folderOf(Buffer.alloc(70 * 1024 * 1024, 'x')), /line 1: longer than any record/);
    const folder = workspace();
    mkdirSync(segment(folder), { recursive: true });
    await expect(openLedger(folder, { write: true })).rejects.toThrow(/000001\.ledger: not a file/);
  });

  test('a ledger of another version', async () => {
    const later = whole.toString('utf8').replace('"version":1', '"version":2');
    await failing(
      folderOf(later),
      /a ledger of version 2, and this pactgraph reads version 1: use the pactgraph that wrote it, or another --workspace/,
    );
    await failing(folderOf(later.split('\n', 1)[0] ?? ''), /a ledger of version 2/);
  });

  test('a record of a kind that this version does not know', async () => {
    const { encodeLine } = await import('../../src/ledger/ledger-line.ts');
    const folder = folderOf(whole);
    appendFileSync(segment(folder), encodeLine({ kind: 'praise', snippet: 'a' }, 0));
    appendFileSync(segment(folder), encodeLine(given(snippetOf('z')), 0));
    await failing(folder, /line 11: no record that this version knows/);
  });
});

test('other files in the folder do not matter', async () => {
  const folder = folderOf(whole);
  writeFileSync(join(folder, 'ledger', 'notes.txt'), 'x');
  writeFileSync(join(folder, 'ledger', '000009.ledger.bak'), 'x');
  const ledger = await openLedger(folder, { write: false });
  expect(await recordsOf(ledger)).toEqual(batches.flat());
  rmSync(folder, { recursive: true });
});
