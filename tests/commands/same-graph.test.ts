/** The graph is a function of what was read: not of where it is read, of what was removed again, or of how often it was read. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { jsonl, type News, news } from '../cli/news.ts';
import { done, hashOfWorkspace, scratch } from '../cli/pactgraph.ts';

const folder = scratch();
const at = (name: string): string => join(folder, name);

/** Tells of agreements of `news` again, of other sides of them, and of an acronym that one snippet alone spells out. */
const more: readonly News[] = [
  ['u1', '2021-03-09', 'Canada ratifies fisheries treaty with Norway', 'Canada has ratified a treaty with Norway.'],
  ['u2', '2022-01-05', 'Siemens and Intel call off sale', 'Siemens and Intel have called off the sale of a unit.'],
  ['u3', '2021-02-02', 'Chile signs mining pact with Peru', 'Chile signed a mining agreement with Peru in Lima.'],
  ['u4', '2021-09-01', 'Iceland joins Arctic Fishing Union', 'Iceland joined the Arctic Fishing Union (AFU) today.'],
  ['u5', '2021-09-02', 'AFU signs accord with Norway', 'The AFU signed an accord with Norway on herring.'],
].map(([id = '', publishedAt = '', title = '', body = '']) => ({
  id,
  title,
  body,
  publisher: 'Second Gazette',
  publishedAt,
}));
const all = [...news, ...more];

const written = (name: string, items: readonly object[]): string => {
  writeFileSync(at(name), jsonl(items));
  return at(name);
};

/** Builds each file by a build of its own, and gives the hash. */
async function hashAfter(workspace: string, ...files: readonly string[]): Promise<string> {
  for (const file of files) await done(['build', file, '-w', at(workspace)]);
  return hashOfWorkspace(at(workspace));
}

let hash: string;
beforeAll(async () => {
  hash = await hashAfter('all', written('all.jsonl', all));
});

describe('the same graph', () => {
  it('in any folder, time zone and locale', async () => {
    const env = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    await done(['build', at('all.jsonl'), '-w', 'elsewhere'], { cwd: folder, env });
    expect(await hashOfWorkspace(at('elsewhere'))).toBe(hash);
  });

  it('after a removal as if the snippet had never been there', async () => {
    const gone = new Set(['u2', 'u5']);
    const without = await hashAfter(
      'without',
      written(
        'without.jsonl',
        all.filter(({ id }) => !gone.has(id)),
      ),
    );
    expect(without).not.toBe(hash);
    await done(['build', at('all.jsonl'), '-w', at('removed')]);
    const { stdout } = await done(['remove', ...gone, '-w', at('removed')]);
    expect(stdout).toMatch(/removed 2 snippets/);
    expect(await hashOfWorkspace(at('removed'))).toBe(without);
    // What was removed does not come back because its feed is read again.
    expect(await hashAfter('removed', at('all.jsonl'))).toBe(without);
  });

  it('after reading the stored snippets again by the same rules', async () => {
    const { stdout } = await done(['build', '--reextract', '-w', at('all')]);
    expect(stdout).toMatch(new RegExp(`${all.length} stored snippets again: 0 `));
    expect(await hashOfWorkspace(at('all'))).toBe(hash);
  });
});
