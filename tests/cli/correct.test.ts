/** Corrections as their users write them: by the command, by hand, and taken back. */
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { jsonl } from './news.ts';
import { bytesBelow, done, hashOfWorkspace, pactgraph, scratch } from './pactgraph.ts';

const folder = scratch();
const item = (id: string, publishedAt: string, title: string, body = '') => ({
  id,
  publishedAt,
  title,
  body,
  publisher: 'Gazette',
});
const news = [
  item(
    'p1',
    '2022-01-03',
    'Norway and Chile sign fisheries treaty',
    'Norway and Chile signed a fisheries treaty in Oslo.',
  ),
  item('p2', '2022-01-04', 'Siemens buys stake in Intel', 'Siemens has agreed to buy a stake in Intel.'),
  item('p3', '2022-01-05', 'Rain over Bergen', 'Toyota and Nokia were both in town and said nothing.'),
];
const input = join(folder, 'news.jsonl');
const signed = ['--who', 'ana', '--when', '2026-03-04'];
const renamed = ['same-as', 'Kingdom of the North', 'Norway', '--why', 'so it calls itself'];

async function built(name: string): Promise<string> {
  await done(['build', input, '-w', join(folder, name)]);
  return join(folder, name);
}
const fileOf = (workspace: string): string => join(workspace, 'corrections.jsonl');

let plain = '';
beforeAll(async () => {
  writeFileSync(input, jsonl(news));
  plain = await hashOfWorkspace(await built('plain'));
});

