/** Where the package's own files (cypher, data, sample, page) lie, from `src` as well as from `dist`. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function findRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`no package.json above ${fileURLToPath(import.meta.url)}`);
    folder = parent;
  }
  return folder;
}

export const packageRoot: string = findRoot();

/** Absolute path of a file of the package: `packageFile('cypher', 'schema.cypher')`. */
export const packageFile = (...parts: readonly string[]): string => join(packageRoot, ...parts);
