/** The graph is a function of the news: not of their order, of how often or in how many parts they were built. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { graphRecordSchema } from '../../src/model.ts';
import { sha256 } from '../../src/text/canonical.ts';
import { jsonl, news } from './news.ts';
import { bareEnvironment, bytesBelow, done, hashOfWorkspace, main, pactgraph, scratch } from './pactgraph.ts';

const folder = scratch();
const standing = join(folder, 'standing');
let hash = '';

function file(name: string, records: readonly object[]): string {
  writeFileSync(join(folder, name), jsonl(records));
  return join(folder, name);
}

/** Builds each input in turn into one workspace and gives its path. */
async function built(name: string, ...inputs: readonly (readonly object[])[]): Promise<string> {
  const workspace = join(folder, name);
  for (const [at, records] of inputs.entries())
    await done(['build', file(`${name} ${at}.jsonl`, records), '-w', workspace]);
  return workspace;
}

beforeAll(async () => {
  await built('standing', news);
  hash = await hashOfWorkspace(standing);
});

describe.concurrent('the same graph', () => {
  it.each([
    ['twice', [news, news]],
    ['in two parts', [news.slice(0, 3), news.slice(3)]],
    ['the later part first', [news.slice(3), news.slice(0, 3)]],
    ['backwards', [[...news].reverse()]],
    ['in parts that overlap', [news.slice(0, 4), news.slice(2)]],
  ])('built %s', async (name, inputs) => {
    expect(await hashOfWorkspace(await built(name, ...inputs))).toBe(hash);
  });

  it('the export: sorted by kind and id, each record by its schema, and its hash', async () => {
    const { stdout } = await done(['export', 'jsonl', '-w', standing]);
    expect(sha256(stdout)).toBe(hash);
    const records = stdout
      .trimEnd()
      .split('\n')
      .map((line) => graphRecordSchema.parse(JSON.parse(line)));
    const keys = records.map(({ kind, id }) => `${kind} ${id}`);
    expect(keys).toEqual([...new Set(keys)].sort());
    expect(new Set(records.map(({ kind }) => kind))).toEqual(new Set(['actor', 'agreement', 'claim', 'snippet']));
  });

  it('removed: as if it had never been there; a second time it is not there', async () => {
    const never = await hashOfWorkspace(await built('never', news.slice(1)));
    const workspace = await built('removed', news);
    expect((await done(['remove', 't1', '-w', workspace])).stdout).toContain('removed 1 snippet');
    expect(await hashOfWorkspace(workspace)).toBe(never);
    await done(['verify', '-w', workspace]);
    const before = bytesBelow(workspace);
    const again = await pactgraph(['remove', 't2', 't1', '-w', workspace]);
    expect([again.code, again.errors.length]).toEqual([1, 1]);
    expect(again.errors[0]).toMatch(/no snippet t1 stands .*nothing was removed/);
    expect(bytesBelow(workspace)).toEqual(before);
  });

  it('--replace: as if the old text had never been there, and --dry-run of it says so', async () => {
    const told = { ...news.at(1), id: 't1', publishedAt: '2020-01-01' };
    const never = await hashOfWorkspace(await built('never told so', [told, ...news.slice(1)]));
    const workspace = await built('replaced', news);
    const input = file('told anew.jsonl', [told]);
    const dry = await done(['build', '--replace', '--dry-run', input, '-w', workspace]);
    expect(dry.stdout).toMatch(/^- Canada — Norway/m);
    expect(await hashOfWorkspace(workspace)).toBe(hash);
    expect((await done(['build', '--replace', input, '-w', workspace])).stdout).toMatch(/^- Canada — Norway/m);
    expect(await hashOfWorkspace(workspace)).toBe(never);
    expect((await done(['build', '--replace', input, '-w', workspace])).stdout).toContain('1 known already');
  });

  it('--dry-run tells and writes nothing, with a workspace and without', async () => {
    const extra = {
      ...news[0],
      id: 't7',
      title: 'Peru and Chile sign treaty',
      body: 'Peru and Chile signed a treaty on copper in Lima.',
    };
    const input = file('extra.jsonl', [extra]);
    for (const workspace of [await built('kept', news), join(folder, 'none')]) {
      const before = bytesBelow(workspace);
      const { stdout } = await done(['build', '--dry-run', input, '-w', workspace]);
      expect(stdout).toMatch(/Chile — Peru|Peru — Chile/);
      expect(stdout).toContain('nothing was written');
      expect(bytesBelow(workspace)).toEqual(before);
      expect(existsSync(workspace)).toBe(before.length > 0);
    }
  });

  it('--actors is kept for later builds, which need not name it again', async () => {
    const actors = join(folder, 'actors.json');
    writeFileSync(actors, JSON.stringify([{ name: 'Zorblatt Industries', aliases: ['Zorblatt'], kind: 'company' }]));
    const deal = (id: string, partner: string) => ({
      ...news[0],
      id,
      title: `Zorblatt signs deal with ${partner}`,
      body: `Zorblatt signed a supply agreement with ${partner} on Monday.`,
    });
    const workspace = join(folder, 'with actors');
    await done(['build', '--actors', actors, file('deal 1.jsonl', [deal('z1', 'Toyota')]), '-w', workspace]);
    await done(['build', file('deal 2.jsonl', [deal('z2', 'Nokia')]), '-w', workspace]);
    const { stdout } = await done(['query', 'partners', '-p', 'actor=Zorblatt Industries', '-w', workspace]);
    expect(stdout).toContain('Toyota');
    expect(stdout).toContain('Nokia');
  });
});

describe('cut short', () => {
  it('SIGINT in a build: 130, what was read is kept, and the same command ends with the same graph', async () => {
    const quiet = Array.from({ length: 600 }, (_, at) => ({
      ...news[0],
      id: `q${at}`,
      title: `Mild weather in town number ${at}`,
      body: 'It stays dry and the wind is weak in most of the valley.',
    }));
    const [workspace, records] = [join(folder, 'interrupted'), [...news, ...quiet]];
    const child = spawn(process.execPath, [main, 'build', '-', '-w', workspace], {
      env: bareEnvironment(),
      cwd: tmpdir(),
    });
    const ended = once(child, 'close');
    const said: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.stdin.on('error', () => {});
    // The input stays open, so that the build waits for more of it.
    child.stdin.write(jsonl(records));
    const ledger = join(workspace, 'ledger', '000001.ledger');
    while (child.exitCode === null && !(existsSync(ledger) && statSync(ledger).size > 10_000)) await sleep(50);
    child.kill('SIGINT');
    expect(await ended).toEqual([130, null]);
    expect(Buffer.concat(said).toString()).toMatch(/^pactgraph: interrupted: [^\n]*\n$/);
    expect(statSync(ledger).size).toBeGreaterThan(10_000);
    const { stdout } = await done(['build', file('again.jsonl', records), '-w', workspace]);
    expect(stdout).toMatch(/known already/);
    expect(await hashOfWorkspace(workspace)).toBe(hash);
  });

  it('a reader that has left (| head): quiet', async () => {
    const child = spawn(process.execPath, [main, 'export', 'jsonl', '-w', standing], {
      env: bareEnvironment(),
      cwd: tmpdir(),
    });
    const said: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    // Before the command has written anything, so that its first write finds no reader.
    child.stdout.destroy();
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(Buffer.concat(said).toString()).toBe('');
  });
});
