/** Makes a folder and those above it. */
import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode, ledgerFailure } from './ledger-failure.ts';

/**
 * `mkdir` with `recursive` never comes back where the system says "no such file" for a folder that it lets nobody make
 * (`/proc/x/y` in Node 20), so each step is taken once. Throws a Failure that names the folder.
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder).catch(async (error: unknown) => {
      if (errorCode(error) !== 'ENOENT' || dirname(folder) === folder) throw error;
      await makeFolder(dirname(folder));
      await mkdir(folder);
    });
  } catch (error) {
    if (errorCode(error) === 'EEXIST' && (await stat(folder)).isDirectory()) return;
    throw ledgerFailure(error, folder);
  }
}
