/** `pactgraph lexicon`: how often each trigger row fires on news, and how often it was right on annotated snippets. */
import type { RowUse } from '../evaluate/row-use.ts';
import type { Snippet } from '../model.ts';
import type { Define } from './command.ts';
import { mustExist } from './must-exist.ts';
import { type TableOptions, tableOptions } from './table-options.ts';

/** Where the texts lie beside the project. */
const usualNews = '../shared/corpus/news-2022-01-04.jsonl.gz';
const usualGold = '../shared/gold/train.jsonl';

const shareOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((100 * part) / whole) / 100;

/** The columns of the report; shares are null where there is nothing to divide by. */
const columns = {
  row: (r) => r.id,
  kind: (r) => r.kind,
  strength: (r) => r.strength,
  type: (r) => r.type,
  fires: (r) => r.fires,
  snippets: (r) => r.snippets,
  telling: (r) => shareOf(r.telling, r.snippets),
  pairs: (r) => r.pairs,
  right: (r) => shareOf(r.right, r.pairs),
  typed: (r) => (r.type === null ? null : shareOf(r.typed, r.pairs)),
} as const satisfies Record<string, (row: RowUse) => string | number | null>;

export const defineLexicon: Define = (program, io) => {
  tableOptions(
    program
      .command('lexicon')
      .description(
        'list the trigger rows: how many snippets of the news hold each (fires), how many annotated ones (snippets) and the share of those that tell an agreement, how many pairs stand by it, and the shares that gold joins and gives its type',
      )
      .argument('[news]', `news to count in (default: ${usualNews})`)
      .option('--gold <file>', 'annotated snippets', usualGold),
  ).action(async (news: string = usualNews, options: TableOptions & { readonly gold: string }) => {
    await mustExist([news, options.gold]);
    const [{ rowUse }, { readGold }, { readSnippets }, { printTable }] = await Promise.all([
      import('../evaluate/row-use.ts'),
      import('../evaluate/gold-file.ts'),
      import('../ingest/ingest.ts'),
      import('./print-table.ts'),
    ]);
    async function* snippets(): AsyncGenerator<Snippet> {
      for await (const event of readSnippets([news], {})) if (event.kind === 'snippet') yield event.snippet;
    }
    const { rows } = await rowUse(snippets(), await readGold(options.gold));
    const table = {
      columns: Object.keys(columns),
      rows: rows.map((row) => Object.values(columns).map((of) => of(row))),
    };
    await printTable(table, options, io);
  });
};
