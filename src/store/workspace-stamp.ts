/** Tells, without reading the graph, whether it may have changed. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { embeddedFile } from './open.ts';

/**
 * A text that is another one after anything was written into the workspace: sizes and times of the embedded graph, of the ledger
 * that it is made from, and of the decisions on it. Null where one of them cannot be looked at.
 */
export async function workspaceStamp(workspace: string): Promise<string | null> {
  try {
    const ledger = join(workspace, 'ledger');
    const beside = (await readdir(workspace))
      .filter((name) => /\.jsonl?$/.test(name))
      .map((name) => join(workspace, name));
    const within = (await readdir(ledger)).map((name) => join(ledger, name));
    const files = [embeddedFile(workspace), ...beside.sort(), ...within.sort()];
    const facts = await Promise.all(
      files.map(async (file) => {
        const { ino, size, mtimeMs } = await stat(file);
        return `${file} ${ino} ${size} ${mtimeMs}`;
      }),
    );
    return facts.join('\n');
  } catch {
    return null;
  }
}
