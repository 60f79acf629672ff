/** Runs the command line as its users do, `dist/main.js` in a process of its own, and looks at what it leaves behind. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, vi } from 'vitest';
import { packageFile } from '../../src/root.ts';

// Some cases start ten processes, on machines that may have other work.
vi.setConfig({ testTimeout: 240_000 });

export const main = packageFile('dist', 'main.js');

export type Ran = {
  readonly code: number | null;
  readonly stdout: string;
  /** Without line ends, the last empty one left out. */
  readonly errors: readonly string[];
};

export type RunOptions = {
  readonly stdin?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
};

/** The settings of whoever runs the tests must not reach them. */
export const bareEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:PACTGRAPH_|NEO4J_|NODE_OPTIONS$|NODE_V8|VITEST)/.test(name)),
  );

export function pactgraph(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...args], {
      cwd: options.cwd ?? tmpdir(),
      env: { ...bareEnvironment(), ...options.env },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      const said = Buffer.concat(err).toString('utf8');
      resolve({
        code,
        stdout: Buffer.concat(out).toString('utf8'),
        errors: said === '' ? [] : said.replace(/\n$/, '').split('\n'),
      });
    });
    // A command that fails at once closes its input before all was written.
    child.stdin.on('error', () => {});
    child.stdin.end(options.stdin ?? '');
  });
}

/** Runs what the test takes for granted; throws where it does not end as it should. */
export async function done(
  args: readonly string[],
  options: RunOptions & { readonly code?: number } = {},
): Promise<Ran> {
  const ran = await pactgraph(args, options);
  if (ran.code !== (options.code ?? 0))
    throw new Error(`${args.join(' ')} ended with ${ran.code}: ${ran.errors.join('\n')}`);
  return ran;
}

export const hashOfWorkspace = async (workspace: string): Promise<string> =>
  (await done(['hash', '-w', workspace])).stdout.trim();

/** A folder of this test file, removed after it. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pactgraph-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Every file below the folder with its bytes' hash; empty where there is no folder. */
export function bytesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => `${relative(folder, path)} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`);
}
