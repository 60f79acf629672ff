import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { workspaceStamp } from '../../src/store/workspace-stamp.ts';

const workspace = mkdtempSync(join(tmpdir(), 'pactgraph-stamp-'));
afterAll(() => rmSync(workspace, { recursive: true }));

test('another text after any write, the same without; null where there is nothing', async () => {
  expect(await workspaceStamp(workspace)).toBeNull();
  mkdirSync(join(workspace, 'ledger'));
  writeFileSync(join(workspace, 'ledger', '000001.ledger'), 'one');
  expect(await workspaceStamp(workspace)).toBeNull();
  const graph = join(workspace, 'graph.grafeo');
  writeFileSync(graph, 'graph');
  const seen = [await workspaceStamp(workspace)];
  expect(seen[0]).not.toBeNull();
  expect(await workspaceStamp(workspace)).toBe(seen[0]);

  appendFileSync(join(workspace, 'ledger', '000001.ledger'), 'two');
  seen.push(await workspaceStamp(workspace));
  writeFileSync(join(workspace, 'ledger', '000002.ledger'), '');
  seen.push(await workspaceStamp(workspace));
  writeFileSync(join(workspace, 'corrections.jsonl'), '{}');
  seen.push(await workspaceStamp(workspace));
  // As a build does it: made beside, then renamed into place; even where the size is the same.
  writeFileSync(join(workspace, 'made'), 'other');
  renameSync(join(workspace, 'made'), graph);
  seen.push(await workspaceStamp(workspace));
  expect(new Set(seen).size).toBe(5);
});
