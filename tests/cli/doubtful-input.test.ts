/** Input of which some records cannot be taken as given: they are named, the rest is taken, and the build ends with 1. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { graphRecordSchema, type SnippetRecord } from '../../src/model.ts';
import { jsonl, type News, news } from './news.ts';
import { bytesBelow, done, hashOfWorkspace, pactgraph, type Ran, scratch } from './pactgraph.ts';

const folder = scratch();
const [first, ...others] = news as [News, ...News[]];
let hashOfAll = '';

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Builds into a workspace named after the input; every line on standard error must be one of the program's own. */
async function built(
  name: string,
  content: string | Buffer,
  ...more: readonly string[]
): Promise<Ran & { at: string }> {
  const at = join(folder, `workspace of ${name}`);
  const ran = await pactgraph(['build', file(name, content), '-w', at, ...more]);
  for (const line of ran.errors) expect(line).toMatch(/^pactgraph: \S/);
  expect(ran.errors.join('\n')).not.toMatch(/^\s+at |node:internal|\[object/m);
  return { ...ran, at };
}

async function snippetsOf(workspace: string): Promise<readonly SnippetRecord[]> {
  const { stdout } = await done(['export', 'jsonl', '-w', workspace]);
  const records = stdout
    .trimEnd()
    .split('\n')
    .map((line) => graphRecordSchema.parse(JSON.parse(line)));
  return records.filter((record) => record.kind === 'snippet');
}

beforeAll(async () => {
  const { code, at } = await built('all.jsonl', jsonl(news));
  expect(code).toBe(0);
  hashOfAll = await hashOfWorkspace(at);
});

describe.concurrent('some records', () => {
  it('JSON lines with a broken one in the middle: the others are taken', async () => {
    const { code, errors, at } = await built(
      'middle.jsonl',
      `${jsonl(news.slice(0, 3))}{"id": "t9", "title": "Peru and\n${jsonl(news.slice(3))}`,
    );
    expect(code).toBe(1);
    expect(errors[0]).toMatch(/skipped .*middle\.jsonl, line 4: \S/);
    expect(errors.at(-1)).toMatch(/1 record was not taken .* mend the input/);
    expect(errors).toHaveLength(2);
    expect(await hashOfWorkspace(at)).toBe(hashOfAll);
  });

  it('a line of 50 MB: skipped and named, never held against the others', async () => {
    const long = Buffer.concat([
      Buffer.from(`${jsonl(news.slice(0, 2))}{"id":"long","title":"Long","body":"`),
      Buffer.alloc(50 * 1024 * 1024, 'a '),
      Buffer.from(`"}\n${jsonl(news.slice(2))}`),
    ]);
    const { code, errors, at } = await built('long.jsonl', long);
    expect(code).toBe(1);
    expect(errors[0]).toMatch(/skipped .*long\.jsonl, line 3: .*long/);
    expect(await hashOfWorkspace(at)).toBe(hashOfAll);
  });

  it('one id with two texts, in either order: the newer stands and both are told', async () => {
    const newer = {
      ...first,
      publishedAt: '2021-09-09',
      title: 'Norway and Kenya sign treaty',
      body: 'Norway and Kenya signed a treaty on fisheries.',
    };
    const alone = await built('newer alone.jsonl', jsonl([newer, ...others]));
    const wanted = await hashOfWorkspace(alone.at);
    for (const pair of [
      [first, newer],
      [newer, first],
    ]) {
      const { code, errors, at } = await built(`twice ${pair[0]?.title}.jsonl`, jsonl([...pair, ...others]));
      expect(code).toBe(1);
      expect(errors[0]).toMatch(/twice .*\.jsonl: line 2: id "t1" came before with another text: .*stands; give/);
      expect(await hashOfWorkspace(at)).toBe(wanted);
    }
    const stands = (await snippetsOf(alone.at)).filter(({ id }) => id === 't1');
    expect(stands.map(({ title, publishedAt }) => [title, publishedAt])).toEqual([[newer.title, newer.publishedAt]]);
  });

  it('one id with the same text twice is one snippet, and nothing to tell', async () => {
    const { code, errors, at } = await built('same.jsonl', jsonl([...news, first]));
    expect([code, errors]).toEqual([0, []]);
    expect(await hashOfWorkspace(at)).toBe(hashOfAll);
  });

  it.each(['2022-02-30', 'yesterday', '0000-13-45'])('the date %s: told, and left out, never guessed', async (date) => {
    const { code, errors, at } = await built(`date ${date}.jsonl`, jsonl([{ ...first, publishedAt: date }, ...others]));
    expect(code).toBe(1);
    expect(errors[0]).toContain(`date ${date}.jsonl: line 1: date "${date}"`);
    expect((await snippetsOf(at)).find(({ id }) => id === 't1')?.publishedAt).toBeNull();
  });

  it('lone surrogates: told, and made well-formed, so that the export is UTF-8', async () => {
    const torn = JSON.stringify({ ...first, body: `${first.body} Torn` }).replace('Torn', '\\ud83d and \\udc1f.');
    const { code, errors, at } = await built('torn.jsonl', `${torn}\n${jsonl(others)}`);
    expect(code).toBe(1);
    expect(errors[0]).toMatch(/torn\.jsonl: line 1: .*surrogate/i);
    const body = (await snippetsOf(at)).find(({ id }) => id === 't1')?.body;
    expect(body).toBe(`${first.body} \ufffd and \ufffd.`);
  });

  it.each([
    ['empty.jsonl', ''],
    ['only a mark.txt', '\ufeff'],
    ['blank lines.txt', '\n\n\n'],
    ['header.csv', 'title,body\n'],
  ])('%s: no documents, no fault', async (name, content) => {
    const { code, errors } = await built(name, content);
    expect(errors[0]).toContain(`${name}: no documents`);
    expect(code).toBe(0);
  });

  it('--strict takes nothing of a file with a broken line', async () => {
    const { code, errors, at } = await built('strict.jsonl', `${jsonl(news)}{"title": \n`, '--strict');
    expect(code).toBe(1);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/strict\.jsonl: line 7: \S/);
    expect(bytesBelow(at).filter((path) => path.startsWith('graph'))).toEqual([]);
  });

  it('more than twenty faults: the first are named, the others counted', async () => {
    const { code, errors } = await built('many.jsonl', `${jsonl(news)}${'{broken\n'.repeat(30)}`);
    expect(code).toBe(1);
    expect(errors.filter((line) => line.includes('skipped'))).toHaveLength(20);
    expect(errors.at(-2)).toContain('10 more like these');
    expect(errors.at(-1)).toContain('30 records were not taken');
  });
});
