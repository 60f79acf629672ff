/** `pactgraph query`: the canned queries. */
import type { Define, Io } from './command.ts';
import { collect, pairsOf } from './numbers.ts';
import { type StoreOptions, settingsOf, storeOptions } from './store-options.ts';
import { type TableOptions, tableOptions } from './table-options.ts';
import { sliceOf, type TimeOptions, timeOptions } from './time-options.ts';

type QueryOptions = StoreOptions & TableOptions & TimeOptions & { readonly param: readonly string[] };

async function list(io: Io, options: TableOptions): Promise<void> {
  const [{ listQueries }, { printTable }] = await Promise.all([
    import('../store/queries.ts'),
    import('./print-table.ts'),
  ]);
  const queries = listQueries();
  if (options.json || options.csv) {
    const rows = queries.map(({ name, title, parameters, returns }) => [
      name,
      title,
      parameters.map((parameter) => parameter.name),
      returns,
    ]);
    return printTable({ columns: ['name', 'title', 'parameters', 'returns'], rows }, options, io);
  }
  const lines = queries.flatMap(({ name, title, parameters }) => [
    `${name}  ${title}`,
    ...parameters.map(({ name: parameter, doc, default: usual }) => {
      const given = usual === undefined ? '' : ` (${usual === null || usual === '' ? 'none' : usual} unless given)`;
      return `    --param ${parameter}=…  ${doc}${given}`;
    }),
  ]);
  await io.print(`${lines.join('\n')}\n`);
}

/** What may have hidden an answer that the asker expected; null where nothing did. */
function hintOnNothing(parameters: readonly { readonly name: string }[], given: Readonly<Record<string, string>>) {
  const has = (parameter: string): boolean => parameters.some(({ name }) => name === parameter);
  const hints = [
    ...(has('group') && given.group === undefined
      ? ['--param group=any also takes agreements that were sought or have ended']
      : []),
    ...(has('actor') ? ['pactgraph query find-actor --param text=… finds how an actor is called'] : []),
  ];
  return hints.length > 0 ? `nothing found: ${hints.join('; ')}` : null;
}

async function query(name: string, options: QueryOptions, io: Io): Promise<void> {
  const [{ readQuery, bindParameters, runQuery }, { openGraphAt }, { printTable }] = await Promise.all([
    import('../store/queries.ts'),
    import('../time-slice.ts'),
    import('./print-table.ts'),
  ]);
  const given = pairsOf('--param', options.param);
  // Before the store is opened, so that a slip of the hand costs nothing.
  const canned = readQuery(name);
  bindParameters(canned, given);
  const slice = sliceOf(options);
  const store = await openGraphAt(settingsOf(options, io), slice, (line) => io.note(`pactgraph: ${line}`));
  try {
    const table = await runQuery(store, name, given);
    await printTable(table, options, io);
    const hint = table.rows.length === 0 ? hintOnNothing(canned.parameters, given) : null;
    if (hint) io.note(`pactgraph: ${hint}`);
  } finally {
    await store.close();
  }
}

export const defineQuery: Define = (program, io) => {
  timeOptions(
    tableOptions(
      storeOptions(
        program
          .command('query')
          .description('run a canned query; without a name, list them with what each answers')
          .argument('[name]', 'such as agreements-of'),
      ),
    ).option('-p, --param <name=value>', 'a parameter of the query; may be repeated', collect, []),
  ).action((name: string | undefined, options: QueryOptions) =>
    name === undefined ? list(io, options) : query(name, options, io),
  );
};
