/** Whether two names of one snippet mean one actor: the same key, a part of the other, or its acronym. */
import { nameKey } from '../actors/key.ts';
import { groupWords, organisationWords } from '../lexicon/word-lists.ts';
import { isFirstName, isPlace } from './dictionary.ts';
import { type ActorSpan, isHyphen } from './span.ts';

export const wordsOf = (key: string): string[] => key.split(' ');

/** "NATO" for "North Atlantic Treaty Organization": the initials, small words left out or kept. */
export function isAcronymOf(short: string, long: string): boolean {
  if (!/^[A-Z][A-Za-z&]{1,7}$/.test(short) || !/[A-Z].*[A-Z]/.test(short)) return false;
  const parts = long.split(/[\s-]+/).filter((w) => /^\p{L}/u.test(w));
  if (parts.length < 2) return false;
  const initials = (list: readonly string[]): string => list.map((w) => w[0]?.toUpperCase()).join('');
  const main = initials(parts.filter((w) => /^\p{Lu}/u.test(w)));
  const wanted = short.toUpperCase().replace(/&/g, '');
  if (initials(parts) === wanted || main === wanted) return true;
  // "HVL" for "Halvard Ventures": the legal form is in the acronym alone, or the other way round.
  return (
    wanted.length >= 3 &&
    (main.startsWith(wanted) ||
      (main.length >= 2 && /^(?:L|LTD|PLC|I|C|G|AG)$/.test(wanted.slice(main.length)) && wanted.startsWith(main)))
  );
}

/** Looser, for a name in brackets right behind the long one: its letters in order, the first one first ("APSEZ"). */
export function isShortFor(short: string, long: string): boolean {
  if (isAcronymOf(short, long) || nameKey(long).startsWith(`${nameKey(short)} `)) return true;
  const letters = short.toLowerCase().replace(/[^a-z]/g, '');
  const text = long.toLowerCase();
  if (letters.length < 2 || letters.length > 9 || letters[0] !== text[0] || !/[A-Z].*[A-Z]/.test(short)) return false;
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

const personal = (key: readonly string[]): boolean =>
  key.length >= 2 && key.length <= 3 && isFirstName(key[0] as string);

/** "Halvard" beside "Halvard Bank" in one sentence are two companies; the halves of "Halvard-Brisk" are new mentions. */
const apartInOneSentence = (a: ActorSpan, b: ActorSpan): boolean =>
  a.sentence === b.sentence && !isHyphen(a.sentence.tokens[a.last + 1]) && !isHyphen(b.sentence.tokens[b.last + 1]);

/** "Cong" for "Congress": headlines cut long words. */
const isCutWord = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= 4 && Math.max(a.length, b.length) >= 8 && (a.startsWith(b) || b.startsWith(a));

/** Whether `span`, of matching key `key`, is one more mention of the actor that the given spans and keys name. */
export function sameName(
  spans: readonly ActorSpan[],
  keys: ReadonlySet<string>,
  span: ActorSpan,
  key: string,
): boolean {
  if (keys.has(key)) return true;
  const mine = wordsOf(key);
  for (const other of keys) {
    const theirs = wordsOf(other);
    const [short, long] = mine.length < theirs.length ? [mine, theirs] : [theirs, mine];
    if (short.length === long.length || short.join('').length < 3) {
      if (short.length === 1 && isCutWord(key, other) && !spans.some((s) => s.sentence === span.sentence)) return true;
      continue;
    }
    if (short.length > 1 && short[0] === long[0] && short.at(-1) === long.at(-1) && personal(short)) return true;
    // "Halvard" and the "Halvard union" are two parties.
    if (groupWords.words.has(long.at(-1) as string) && !groupWords.words.has(short.at(-1) as string)) continue;
    if (!personal(long) && spans.some((s) => apartInOneSentence(s, span))) continue;
    const opens = short.every((w, at) => w === long[at]);
    const ends = short.every((w, at) => w === long[long.length - short.length + at]);
    if (opens && !(short.length === 1 && isPlace(short[0] as string))) return true;
    if (ends && short.length === 1 && long.length <= 3 && !organisationWords.words.has(short[0] as string)) return true;
    if (ends && short.length > 1) return true;
  }
  return spans.some((s) => isAcronymOf(span.text, s.text) || isAcronymOf(s.text, span.text));
}
