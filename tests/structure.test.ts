/** The structure of the code, tested rather than trusted. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageFile, packageRoot } from '../src/root.ts';

/** The flow: a file imports from its own layer and from earlier ones, never from a later one. */
const layers = [
  ['failure.ts', 'model.ts', 'root.ts', 'settings.ts', 'text'],
  ['lexicon'],
  ['actors'],
  ['ingest'],
  ['extract'],
  ['ledger'],
  ['corrections'],
  ['resolve'],
  ['merge'],
  ['store'],
  ['review'],
  ['graph'],
  ['serve'],
  ['evaluate', 'train'],
  ['workspace.ts'],
  ['pipeline.ts'],
  ['dry-run.ts', 'time-slice.ts'],
  ['commands'],
  ['main.ts'],
] as const;

function filesBelow(folder: string, ending: RegExp): string[] {
  return readdirSync(packageFile(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => relative(packageRoot, join(entry.parentPath, entry.name)))
    .filter((file) => !/(?:^|[\\/])(?:node_modules|dist)[\\/]/.test(file))
    .sort();
}

const textOf = (file: string): string => readFileSync(packageFile(file), 'utf8');

/** Without comments, so that prose about `console.log` is no use of it. */
const codeOf = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/[^\n]*/g, '');

/** The files of the package that a file imports, statically or not, types included. */
function importsOf(file: string, text: string): string[] {
  return [...codeOf(text).matchAll(/(?:\bfrom|\bimport\(?)\s*['"](\.[^'"]+)['"]/g)].map((match) =>
    relative(packageRoot, resolve(packageRoot, dirname(file), match[1] as string)),
  );
}

const layerOf = (file: string): number => {
  const part = file.split(/[\\/]/)[1] as string;
  return layers.findIndex((names) => (names as readonly string[]).includes(part));
};

function wrongWay(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([file, text]) =>
    importsOf(file, text)
      .filter((imported) => layerOf(imported) > layerOf(file))
      .map((imported) => `${file} imports ${imported}`),
  );
}

function cycles(files: ReadonlyMap<string, string>): string[] {
  const found: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      found.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const next of importsOf(file, files.get(file) ?? '')) visit(next, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of files.keys()) visit(file, []);
  return found;
}

const prints = (text: string): boolean =>
  /\bconsole\.|process\.(?:stdout|stderr|exit|abort)\b|\bprocess\.exitCode\s*=/.test(codeOf(text));

const sources = new Map(filesBelow('src', /\.ts$/).map((file) => [file, textOf(file)]));

describe('the checks see what they look for', () => {
  it('an import of a later layer', () => {
    const planted = new Map([['src/extract/a.ts', "import { b } from '../merge/b.ts';"]]);
    expect(wrongWay(planted)).toEqual(['src/extract/a.ts imports src/merge/b.ts']);
  });
  it('a dynamic import of a later layer', () => {
    const planted = new Map([['src/pipeline.ts', "await import('./commands/build.ts');"]]);
    expect(wrongWay(planted)).toEqual(['src/pipeline.ts imports src/commands/build.ts']);
  });
  it('no import of an earlier layer', () => {
    expect(wrongWay(new Map([['src/merge/b.ts', "import type { A } from '../extract/a.ts';"]]))).toEqual([]);
  });
  it('a cycle, through types too', () => {
    const planted = new Map([
      ['src/merge/a.ts', "import { b } from './b.ts';"],
      ['src/merge/b.ts', "export type { C } from './c.ts';"],
      ['src/merge/c.ts', "import type { A } from './a.ts';"],
    ]);
    expect(cycles(planted)).toEqual(['src/merge/a.ts → src/merge/b.ts → src/merge/c.ts → src/merge/a.ts']);
  });
  it.each([
    ["console.log('x')", true],
    ["process.stdout.write('x')", true],
    ['process.exit(1)', true],
    ['process.exitCode = 1', true],
    ["// console.log('x')", false],
    ['/** process.exit */ const a = 1;', false],
  ])('%s', (text, printing) => {
    expect(prints(text)).toBe(printing);
  });
});

describe('the source', () => {
  it('lies in known layers', () => {
    expect([...sources.keys()].filter((file) => layerOf(file) === -1)).toEqual([]);
  });
  it('imports one way', () => {
    expect(wrongWay(sources)).toEqual([]);
  });
  it('has no import cycles', () => {
    expect(cycles(sources)).toEqual([]);
  });
  it('imports files that exist', () => {
    const lost = [...sources].flatMap(([file, text]) =>
      importsOf(file, text)
        .filter((imported) => imported.endsWith('.ts') && !sources.has(imported))
        .map((imported) => `${file} imports ${imported}`),
    );
    expect(lost).toEqual([]);
  });
  it('prints and exits in main.ts alone', () => {
    const printing = [...sources].filter(([, text]) => prints(text)).map(([file]) => file);
    expect(printing).toEqual([join('src', 'main.ts')]);
  });
});

describe('every file', () => {
  const written = ['src', 'viz', 'tests', 'bench'].flatMap((folder) => filesBelow(folder, /\.tsx?$/));
  it('has at most 300 lines', () => {
    const long = written.map((file) => [file, textOf(file).split('\n').length - 1] as const);
    expect(long.filter(([, lines]) => lines > 300)).toEqual([]);
  });
  it('names no path of a machine and no registry host', () => {
    // Put together here, so that this file does not hold them.
    const hosts = [
      ['registry', 'npmjs'],
      ['repo1', 'maven'],
      ['repo', 'maven', 'apache'],
    ].map((parts) => parts.join('\\.'));
    // A path that a test makes up is that of /home/someone.
    const folders = ['work', 'root', 'farm', 'home', 'Users'].map((folder) => `/${folder}/(?!someone)[\\w.-]`);
    const wrong = new RegExp(`(?<![\\w.*\\])}~-])(?:${folders.join('|')})|${hosts.join('|')}`);
    const texts = ['src', 'viz', 'tests', 'bench', 'cypher', '.ci'].flatMap((folder) =>
      filesBelow(folder, /^[^.]+\.(?!png)|^run$/),
    );
    const top = readdirSync(packageRoot, { withFileTypes: true }).filter((entry) => entry.isFile());
    const all = [...texts, ...top.map((entry) => entry.name)];
    expect(all.filter((file) => wrong.test(textOf(file)))).toEqual([]);
    expect(wrong.test(`see ${['', 'work', 'main'].join('/')}`)).toBe(true);
  });
});
