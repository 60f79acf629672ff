/** Workspaces of the test file's own, and what is in them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import type { LedgerRecord } from '../../src/ledger/ledger-record.ts';

export { claimOf, given, read, removed, snippetOf } from './records.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
export function workspace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pactgraph-ledger-'));
  folders.push(folder);
  return folder;
}

export const segment = (folder: string, number = 1): string =>
  join(folder, 'ledger', `${String(number).padStart(6, '0')}.ledger`);

export async function recordsOf(ledger: Ledger): Promise<LedgerRecord[]> {
  const records: LedgerRecord[] = [];
  for await (const record of ledger.read()) records.push(record);
  return records;
}

/** A closed ledger of these batches. */
export async function filled(batches: readonly (readonly LedgerRecord[])[], segmentSize?: number): Promise<string> {
  const folder = workspace();
  const ledger = await openLedger(folder, { write: true, ...(segmentSize ? { segmentSize } : {}) });
  for (const batch of batches) await ledger.append(batch);
  await ledger.close();
  return folder;
}

/** The records and notices of a workspace, by a reader. */
export async function contentOf(folder: string): Promise<{ records: LedgerRecord[]; notices: readonly string[] }> {
  const ledger = await openLedger(folder, { write: false });
  const records = await recordsOf(ledger);
  await ledger.close();
  return { records, notices: ledger.notices };
}
