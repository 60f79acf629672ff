/** `pactgraph remove`: retracts documents and all that rests on them alone. */
import type { Define } from './command.ts';
import { type StoreOptions, settingsOf, storeOptions } from './store-options.ts';

export const defineRemove: Define = (program, io) => {
  storeOptions(
    program
      .command('remove')
      .description('retract documents, and with them all that rests on them alone')
      .argument('<snippet...>', 'ids of snippets'),
  ).action(async (ids: string[], options: StoreOptions) => {
    const [{ openLedger }, { projectLedger }, { lastProjection, readProjection, requireLedger }, { refresh }] =
      await Promise.all([
        import('../ledger/ledger.ts'),
        import('../pipeline.ts'),
        import('../workspace.ts'),
        import('./refresh.ts'),
      ]);
    const [{ plural }, { Failure }] = await Promise.all([import('./build-report.ts'), import('../failure.ts')]);
    const settings = settingsOf(options, io);
    await requireLedger(settings.workspace);
    const ledger = await openLedger(settings.workspace, { write: true });
    try {
      const standing = new Set<string>();
      for await (const { snippet } of ledger.live()) standing.add(snippet.id);
      const unknown = ids.filter((id) => !standing.has(id));
      if (unknown.length > 0)
        throw new Failure(
          `no snippet ${unknown.join(', ')} stands in ${settings.workspace}; nothing was removed (ids are shown by: pactgraph export jsonl)`,
        );
      const before = await projectLedger(ledger, await lastProjection(settings.workspace));
      const projection = await readProjection(settings.workspace);
      await ledger.append(ids.map((snippet) => ({ kind: 'remove' as const, snippet })));
      const changes = await refresh(ledger, settings, before, projection, io);
      await io.print(`${[`removed ${plural(ids.length, 'snippet')}`, ...changes].join('\n')}\n`);
    } finally {
      await ledger.close();
    }
  });
};
