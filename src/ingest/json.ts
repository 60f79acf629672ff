/** JSON documents: an array of records, an object that holds one (`{"articles": […]}`), one record, or several in a row. */
import { Failure } from '../failure.ts';
import { jsonRecords } from './json-records.ts';
import { maxRecordLength } from './limits.ts';
import { parseRecord } from './parse-record.ts';
import type { RawItem, ReaderContext } from './reader.ts';

/** Throws a Failure where the text between the records is no JSON, as nothing after it can be told apart. */
export async function* readJson(text: AsyncIterable<string>, { file }: ReaderContext): AsyncGenerator<RawItem> {
  const records = jsonRecords(maxRecordLength);
  for await (const chunk of text) yield* items(records.push(chunk));
  yield* items(records.end());

  function* items(found: ReturnType<typeof records.end>): Generator<RawItem> {
    for (const record of found) {
      if (record.text !== null) yield parseRecord(record.text, record.line);
      else yield { line: record.line, code: 'too-long', fault: `longer than ${maxRecordLength} characters` };
    }
    const fault = records.fault();
    if (fault) throw new Failure(`${file}: line ${fault.line}: broken JSON: ${fault.message}`);
  }
}
