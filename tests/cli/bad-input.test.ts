/** What input that cannot be taken gets: one line that names the thing and the mend, and a workspace as it was. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { jsonl, news } from './news.ts';
import { bytesBelow, done, hashOfWorkspace, pactgraph, type RunOptions, scratch } from './pactgraph.ts';

const folder = scratch();
const workspace = join(folder, 'standing');
let standing: readonly string[];

/** Writes a file of this test and gives its path. */
function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const made = (name: string): string => {
  mkdirSync(join(folder, name), { recursive: true });
  return join(folder, name);
};

beforeAll(async () => {
  await done(['build', file('standing.jsonl', jsonl(news)), '-w', workspace]);
  standing = bytesBelow(workspace);
});

/** Every line is a message of the program: no stack, no second line of a message, no object. */
function expectPlain(errors: readonly string[]): void {
  for (const line of errors) expect(line).toMatch(/^pactgraph: \S/);
  expect(errors.join('\n')).not.toMatch(/^\s+at |node:internal|\bError:|\[object|PACTGRAPH_DEBUG/m);
}

type Refused = readonly [
  name: string,
  run: () => { readonly args: readonly string[] } & RunOptions,
  code: 1 | 2,
  /** Each must stand in the one line. */
  says: readonly (string | RegExp)[],
];

const build = (...args: readonly string[]) => ({ args: ['build', ...args, '-w', workspace] });
const query = (...args: readonly string[]) => ({ args: ['query', ...args, '-w', workspace] });
const damaged = gzipSync(jsonl(news)).map((byte, at) => (at > 40 && at < 60 ? 255 - byte : byte)) as Buffer;
const extra = jsonl([{ ...news[0], id: 'new', body: 'Norway and Chile signed a treaty on whales in Oslo.' }]);

/** Wholly refused: nothing of it is taken. */
const refused: readonly Refused[] = [
  ['a missing file', () => build(join(folder, 'no-such.jsonl')), 1, ['no-such.jsonl: no such file']],
  [
    'a missing file beside a good one',
    () => build(file('good.jsonl', extra), join(folder, 'no-such.txt')),
    1,
    ['no-such.txt: no such file'],
  ],
  ['a glob that nothing matches', () => build(join(folder, 'none-*.txt')), 1, ['none-*.txt: no file matches']],
  [
    'a folder without readable files',
    () => {
      writeFileSync(join(made('pictures'), 'a.bin'), 'x');
      return build(join(folder, 'pictures'));
    },
    1,
    ['pictures: a folder without readable files', 'name files'],
  ],
  [
    'a picture',
    () => build(file('photo.jsonl', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))),
    1,
    ['photo.jsonl: not text but', /PNG/i],
  ],
  [
    'a binary file',
    () => build(file('bytes.txt', Buffer.from([1, 0, 2, 0, 0, 0, 3, 0, 0, 7]))),
    1,
    ['bytes.txt: not text', 'give a .txt'],
  ],
  [
    'Latin-1',
    () => build(file('latin.txt', Buffer.from('Café deal signed\n\nPeru and Chile signed a café accord.\n', 'latin1'))),
    1,
    ['latin.txt: line 1: not UTF-8, looks like', 'iconv -f', '-t UTF-8'],
  ],
  [
    'UTF-16 without a mark',
    () => build(file('wide.txt', Buffer.from('Peru signs deal\n\nPeru and Chile signed an accord.\n', 'utf16le'))),
    1,
    ['wide.txt: looks like UTF-16LE', 'iconv -f UTF-16LE -t UTF-8'],
  ],
  [
    'a truncated gzip',
    () => build(file('torn.jsonl.gz', gzipSync(jsonl(news)).subarray(0, 150))),
    1,
    ['torn.jsonl.gz: the gzip data ends early', 'fetch it again'],
  ],
  [
    'a damaged gzip',
    () => build(file('bad.jsonl.gz', damaged)),
    1,
    ['bad.jsonl.gz: the gzip data is broken', 'fetch it again'],
  ],
  [
    'an unknown ending',
    () => build(file('news.docx', 'Some words')),
    2,
    ['news.docx: its ending is none of', '--format'],
  ],
  [
    'an unknown format',
    () => build('--format', 'yaml', file('a.yaml', 'a: b')),
    2,
    ['unknown format "yaml"', 'use one of'],
  ],
  [
    'CSV without the needed columns',
    () => build(file('columns.csv', 'colour,size\nred,3\n')),
    1,
    ['columns.csv: no column for title or body among', 'colour', '--map title=COLUMN'],
  ],
  [
    '--map of a column that is not there',
    () => build('--map', 'title=header', file('map.csv', 'title,body\na,b\n')),
    1,
    ['map.csv: --map title=header names no column', 'body'],
  ],
  [
    '--map of an unknown field',
    () => build('--map', 'subject=a', file('map2.csv', 'title,body\na,b\n')),
    2,
    ['unknown field "subject" in --map', 'title'],
  ],
  [
    'plain text whose last title has no body',
    () => build(file('odd.txt', 'A title\n\nA body of it.\n\nAnother title\n')),
    1,
    ['odd.txt: line 5: the title "Another title" has no body'],
  ],
  ['broken JSON', () => build(file('broken.json', '[{"title": "a", ]')), 1, ['broken.json: line 1: broken JSON']],
  ['no input', () => build(), 2, ['no input', '--sample']],
  [
    'an actors file that is missing',
    () => build('--actors', join(folder, 'nobody.json'), file('good2.jsonl', extra)),
    1,
    ['nobody.json: cannot be read', 'JSON'],
  ],
  [
    'an actors file that holds something else',
    () => build('--actors', file('odd-actors.json', '{"colour": 1}'), file('good3.jsonl', extra)),
    1,
    ['odd-actors.json'],
  ],
  [
    'a confidence that is none',
    () => build('--min-confidence', 'high', file('good4.jsonl', extra)),
    2,
    ['--min-confidence high', 'from 0 to 1'],
  ],
  [
    'a store that is none',
    () => ({ args: ['build', '--store', 'mysql://localhost', file('good5.jsonl', extra), '-w', workspace] }),
    2,
    ['unknown store "mysql://localhost"', 'neo4j://'],
  ],
  [
    'a password in the address',
    () => ({ args: ['hash', '--store', 'bolt://me:geheim@127.0.0.1:1', '-w', workspace] }),
    2,
    ['NEO4J_PASSWORD'],
  ],
  [
    'Neo4j unreachable',
    () => ({
      args: ['build', file('good6.jsonl', extra), '-w', workspace, '--store', 'bolt://127.0.0.1:1'],
      env: { NEO4J_PASSWORD: 'geheim' },
    }),
    1,
    ['bolt://127.0.0.1:1', 'cannot be reached', 'start it, or check the address'],
  ],
  ['an unknown command', () => ({ args: ['biuld'] }), 2, ["unknown command 'biuld'", 'Did you mean build?']],
  [
    'an unknown option',
    () => build('--stict', file('good7.jsonl', extra)),
    2,
    ["unknown option '--stict'", 'Did you mean --strict?'],
  ],
  [
    'an option without its value',
    () => ({ args: ['build', '--workspace'] }),
    2,
    ['--workspace <folder>', 'argument missing'],
  ],
  ['an unknown query', () => query('agreement-of'), 2, ['unknown query "agreement-of"', 'did you mean agreements-of?']],
  ['a missing parameter', () => query('agreements-of'), 2, ['query agreements-of needs actor', '--param actor=']],
  [
    'an unknown parameter',
    () => query('agreements-of', '-p', 'acter=Peru'),
    2,
    ['has no parameter "acter"', 'did you mean actor?'],
  ],
  ['a parameter without a value', () => query('agreements-of', '-p', 'actor'), 2, ['--param actor', 'NAME=VALUE']],
  [
    'an unknown export format',
    () => ({ args: ['export', 'jsnl', '-w', workspace] }),
    2,
    ['unknown format "jsnl"', 'did you mean jsonl?'],
  ],
  [
    'Cypher that writes',
    () => ({ args: ['cypher', 'MATCH (n) DETACH DELETE n', '-w', workspace] }),
    2,
    [/DE(?:TACH|LETE)/],
  ],
  ['Cypher that is none', () => ({ args: ['cypher', 'MATCH (n RETURN n', '-w', workspace] }), 2, [/query|statement/i]],
  [
    'a port that is none',
    () => ({ args: ['view', '--port', '99999', '-w', workspace] }),
    2,
    ['--port 99999', 'from 0 to 65535'],
  ],
];

describe('refused as a whole', () => {
  it.concurrent.each(refused)('%s', async (_, run, code, says) => {
    const { args, ...options } = run();
    const ran = await pactgraph(args, options);
    expectPlain(ran.errors);
    expect(ran.errors).toHaveLength(1);
    for (const part of says)
      if (typeof part === 'string') expect(ran.errors[0]).toContain(part);
      else expect(ran.errors[0]).toMatch(part);
    expect(ran.errors[0]).not.toContain('geheim');
    expect(ran.stdout).toBe('');
    expect(ran.code).toBe(code);
    expect(bytesBelow(workspace)).toEqual(standing);
  });

  it('leaves no workspace behind where there was none', async () => {
    const fresh = join(folder, 'fresh');
    const ran = await pactgraph(['build', file('torn2.jsonl.gz', gzipSync(extra).subarray(0, 40)), '-w', fresh]);
    expect(ran.code).toBe(1);
    expect(bytesBelow(fresh)).toEqual([]);
  });

  it('the graph is still the one that was built', async () => {
    const again = join(folder, 'again');
    await done(['build', join(folder, 'standing.jsonl'), '-w', again]);
    expect(await hashOfWorkspace(workspace)).toBe(await hashOfWorkspace(again));
  });
});
