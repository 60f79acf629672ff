/** The files of a ledger: `000001.ledger`, `000002.ledger` …, an ending that no reader of inputs knows. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import { byText } from '../text/canonical.ts';
import { errorCode, ledgerFailure } from './ledger-failure.ts';

/** A batch that would start beyond it goes to a new segment. */
export const segmentSize = 64 * 1024 * 1024;

export type Segment = { readonly number: number; readonly path: string; readonly size: number };

export const ledgerFolder = (workspace: string): string => join(workspace, 'ledger');

export const segmentPath = (folder: string, number: number): string =>
  join(folder, `${String(number).padStart(6, '0')}.ledger`);

/** In their order; empty where there is no ledger yet. Throws a Failure where one is missing. */
export async function listSegments(folder: string): Promise<Segment[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw ledgerFailure(error, folder);
  });
  const segments: Segment[] = [];
  for (const name of names.filter((entry) => /^\d{6,}\.ledger$/.test(entry)).sort(byText)) {
    const path = join(folder, name);
    const found = await stat(path);
    if (!found.isFile()) throw new Failure(`${path}: not a file: move it away`);
    segments.push({ number: Number.parseInt(name, 10), path, size: found.size });
  }
  segments.sort((a, b) => a.number - b.number);
  for (const [index, segment] of segments.entries())
    if (segment.number !== index + 1)
      throw new Failure(
        `${segmentPath(folder, index + 1)}: missing, though later ones are there: bring it back from a copy`,
      );
  return segments;
}
