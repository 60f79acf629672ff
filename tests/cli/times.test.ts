/** The graph of another time, and what became of it since: `--as-of`, `--in-force` and `diff`. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { jsonl, type News, news } from './news.ts';
import { done, hashOfWorkspace, pactgraph, scratch } from './pactgraph.ts';

const folder = scratch();
const workspace = join(folder, 'all');

const item = (id: string, publishedAt: string | null, title: string, body: string) => ({
  id,
  title,
  body,
  publisher: 'Test Gazette',
  ...(publishedAt === null ? {} : { publishedAt }),
});

/** Three steps of one treaty, an agreement of another pair, and one of which nobody knows when it was told. */
const story: readonly Omit<News, 'publishedAt'>[] = [
  item(
    'n1',
    '2021-01-10',
    'Norway and Canada in talks on fisheries treaty',
    'Norway and Canada are negotiating a treaty on fisheries.',
  ),
  item(
    'n2',
    '2021-03-01',
    'Norway and Canada sign fisheries treaty',
    'Norway and Canada signed a treaty on fisheries.',
  ),
  item(
    'n3',
    '2021-08-10',
    'Norway ends fisheries treaty with Canada',
    'Norway has ended its fisheries treaty with Canada, the foreign ministry said.',
  ),
  item('n4', '2021-06-02', 'Toyota and Nokia form joint venture', 'Toyota and Nokia signed a joint venture for cars.'),
  item('n5', null, 'Kenya and Germany agree on solar energy', 'Kenya and Germany signed an agreement on solar energy.'),
];

async function built(name: string, records: readonly object[]): Promise<string> {
  const file = join(folder, `${name}.jsonl`);
  writeFileSync(file, jsonl(records));
  await done(['build', file, '-w', join(folder, name)]);
  return join(folder, name);
}

const statuses = 'MATCH (g:Agreement) RETURN g.type AS type, g.status AS status ORDER BY type, status';

async function ask(...args: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await done([...args, '-w', workspace]);
  return stdout.split('\n').filter((line) => line !== '');
}

beforeAll(async () => {
  await built('all', story);
});

describe('--as-of', () => {
  it.each([
    ['2020', []],
    ['2021-01', ['{"type":"treaty","status":"negotiating"}']],
    ['2021-02-28', ['{"type":"treaty","status":"negotiating"}']],
    ['2021-03-01', ['{"type":"treaty","status":"signed"}']],
    ['2021', ['{"type":"joint-venture","status":"signed"}', '{"type":"treaty","status":"ended"}']],
  ])('%s: what had been told by then', async (date, rows) => {
    expect(await ask('cypher', statuses, '--as-of', date)).toEqual(rows);
  });

  it('is the graph that was never given what came later, by hash and by export', async () => {
    const then = await built('then', story.slice(0, 2));
    const [hash] = await ask('hash', '--as-of', '2021-05');
    expect(hash).toBe(await hashOfWorkspace(then));
    const { stdout } = await done(['export', 'jsonl', '-w', then]);
    expect((await ask('export', 'jsonl', '--as-of', '2021-05')).join('\n')).toBe(stdout.trimEnd());
    expect(hash).not.toBe(await hashOfWorkspace(workspace));
  });

  it('tells of texts without a date, once; a second question finds the graph that the first has made', async () => {
    const args = ['query', 'overview', '--as-of', '2021-07', '-w', workspace];
    const first = await done(args);
    expect(first.errors).toEqual(['pactgraph: left out 1 text without a date, or of one too vague for 2021-07']);
    const second = await done(args);
    expect([second.stdout, second.errors]).toEqual([first.stdout, []]);
  });

  it('keeps few of such graphs, and none that the ledger has left behind', async () => {
    const own = await built('own', story);
    const kept = () => readdirSync(join(own, 'times')).map((name) => name.replace(/-[0-9a-f]{12}\.grafeo$/, ''));
    for (const month of ['01', '02', '03', '04', '05', '06'])
      await done(['query', 'overview', '--as-of', `2021-${month}`, '-w', own]);
    expect(kept().sort()).toEqual(['as-of-2021-03', 'as-of-2021-04', 'as-of-2021-05', 'as-of-2021-06']);
    writeFileSync(join(folder, 'more.jsonl'), jsonl(news.slice(4)));
    await done(['build', join(folder, 'more.jsonl'), '-w', own]);
    const { stdout } = await done(['cypher', statuses, '--as-of', '2021-07', '--in-force', '2021-07', '-w', own]);
    expect(stdout.split('\n')).toContain('{"type":"joint-venture","status":"signed"}');
    expect(kept()).toEqual(['as-of-2021-07-in-force-2021-07']);
  });

  it('is not asked of Neo4j, and what to do is said before anything is reached for', async () => {
    for (const command of [
      ['query', 'overview'],
      ['export', 'csv'],
      ['hash'],
      ['cypher', statuses],
      ['copy', '--to', 'bolt://127.0.0.1:8'],
    ]) {
      const { code, errors } = await pactgraph([
        ...command,
        '--as-of',
        '2021',
        '-s',
        'bolt://127.0.0.1:9',
        '-w',
        workspace,
      ]);
      expect([code, errors.length]).toEqual([2, 1]);
      expect(errors[0]).toContain(
        'use --store embedded, or give another database the graph of then by pactgraph copy --as-of 2021',
      );
    }
  });

  it.each([
    ['query', 'overview', '--as-of', '2021-02-30'],
    ['hash', '--as-of', 'yesterday'],
    ['view', '--in-force', '20210101'],
    ['diff', '2021-13'],
  ])('%s %s %s: no date', async (...args) => {
    const { code, errors } = await pactgraph([...args, '-w', workspace]);
    expect([code, errors.length]).toEqual([2, 1]);
    expect(errors[0]).toMatch(/give a year, a month or a day, such as 2021, 2021-03 or 2021-03-09$/);
  });

  it('does not go with --write', async () => {
    const { code, errors } = await pactgraph([
      'cypher',
      'CREATE (n)',
      '--write',
      '--as-of',
      '2021',
      '-s',
      'bolt://127.0.0.1:9',
    ]);
    expect([code, errors.length]).toEqual([2, 1]);
    expect(errors[0]).toContain('leave --as-of and --in-force out');
  });
});

