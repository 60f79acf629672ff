/** `explain` of a text and of a stored snippet. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonl, news } from '../cli/news.ts';
import { done, pactgraph, scratch } from '../cli/pactgraph.ts';

const folder = scratch();
const workspace = join(folder, 'workspace');

describe('explain', () => {
  it('a stored snippet by its id, as its text is explained', async () => {
    writeFileSync(join(folder, 'news.jsonl'), jsonl(news));
    await done(['build', join(folder, 'news.jsonl'), '-w', workspace, '--reader', 'linear']);
    const { stdout } = await done(['explain', '--id', 't1', '-w', workspace, '--reader', 'linear']);
    expect(stdout).toContain(`title: `);
    expect(stdout).toMatch(/kept {4}(?:Norway – Canada|Canada – Norway)/);
    const unknown = await pactgraph(['explain', '--id', 'nowhere', '-w', workspace]);
    expect([unknown.code, unknown.errors]).toEqual([
      1,
      [expect.stringMatching(/^pactgraph: no snippet nowhere stands in .*export jsonl/)],
    ]);
  });
  it.each([
    [[], 'either a text or --id'],
    [['A text', '--id', 't1'], 'either a text or --id'],
    [['--id', 't1', '--date', '2022-01-01'], '--date goes with a text'],
    [['A text', '--signs', 'many'], '--signs many'],
  ])('%j is misuse', async (args, says) => {
    const { code, errors } = await pactgraph(['explain', ...args]);
    expect(code).toBe(2);
    expect(errors).toEqual([expect.stringContaining(says)]);
  });
});
