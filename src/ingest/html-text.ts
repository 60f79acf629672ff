/** HTML to the plain text that a reader would see: feeds put it into titles and descriptions. */
import { named } from './html-entities.ts';

/** Elements whose content nobody reads. */
const hidden = new Set(['script', 'style', 'noscript', 'template', 'iframe', 'object', 'svg', 'head']);
/** Elements that end a line. */
const blocks = new Set(
  'address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
);

/** What 0x80 to 0x9F stand for (Node 20's TextDecoder takes windows-1252 for latin-1 at times). */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** `&amp;`, `&#8217;`, `&#x2019;`, decoded once; whatever is no reference stays as it is. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,8})|#[xX]([0-9a-fA-F]{1,8})|([a-zA-Z][a-zA-Z0-9]{1,31}));/g,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return named(name) ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
      // Old feeds write windows-1252 numbers, `&#146;` for ’, and HTML reads them so.
      if (code >= 0x80 && code <= 0x9f) return windows1252.charAt(code - 0x80);
      return String.fromCodePoint(code);
    },
  );
}

/** The end of the tag that starts at `<`: the `>` outside quotes, or null where there is none. */
function tagEnd(html: string, start: number): number | null {
  let mark = '';
  for (let at = start + 1; at < html.length; at += 1) {
    const char = html.charAt(at);
    if (mark) {
      if (char === mark) mark = '';
    } else if ((char === '"' || char === "'") && html.charAt(at - 1) === '=') mark = char;
    else if (char === '>') return at;
    else if (char === '<') return null;
  }
  return null;
}

/** Where the text after a hidden element goes on; the end where the element never closes. */
function afterHidden(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}\\s*>`, 'gi');
  close.lastIndex = from;
  const match = close.exec(html);
  return match ? match.index + match[0].length : html.length;
}

/**
 * Tags out, blocks to line ends, entities decoded once, runs of blanks to one. A `<` that opens no tag is text.
 *
 *     "<p>AT&amp;T &amp; <b>Verizon</b> agree</p><p>5 < 6</p>" → "AT&T & Verizon agree\n5 < 6"
 */
export function htmlText(html: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (let open = html.indexOf('<'); open !== -1; open = html.indexOf('<', at)) {
    const tag = /^<(\/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})(?=[\s/>])/.exec(html.slice(open, open + 40));
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      pieces.push(html.slice(at, open));
      at = end === -1 ? html.length : end + 3;
      continue;
    }
    const end = tag || html.charAt(open + 1) === '!' ? tagEnd(html, open) : null;
    if (end === null) {
      pieces.push(html.slice(at, open + 1));
      at = open + 1;
      continue;
    }
    pieces.push(html.slice(at, open));
    const name = tag?.[2]?.toLowerCase() ?? '';
    if (blocks.has(name)) pieces.push('\n');
    at = end + 1;
    if (tag?.[1] === '' && hidden.has(name) && html.charAt(end - 1) !== '/') at = afterHidden(html, name, at);
  }
  pieces.push(html.slice(at));
  return decodeEntities(pieces.join(''))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim();
}
