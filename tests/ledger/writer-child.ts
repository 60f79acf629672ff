/**
 * Run as a process: opens a ledger for writing, prints `ready`, then appends batch after batch of several records and
 * prints the number of each once it is acknowledged. With `hold` it appends nothing and waits.
 */
import { writeSync } from 'node:fs';
import { openLedger } from '../../src/ledger/ledger.ts';
import { given, read, snippetOf } from './records.ts';

const [workspace = '', first = '', mode = ''] = process.argv.slice(2);
try {
  const ledger = await openLedger(workspace, { write: true, segmentSize: 20_000 });
  writeSync(1, 'ready\n');
  if (mode === 'hold') setInterval(() => {}, 1000);
  else
    for (let index = Number(first); ; index += 1) {
      // Some long texts, so that a batch is more than one page of the disk.
      const body = 'They signed. '.repeat((index % 7) * 300);
      const snippets = [0, 1, 2].map((part) => snippetOf(`${index}-${part}`, { body }));
      await ledger.append(snippets.flatMap((snippet) => [given(snippet), read(snippet)]));
      writeSync(1, `${index}\n`);
    }
} catch (error) {
  writeSync(2, error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
