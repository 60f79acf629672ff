/** `pactgraph query`: the canned queries. */
import type { Define, Io } from './command.ts';
import { collect, pairsOf } from './numbers.ts';
import { printTable, type TableOptions } from './print-table.ts';
import { type StoreOptions, settingsOf, storeOptions } from './store-options.ts';

type QueryOptions = StoreOptions & TableOptions & { readonly param: readonly string[] };

async function list(io: Io, options: TableOptions): Promise<void> {
  const { listQueries } = await import('../store/queries.ts');
  const queries = listQueries();
  if (options.json) {
    await io.print(
      queries
        .map(({ name, title, parameters, returns }) => `${JSON.stringify({ name, title, parameters, returns })}\n`)
        .join(''),
    );
    return;
  }
  const lines = queries.flatMap(({ name, title, parameters }) => [
    `${name}  ${title}`,
    ...parameters.map(
      (p) =>
        `    --param ${p.name}=…  ${p.doc}${p.default === undefined ? '' : ` (default: ${JSON.stringify(p.default)})`}`,
    ),
  ]);
  await io.print(`${lines.join('\n')}\n`);
}

export const defineQuery: Define = (program, io) => {
  storeOptions(
    program
      .command('query')
      .description('run a canned query; without a name, list them with what each answers')
      .argument('[name]', 'such as agreements-of'),
  )
    .option('-p, --param <name=value>', 'a parameter of the query; may be repeated', collect, [])
    .option('--json', 'JSON lines')
    .option('--csv', 'CSV')
    .action(async (name: string | undefined, options: QueryOptions) => {
      if (name === undefined) return list(io, options);
      const [{ readQuery, bindParameters, runQuery }, { openGraph }] = await Promise.all([
        import('../store/queries.ts'),
        import('../pipeline.ts'),
      ]);
      const parameters = pairsOf('--param', options.param);
      bindParameters(readQuery(name), parameters);
      const store = await openGraph(settingsOf(options, io), (line) => io.note(`pactgraph: ${line}`));
      try {
        await printTable(await runQuery(store, name, parameters), options, io);
      } finally {
        await store.close();
      }
    });
};
