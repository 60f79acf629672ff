/** Collects the items of a feed from the opening and closing of its elements. */
import { htmlText } from './html-text.ts';

/** `record` is null where the item is longer than the limit. */
export type FeedItem = { readonly line: number; readonly record: Readonly<Record<string, string>> | null };

type Attribute = (name: string) => string | null;

export type FeedItems = {
  open(name: string, attribute: Attribute, line: number): void;
  close(): void;
  text(text: string): void;
  /** The items that have ended since the last call. */
  take(): readonly FeedItem[];
};

/** Fields whose text is HTML in RSS, as its text or escaped in it; Atom says so by its `type`. */
const htmlFields = new Set([
  'title',
  'description',
  'content:encoded',
  'dc:title',
  'dc:description',
  'summary',
  'content',
]);

type Kind = 'plain' | 'html' | 'xhtml';
type OpenField = { readonly name: string; readonly kind: Kind; readonly depth: number; readonly pieces: string[] };

function kindOf(name: string, type: string | null, atom: boolean): Kind {
  if (type === 'xhtml') return 'xhtml';
  if (!htmlFields.has(name)) return 'plain';
  return atom ? (type === 'html' || type === 'text/html' ? 'html' : 'plain') : 'html';
}

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export function feedItems(limit: number): FeedItems {
  const path: string[] = [];
  let done: FeedItem[] = [];
  let feedTitle: string | null = null;
  let itemDepth = 0;
  let itemLine = 0;
  let held = 0;
  let atom = false;
  let record: Record<string, string> = {};
  let field: OpenField | null = null;

  const textOf = (open: OpenField): string => {
    const text = open.pieces.join('');
    return open.kind === 'plain' ? text.trim() : htmlText(text);
  };
  /** The address is an attribute in Atom; of several links the one to the page itself counts. */
  const addLink = (attribute: Attribute): void => {
    const href = attribute('href');
    if (href && (attribute('rel') ?? 'alternate') === 'alternate') record.link ??= href;
  };
  const open = (name: string, attribute: Attribute, line: number): void => {
    path.push(name);
    const parent = path.at(-2);
    if (itemDepth === 0) {
      if (name === 'item' || name === 'entry') {
        itemDepth = path.length;
        itemLine = line;
        held = 0;
        atom = name === 'entry';
        record = Object.create(null);
        if (feedTitle) record.feedtitle = feedTitle;
        field = null;
      } else if (name === 'title' && (parent === 'channel' || parent === 'feed') && feedTitle === null) {
        const kind = kindOf(name, attribute('type'), parent === 'feed');
        field = { name: 'feedtitle', kind, depth: path.length, pieces: [] };
      }
      return;
    }
    if (field) {
      // Inside XHTML the tags count as breaks; in any other field they are not its text.
      if (field.kind === 'xhtml') field.pieces.push(`<${name}>`);
      return;
    }
    if (path.length === itemDepth + 1 && name === 'link') addLink(attribute);
    const own = path.length === itemDepth + 1 && !(name === 'source' && atom);
    const ofSource = path.length === itemDepth + 2 && parent === 'source' && name === 'title';
    if (own || ofSource)
      field = {
        name: ofSource ? 'source' : name,
        kind: kindOf(name, attribute('type'), atom),
        depth: path.length,
        pieces: [],
      };
  };
  const close = (): void => {
    const name = path.at(-1) ?? '';
    if (field && path.length > field.depth && field.kind === 'xhtml') field.pieces.push(`</${name}>`);
    if (field && path.length === field.depth) {
      const text = textOf(field);
      if (field.name === 'feedtitle') feedTitle ??= text || null;
      else if (text && !(field.name in record)) record[field.name] = text;
      field = null;
    }
    if (itemDepth > 0 && path.length === itemDepth) {
      done.push({ line: itemLine, record: held > limit ? null : record });
      itemDepth = 0;
    }
    path.pop();
  };
  const text = (piece: string): void => {
    if (!field || (field.kind !== 'xhtml' && path.length !== field.depth)) return;
    held += piece.length;
    if (held <= limit) field.pieces.push(field.kind === 'xhtml' ? escapeHtml(piece) : piece);
    else field.pieces.length = 0;
  };
  const take = (): readonly FeedItem[] => {
    const taken = done;
    done = [];
    return taken;
  };
  return { open, close, text, take };
}
