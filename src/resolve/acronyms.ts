/** Acronyms that a text defines: "Polish Space Agency (POLSA)". */
import { nameKey } from '../actors/key.ts';

export type AcronymDefinition = { readonly acronym: string; readonly fullName: string };

const bracketed = /\((?:the )?([A-Z][A-Za-z&.-]{1,9})\)/g;

/** The full name is looked for in this many characters before the bracket. */
const reach = 160;

/** Words that an acronym may skip: "Organisation for the Prohibition of Chemical Weapons". */
const skippable = new Set(['of', 'the', 'for', 'and', 'in', 'on', 'de', 'du', 'des', 'la', 'el', 'to', 'at', '&']);

const isCapital = (word: string): boolean => /^[\p{Lu}\p{N}]/u.test(word);

/** Whether the letters begin the words in their order: each word gives one letter or more, small words may give none. */
function fits(letters: string, words: readonly string[]): boolean {
  const step = (at: number, from: number): boolean => {
    if (from === words.length) return at === letters.length;
    const word = words[from] ?? '';
    if (skippable.has(word) && step(at, from + 1)) return true;
    // "Space" may give "S", "Sp": POLSA = POLish Space Agency.
    for (let taken = 1; taken <= Math.min(4, word.length, letters.length - at); taken++) {
      if (word.slice(0, taken) !== letters.slice(at, at + taken)) break;
      if (step(at + taken, from + 1)) return true;
    }
    return false;
  };
  return step(0, 0);
}

/** The full name that ends where the acronym's bracket opens, or null where no run of words fits its letters. */
export function expansionOf(acronym: string, before: string): string | null {
  const letters = acronym.replace(/[^A-Za-z]/g, '').toLowerCase();
  if (letters.length < 2 || !/[A-Z].*[A-Z]/.test(acronym)) return null;
  const words = before.trim().split(/\s+/);
  for (let from = words.length - 1; from >= 0; from--) {
    const run = words.slice(from);
    if (!isCapital(run[0] ?? '')) continue;
    const parts = run.flatMap((word) => word.toLowerCase().split(/[-.'’]/)).filter((part) => part !== '');
    if (parts.length >= 2 && fits(letters, parts)) return run.join(' ');
  }
  return null;
}

/** The definitions of a text, in their order. */
export function acronymsIn(text: string): readonly AcronymDefinition[] {
  const found: AcronymDefinition[] = [];
  for (const match of text.matchAll(bracketed)) {
    const acronym = match[1] ?? '';
    const before = text.slice(Math.max(0, match.index - reach), match.index);
    // Only the sentence that the bracket stands in; a dot inside "U.S." ends none.
    const fullName = expansionOf(acronym, before.split(/[.!?;:,("“”]\s/).at(-1) ?? '');
    if (fullName !== null) found.push({ acronym: acronym.replaceAll('.', ''), fullName });
  }
  return found;
}

/** "Polish Space Agency (POLSA)", as one name, in its two parts; null where it is none. */
export function splitDefinition(name: string): AcronymDefinition | null {
  const parts = /^(.{3,120}?) \(([A-Z][A-Za-z&.-]{1,9})\)$/.exec(name);
  if (!parts?.[1] || !parts[2]) return null;
  return expansionOf(parts[2], parts[1]) === null ? null : { acronym: parts[2], fullName: parts[1] };
}

/** Whether a name is written like an acronym: `POLSA`, `L&T`, `MoD`. */
export const isAcronym = (name: string): boolean =>
  /^[A-Z][A-Za-z&]{1,9}$/.test(name) && /[A-Z].*[A-Z]/.test(name) && nameKey(name).length >= 2;
