/** A workspace that cannot be used, was damaged, or lost its graph: told in one line, mended from the ledger where that can be. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { encodeLine } from '../../src/ledger/ledger-line.ts';
import { jsonl, news } from './news.ts';
import { bytesBelow, done, hashOfWorkspace, pactgraph, scratch } from './pactgraph.ts';

const folder = scratch();
const standing = join(folder, 'standing');
const input = join(folder, 'news.jsonl');
const more = join(folder, 'more.jsonl');
let hash = '';

beforeAll(async () => {
  writeFileSync(input, jsonl(news));
  writeFileSync(more, jsonl([{ ...news[0], id: 't0', body: 'Norway and Chile signed a treaty on whales in Oslo.' }]));
  await done(['build', input, '-w', standing]);
  hash = await hashOfWorkspace(standing);
});

function copyOf(name: string, change: (workspace: string) => void): string {
  const workspace = join(folder, name);
  cpSync(standing, workspace, { recursive: true });
  change(workspace);
  return workspace;
}

const segment = (workspace: string): string => join(workspace, 'ledger', '000001.ledger');
const graph = (workspace: string): string => join(workspace, 'graph.grafeo');

/** The line `number` (from 1) put otherwise. */
function changeLine(path: string, number: number, change: (line: string) => string): void {
  const lines = readFileSync(path, 'utf8').split('\n');
  lines[number - 1] = change(lines[number - 1] as string);
  writeFileSync(path, lines.join('\n'));
}

type Unusable = readonly [name: string, change: (workspace: string) => void, says: readonly string[]];

const unusable: readonly Unusable[] = [
  [
    'a file where the folder should be',
    (workspace) => {
      rmSync(workspace, { recursive: true });
      writeFileSync(workspace, 'a file\n');
    },
    ['a file where the folder should be', 'choose another --workspace'],
  ],
  [
    'a file where the ledger should be',
    (workspace) => {
      rmSync(join(workspace, 'ledger'), { recursive: true });
      writeFileSync(join(workspace, 'ledger'), 'a file\n');
    },
    ['ledger', 'a file stands where a folder is needed'],
  ],
  [
    'a ledger of another version',
    (workspace) =>
      changeLine(segment(workspace), 1, (line) =>
        encodeLine({ ...(JSON.parse(line) as { record: object }).record, version: 99 }, 0)
          .toString()
          .trimEnd(),
      ),
    ['000001.ledger: a ledger of version 99', 'another --workspace'],
  ],
  [
    'a changed letter inside the ledger',
    (workspace) => changeLine(segment(workspace), 4, (line) => line.replace('agree', 'agrfe').replace('sign', 'sigm')),
    ['000001.ledger', 'line 4'],
  ],
  [
    'settings of another version',
    (workspace) => writeFileSync(join(workspace, 'projection.json'), '{"version": 2}'),
    ['projection.json: cannot be read', 'remove it and build again'],
  ],
];

describe.concurrent('a workspace that cannot be used', () => {
  it.each(unusable)('%s: told, and nothing written', async (name, change, says) => {
    const workspace = copyOf(name, change);
    const before = bytesBelow(folder).filter((line) => line.startsWith(name));
    for (const args of [['build', more], ['verify']]) {
      const ran = await pactgraph([...args, '-w', workspace]);
      expect(ran.errors).toHaveLength(1);
      expect(ran.errors[0]).toMatch(/^pactgraph: \S/);
      expect(ran.errors[0]).not.toContain('PACTGRAPH_DEBUG');
      for (const part of args[0] === 'build' ? says : [folder]) expect(ran.errors[0]).toContain(part);
      expect([ran.code, ran.stdout]).toEqual([1, '']);
    }
    expect(bytesBelow(folder).filter((line) => line.startsWith(name))).toEqual(before);
  });

  it.each([['hash'], ['export', 'jsonl'], ['query', 'overview'], ['verify'], ['remove', 't1']])(
    'never built: %s says so and makes none',
    async (...args) => {
      const nowhere = join(folder, `never ${args[0]}`);
      const ran = await pactgraph([...args, '-w', nowhere]);
      expect(ran.errors).toHaveLength(1);
      expect(ran.errors[0]).toContain(nowhere);
      expect([ran.code, ran.stdout]).toEqual([1, '']);
      expect(bytesBelow(nowhere)).toEqual([]);
    },
  );
});

describe.concurrent('a graph that is lost', () => {
  it.each([
    ['deleted', (workspace: string) => rmSync(graph(workspace))],
    ['garbage', (workspace: string) => writeFileSync(graph(workspace), 'no graph at all '.repeat(500))],
    ['empty', (workspace: string) => writeFileSync(graph(workspace), '')],
    ['cut', (workspace: string) => writeFileSync(graph(workspace), readFileSync(graph(workspace)).subarray(0, 5000))],
  ])('%s: made again from the ledger, with a notice, once', async (name, change) => {
    const workspace = copyOf(`lost ${name}`, change);
    const mended = await done(['hash', '-w', workspace]);
    expect(mended.stdout.trim()).toBe(hash);
    expect(mended.errors).toHaveLength(1);
    expect(mended.errors[0]).toContain('making it again from the ledger');
    const again = await done(['hash', '-w', workspace]);
    expect([again.stdout.trim(), again.errors]).toEqual([hash, []]);
  });

  it('verify does not mend: it tells', async () => {
    const workspace = copyOf('to verify', (at) => writeFileSync(graph(at), 'no graph at all '.repeat(500)));
    const ran = await pactgraph(['verify', '-w', workspace]);
    expect([ran.code, ran.stdout]).toEqual([1, '']);
    expect(ran.errors).toHaveLength(1);
    expect(ran.errors[0]).toContain('graph.grafeo');
    expect((await pactgraph(['verify', '-w', standing])).code).toBe(0);
  });

  it('a torn last line of the ledger: dropped with a notice, all before it stays', async () => {
    const workspace = copyOf('torn', (at) => writeFileSync(segment(at), '{"sum":"12ab', { flag: 'a' }));
    const ran = await done(['build', input, '-w', workspace]);
    expect(ran.errors.join('\n')).toMatch(/000001\.ledger.*(?:dropped|left out|torn)/);
    expect(await hashOfWorkspace(workspace)).toBe(hash);
  });
});
