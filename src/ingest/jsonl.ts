/** JSON Lines: one object a line; a broken line is a fault of its own, and the rest goes on. */
import { maxRecordLength } from './limits.ts';
import { linesOf } from './lines.ts';
import { parseRecord } from './parse-record.ts';
import type { RawItem } from './reader.ts';

export async function* readJsonl(text: AsyncIterable<string>): AsyncGenerator<RawItem> {
  for await (const line of linesOf(text)) {
    if (line.text === null)
      yield { line: line.number, code: 'too-long', fault: `longer than ${maxRecordLength} characters` };
    else if (line.text.trim() !== '') yield parseRecord(line.text, line.number);
  }
}
