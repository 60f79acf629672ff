/** `pactgraph copy`: the graph of one store into another. */
import type { Define } from './command.ts';
import { type StoreOptions, settingsOf, storeOptions } from './store-options.ts';
import { sliceOf, type TimeOptions, timeOptions } from './time-options.ts';

export const defineCopy: Define = (program, io) => {
  timeOptions(storeOptions(program.command('copy').description('make another store hold the graph of this one')))
    .requiredOption(
      '--to <store>',
      'neo4j://HOST or bolt://HOST; its login by NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE',
    )
    .action(async (options: StoreOptions & TimeOptions & { readonly to: string }) => {
      const [{ loadGraph }, { openStore }, { Failure }, { graphLines }] = await Promise.all([
        import('../time-slice.ts'),
        import('../store/open.ts'),
        import('../failure.ts'),
        import('./build-report.ts'),
      ]);
      if (options.to === 'embedded')
        throw new Failure(
          '--to embedded: the embedded graph is made from a ledger, never from another store; build the snippets there',
          2,
        );
      const from = settingsOf(options, io);
      const to = settingsOf({ ...options, store: options.to }, io);
      if (from.store === to.store) throw new Failure(`--to ${options.to}: that is the store to copy from`, 2);
      const graph = await loadGraph(from, sliceOf(options), (line) => io.note(`pactgraph: ${line}`));
      const target = await openStore(to);
      try {
        await target.save(graph);
        await io.print(`copied: ${graphLines(graph)[0]}\n`);
      } finally {
        await target.close();
      }
    });
};
