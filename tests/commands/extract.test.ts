/** `extract` and its line format, which scripts of others read. */
import { describe, expect, it } from 'vitest';
import { extractErrorSchema, extractLineSchema } from '../../src/extract/extract-line.ts';
import { jsonl, news } from '../cli/news.ts';
import { done, pactgraph } from '../cli/pactgraph.ts';

const quiet = { id: 'quiet', title: 'Rain expected', body: 'Clouds will gather over the hills on Friday.' };
const linesOf = (stdout: string): readonly unknown[] =>
  stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));

/** No key but those that DESIGN.md gives and those of the schema: an unknown one is told, not dropped. */
const strict = extractLineSchema.strict();

describe('extract', () => {
  it('prints a line a snippet in the order of the input, each of the frozen form', async () => {
    const given = [...news, quiet].reverse();
    const { stdout, errors } = await done(['extract'], { stdin: jsonl(given) });
    expect(errors).toEqual([]);
    const lines = linesOf(stdout).map((line) => strict.parse(line));
    expect(lines.map(({ id }) => id)).toEqual(given.map(({ id }) => id));
    expect(lines[0]).toEqual({ id: 'quiet', agreements: [] });
    const found = lines.flatMap(({ agreements }) => agreements);
    expect(found.length).toBeGreaterThan(news.length - 1);
    for (const { id, agreements } of lines)
      for (const { evidence, hub, parties } of agreements) {
        const text = given.find((snippet) => snippet.id === id);
        expect(text?.[evidence.field].slice(evidence.start, evidence.end)).toBe(evidence.quote);
        if (hub !== null) expect(parties.map(({ name }) => name)).toContain(hub);
      }
  });

  it('reads Norway and Canada, their treaty and its day', async () => {
    const { stdout } = await done(['extract'], { stdin: jsonl(news.slice(0, 1)) });
    expect(linesOf(stdout)).toMatchObject([
      {
        id: 't1',
        agreements: [
          {
            parties: expect.arrayContaining([
              { id: 'country:NO', name: 'Norway', kind: 'country', role: 'party' },
              { id: 'country:CA', name: 'Canada', kind: 'country', role: 'party' },
            ]),
            hub: null,
            type: 'treaty',
            status: 'signed',
          },
        ],
      },
    ]);
  });

  it('goes on after lines that cannot be read, answers each at its place, and ends with 1', async () => {
    const [first, second] = news;
    const stdin = `${jsonl([first ?? {}])}{"id": "torn", "title":\n\n{"id": "none"}\n{"id": 7, "title": "x"}\n${jsonl([second ?? {}])}`;
    const { code, stdout, errors } = await pactgraph(['extract'], { stdin });
    expect(code).toBe(1);
    expect(errors.join('\n')).not.toMatch(/^\s+at /m);
    const [one, torn, none, seven, two, ...more] = linesOf(stdout);
    expect(more).toEqual([]);
    expect([one, two].map((line) => strict.parse(line).id)).toEqual(['t1', 't2']);
    const faults = [torn, none, seven].map((line) => extractErrorSchema.strict().parse(line));
    expect(faults.map(({ id, line }) => [id, line])).toEqual([
      [null, 2],
      ['none', 4],
      [null, 5],
    ]);
    expect(faults[0]?.error).toMatch(/JSON/);
    expect(faults[1]?.error).toMatch(/neither title nor body/);
    expect(faults[2]?.error).toMatch(/id is a number/);
  });

  it('answers another language with an empty list', async () => {
    const french = {
      id: 'fr',
      title: 'La France et le Pérou ont signé un accord sur la pêche à Lima',
      body: 'Les deux pays ont signé cet accord lundi dans la capitale, après des mois de négociations entre les ministres.',
    };
    const { stdout } = await done(['extract'], { stdin: jsonl([french]) });
    expect(linesOf(stdout)).toEqual([{ id: 'fr', agreements: [] }]);
  });

  it('is silent on no input', async () => {
    const { stdout, code } = await pactgraph(['extract'], { stdin: '' });
    expect([stdout, code]).toEqual(['', 0]);
  });

  it('gives the same bytes whatever the snippets around and whatever the locale and time zone', async () => {
    const alone = await Promise.all(
      news.map(async (item) => (await done(['extract'], { stdin: jsonl([item]) })).stdout),
    );
    const together = await done(['extract'], {
      stdin: jsonl(news),
      env: { TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    });
    expect(together.stdout).toBe(alone.join(''));
  });

  it('--map takes fields by other names, also when given twice', async () => {
    const renamed = news.slice(0, 1).map(({ id, title, body }) => ({ id, kopf: title, rumpf: body }));
    const args = ['extract', '--map', 'title=kopf', '--map', 'body=rumpf'];
    const lines = linesOf((await done(args, { stdin: jsonl(renamed) })).stdout).map((line) => strict.parse(line));
    expect(lines[0]?.agreements).toHaveLength(1);
  });

  it('--min-confidence leaves out what is below', async () => {
    const confidences = linesOf((await done(['extract'], { stdin: jsonl(news) })).stdout)
      .flatMap((line) => strict.parse(line).agreements)
      .map(({ confidence }) => confidence);
    const least = [...confidences].sort()[1] ?? 1;
    const { stdout } = await done(['extract', '--min-confidence', String(least)], { stdin: jsonl(news) });
    const kept = linesOf(stdout).flatMap((line) => strict.parse(line).agreements);
    expect(kept).toHaveLength(confidences.filter((confidence) => confidence >= least).length);
    expect(kept.length).toBeLessThan(confidences.length);
  });
});
