/** Which text of a snippet is meant: one id may come with several. */
import type { Snippet } from '../model.ts';
import { canonicalJson, sha256 } from '../text/canonical.ts';

/**
 * 16 hexadecimal digits of all that extraction sees: title and body, and the date, publisher and address, as dates in a
 * text are read from the day it was published.
 */
export function textHash({ title, body, url, publisher, publishedAt }: Snippet): string {
  return sha256(canonicalJson({ title, body, url, publisher, publishedAt })).slice(0, 16);
}
