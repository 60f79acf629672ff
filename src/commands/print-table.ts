/** The answer of a query: a table on a terminal, else JSON lines, or what is asked for. */
import type { CypherTable, CypherValue } from '../store/store.ts';
import type { Io } from './command.ts';
import { plain } from './plain.ts';
import { textTable } from './text-table.ts';

export type TableOptions = { readonly json?: boolean; readonly csv?: boolean };

const textOf = (value: CypherValue | undefined): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);

/** A cell that a spreadsheet would run as a formula is put behind an apostrophe; quotes and line ends are kept by quoting. */
function csvCell(value: CypherValue | undefined): string {
  const text = textOf(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export async function printTable(table: CypherTable, options: TableOptions, io: Io): Promise<void> {
  const { columns, rows } = table;
  if (options.csv) {
    await io.print(`${[columns, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`);
  } else if (options.json || io.columns === null) {
    await io.print(
      rows
        .map((row) => `${JSON.stringify(Object.fromEntries(columns.map((name, at) => [name, row[at] ?? null])))}\n`)
        .join(''),
    );
  } else {
    const lines = textTable(
      columns,
      rows.map((row) => row.map((value) => plain(textOf(value)))),
      io.columns,
    );
    await io.print(`${lines.join('\n')}\n${rows.length} ${rows.length === 1 ? 'row' : 'rows'}\n`);
  }
}
