/** Which ids one reading gives to two different texts. */
import { sha256 } from '../text/canonical.ts';

/** Ids made from content, as ingest makes them, are of one text only: they need no memory. */
const fromContent = /^s:[0-9a-f]{16}$/;

const short = (id: string): string => sha256(id).slice(0, 16);

/** Tells whether this id came before with another text; holds some 100 bytes an id. */
export function conflictingTexts(): (id: string, textHash: string) => boolean {
  const seen = new Map<string, string>();
  return (id, textHash) => {
    if (fromContent.test(id)) return false;
    const key = short(id);
    const before = seen.get(key);
    if (before === undefined) seen.set(key, textHash);
    return before !== undefined && before !== textHash;
  };
}
