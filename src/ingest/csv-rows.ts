/**
 * Finds the rows of a CSV text: where each starts and ends, with quoted newlines. A row that is too long or whose quotes
 * are wrong is let go and the next line is tried, so that one lost quote does not take the rest of the file with it
 * (csv-parse, which splits the rows into fields, reads on to the end and holds what it read).
 */

/** `text` is null where the row cannot be read, and `fault` says why. */
export type CsvRow =
  | { readonly line: number; readonly text: string }
  | { readonly line: number; readonly text: null; readonly fault: string; readonly code: 'unreadable' | 'too-long' };

const [quote, newline, carriage] = [34, 10, 13];

type End =
  | { readonly kind: 'row'; readonly end: number; readonly next: number; readonly lines: number }
  | { readonly kind: 'more' }
  | { readonly kind: 'wrong'; readonly fault: string };

/** Scans one row from `start`; `whole` says that no text follows. A newline inside quotes belongs to the row. */
function scanRow(text: string, start: number, delimiter: number, whole: boolean): End {
  let lines = 0;
  let fieldStart = true;
  let quoted = false;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === newline) lines += 1;
    if (quoted) {
      if (code !== quote) continue;
      if (at + 1 >= text.length && !whole) return { kind: 'more' };
      const after = text.charCodeAt(at + 1);
      if (after === quote) at += 1;
      else if (at + 1 >= text.length || after === delimiter || after === newline || after === carriage) quoted = false;
      else return { kind: 'wrong', fault: 'a quote inside a quoted field is not doubled' };
    } else if (code === newline) return { kind: 'row', end: at, next: at + 1, lines };
    else if (code === carriage) {
      if (at + 1 >= text.length && !whole) return { kind: 'more' };
      const pair = text.charCodeAt(at + 1) === newline;
      return { kind: 'row', end: at, next: at + (pair ? 2 : 1), lines: lines + 1 };
    } else if (code === delimiter) {
      fieldStart = true;
      continue;
    } else if (code === quote && fieldStart) quoted = true;
    fieldStart = false;
  }
  if (!whole) return { kind: 'more' };
  if (quoted) return { kind: 'wrong', fault: 'a quote opens in this row and never closes' };
  return { kind: 'row', end: text.length, next: text.length, lines };
}

/** Yields each row that is not empty, with the line it starts at; holds `limit` code units and one piece at most. */
export async function* csvRows(
  chunks: AsyncIterable<string>,
  delimiter: string,
  limit: number,
): AsyncGenerator<CsvRow> {
  const code = delimiter.charCodeAt(0);
  let text = '';
  let line = 1;
  /** Dropping the rest of a physical line whose row was given up. */
  let dropping = false;

  function* take(whole: boolean): Generator<CsvRow> {
    let start = 0;
    while (start < text.length) {
      if (dropping) {
        const end = text.indexOf('\n', start);
        if (end === -1) {
          start = text.length;
          break;
        }
        start = end + 1;
        line += 1;
        dropping = false;
        continue;
      }
      const row = scanRow(text, start, code, whole);
      if (row.kind === 'row') {
        if (row.end - start > limit) yield tooLong(line, limit);
        else if (text.slice(start, row.end).trim() !== '') yield { line, text: text.slice(start, row.end) };
        start = row.next;
        line += row.lines;
      } else if (row.kind === 'wrong') {
        yield { line, text: null, fault: row.fault, code: 'unreadable' };
        dropping = true;
      } else if (text.length - start > limit) {
        yield tooLong(line, limit);
        dropping = true;
      } else break;
    }
    text = text.slice(start);
  }

  // A row that goes on is scanned again only when the text has doubled, so that long rows cost no square.
  let unfinished = 0;
  for await (const chunk of chunks) {
    text += chunk;
    if (text.length < 2 * unfinished && text.length <= limit) continue;
    yield* take(false);
    unfinished = text.length;
  }
  yield* take(true);
}

const tooLong = (line: number, limit: number): CsvRow => ({
  line,
  text: null,
  fault: `longer than ${limit} characters, or a quote that opens in it never closes`,
  code: 'too-long',
});
