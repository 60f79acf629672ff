/** What the user named, made into a list of inputs: files, folders, globs and standard input. */
import { readdir, stat } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { Failure } from '../failure.ts';
import { byText } from '../text/canonical.ts';
import { formatOf } from './readers.ts';

/** `named` where the user wrote this very file: then a fault of it is the user's to know, and fails the run. */
export type Source = {
  readonly kind: 'file' | 'pipe' | 'stdin';
  /** Its path, or `<stdin>`. */
  readonly file: string;
  readonly named: boolean;
};

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

/** A Failure in place of what the file system throws. */
export function fileFailure(error: unknown, file: string): unknown {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return new Failure(`${file}: no such file or folder`);
  if (code === 'EACCES' || code === 'EPERM')
    return new Failure(`${file}: not readable for this user: change its permissions`);
  if (code === 'ELOOP') return new Failure(`${file}: a symbolic link that leads back to itself`);
  if (code?.startsWith('E')) return new Failure(`${file}: cannot be read (${code})`);
  return error;
}

/** Files of known endings below a folder, sorted; hidden ones and linked folders are left out. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files: string[] = [];
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const inside = path.slice(folder.length);
    if (/(?:^|[/\\])\./.test(inside) || !formatOf(entry.name)) continue;
    const isFile = entry.isFile() || (entry.isSymbolicLink() && (await stat(path).catch(() => null))?.isFile());
    if (isFile) files.push(path);
  }
  return files.sort(byText);
}

async function sourcesOf(input: string): Promise<Source[]> {
  if (input === '-') return [{ kind: 'stdin', file: '<stdin>', named: true }];
  if (input === '') throw new Failure('an empty input name: name a file, a folder, a glob or -', 2);
  const found = await stat(input).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT' && isDynamicPattern(input)) return null;
    throw fileFailure(error, input);
  });
  if (!found) {
    const files = await glob(input, { onlyFiles: true, expandDirectories: false, absolute: isAbsolute(input) });
    if (files.length === 0) throw new Failure(`${input}: no file matches`);
    return files.sort(byText).map((file) => ({ kind: 'file', file, named: false }));
  }
  if (!found.isDirectory()) return [{ kind: found.isFile() ? 'file' : 'pipe', file: input, named: true }];
  const files = await filesBelow(input).catch((error: unknown) => {
    throw fileFailure(error, input);
  });
  if (files.length === 0) throw new Failure(`${input}: a folder without readable files: name files, or say --format`);
  return files.map((file) => ({ kind: 'file', file, named: false }));
}

const keyOf = (source: Source): string => (source.kind === 'stdin' ? '-' : resolve(source.file));

/** In the order given, what a folder or glob holds sorted, each file once. Throws a Failure for an input that is none. */
export async function resolveSources(inputs: readonly string[]): Promise<Source[]> {
  const sources = new Map<string, Source>();
  for (const input of inputs)
    for (const source of await sourcesOf(input)) if (!sources.has(keyOf(source))) sources.set(keyOf(source), source);
  return [...sources.values()];
}
