/** Text made comparable and ids made from content. Nothing here depends on a locale, a clock or the order of arrival. */
import { createHash } from 'node:crypto';

/** The total order used everywhere: by UTF-16 code unit, never by locale. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** JSON with the keys of every object sorted, so that equal values give equal bytes. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    entries.sort(([a], [b]) => byText(a, b));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** An id made from content: a prefix and 16 hexadecimal digits, `c:09af…`. */
export const contentId = (prefix: string, content: unknown): string =>
  `${prefix}:${sha256(canonicalJson(content)).slice(0, 16)}`;
