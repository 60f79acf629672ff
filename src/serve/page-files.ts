/** The files of the built page, read once: what is not among them cannot be asked for. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { Failure } from '../failure.ts';
import { packageFile } from '../root.ts';
import { byText } from '../text/canonical.ts';

export type PageFile = {
  /** Below the folder of the page, with `/` between the parts. */
  readonly path: string;
  readonly type: string;
  readonly body: Buffer;
};

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * The regular files of the folder that `vite build viz` writes, sorted by path; links are left out, as they may lead elsewhere.
 * Throws a Failure where the page has not been built.
 */
export function pageFiles(folder: string = packageFile('viz', 'dist')): readonly PageFile[] {
  if (!existsSync(join(folder, 'index.html')))
    throw new Failure(`the page has not been built (${folder} holds no index.html): run "npm run build"`);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && types[extname(entry.name)] !== undefined)
    .map((entry): PageFile => {
      const place = join(entry.parentPath, entry.name);
      return {
        path: relative(folder, place).split(sep).join('/'),
        type: types[extname(entry.name)] as string,
        body: readFileSync(place),
      };
    })
    .sort((a, b) => byText(a.path, b.path));
}
