/** `export` and `hash`: the whole graph as text, the same bytes for the same graph; and answers of queries to a pipe. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type GraphRecord, graphRecordSchema } from '../../src/model.ts';
import { packageFile } from '../../src/root.ts';
import { canonicalJson } from '../../src/text/canonical.ts';
import { jsonl, news } from '../cli/news.ts';
import { done, scratch } from '../cli/pactgraph.ts';

const workspace = join(scratch(), 'w');
const exported = async (format: string): Promise<string> => (await done(['export', format, '-w', workspace])).stdout;

beforeAll(async () => {
  const formula = { ...news[0], id: '=cmd|calc', publisher: '=HYPERLINK("x")', title: 'Ünïted <b>Deal</b> & "more"' };
  const input = join(workspace, '..', 'in.jsonl');
  writeFileSync(input, jsonl([...news, formula]));
  await done(['build', packageFile('src', 'sample', 'snippets.jsonl'), input, '-w', workspace]);
});

describe('export jsonl', () => {
  const records = async (): Promise<readonly GraphRecord[]> =>
    (await exported('jsonl'))
      .trimEnd()
      .split('\n')
      .map((line) => graphRecordSchema.parse(JSON.parse(line)));

  it('is records of the frozen form, each line canonical, sorted by kind and id', async () => {
    const text = await exported('jsonl');
    expect(text.endsWith('\n')).toBe(true);
    const lines = text.trimEnd().split('\n');
    const keys = (await records()).map(({ kind, id }) => [kind, id] as const);
    const kinds = [...new Set(keys.map(([kind]) => kind))];
    expect(kinds).toEqual(['actor', 'agreement', 'claim', 'snippet']);
    const sorted = [...keys].sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0));
    expect(keys).toEqual(sorted);
    expect(new Set(keys.map((key) => key.join(' '))).size).toBe(keys.length);
    // A key that the schema does not know would be dropped by it, and the line differ.
    for (const line of lines)
      expect(canonicalJson(graphRecordSchema.parse(JSON.parse(line)))).toBe(canonicalJson(JSON.parse(line)));
  });

  it('holds together: every id that a record names is there, every quote in its snippet', async () => {
    const all = await records();
    const ids = (kind: GraphRecord['kind']) => new Set(all.filter((r) => r.kind === kind).map((r) => r.id));
    const [actors, agreements, claims] = [ids('actor'), ids('agreement'), ids('claim')];
    const snippets = new Map(all.flatMap((r) => (r.kind === 'snippet' ? [[r.id, r] as const] : [])));
    for (const record of all) {
      if (record.kind === 'agreement') {
        for (const { actor } of record.parties) expect(actors).toContain(actor);
        for (const claim of record.claims) expect(claims).toContain(claim);
        for (const step of record.history) for (const claim of step.claims) expect(record.claims).toContain(claim);
      } else if (record.kind === 'claim') {
        expect(agreements).toContain(record.agreement);
        const { field, start, end, quote } = record.evidence;
        expect(snippets.get(record.snippet)?.[field].slice(start, end)).toBe(quote);
      }
    }
    expect(claims.size).toBeGreaterThan(20);
  });

  it('has the hash that `hash` prints', async () => {
    const { stdout } = await done(['hash', '-w', workspace]);
    expect(stdout).toBe(
      `${createHash('sha256')
        .update(await exported('jsonl'))
        .digest('hex')}\n`,
    );
  });

  it('keeps text as it was given', async () => {
    const snippet = (await records()).find((record) => record.id === '=cmd|calc');
    expect(snippet).toMatchObject({ title: 'Ünïted <b>Deal</b> & "more"', publisher: '=HYPERLINK("x")' });
  });
});

describe('other formats', () => {
  it.each(['graphml', 'gexf', 'csv', 'cypher'])('%s is the same bytes twice', async (format) => {
    const first = await exported(format);
    expect(first.length).toBeGreaterThan(1000);
    expect(await exported(format)).toBe(first);
  });

  it('csv runs no formula', async () => {
    const cells = (await exported('csv')).split(/[,\r\n]/);
    expect(cells.filter((cell) => /^"?[=@\t]/.test(cell))).toEqual([]);
  });

  it('xml escapes what the text holds', async () => {
    for (const format of ['graphml', 'gexf']) expect(await exported(format)).not.toMatch(/<b>Deal/);
  });
});

describe('query --csv', () => {
  it('puts an apostrophe before what a spreadsheet would run', async () => {
    const statement = "UNWIND ['=1+1', '+1', '-1', '@x', 'plain', 'a\"b', 'c,d'] AS text RETURN text, -5 AS number";
    const { stdout } = await done(['cypher', statement, '--csv', '-w', workspace]);
    expect(stdout.trimEnd().split(/\r?\n/)).toEqual([
      'text,number',
      ...["'=1+1", "'+1", "'-1", "'@x", 'plain', '"a""b"', '"c,d"'].map((cell) => `${cell},-5`),
    ]);
  });

  it('and JSON lines do not', async () => {
    const { stdout } = await done(['cypher', "RETURN '=1+1' AS text", '--json', '-w', workspace]);
    expect(JSON.parse(stdout)).toEqual({ text: '=1+1' });
  });
});

describe('an answer without rows', () => {
  it('says what may have hidden it, beside an output that stays empty', async () => {
    const { stdout, errors } = await done(['query', 'agreements-of', '-p', 'actor=Nobody Inc', '-w', workspace]);
    expect(stdout).toBe('');
    expect(errors).toEqual([expect.stringMatching(/^pactgraph: nothing found: --param group=any .*find-actor/)]);
  });
  it('and nothing where there are rows', async () => {
    const { stdout, errors } = await done(['query', 'agreements-of', '-p', 'actor=Norway', '-w', workspace]);
    expect([stdout === '', errors]).toEqual([false, []]);
  });
});
