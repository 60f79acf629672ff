/** Whether a capital says that a word is part of a name: easy inside a sentence, a matter of odds at its start and in headlines. */
import { descriptors, neverActors, openers, organisationWords } from '../lexicon/word-lists.ts';
import { wordClass } from '../lexicon/words.ts';
import type { Token } from '../text/tokens.ts';
import { isFunctionWord, isVerb } from './dictionary.ts';
import type { Sentence } from './sentences.ts';
import { isCapital, isHyphen, isOffice, isPersonWord } from './span.ts';
import { isTriggerWord } from './triggers.ts';

const opensQuote = (before: Token | undefined): boolean =>
  before !== undefined && /^[“”"‘:|•?!.;–—]$/.test(before.text);

/** Names that the snippet surely writes as such: capitalised inside a sentence of small letters; words and pairs of words, lower case. */
export function surelyNames(sentences: readonly Sentence[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { tokens, caseStyle } of sentences) {
    if (caseStyle !== 'sentence') continue;
    for (let at = 1; at < tokens.length; at++) {
      const token = tokens[at] as Token;
      if (!isCapital(token) || opensQuote(tokens[at - 1])) continue;
      if (!openers.words.has(token.lower)) names.add(token.lower);
      const next = tokens[at + 1];
      if (next && isCapital(next)) names.add(`${token.lower} ${next.lower}`);
    }
  }
  return names;
}

/** Heads of names that in a headline of capitals are more often common nouns. */
const titleBreaks =
  /^(?:teams?|forays?|board|media|business|data|digital|retail|cloud|services?|technology|space|energy|power|health|gas|oil|cricket|football|courts?|funds?|employees?|customers?|games?)$/;

function hasNameBefore(sentence: Sentence, at: number): boolean {
  const before = sentence.tokens[at - 1];
  return (
    before !== undefined &&
    isCapital(before) &&
    !neverActors.words.has(before.lower) &&
    !isVerb(before.lower) &&
    wordClass(before.lower) !== 'common'
  );
}

/** The word as one that capitals alone cannot tell: first in its sentence, in a headline of capitals, after a quotation mark. */
function nameByOdds(sentence: Sentence, at: number, elsewhere: ReadonlySet<string>): boolean {
  const { tokens, caseStyle } = sentence;
  const token = tokens[at] as Token;
  const { lower } = token;
  const next = tokens[at + 1];
  const pair = next !== undefined && isCapital(next) && next.spaced && !neverActors.words.has(next.lower);
  const plain = !isVerb(lower) && !isOffice(token) && !isPersonWord(token) && !descriptors.words.has(lower);
  const kind = wordClass(lower);
  if (kind === 'common') {
    if (pair && elsewhere.has(`${lower} ${next.lower}`)) return true;
    if (
      organisationWords.words.has(lower) &&
      at > 0 &&
      tokens[at - 1]?.shape !== 'mark' &&
      isNameWord(sentence, at - 1, elsewhere)
    )
      return true;
    if (pair && organisationWords.words.has(next.lower)) return plain && (at === 0 || caseStyle === 'title');
    // "Credit Suisse", "King Soopers": a small word opens a name whose next word is no word at all.
    return (
      at === 0 &&
      pair &&
      caseStyle === 'sentence' &&
      plain &&
      !lower.endsWith('ed') &&
      !lower.endsWith('ing') &&
      !isFunctionWord(lower)
    );
  }
  if (kind === 'mixed') return plain || !isVerb(lower) || (at === 0 && pair && caseStyle === 'sentence');
  return true;
}

/** Whether the capital of this word says that it is part of a name. */
export function isNameWord(sentence: Sentence, at: number, elsewhere: ReadonlySet<string>): boolean {
  const { tokens, caseStyle } = sentence;
  const token = tokens[at] as Token;
  if (!isCapital(token)) return false;
  const { lower } = token;
  const [before, next, third] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  const pair = next !== undefined && isCapital(next) && next.spaced && !neverActors.words.has(next.lower);
  // "Halvard to Acquire Brisk".
  if (
    before?.lower === 'to' &&
    token.shape === 'capital' &&
    isVerb(lower) &&
    wordClass(lower) !== 'name' &&
    next !== undefined &&
    isCapital(next)
  )
    return false;
  if (token.text.length === 1)
    return pair || hasNameBefore(sentence, at) || (isHyphen(next) && third !== undefined && isCapital(third));
  if (openers.words.has(lower) && pair) {
    if (elsewhere.has(`${lower} ${next.lower}`) || organisationWords.words.has(next.lower)) return true;
    return at > 0 && caseStyle === 'sentence' && !opensQuote(before);
  }
  if (neverActors.words.has(lower)) return false;
  if (isFunctionWord(lower) && token.shape !== 'upper') return false;
  const free = at === 0 || caseStyle !== 'sentence' || opensQuote(before);
  if (caseStyle === 'title' && token.shape === 'capital' && (isTriggerWord(lower) || titleBreaks.test(lower))) {
    const within = before !== undefined && elsewhere.has(`${before.lower} ${lower}`);
    const opens =
      pair &&
      (elsewhere.has(`${lower} ${next.lower}`) ||
        (organisationWords.words.has(next.lower) && !isTriggerWord(next.lower)));
    if (!within && !opens) return false;
  }
  if (caseStyle !== 'upper' && (token.shape === 'upper' || token.shape === 'mixed'))
    return token.shape === 'mixed' || !free || wordClass(lower) !== 'common' || elsewhere.has(lower);
  if (!free || elsewhere.has(lower)) return true;
  return nameByOdds(sentence, at, elsewhere);
}
