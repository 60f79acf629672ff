/** Which texts of which snippets a ledger has seen, in some 50 bytes each. */
import { createHash } from 'node:crypto';

export type KnownTexts = {
  add(id: string, textHash: string): void;
  has(id: string, textHash: string): boolean;
  readonly size: number;
};

/** 64 bits of a hash, one byte a character: V8 keeps such a string in 24 bytes. */
const keyOf = (id: string, textHash: string): string =>
  createHash('sha256').update(`${textHash}\n${id}`).digest().toString('latin1', 0, 8);

export function knownTexts(): KnownTexts {
  const keys = new Set<string>();
  return {
    add: (id, textHash) => {
      keys.add(keyOf(id, textHash));
    },
    has: (id, textHash) => keys.has(keyOf(id, textHash)),
    get size() {
      return keys.size;
    },
  };
}
