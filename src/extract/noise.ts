/**
 * The parts of a title or body that are not told news: cut ends, datelines, credits, stamps, tickers, the publisher at the end of a
 * title. They are only passed over: the stored text and its offsets stay as they are.
 *
 *     OSLO (Agency) – Halvard has agreed … [+1234 chars]
 *     ^^^^^^^^^^^^^^^                     ^^^^^^^^^^^^^^^
 */
import type { Field, Snippet } from '../model.ts';

export type Range = readonly [start: number, end: number];

type NoiseRow = { readonly id: string; readonly field: Field | 'both'; readonly pattern: RegExp };

const rows: readonly NoiseRow[] = [
  { id: 'cut-end', field: 'both', pattern: /\s*(?:…|\.{3})?\s*(?:Read more|\[\+\d+ chars\]|\[\s*…\s*\])\s*$/gi },
  {
    id: 'dateline',
    field: 'body',
    pattern:
      /^\s*(?:[A-Z][\w.'’-]*[ ,/]*){1,6}(?:, [A-Z][a-z]+\.?)?(?:, [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)?\s*\((?:[A-Z][\w. ]{1,25})\)\s*[:—–-]+\s*/g,
  },
  {
    id: 'dateline-bare',
    field: 'body',
    pattern: /^\s*[A-Z]{3,}(?:[ ,.][A-Z]{2,}){0,3}(?:, [A-Z][a-z]+\.?)?\s?[—–:-]{1,2}\s/g,
  },
  {
    id: 'agency-bare',
    field: 'body',
    pattern: /^\s*(?:[A-Za-z ]{3,30}: )?(?:AP|AFP|Reuters|PTI|ANI|IANS|UPI)\s[—–-]+\s/g,
  },
  {
    id: 'city-date',
    field: 'body',
    pattern:
      /^\s*[A-Z][\w ]{2,24}(?:\([\w ]+\))?, (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:, \d{4})?\s?(?:\([A-Z]\w+\))?\s?[:—–-]+\s/g,
  },
  {
    id: 'stamp',
    field: 'body',
    pattern: /(?:Posted|Updated|Published|Last updated)(?: on)?: .{4,60}?(?:\d{4}|[AP]M)(?: [A-Z]{2,4})?(?: \/)?/g,
  },
  { id: 'section', field: 'body', pattern: /^\s*(?:[A-Z][a-z]+ )?(?:[A-Z]\w+ )?News: (?:[A-Z]{4,}: )?/g },
  { id: 'section-tail', field: 'body', pattern: /\s\|\s[A-Z][\w ]{2,24}$/g },
  {
    id: 'photo',
    field: 'body',
    pattern:
      /(?:\(?(?:Photo|Image|Picture|File photo)(?: by| credit|:)[^.)]{2,60}[.)]?|In this (?:file )?photo (?:released|provided|taken) by [A-Z][\w ]{2,40},)/g,
  },
  { id: 'credit', field: 'body', pattern: /\b(?:[A-Z]{2,}[ -]){1,4}\/ ?(?:AP|AFP|REUTERS|GETTY|EPA|Getty Images)\b/g },
  {
    id: 'ticker',
    field: 'both',
    pattern:
      /\((?:[A-Z]{2,8} ?: ?)?[A-Z0-9]{1,6}(?:\.[A-Z]{1,3})?(?:: ?Quote[^)]{0,60})?\)(?=\W|$)(?<=[.:][^)]{0,70}\))/g,
  },
  // "Halvard HLV.OL will buy": exchanges' codes alone, so that initials and web names stay.
  {
    id: 'ticker-bare',
    field: 'both',
    pattern:
      /(?<=\p{L}[.]? )[A-Z][A-Z0-9]{1,5}\.(?:[NOLAFSTK]|TO|BR|SA|PA|DE|AS|MI|MC|BO|NS|HK|SI|AX|CO|ST|OL|HE|OB|PK|VX|SW|VI|LS|KS|SS|SZ|TW|BK|KL|JK|NZ)(?![\w.])/gu,
  },
  { id: 'link', field: 'both', pattern: /https?:\/\/\S+/g },
  { id: 'handle', field: 'both', pattern: /&lt;[^&]{0,80}&gt;|<[^>]{0,80}>/g },
];

/** `… | News18`, `… - Economic Times`, `… : Okezone Celebrity`: short, all capitals, and enough of a title before it. */
const publisherTail =
  /(?: [-–—|] | : |\s\|\s)((?:[A-Z0-9][\w.&’'®]*|of|the|and|in)(?: (?:[A-Z0-9&][\w.&’'®]*|of|the|and|in|-)){0,4})\s*$/;

function publisherRange(title: string, publisher: string | null): Range | undefined {
  let end = title.length;
  let found: Range | undefined;
  for (let times = 0; times < 2; times++) {
    const part = title.slice(0, end);
    const match = publisherTail.exec(part);
    if (!match || part.slice(0, match.index).split(/\s+/).length < 4) break;
    end = match.index;
    found = [match.index, title.length];
  }
  if (!found && publisher && title.endsWith(publisher)) found = [title.length - publisher.length, title.length];
  return found;
}

/** Sorted, merged ranges of a field that hold no news. */
export function noiseOf(snippet: Snippet, field: Field): Range[] {
  const text = snippet[field];
  const ranges: Range[] = [];
  for (const row of rows) {
    if (row.field !== 'both' && row.field !== field) continue;
    for (const match of text.matchAll(row.pattern)) ranges.push([match.index, match.index + match[0].length]);
  }
  if (field === 'title') {
    const tail = publisherRange(text, snippet.publisher);
    if (tail) ranges.push(tail);
  }
  ranges.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const merged: Range[] = [];
  for (const range of ranges) {
    const last = merged.at(-1);
    if (last && range[0] <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], range[1])];
    else merged.push(range);
  }
  return merged;
}
