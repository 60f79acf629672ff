/** The answer of a query: a table on a terminal, else JSON lines, or what is asked for. */
import { csv } from '../graph/csv.ts';
import type { CypherTable, CypherValue } from '../store/store.ts';
import type { Io } from './command.ts';
import { plain } from './plain.ts';
import type { TableOptions } from './table-options.ts';
import { textTable } from './text-table.ts';

/** Width of a table that goes to a file. */
const usualColumns = 160;

const isList = (value: CypherValue): value is readonly CypherValue[] => Array.isArray(value);

/** One cell for the eye: lists of plain values as they are said, everything else that is no plain value as JSON. */
function textOf(value: CypherValue): string {
  if (value === null) return '';
  if (isList(value) && value.every((item) => typeof item !== 'object')) return value.join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const cellOf = (value: CypherValue): string | number | null =>
  value === null || typeof value === 'number'
    ? value
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);

function textOfTable({ columns, rows }: CypherTable, options: TableOptions, width: number | null): string {
  if (options.csv)
    return csv(
      columns,
      rows.map((row) => row.map(cellOf)),
    );
  if (options.json || (width === null && !options.table))
    return rows
      .map((row) => `${JSON.stringify(Object.fromEntries(columns.map((name, at) => [name, row[at] ?? null])))}\n`)
      .join('');
  const cells = rows.map((row) => row.map((value) => plain(textOf(value))));
  const lines = textTable(columns.map(plain), cells, width ?? usualColumns);
  return `${lines.join('\n')}\n${rows.length} ${rows.length === 1 ? 'row' : 'rows'}\n`;
}

export const printTable = (table: CypherTable, options: TableOptions, io: Io): Promise<void> =>
  io.print(textOfTable(table, options, io.columns));
