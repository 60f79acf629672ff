/** `pactgraph copy`: the graph of one store into another. */
import type { Define } from './command.ts';
import { type StoreOptions, settingsOf, storeOptions } from './store-options.ts';

export const defineCopy: Define = (program, io) => {
  storeOptions(program.command('copy').description('make another store hold the graph of this one'))
    .requiredOption(
      '--to <store>',
      'neo4j://HOST or bolt://HOST; its login by NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE',
    )
    .action(async (options: StoreOptions & { readonly to: string }) => {
      const [{ openGraph }, { openStore }, { Failure }, { graphLines }] = await Promise.all([
        import('../pipeline.ts'),
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
      const target = await openStore(to);
      try {
        const source = await openGraph(from, (line) => io.note(`pactgraph: ${line}`));
        try {
          const graph = await source.load();
          await target.save(graph);
          await io.print(`copied: ${graphLines(graph)[0]}\n`);
        } finally {
          await source.close();
        }
      } finally {
        await target.close();
      }
    });
};
