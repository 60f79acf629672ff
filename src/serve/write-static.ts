/** Writes the explorer as files that open from disk, or that any web server can host. */
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure } from '../failure.ts';
import { viewData } from '../graph/view-data.ts';
import type { GraphRecords } from '../model.ts';
import { dataScript } from './data-script.ts';
import { pageFiles } from './page-files.ts';

export type StaticOptions = {
  /** Leave the publishers' texts out; the quotes stay. */
  readonly quotesOnly?: boolean;
  /** Folder of the built page. */
  readonly page?: string;
};

export type WrittenPage = {
  /** The page to open. */
  readonly index: string;
  /** Of the data file. */
  readonly bytes: number;
  /** Whether a page that was there before was written over. */
  readonly replaced: boolean;
};

/** By this a page of ours is known again. */
const mark = '<meta name="generator" content="Pactgraph"';

/**
 * Writes the page and its data into `folder`, which is made, or holds a page of ours, or is empty; everything else is a Failure,
 * and nothing is touched. The files are made beside it and moved in when all are whole.
 */
export async function writeStatic(
  folder: string,
  graph: GraphRecords,
  options: StaticOptions = {},
): Promise<WrittenPage> {
  const target = resolve(folder);
  const files = pageFiles(options.page);
  const there = await contentOf(target);
  const replaced = there.length > 0;
  if (replaced && !(await isOurs(target)))
    throw new Failure(`${folder} is not empty and holds no page of Pactgraph: name another folder, or empty it first`);
  const script = dataScript(viewData(graph, { quotesOnly: options.quotesOnly ?? false }));
  const parent = dirname(target);
  const staging = join(parent, `.${basename(target)}-${process.pid}`);
  try {
    await mkdir(parent, { recursive: true });
    await rm(staging, { recursive: true, force: true });
    for (const { path, body } of files) {
      await mkdir(dirname(join(staging, path)), { recursive: true });
      await writeFile(join(staging, path), body);
    }
    await writeFile(join(staging, 'data.js'), script);
    if (replaced) for (const name of await readdir(staging)) await rename(join(staging, name), join(target, name));
    else {
      await rm(target, { recursive: true, force: true });
      await rename(staging, target);
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      throw new Failure(`cannot write the page to ${folder}: ${error.message}`, 1, { cause: error });
    throw error;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return { index: join(target, 'index.html'), bytes: Buffer.byteLength(script), replaced };
}

async function contentOf(folder: string): Promise<readonly string[]> {
  try {
    if (!(await stat(folder)).isDirectory()) throw new Failure(`${folder} is a file: name a folder for the page`);
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    if (error instanceof Failure) throw error;
    throw new Failure(`cannot write the page to ${folder}: ${error instanceof Error ? error.message : error}`, 1);
  }
}

async function isOurs(folder: string): Promise<boolean> {
  try {
    return (await readFile(join(folder, 'index.html'), 'utf8')).includes(mark);
  } catch {
    return false;
  }
}
