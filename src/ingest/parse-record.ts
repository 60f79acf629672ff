/** One JSON text to one record, or why not. */
import type { RawItem } from './reader.ts';

/** V8 says where in the text; the line is what a user can find, so that only the gist of its message is kept. */
const gist = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split(/ in JSON| \(line|, (?:\.\.\.)?"/)[0] ?? '';

/** `JSON.parse` makes own properties of `__proto__` and the like and does not recurse, so that hostile text is just text. */
export function parseRecord(text: string, line: number): RawItem {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { line, code: 'unreadable', fault: `broken JSON: ${gist(error)}` };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { line, code: 'unreadable', fault: 'not a JSON object: each record is one {…}' };
  return { line, record: { ...value } };
}
