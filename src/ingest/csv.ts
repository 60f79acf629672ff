/** Comma, semicolon, tab or bar separated values with a header; quoted newlines belong to their field. */
import { parse } from 'csv-parse/sync';
import { Failure } from '../failure.ts';
import { csvRows } from './csv-rows.ts';
import { hasField, type SnippetField, snippetFields } from './fields.ts';
import { maxRecordLength } from './limits.ts';
import type { RawItem, Reader, ReaderContext } from './reader.ts';

type Row = { readonly line: number; readonly text: string };

/** Rows that csv-parse reads at one call: its setup costs as much as some ten rows. */
const groupSize = 64;
const columnsShown = 12;

/** The separator that stands most often outside quotes in the header; a comma where none does. */
function delimiterOf(header: string): string {
  const bare = header.replace(/"[^"]*"/g, '');
  const counted = [',', ';', '\t', '|'].map((candidate) => ({ candidate, count: bare.split(candidate).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).candidate;
}

/** The first line that is not empty, from the first pieces, and the whole text again from its start. */
async function withHeader(chunks: AsyncIterable<string>): Promise<{ header: string; text: AsyncIterable<string> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  let head = '';
  let done = false;
  while (!done && !head.trimStart().includes('\n') && head.length <= maxRecordLength) {
    const next = await iterator.next();
    if (next.done) done = true;
    else head += next.value;
  }
  async function* text(): AsyncGenerator<string> {
    if (head) yield head;
    head = '';
    try {
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { header: head.trimStart().split(/[\r\n]/, 1)[0] ?? '', text: text() };
}

const fieldsOf = (rows: readonly Row[], delimiter: string): string[][] =>
  parse(rows.map((row) => row.text).join('\n'), {
    delimiter,
    record_delimiter: '\n',
    relax_quotes: true,
    relax_column_count: true,
  });

function checkColumns(columns: readonly string[], { file, map }: ReaderContext): RawItem[] {
  const shown = columns.slice(0, columnsShown).join(', ') + (columns.length > columnsShown ? ', …' : '');
  const missing = (field: SnippetField): boolean => !hasField(columns, field, map);
  for (const field of snippetFields)
    if (map[field] !== undefined && missing(field))
      throw new Failure(`${file}: --map ${field}=${map[field]} names no column of its header (${shown})`);
  if (missing('title') && missing('body'))
    throw new Failure(
      `${file}: no column for title or body among ${shown}: name them with --map title=COLUMN --map body=COLUMN`,
    );
  const absent = missing('title') ? 'title' : missing('body') ? 'body' : null;
  return absent ? [{ notice: `no column for ${absent} among ${shown}: name one with --map ${absent}=COLUMN` }] : [];
}

function itemOf(row: Row, fields: readonly string[], columns: readonly string[]): RawItem {
  if (fields.length !== columns.length)
    return {
      line: row.line,
      code: 'unreadable',
      fault: `${fields.length} fields where the header has ${columns.length}: quote fields that hold a separator or a newline`,
    };
  // The first of two columns of one name counts. No prototype, so that a column `__proto__` is a column.
  const record: Record<string, string> = Object.create(null);
  for (const [index, column] of columns.entries()) if (!(column in record)) record[column] = fields[index] ?? '';
  return { line: row.line, record };
}

async function* read(
  chunks: AsyncIterable<string>,
  context: ReaderContext,
  fixed: string | null,
): AsyncGenerator<RawItem> {
  const { header, text } = await withHeader(chunks);
  const delimiter = fixed ?? delimiterOf(header);
  let columns: readonly string[] | null = null;
  let group: Row[] = [];
  let size = 0;
  function* flush(): Generator<RawItem> {
    const parsed = fieldsOf(group, delimiter);
    if (parsed.length !== group.length)
      throw new Error(`${context.file}: csv-parse made ${parsed.length} rows of ${group.length}`);
    for (const [index, row] of group.entries()) yield itemOf(row, parsed[index] ?? [], columns ?? []);
    group = [];
    size = 0;
  }
  for await (const row of csvRows(text, delimiter, maxRecordLength)) {
    if (row.text === null) {
      if (!columns) throw new Failure(`${context.file}: line ${row.line}: the header cannot be read: ${row.fault}`);
      yield* flush();
      yield { line: row.line, code: row.code, fault: row.fault };
    } else if (!columns) {
      columns = (fieldsOf([row], delimiter)[0] ?? []).map((name) => name.trim());
      yield* checkColumns(columns, context);
    } else {
      group.push(row);
      size += row.text.length;
      if (group.length === groupSize || size > maxRecordLength) yield* flush();
    }
  }
  yield* flush();
}

/** Finds the separator in the header. Throws a Failure that lists the columns where none is a title or a body. */
export const readCsv: Reader = (text, context) => read(text, context, null);
export const readTsv: Reader = (text, context) => read(text, context, '\t');
