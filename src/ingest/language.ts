/** Which language a text is in, where that is not English; made to be silent on English rather than to be right on all. */
import { englishWords, languageRows } from '../lexicon/languages.ts';

/** Longest part of a text that is looked at. */
const sampleLength = 2000;
/** Words of another language before a text counts as that language, how many unlike ones, and how many times those of English. */
const leastWords = 4;
const leastDifferent = 3;
const timesEnglish = 3;
/** Share of all words that they must be: running text has a third, an English list of foreign names few. */
const leastShare = 0.15;
/** Share of letters outside the Latin script from which a text is not English. */
const foreignShare = 0.5;

/** Single letters are sizes, models and initials ("U19 v U19") more often than words. */
const wordsOf = (words: string): string[] => words.split(' ').filter((word) => word.length > 1);

const english = new Set(englishWords.split(' '));
const others = languageRows.map((row) => ({
  language: row.language,
  words: new Set(wordsOf(row.words).filter((word) => !english.has(word))),
}));

const scripts: readonly { readonly name: string; readonly letters: RegExp }[] = [
  { name: 'Arabic script', letters: /\p{Script=Arabic}/gu },
  { name: 'Cyrillic script', letters: /\p{Script=Cyrillic}/gu },
  { name: 'Chinese or Japanese', letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu },
  { name: 'Korean', letters: /\p{Script=Hangul}/gu },
  { name: 'Devanagari script', letters: /\p{Script=Devanagari}/gu },
  { name: 'Greek', letters: /\p{Script=Greek}/gu },
  { name: 'Hebrew', letters: /\p{Script=Hebrew}/gu },
  { name: 'Thai', letters: /\p{Script=Thai}/gu },
];

function otherScript(sample: string): string | null {
  const foreign = sample.match(/(?=\p{L})\P{Script=Latin}/gu)?.length ?? 0;
  if (foreign === 0) return null;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (foreign < foreignShare * letters) return null;
  const counted = scripts.map(({ name, letters: own }) => ({ name, count: sample.match(own)?.length ?? 0 }));
  const best = counted.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count > foreign / 2 ? best.name : 'another script';
}

/** The name of the language or script a text is in; null where it is English, or may be. */
export function otherLanguage(text: string): string | null {
  const sample = text.slice(0, sampleLength);
  const script = otherScript(sample);
  if (script) return script;
  const words = sample.match(/\p{L}+/gu) ?? [];
  const inEnglish = words.filter((word) => english.has(word.toLowerCase())).length;
  // English news has a function word in every three; one in three is enough to stop looking.
  if (inEnglish * timesEnglish > words.length) return null;
  let best: { language: string; count: number; different: number } | null = null;
  // In lower case only: names bring capitalised words of their own language, "Los Angeles", "El Salvador".
  for (const { language, words: own } of others) {
    const hits = words.filter((word) => own.has(word));
    if (hits.length > (best?.count ?? 0)) best = { language, count: hits.length, different: new Set(hits).size };
  }
  if (!best || best.count < leastWords || best.different < leastDifferent || best.count < timesEnglish * inEnglish)
    return null;
  return best.count >= leastShare * words.length ? best.language : null;
}
