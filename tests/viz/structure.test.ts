/** What the page may import: Sigma in one folder alone, and nothing of Node or zod anywhere. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { packageFile } from '../../src/root.ts';

const sources = packageFile('viz', 'src');
const files = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => join(sources, name));

/** What a file imports, types apart: those are gone when it is built. */
const importsOf = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type\b)(?:[^'"]*? from )?'([^']+)'/gm)].map(
    ([, path]) => path as string,
  );

/** Every file that the page is made of, those of `src` too. */
function reached(): ReadonlySet<string> {
  const seen = new Set<string>();
  const queue = [join(sources, 'main.tsx'), join(sources, 'parts', 'relax.worker.ts')];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const path of importsOf(file))
      if (path.startsWith('.')) queue.push(resolve(dirname(file), path.replace(/\?.*$/, '')));
  }
  return seen;
}

test('only viz/src/sigma imports Sigma and its programs', () => {
  const users = files.filter((file) => /from '(?:sigma|@sigma)[/']|from 'sigma\//.test(readFileSync(file, 'utf8')));
  expect(users.length).toBeGreaterThan(4);
  expect(users.map((file) => relative(sources, file)).filter((name) => !name.startsWith('sigma/'))).toEqual([]);
});

test('the page takes nothing of Node, and not the schemas of zod', () => {
  const all = reached();
  expect(all.size).toBeGreaterThan(60);
  const packages = new Set([...all].flatMap(importsOf).filter((path) => !path.startsWith('.')));
  expect([...packages].sort()).toEqual([
    '@preact/signals',
    '@sigma/edge-curve',
    '@sigma/export-image',
    'graphology',
    'graphology-layout-forceatlas2/iterate.js',
    'minisearch',
    'preact',
    'preact/hooks',
    'sigma',
    'sigma/rendering',
    'sigma/utils',
  ]);
});

test('what is filtered, merged and put into the address stands apart from what draws it', () => {
  for (const folder of ['model', 'state', 'theme'])
    for (const file of files.filter((name) => relative(sources, name).startsWith(`${folder}/`)))
      for (const path of importsOf(file)) expect([file, path.includes('/sigma/')]).toEqual([file, false]);
});

test('no file has more than 300 lines', () => {
  const long = readdirSync(packageFile('viz'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /^(?!dist\/).*\.(?:tsx?|css|html)$/.test(name))
    .filter((name) => readFileSync(packageFile('viz', name), 'utf8').split('\n').length > 301);
  expect(long).toEqual([]);
});
