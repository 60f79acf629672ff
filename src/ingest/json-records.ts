/**
 * Finds the records in a JSON document without building it: it follows strings and brackets only, and `JSON.parse` reads
 * each record. That keeps one record in memory, knows its line, skips one that is too long, and goes on after one that is
 * broken inside, none of which a streaming JSON parser does.
 */

/** `text` is null where the record is longer than the limit. */
export type JsonText = { readonly line: number; readonly text: string | null };
export type JsonFault = { readonly line: number; readonly message: string };

export type JsonRecords = {
  /** Takes a piece of the document and gives the records that end in it. */
  push(chunk: string): readonly JsonText[];
  /** The document is over: gives what is left. */
  end(): readonly JsonText[];
  /** What makes the rest unreadable; null as long as nothing does. */
  fault(): JsonFault | null;
};

/** Keys of a wrapping object under which services put their list. */
const listKeys = new Set(['articles', 'items', 'results', 'data']);

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;
const [quote, backslash, comma, colon, newline] = [34, 92, 44, 58, 10];
const [openList, closeList, openObject, closeObject] = [91, 93, 123, 125];

/**
 * Where the cursor is: `document` between top-level values, `list` before an element or the end of the list, `after` an
 * element, `value` inside a record, `wrapper` inside an object whose list was found.
 */
type Place = 'document' | 'list' | 'after' | 'value' | 'wrapper';

export function jsonRecords(limit: number): JsonRecords {
  let place: Place = 'document';
  let outer: 'document' | 'list' = 'document';
  let inWrapper = false;
  /** Nothing has come in the list yet, so that it may end here. */
  let fresh = true;
  /** The record at hand is an object at the top of the document, and so may turn out to wrap a list. */
  let mayWrap = false;
  let depth = 0;
  let inString = false;
  let escaped = false;
  let line = 1;
  let startLine = 1;
  let pieces: string[] = [];
  let held = 0;
  let key = '';
  let keyDone = false;
  let fault: JsonFault | null = null;
  let found: JsonText[] = [];

  const keep = (piece: string): void => {
    held += piece.length;
    if (held <= limit) pieces.push(piece);
    else pieces = [];
  };
  const begin = (from: 'document' | 'list', code: number): void => {
    outer = from;
    place = 'value';
    startLine = line;
    pieces = [];
    held = 0;
    depth = 0;
    key = '';
    keyDone = false;
    mayWrap = from === 'document' && code === openObject;
  };
  const finish = (): void => {
    found.push({ line: startLine, text: held > limit ? null : pieces.join('') });
    pieces = [];
    place = outer === 'list' ? 'after' : 'document';
  };
  const fail = (message: string): void => {
    fault ??= { line, message };
  };

  /** Inside a record: what this character does to it. */
  function insideValue(code: number): 'on' | 'ended' | 'ended before' | 'list' {
    if (code === openObject || code === openList) {
      // `"articles": [` at the first level of a top-level object: what was a record is a wrapper.
      if (code === openList && mayWrap && depth === 1 && keyDone && listKeys.has(key)) return 'list';
      depth += 1;
    } else if (code === closeObject || code === closeList) {
      if (depth === 0) return 'ended before';
      depth -= 1;
      if (depth === 0) return 'ended';
    } else if (depth === 0 && (code === comma || (outer === 'document' && isSpace(code)))) return 'ended before';
    else if (depth === 1) {
      if (code === comma) {
        key = '';
        keyDone = false;
      } else if (code === colon) keyDone = true;
    }
    return 'on';
  }

  /** Between records: true where one begins with this character. */
  function between(code: number): boolean {
    if (isSpace(code)) return false;
    if (place === 'after') {
      if (code === comma) {
        place = 'list';
        fresh = false;
      } else if (code === closeList) place = inWrapper ? 'wrapper' : 'document';
      else fail('a comma or the end of the list is missing');
    } else if (place === 'list') {
      if (code === closeList && fresh) place = inWrapper ? 'wrapper' : 'document';
      else if (code === closeList || code === comma) fail('a record is missing between commas');
      else {
        begin('list', code);
        return true;
      }
    } else if (place === 'document') {
      if (code === openList) {
        place = 'list';
        inWrapper = false;
        fresh = true;
      } else if (code === comma || code === closeList || code === closeObject) fail('a bracket too many');
      else {
        begin('document', code);
        return true;
      }
    }
    return false;
  }

  function push(chunk: string): readonly JsonText[] {
    found = [];
    let from = place === 'value' ? 0 : -1;
    for (let at = 0; at < chunk.length && !fault; at += 1) {
      const code = chunk.charCodeAt(at);
      if (code === newline) line += 1;
      if (inString) {
        if (escaped) escaped = false;
        else if (code === backslash) escaped = true;
        else if (code === quote) inString = false;
        else if (place === 'value' && depth === 1 && !keyDone && key.length < 20) key += chunk.charAt(at);
        continue;
      }
      if (place === 'wrapper') {
        // The rest of a wrapping object (counts, status) holds no records.
        if (code === quote) inString = true;
        else if (code === openObject || code === openList) depth += 1;
        else if (code === closeObject || code === closeList) {
          if (depth === 0) {
            place = 'document';
            inWrapper = false;
          } else depth -= 1;
        }
        continue;
      }
      if (place !== 'value') {
        if (!between(code)) continue;
        from = at;
      }
      if (code === quote) {
        inString = true;
        if (depth === 1 && !keyDone) key = '';
        continue;
      }
      const what = insideValue(code);
      if (what === 'on') continue;
      if (what === 'list') {
        place = 'list';
        inWrapper = true;
        fresh = true;
        pieces = [];
        depth = 0;
        from = -1;
        continue;
      }
      keep(chunk.slice(from, what === 'ended' ? at + 1 : at));
      from = -1;
      finish();
      if (what === 'ended before') between(code);
    }
    if (from !== -1 && !fault) keep(chunk.slice(from));
    return found;
  }

  function end(): readonly JsonText[] {
    found = [];
    if (place === 'value' && outer === 'document' && depth === 0 && !inString) finish();
    if (place !== 'document' && !fault) {
      if (place === 'value') line = startLine;
      fail(place === 'value' ? 'the record that starts here does not end' : 'the document ends early (torn?)');
    }
    return found;
  }

  return { push, end, fault: () => fault };
}
