/** `pactgraph cypher`: any reading statement; writing ones on Neo4j, where asked. */
import { Failure } from '../failure.ts';
import type { Define } from './command.ts';
import { collect, pairsOf, wholeOf } from './numbers.ts';
import { type StoreOptions, settingsOf, storeOptions } from './store-options.ts';
import { type TableOptions, tableOptions } from './table-options.ts';
import { sliceOf, type TimeOptions, timeOptions } from './time-options.ts';

type CypherOptions = StoreOptions &
  TableOptions &
  TimeOptions & { readonly write?: boolean; readonly timeout: string; readonly param: readonly string[] };

export const defineCypher: Define = (program, io) => {
  timeOptions(
    tableOptions(
      storeOptions(
        program
          .command('cypher')
          .description('run one Cypher statement, read-only unless --write (Neo4j only)')
          .argument('<statement>', "such as 'MATCH (a:Actor) RETURN a.name LIMIT 5'"),
      ),
    )
      .option('-p, --param <name=value>', 'a parameter, as text; may be repeated', collect, [])
      .option('--timeout <seconds>', 'the longest that it may run', '10')
      .option('--write', 'let it write; Neo4j only'),
  ).action(async (statement: string, options: CypherOptions) => {
    const limit = wholeOf('--timeout', options.timeout, 1, 3600) * 1000;
    const parameters = pairsOf('--param', options.param);
    const [{ openGraphAt }, { readOnlyStatement }, { printTable }] = await Promise.all([
      import('../time-slice.ts'),
      import('../store/read-only.ts'),
      import('./print-table.ts'),
    ]);
    const settings = settingsOf(options, io);
    if (options.write && settings.store === 'embedded')
      throw new Failure(
        '--write needs Neo4j: the embedded graph is made from the ledger and is never edited; use build, remove, or --store neo4j://HOST',
        2,
      );
    const slice = sliceOf(options);
    if (options.write && (slice.asOf !== null || slice.inForce !== null))
      throw new Failure('--write changes the graph of now: leave --as-of and --in-force out', 2);
    if (!options.write) readOnlyStatement(statement);
    const store = await openGraphAt(settings, slice, (line) => io.note(`pactgraph: ${line}`));
    try {
      const table = options.write
        ? await store.write(statement, parameters)
        : await store.read(statement, parameters, limit);
      await printTable(table, options, io);
    } finally {
      await store.close();
    }
  });
};
