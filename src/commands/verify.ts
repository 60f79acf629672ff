/** `pactgraph verify`: whether the graph says just what the ledger says, and each quote stands where it should. */
import type { Define } from './command.ts';
import { type StoreOptions, settingsOf, storeOptions } from './store-options.ts';

const mostNamed = 10;

export const defineVerify: Define = (program, io) => {
  storeOptions(
    program
      .command('verify')
      .description('check that every quote is in its snippet and every agreement follows from its claims'),
  ).action(async (options: StoreOptions) => {
    const [{ verify }, { projectWorkspace }, { openStore }, { graphLines }] = await Promise.all([
      import('../store/verify.ts'),
      import('../pipeline.ts'),
      import('../store/open.ts'),
      import('./build-report.ts'),
    ]);
    const settings = settingsOf(options, io);
    // Not mended on opening: a graph that is broken or stale is what this command is there to tell.
    const store = await openStore(settings);
    try {
      const faults = await verify(store, await projectWorkspace(settings.workspace));
      for (const fault of faults.slice(0, mostNamed)) io.note(`pactgraph: ${fault}`);
      if (faults.length > mostNamed) io.note(`pactgraph: ${faults.length - mostNamed} more faults`);
      if (faults.length > 0) io.end(1);
      else await io.print(`no fault: ${graphLines(await store.load())[0]}\n`);
    } finally {
      await store.close();
    }
  });
};
