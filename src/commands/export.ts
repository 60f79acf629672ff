/** `pactgraph export` and `hash`: the whole graph as text, the same bytes for the same graph. */
import type { GraphRecords } from '../model.ts';
import type { Define, Io } from './command.ts';
import { type StoreOptions, settingsOf, storeOptions } from './store-options.ts';
import { sliceOf, type TimeOptions, timeOptions } from './time-options.ts';

const formats = ['jsonl', 'graphml', 'gexf', 'csv', 'cypher'];

async function load(options: StoreOptions & TimeOptions, io: Io): Promise<GraphRecords> {
  const slice = sliceOf(options);
  const { loadGraph } = await import('../time-slice.ts');
  return loadGraph(settingsOf(options, io), slice, (line) => io.note(`pactgraph: ${line}`));
}

/** In pieces of some size, so that a large graph is not one string and a slow reader is waited for. */
async function printLines(lines: Iterable<string>, io: Io): Promise<void> {
  let buffer = '';
  for (const line of lines) {
    buffer += `${line}\n`;
    if (buffer.length > 65_536) {
      await io.print(buffer);
      buffer = '';
    }
  }
  await io.print(buffer);
}

export const defineExport: Define = (program, io) => {
  timeOptions(
    storeOptions(
      program.command('export').description('print the whole graph').argument('<format>', formats.join(', ')),
    ),
  ).action(async (format: string, options: StoreOptions & TimeOptions) => {
    const [{ Failure }, { nearest }, { exportLines }, { exportAs }, { cypherScript }] = await Promise.all([
      import('../failure.ts'),
      import('../store/nearest.ts'),
      import('../store/canonical.ts'),
      import('../graph/export-formats.ts'),
      import('../store/cypher-script.ts'),
    ]);
    if (!formats.includes(format)) {
      const near = nearest(format, formats);
      throw new Failure(
        `unknown format ${JSON.stringify(format)}: ${near ? `did you mean ${near}?` : `use ${formats.join(', ')}`}`,
        2,
      );
    }
    const graph = await load(options, io);
    if (format === 'jsonl') await printLines(exportLines(graph), io);
    else if (format === 'cypher') await printLines(cypherScript(graph), io);
    else await io.print(exportAs(format as 'graphml' | 'gexf' | 'csv', graph));
  });
};

export const defineHash: Define = (program, io) => {
  timeOptions(
    storeOptions(program.command('hash').description('print the SHA-256 of the graph, as `export jsonl` writes it')),
  ).action(async (options: StoreOptions & TimeOptions) => {
    const { hashOf } = await import('../store/canonical.ts');
    await io.print(`${hashOf(await load(options, io))}\n`);
  });
};
