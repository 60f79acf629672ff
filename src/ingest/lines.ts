/** Text cut into lines, whatever the pieces it comes in. */
import { maxRecordLength } from './limits.ts';

/** `text` is null where the line is longer than the limit; such a line was let go piece by piece. */
export type Line = { readonly number: number; readonly text: string | null };

/**
 * Cuts at `\n` and `\r\n`, numbers from 1; a last line without an end counts, an empty rest does not.
 * Holds one line at most, and never more than `limit` code units of it.
 */
export async function* linesOf(chunks: AsyncIterable<string>, limit: number = maxRecordLength): AsyncGenerator<Line> {
  let number = 0;
  let pieces: string[] = [];
  let held = 0;
  let any = false;
  const keep = (piece: string): void => {
    any = true;
    held += piece.length;
    if (held <= limit) pieces.push(piece);
    else pieces = [];
  };
  const finish = (): Line => {
    number += 1;
    const text = pieces.join('');
    const line = { number, text: held > limit ? null : text.endsWith('\r') ? text.slice(0, -1) : text };
    pieces = [];
    held = 0;
    any = false;
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf('\n'); end !== -1; end = chunk.indexOf('\n', start)) {
      keep(chunk.slice(start, end));
      yield finish();
      start = end + 1;
    }
    if (start < chunk.length) keep(chunk.slice(start));
  }
  if (any) yield finish();
}
