/** Which ids one reading gives to two different texts. */
import { createHash } from 'node:crypto';

/** Ids made from content, as ingest makes them, are of one text only: they need no memory. */
const fromContent = /^s:[0-9a-f]{16}$/;

const digestOf = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();

/**
 * Tells whether this id came before with another text. Holds some 70 bytes an id: of the id 64 bits of a hash, one byte a
 * character, and of the text 30 bits, a number that V8 keeps in place; two texts that share them are not told apart.
 */
export function conflictingTexts(): (id: string, textHash: string) => boolean {
  const seen = new Map<string, number>();
  return (id, textHash) => {
    if (fromContent.test(id)) return false;
    const key = digestOf(id).toString('latin1', 0, 8);
    const text = digestOf(textHash).readUInt32LE(0) >>> 2;
    const before = seen.get(key);
    if (before === undefined) seen.set(key, text);
    return before !== undefined && before !== text;
  };
}
