/** RSS 0.9 to 2.0, RDF and Atom, read as a stream by a strict XML parser that expands no entities of the document. */
import sax from 'sax';
import { Failure } from '../failure.ts';
import { type FeedItem, feedItems } from './feed-items.ts';
import { maxRecordLength, maxXmlDepth } from './limits.ts';
import type { RawItem, ReaderContext } from './reader.ts';

const roots = new Set(['rss', 'feed', 'RDF']);

/** Without a prefix that feeds give their own elements; `dc:date` and `content:encoded` keep theirs. */
const plainName = (name: string): string => name.replace(/^(?:atom|a10|rss|rdf):/, '');

/** The parser's message is several lines; the first says what is wrong. */
const gist = (error: Error): string => (error.message.split('\n', 1)[0] ?? '').toLowerCase().replace(/\.$/, '');

function toRaw(item: FeedItem): RawItem {
  if (item.record) return { line: item.line, record: item.record };
  return { line: item.line, code: 'too-long', fault: `longer than ${maxRecordLength} characters` };
}

/**
 * Yields each `item` or `entry` with its own elements as fields, HTML made plain text, and the feed's title as `feedtitle`.
 * Throws a Failure with the line where the XML is not well-formed, declares entities, nests too deep or is no feed.
 */
export async function* readFeed(text: AsyncIterable<string>, { file }: ReaderContext): AsyncGenerator<RawItem> {
  const parser = sax.parser(true, { position: true });
  const items = feedItems(maxRecordLength);
  let depth = 0;
  let seenRoot = false;
  let failure: Failure | null = null;
  const fail = (message: string): void => {
    failure ??= new Failure(`${file}: line ${parser.line + 1}: ${message}`);
  };
  const declares = (): void => fail('the document type declares entities: such XML is refused, remove its DOCTYPE');

  parser.onerror = (error) => fail(`not well-formed XML (${gist(error)}): mend it or fetch it again`);
  parser.onsgmldeclaration = declares;
  parser.ondoctype = (doctype) => {
    if (doctype.includes('[')) declares();
  };
  parser.onopentag = (tag) => {
    depth += 1;
    if (failure || depth > maxXmlDepth) return fail(`elements nest deeper than ${maxXmlDepth}`);
    const name = plainName(tag.name);
    if (!seenRoot && !roots.has(name))
      fail(`<${tag.name.slice(0, 40)}> is neither RSS nor Atom: convert it to JSONL or CSV`);
    seenRoot = true;
    const attribute = (key: string): string | null => {
      const value = tag.attributes[key];
      return typeof value === 'string' ? value : null;
    };
    items.open(name, attribute, parser.line + 1);
  };
  parser.onclosetag = () => {
    depth -= 1;
    items.close();
  };
  parser.ontext = items.text;
  parser.oncdata = items.text;

  for await (const chunk of text) {
    parser.write(chunk);
    if (failure) throw failure;
    for (const item of items.take()) yield toRaw(item);
  }
  if (!seenRoot && depth === 0 && parser.position === 0) return;
  parser.close();
  if (failure) throw failure;
  for (const item of items.take()) yield toRaw(item);
}
