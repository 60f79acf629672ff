/** What `--help` says, and that it loads nothing heavy. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { packageFile, packageRoot } from '../../src/root.ts';
import { pactgraph } from '../cli/pactgraph.ts';

const folder = mkdtempSync(join(tmpdir(), 'pactgraph-help-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The modules that a run of the command line loads, as paths from the root of the package; Node's own left out. */
function loadedBy(args: readonly string[]): string[] {
  const list = join(folder, 'loaded.txt');
  const hooks = join(folder, 'hooks.mjs');
  writeFileSync(list, '');
  writeFileSync(
    hooks,
    `import { appendFileSync } from 'node:fs';
export async function load(url, context, next) {
  appendFileSync(${JSON.stringify(list)}, url + '\\n');
  return next(url, context);
}`,
  );
  const start = join(folder, 'start.mjs');
  writeFileSync(
    start,
    `import { register } from 'node:module'; register(${JSON.stringify(pathToFileURL(hooks).href)});`,
  );
  const { status } = spawnSync(process.execPath, ['--import', start, packageFile('dist', 'main.js'), ...args]);
  expect(status).toBe(0);
  const root = `${pathToFileURL(packageRoot).href}/`;
  return readFileSync(list, 'utf8')
    .split('\n')
    .filter((url) => url.startsWith(root))
    .map((url) => url.slice(root.length));
}

const light =
  /^dist\/(?:main|failure|root|settings|text\/partial-date)\.js$|^dist\/commands\/[\w-]+\.js$|^node_modules\/commander\//;

describe('--help', () => {
  it.each([['--help'], ['build', '--help'], ['--version']])('%s loads nothing heavy', (...args) => {
    const loaded = loadedBy(args);
    expect(loaded).toContain('dist/main.js');
    expect(loaded.filter((path) => !light.test(path))).toEqual([]);
  });
  it('would see a heavy module', () => {
    expect(loadedBy(['query']).filter((path) => !light.test(path))).toContain('dist/store/queries.js');
  });

  const named = readFileSync(packageFile('src', 'commands', 'commands.ts'), 'utf8');
  it('names every command, and each explains itself', async () => {
    const { stdout, code } = await pactgraph(['--help']);
    expect(code).toBe(0);
    const names = [...stdout.matchAll(/^ {2}([a-z]+) /gm)]
      .map(([, name]) => name as string)
      .filter((n) => n !== 'help');
    expect(names).toEqual(
      expect.arrayContaining(
        'build extract query cypher view explain evaluate verify remove export hash copy'.split(' '),
      ),
    );
    expect(names).toHaveLength(named.split('\n').filter((line) => /^ {2}define\w+,$/.test(line)).length);
    for (const name of names) {
      const help = await pactgraph([name, '--help']);
      expect([help.code, help.errors]).toEqual([0, []]);
      expect(help.stdout).toContain(`Usage: pactgraph ${name}`);
    }
  });
  it('is what a bare call gets, as misuse', async () => {
    const { code, errors } = await pactgraph([]);
    expect(code).toBe(2);
    expect(errors.join('\n')).toContain('Usage: pactgraph');
  });
  it('has one file a command', () => {
    const files = readdirSync(packageFile('src', 'commands')).filter((file) =>
      /^export const define/m.test(readFileSync(packageFile('src', 'commands', file), 'utf8')),
    );
    for (const file of files) expect(named).toContain(`'./${file}'`);
  });
});
