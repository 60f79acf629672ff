/** One side of a difference: a date, a workspace or an export. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Failure } from '../failure.ts';
import type { GraphRecords } from '../model.ts';
import type { Settings } from '../settings.ts';
import { readExport } from '../store/read-export.ts';
import { looksLikeDate, partialDateOf } from '../text/partial-date.ts';
import { loadGraph } from '../time-slice.ts';

/** Undefined: the store of the settings as it is. A folder called like a date is meant by `./2022`. */
export async function readSide(
  given: string | undefined,
  settings: Settings,
  notice: (line: string) => void,
): Promise<GraphRecords> {
  const now = { asOf: null, inForce: null };
  if (given === undefined) return loadGraph(settings, now, notice);
  if (looksLikeDate(given)) return loadGraph(settings, { ...now, asOf: partialDateOf('the date', given) }, notice);
  const found = await stat(given).catch(() => null);
  if (found === null)
    throw new Failure(
      `${given}: no such file or folder: give a date such as 2022-03, the folder of a workspace, or a file of export jsonl`,
      2,
    );
  if (!found.isDirectory()) return readExport(given);
  return loadGraph({ ...settings, workspace: resolve(given), store: 'embedded' }, now, notice);
}
