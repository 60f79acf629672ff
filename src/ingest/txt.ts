/** The plain text format: title, blank line, body, blank line, title … */
import { Failure } from '../failure.ts';
import { maxPlainTitleLength } from './limits.ts';
import { linesOf } from './lines.ts';
import type { RawItem, ReaderContext } from './reader.ts';

type Block = { readonly line: number; readonly text: string; readonly lines: number };

/** Runs of lines between blank ones; a line over the limit is a Failure, as nothing after it could be paired. */
async function* blocksOf(text: AsyncIterable<string>, file: string): AsyncGenerator<Block> {
  let start = 0;
  let lines: string[] = [];
  for await (const line of linesOf(text)) {
    if (line.text === null) throw new Failure(`${file}: line ${line.number}: longer than a document may be: cut it`);
    if (line.text.trim() !== '') {
      if (lines.length === 0) start = line.number;
      lines.push(line.text);
    } else if (lines.length) {
      yield { line: start, text: lines.join('\n'), lines: lines.length };
      lines = [];
    }
  }
  if (lines.length) yield { line: start, text: lines.join('\n'), lines: lines.length };
}

const form = 'write title, blank line, body, blank line';

/**
 * A title is one line, a body one block.
 *
 *     Norway and Finland sign a rail treaty
 *
 *     Ministers of both countries met in Oslo on Monday.
 *
 * Throws a Failure that names the line where titles and bodies do not pair up: a title of several lines, one as long as
 * a body, or one that nothing follows.
 */
export async function* readTxt(text: AsyncIterable<string>, { file }: ReaderContext): AsyncGenerator<RawItem> {
  let title: Block | null = null;
  for await (const block of blocksOf(text, file)) {
    if (title) {
      yield { line: title.line, record: { title: title.text, body: block.text } };
      title = null;
      continue;
    }
    if (block.lines > 1)
      throw new Failure(
        `${file}: line ${block.line}: a title of ${block.lines} lines does not pair with a body: ${form}`,
      );
    if (block.text.length > maxPlainTitleLength)
      throw new Failure(
        `${file}: line ${block.line}: a body without its title (${block.text.length} characters): ${form}`,
      );
    title = block;
  }
  if (title)
    throw new Failure(
      `${file}: line ${title.line}: the title ${JSON.stringify(title.text.slice(0, 60))} has no body: ${form}`,
    );
}
