/** The options that say how the answer of a query is printed. */
import type { Command } from 'commander';

export type TableOptions = { readonly table?: boolean; readonly json?: boolean; readonly csv?: boolean };

export const tableOptions = (command: Command): Command =>
  command
    .option('--table', 'a table for the eye, as on a terminal')
    .option('--json', 'JSON lines, as where the output is no terminal')
    .option('--csv', 'CSV; a text that a spreadsheet would run as a formula gets an apostrophe before it');