describe('pactgraph correct', () => {
  it('writes a line, applies it, keeps it over builds; without the line all is as before', async () => {
    const workspace = await built('kept');
    const { stdout } = await done(['correct', ...renamed, ...signed, '-w', workspace]);
    expect(stdout).toMatch(/wrote to .*corrections\.jsonl: \{"decision":"same-as"/);
    expect(stdout).toContain('agreements: 1 changed otherwise');
    expect(stdout).toContain('corrections: 1 applied');
    expect(stdout).toMatch(/^~ .*Kingdom of the North/m);
    const hash = await hashOfWorkspace(workspace);
    expect(hash).not.toBe(plain);
    expect((await done(['verify', '-w', workspace])).stdout).toMatch(/^no fault/);
    expect((await done(['query', 'corrected', '-w', workspace])).stdout).toContain('"who":"ana","date":"2026-03-04"');

    await done(['build', input, '-w', workspace]);
    expect(await hashOfWorkspace(workspace)).toBe(hash);
    // The file before the news: the same graph.
    const first = join(folder, 'first');
    await done(['build', input, '-w', first]);
    writeFileSync(fileOf(first), readFileSync(fileOf(workspace)));
    await done(['build', input, '-w', first]);
    expect(await hashOfWorkspace(first)).toBe(hash);

    rmSync(fileOf(workspace));
    expect((await done(['build', input, '-w', workspace])).stdout).toContain('agreements: 1 changed otherwise');
    expect(await hashOfWorkspace(workspace)).toBe(plain);
  });

  it('a claim that a text makes and nothing read', async () => {
    const workspace = await built('added');
    const parties = ['--party', 'Toyota', '--party', 'Nokia=proposer'];
    const given = ['--type', 'cooperation', '--status', 'negotiating', '--quote', 'Toyota and Nokia were both in town'];
    const { stdout } = await done([
      'correct',
      'add',
      'p3',
      ...parties,
      ...given,
      '--why',
      'ask them',
      ...signed,
      '-w',
      workspace,
    ]);
    expect(stdout).toMatch(/\+ Nokia — Toyota +cooperation, negotiating/);
    await done(['verify', '-w', workspace]);
    // With its text goes what was added from it; the correction is told.
    const ran = await pactgraph(['remove', 'p3', '-w', workspace]);
    expect([ran.code, ran.errors.length]).toEqual([1, 1]);
    expect(ran.errors[0]).toMatch(/corrections\.jsonl: line 1: not applied: there is no snippet p3; mend the line/);
    expect(ran.stdout).toContain('corrections: 0 applied, 1 not applied');
  });

  it('without a decision applies the file as it was edited; readers see it at once', async () => {
    const workspace = await built('edited');
    const line = {
      decision: 'same-as',
      actors: ['Kingdom of the North', 'Norway'],
      who: 'ana',
      when: '2026-03-04',
      why: 'x',
    };
    // Without an end of line, as some editors leave it.
    writeFileSync(fileOf(workspace), JSON.stringify(line));
    expect((await done(['query', 'find-actor', '-p', 'text=Kingdom', '-w', workspace])).stdout).toContain(
      'Kingdom of the North',
    );
    expect((await done(['correct', '-w', workspace])).stdout).toContain('agreements: 1 changed otherwise');
    await done(['correct', 'not-same-as', 'Siemens', 'Intel', '--why', 'y', ...signed, '-w', workspace]);
    expect(
      readFileSync(fileOf(workspace), 'utf8')
        .split('\n')
        .map((text) => text !== ''),
    ).toEqual([true, true, false]);
  });

  it('a correction that no longer applies is told by each build, and the rest is built', async () => {
    const workspace = await built('stale');
    const gone = { decision: 'reject', claim: 'c:0123456789abcdef', who: 'ana', when: '2026-03-04', why: 'x' };
    appendFileSync(fileOf(workspace), `${JSON.stringify(gone)}\n`);
    for (const args of [['build', input], ['correct'], ['build', input, '--dry-run']]) {
      const ran = await pactgraph([...args, '-w', workspace]);
      expect([args, ran.code, ran.errors.length]).toEqual([args, 1, 1]);
      expect(ran.errors[0]).toMatch(/line 1: not applied: there is no claim c:0123456789abcdef/);
      expect(ran.stdout).toContain('corrections: 0 applied, 1 not applied');
    }
    expect(await hashOfWorkspace(workspace)).toBe(plain);
  });

  it('a bad line stops every command with file, line and mend, and changes nothing', async () => {
    const workspace = await built('bad');
    appendFileSync(fileOf(workspace), '\n{"decision":"reject","claim":"c:1","who":"ana","when":"soon","why":"x"}\n');
    const before = bytesBelow(workspace);
    for (const args of [['build', input], ['correct'], ['query', 'overview'], ['hash'], ['verify'], ['remove', 'p1']]) {
      const ran = await pactgraph([...args, '-w', workspace]);
      expect([args, ran.code, ran.errors.length]).toEqual([args, 1, 1]);
      expect(ran.errors[0]).toMatch(
        /corrections\.jsonl: line 2: when: must be a day such as 2022-03-04: mend the line or take it out/,
      );
    }
    expect(bytesBelow(workspace)).toEqual(before);
  });

  it.each([
    [['same', 'A', 'B', '--why', 'x'], 2, /unknown decision "same": did you mean same-as\?/],
    [['same-as', 'Norway', '--why', 'x'], 2, /name two actors/],
    [['reject', '--why', 'x'], 2, /give the id of one claim/],
    [['reject', 'c:1', 'c:2', '--why', 'x'], 2, /give the id of one claim/],
    [['reject', 'c:1'], 2, /say by --why/],
    [['fix', 'c:1', '--why', 'x'], 2, /correct fix: says nothing to fix/],
    [['fix', 'c:1', '--status', 'done', '--why', 'x'], 2, /correct fix: status: /],
    [['fix', 'c:1', '--party', 'Norway', '--why', 'x'], 2, /--party FROM=TO/],
    [['add', 'p1', '--type', 'other', '--status', 'agreed', '--quote', 'x', '--why', 'x'], 2, /correct add: parties: /],
    [
      ['reject', 'c:1', '--why', 'x'],
      1,
      /nothing was written, as the correction would do nothing: there is no claim c:1/,
    ],
    [['same-as', 'Norway', 'Zork', '--why', 'x'], 1, /no claim names "Zork"/],
  ])('%j: %i', async (args, code, told) => {
    const workspace = join(folder, 'plain');
    const before = bytesBelow(workspace);
    const ran = await pactgraph(['correct', ...args, ...signed, '-w', workspace]);
    expect([ran.code, ran.errors.length]).toEqual([code, 1]);
    expect(ran.errors[0]).toMatch(told);
    expect(bytesBelow(workspace)).toEqual(before);
  });
});
