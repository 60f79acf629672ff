/** The tests of the command line run `dist/main.js`: where it is older than the source, it is made first. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { packageFile } from '../src/root.ts';

const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );

export default function buildIfStale(): void {
  const made = packageFile('dist', 'main.js');
  if (existsSync(made) && newest(packageFile('dist')) > newest(packageFile('src'))) return;
  const compiler = packageFile('node_modules', 'typescript', 'bin', 'tsc');
  const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
    cwd: packageFile(),
    encoding: 'utf8',
  });
  if (status !== 0 && !existsSync(made)) throw new Error(`the source does not compile:\n${stdout}`);
}
