/** Rows as CSV (RFC 4180) that a spreadsheet opens without running anything. Free of Node. */
import { type ExportGraph, edgeColumns, type Scalar } from './export-graph.ts';

/** Spreadsheets read a cell that starts so as a formula; `'` before it keeps it text. */
const formula = /^[=+\-@\t\r]/;

function cell(value: Scalar): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A header and its rows, with CRLF after each. */
export const csv = (header: readonly string[], rows: readonly (readonly Scalar[])[]): string =>
  [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');

/** The triples, one a row, with the names beside the ids of the actors. */
export function csvOfTriples({ nodes, edges }: ExportGraph): string {
  const names = new Map(nodes.map((node) => [node.id, node.label]));
  return csv(
    ['source', 'sourceName', 'target', 'targetName', ...edgeColumns],
    edges.map(({ source, target, attributes }) => [
      source,
      names.get(source) ?? null,
      target,
      names.get(target) ?? null,
      ...edgeColumns.map((column) => attributes[column] ?? null),
    ]),
  );
}
