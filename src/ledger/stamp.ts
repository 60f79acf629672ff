/** Which state of the ledger a projection was made from: told by the sizes of its segments, which only grow. */
import { ledgerFolder, listSegments } from './segments.ts';

/** `2:67108912:1044`: equal stamps of one workspace mean equal ledgers. Reads no segment, so that every command can afford it. */
export async function ledgerStamp(workspace: string): Promise<string> {
  const segments = await listSegments(ledgerFolder(workspace));
  return [segments.length, ...segments.map((segment) => segment.size)].join(':');
}