describe('--in-force', () => {
  it('is what had been made by then and not unmade, whenever it was told', async () => {
    const treaty = '{"type":"treaty","status":"ended"}';
    const venture = '{"type":"joint-venture","status":"signed"}';
    expect(await ask('cypher', statuses, '--in-force', '2021-02')).toEqual([]);
    expect(await ask('cypher', statuses, '--in-force', '2021-03')).toEqual([treaty]);
    expect(await ask('cypher', statuses, '--in-force', '2021-07')).toEqual([venture, treaty]);
    expect(await ask('cypher', statuses, '--in-force', '2021-09')).toEqual([venture]);
    const rows = await ask('query', 'in-force', '-p', 'date=2021-07');
    expect(rows.map((row) => JSON.parse(row).type)).toEqual(['joint-venture', 'treaty']);
  });

  it('goes with --as-of: what was thought then to be in force', async () => {
    expect(await ask('cypher', statuses, '--in-force', '2021-09', '--as-of', '2021-05')).toEqual([
      '{"type":"treaty","status":"signed"}',
    ]);
  });
});

describe('diff', () => {
  it('between two dates: moved, and new', async () => {
    const lines = await ask('diff', '2021-01', '2021-06');
    expect(lines[0]).toBe('agreements: 1 new, 1 changed in status');
    expect(lines.slice(1)).toEqual([
      expect.stringMatching(/^~ Canada — Norway +treaty, signed +2021-03-01 .* \(was negotiating\)$/),
      expect.stringMatching(/^\+ Nokia — Toyota +joint-venture, signed +2021-06-02 /),
    ]);
  });

  it('from a date to now, for programs', async () => {
    const records = (await ask('diff', '2021-05', '--json')).map((line) => JSON.parse(line));
    const moved = records.filter(({ change }) => change === 'moved');
    expect(moved.map(({ type, status, was }) => [type, status, was])).toEqual([['treaty', 'ended', 'signed']]);
    const others = records.filter(({ change }) => change !== 'moved');
    expect(others.map(({ change, type }) => `${change} ${type}`).sort()).toEqual([
      'new cooperation',
      'new joint-venture',
    ]);
    expect(moved[0].parties).toEqual([
      { actor: 'country:CA', name: 'Canada' },
      { actor: 'country:NO', name: 'Norway' },
    ]);
  });

  it('between workspaces and exports: gone one way, new the other way', async () => {
    const few = await built('few', story.slice(0, 3));
    const whole = join(folder, 'whole.jsonl');
    writeFileSync(whole, (await done(['export', 'jsonl', '-w', workspace])).stdout);
    const { stdout } = await done(['diff', few, whole]);
    expect(stdout).toContain('agreements: 2 new\n');
    const back = await done(['diff', whole, few]);
    expect(back.stdout).toContain('agreements: 2 gone\n');
    expect(back.stdout).toMatch(/^- Nokia — Toyota/m);
    expect((await done(['diff', whole, workspace])).stdout).toMatch(/^no agreement differs$/m);
    expect((await done(['diff', whole, workspace, '--json'])).stdout).toBe('');
  });

  it.each([
    ['nothing', 'nowhere', 2, /no such file or folder: give a date such as 2022-03, the folder of a workspace/],
    ['a folder that is no workspace', '.', 1, /nothing was built there/],
    ['a file that is no export', 'text.jsonl', 1, /text\.jsonl: line 2: no record of a graph/],
    ['half an export', 'half.jsonl', 1, /half\.jsonl: not a whole export .*: write it again/],
  ])('%s: told in one line', async (_, side, status, why) => {
    const { stdout } = await done(['export', 'jsonl', '-w', workspace]);
    writeFileSync(join(folder, 'text.jsonl'), `${stdout.split('\n')[0]}\n{"id":"x","title":"no graph"}\n`);
    writeFileSync(join(folder, 'half.jsonl'), stdout.split('\n').slice(0, -7).join('\n'));
    const { code, errors } = await pactgraph(['diff', side, workspace], { cwd: folder });
    expect([code, errors.length]).toEqual([status, 1]);
    expect(errors[0]).toMatch(why);
  });
});
