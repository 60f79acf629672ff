import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Failure } from '../../src/failure.ts';
import { writeStatic } from '../../src/serve/write-static.ts';
import { fixture } from '../graph/fixture.ts';
import { makePageFolder } from './page-folder.ts';

const { folder, page, remove } = makePageFolder();
afterAll(remove);
const place = (name: string): string => join(folder, name);

test('it makes the folder, and writes the page and its data there', async () => {
  const { index, bytes, replaced } = await writeStatic(place('a/b'), fixture, { page });
  expect(index).toBe(place('a/b/index.html'));
  expect(replaced).toBe(false);
  expect(readdirSync(place('a/b')).sort()).toEqual(['data.js', 'index.html', 'page.js']);
  expect(statSync(place('a/b/data.js')).size).toBe(bytes);
  expect(readdirSync(place('a'))).toEqual(['b']);
});

test('an empty folder and a page of ours are written over; the same graph gives the same bytes', async () => {
  mkdirSync(place('empty'));
  await writeStatic(place('empty'), fixture, { page });
  const first = readFileSync(place('empty/data.js'), 'utf8');
  writeFileSync(place('empty/notes.txt'), 'mine');
  expect((await writeStatic(place('empty'), fixture, { page })).replaced).toBe(true);
  expect(readFileSync(place('empty/data.js'), 'utf8')).toBe(first);
  expect(readFileSync(place('empty/notes.txt'), 'utf8')).toBe('mine');
});

test.each([
  ['a folder of someone else', 'index.html', '<title>my site</title>'],
  ['a folder with anything in it', 'notes.txt', 'mine'],
])('%s is not touched', async (name, file, text) => {
  const target = place(name.replaceAll(' ', '-'));
  mkdirSync(target);
  writeFileSync(join(target, file), text);
  await expect(writeStatic(target, fixture, { page })).rejects.toThrow(/is not empty and holds no page of Pactgraph/);
  expect(readdirSync(target)).toEqual([file]);
  expect(readFileSync(join(target, file), 'utf8')).toBe(text);
});

test('a file in place of the folder is a Failure', async () => {
  writeFileSync(place('file'), '');
  await expect(writeStatic(place('file'), fixture, { page })).rejects.toThrow(/is a file: name a folder/);
});

test('a place that cannot be written is a Failure that names it', async () => {
  writeFileSync(place('wall'), '');
  const failed = writeStatic(place('wall/in'), fixture, { page });
  await expect(failed).rejects.toBeInstanceOf(Failure);
  await expect(failed).rejects.toThrow(/wall\/in/);
});

test('quotes only: no body in any file', async () => {
  await writeStatic(place('quotes'), fixture, { page, quotesOnly: true });
  const script = readFileSync(place('quotes/data.js'), 'utf8');
  expect(script).not.toContain('on the White House lawn');
  expect(script).toContain('Israel signed accords with the United Arab Emirates and Bahrain');
});
