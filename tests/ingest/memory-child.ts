/** Run as a process with a small heap: reads so many MB of one format from a stream that makes them, and prints the count. */
import { Readable } from 'node:stream';
import { readSnippets } from '../../src/ingest/ingest.ts';

const filler = 'They met in Oslo and signed the treaty that both had sought for years. '.repeat(14);
const row = (index: number): string => `Title ${index} of the many`;

const shapes: Readonly<Record<string, { start: string; record: (index: number) => string; end: string }>> = {
  txt: { start: '', record: (index) => `${row(index)}\n\n${filler}\n\n`, end: '' },
  jsonl: { start: '', record: (index) => `${JSON.stringify({ title: row(index), body: filler })}\n`, end: '' },
  // One line without an end: it is let go while it is read.
  'jsonl of one line': { start: '{"title":"', record: () => filler, end: '"}\n{"title":"after"}\n' },
  csv: { start: 'title,body\n', record: (index) => `${row(index)},"${filler}\n"\n`, end: '' },
  json: {
    start: '{"articles":[{"title":"first","body":""}',
    record: (index) => `,${JSON.stringify({ title: row(index), body: filler })}`,
    end: ']}',
  },
  xml: {
    start: '<rss><channel>',
    record: (index) => `<item><title>${row(index)}</title><description>${filler}</description></item>\n`,
    end: '</channel></rss>',
  },
};

const [format = '', megabytes = ''] = process.argv.slice(2);
const shape = shapes[format];
if (!shape) throw new Error(`no shape for ${format}`);

function* content(): Generator<Buffer> {
  if (!shape) return;
  yield Buffer.from(shape.start);
  let given = 0;
  for (let index = 0; given < Number(megabytes) * 1e6; ) {
    const records: string[] = [];
    for (let count = 0; count < 60; count += 1, index += 1) records.push(shape.record(index));
    const piece = Buffer.from(records.join(''));
    given += piece.length;
    yield piece;
  }
  yield Buffer.from(shape.end);
}

let snippets = 0;
for await (const event of readSnippets(['-'], { format: format.split(' ', 1)[0], stdin: Readable.from(content()) }))
  if (event.kind === 'snippet') snippets += 1;
process.stdout.write(String(snippets));
