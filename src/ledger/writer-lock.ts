/** One writer a ledger: a file that names it, taken over when that process is gone. */
import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import { z } from 'zod';
import { Failure } from '../failure.ts';
import { errorCode } from './ledger-failure.ts';
import { isAlive, processStart } from './process-age.ts';

const ownerSchema = z.object({
  pid: z.number().int().positive(),
  start: z.string().nullable(),
  host: z.string(),
  token: z.string(),
});
type Owner = z.infer<typeof ownerSchema>;

export type WriterLock = {
  /** Throws a Failure where another writer has taken over. */
  check(): Promise<void>;
  release(): Promise<void>;
};

/** Null where nobody holds it; a file that cannot be read was torn by a crash and holds nothing. */
async function ownerOf(path: string): Promise<Owner | null> {
  try {
    const parsed = ownerSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError || errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

function refuseWhileHeld(owner: Owner | null, workspace: string, path: string): void {
  if (!owner) return;
  // Of another machine (a shared disk, a container) nothing can be known from here.
  if (owner.host !== hostname())
    throw new Failure(
      `${workspace}: in use by pid ${owner.pid} on ${owner.host}: wait for it, or delete ${path} if it is gone`,
    );
  if (isAlive(owner.pid, owner.start))
    throw new Failure(`${workspace}: in use by pid ${owner.pid}: wait for it, or choose another --workspace`);
}

/**
 * Looking who holds the lock and taking it is one step, under a short lock of proper-lockfile, so that of two processes
 * that find a dead writer one wins. The lock itself needs no heartbeat: a writer that is busy for minutes keeps it, and
 * one that was killed loses it at once.
 */
export async function takeWriterLock(workspace: string, folder: string): Promise<WriterLock> {
  const path = join(folder, 'writer.json');
  const token = randomUUID();
  const release = await lock(folder, {
    lockfilePath: join(folder, 'writer.lock'),
    stale: 5000,
    retries: { retries: 80, factor: 1, minTimeout: 50, maxTimeout: 150 },
    onCompromised: () => {},
  }).catch((error: unknown) => {
    if (errorCode(error) !== 'ELOCKED') throw error;
    throw new Failure(`${workspace}: another process is just taking its lock: try again`);
  });
  try {
    refuseWhileHeld(await ownerOf(path), workspace, path);
    const owner: Owner = { pid: process.pid, start: processStart(process.pid), host: hostname(), token };
    await writeFile(`${path}.new`, JSON.stringify(owner));
    await rename(`${path}.new`, path);
  } finally {
    await release().catch(() => {});
  }
  const isOurs = async (): Promise<boolean> => (await ownerOf(path))?.token === token;
  return {
    async check() {
      if (!(await isOurs())) throw new Failure(`${workspace}: another writer has taken over: run again`);
    },
    async release() {
      if (await isOurs()) await rm(path, { force: true });
    },
  };
}
