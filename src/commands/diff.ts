/** `pactgraph diff`: what became of the agreements between two graphs. */
import type { Define, Io } from './command.ts';
import { type StoreOptions, settingsOf, storeOptions } from './store-options.ts';

type DiffOptions = StoreOptions & { readonly json?: boolean };

async function diff(from: string, to: string | undefined, options: DiffOptions, io: Io): Promise<void> {
  const [{ readSide }, { difference }, { differenceLines }, { changeRecords }] = await Promise.all([
    import('./diff-side.ts'),
    import('../merge/difference.ts'),
    import('./build-report.ts'),
    import('./change-records.ts'),
  ]);
  const settings = settingsOf(options, io);
  const notice = (line: string): void => io.note(`pactgraph: ${line}`);
  const before = await readSide(from, settings, notice);
  const after = await readSide(to, settings, notice);
  const change = difference(before, after);
  const records = changeRecords(change, before, after);
  if (options.json) await io.print(records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  else if (records.length === 0) await io.print('no agreement differs\n');
  else {
    const lines = differenceLines(change, after, { before, columns: io.columns, mostListed: Number.POSITIVE_INFINITY });
    await io.print(`${lines.join('\n')}\n`);
  }
}

export const defineDiff: Define = (program, io) => {
  storeOptions(
    program
      .command('diff')
      .description('say which agreements are new, moved in status, merged, split or gone between two graphs')
      .argument('<from>', 'a date (the workspace as known then), the folder of a workspace, or a file of export jsonl')
      .argument('[to]', 'the same; left out, the workspace as it is now'),
  )
    .option('--json', 'one JSON line a change')
    .action((from: string, to: string | undefined, options: DiffOptions) => diff(from, to, options, io));
};
