/** Files that a command was named, looked for before it does any work. */
import { stat } from 'node:fs/promises';

/** Throws a Failure that names the first file that is not there or cannot be reached. */
export async function mustExist(files: readonly string[]): Promise<void> {
  for (const file of files)
    await stat(file).catch(async (error: unknown) => {
      const { fileFailure } = await import('../ingest/sources.ts');
      throw fileFailure(error, file);
    });
}
