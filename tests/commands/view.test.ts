/** `pactgraph view`: the page as files, and served until it is interrupted. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { beforeAll, describe, expect, it } from 'vitest';
import { packageFile } from '../../src/root.ts';
import { jsonl, news } from '../cli/news.ts';
import { bareEnvironment, done, main, scratch } from '../cli/pactgraph.ts';

const folder = scratch();
const workspace = join(folder, 'workspace');
const page = existsSync(packageFile('viz', 'dist', 'index.html'));

describe.skipIf(!page)(`view${page ? '' : ' (skipped: the page is not built, npm run build makes it)'}`, () => {
  beforeAll(async () => {
    writeFileSync(join(folder, 'news.jsonl'), jsonl(news));
    await done(['build', join(folder, 'news.jsonl'), '-w', workspace]);
  });

  const written = (out: string): string =>
    readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
      .join('\n');

  it('--out writes the page with the graph, and writes it again over its own', async () => {
    const out = join(folder, 'page');
    const first = await done(['view', '--out', out, '-w', workspace]);
    expect(first.stdout).toMatch(/^wrote .*index\.html/);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toMatch(/^<!doctype html>/i);
    expect(written(out)).toContain(news[2]?.body);
    expect((await done(['view', '--out', out, '-w', workspace])).stdout).toMatch(/^replaced /);
  });

  it("--quotes-only leaves the publishers' texts out", async () => {
    const out = join(folder, 'quotes');
    await done(['view', '--quotes-only', '--out', out, '-w', workspace]);
    for (const { body } of news) expect(written(out)).not.toContain(body);
  });

  it('--as-of writes what was known then, and says so', async () => {
    const out = join(folder, 'then');
    const { stdout } = await done(['view', '--as-of', '2021-04', '--out', out, '-w', workspace]);
    expect(stdout).toContain('(as known up to 2021-04)');
    expect(written(out)).toContain(news[1]?.body);
    for (const { body } of news.slice(2)) expect(written(out)).not.toContain(body);
  });

  it('serves the page on the loopback until it is interrupted', async () => {
    const child = spawn(process.execPath, [main, 'view', '--port', '0', '-w', workspace], {
      env: bareEnvironment(),
      cwd: tmpdir(),
    });
    const ended = once(child, 'close');
    const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
    const url = /http:\/\/127\.0\.0\.1:\d+\S*/.exec(line)?.[0] ?? '';
    const answer = await fetch(url);
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringMatching(/^<!doctype html>/i)]);
    child.kill('SIGINT');

    expect(await ended).toEqual([0, null]);
  });
});
