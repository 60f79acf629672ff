/** What an actor candidate is, and the small questions that every step on spans asks. */
import { type KnownForm, lookUp } from '../actors/known.ts';
import { officeWords, personWords } from '../lexicon/word-lists.ts';
import type { Token } from '../text/tokens.ts';
import type { Sentence } from './sentences.ts';

export type Link = 'stands-for' | 'belongs-to';

/** An actor candidate at its place; `first` and `last` are token indexes of the sentence, both inside. */
export type ActorSpan = {
  readonly sentence: Sentence;
  readonly first: number;
  readonly last: number;
  readonly text: string;
  readonly known: readonly KnownForm[];
  /** Words between the body and the person named for it: `CEO`, `striker`. */
  role: string;
  /** The span that this person stands for or belongs to. */
  link: { readonly to: ActorSpan; readonly kind: Link } | null;
  /** The tokens from the first of the linked body to the last of the person, and the office word alone: "Halvard CEO". */
  outerFirst: number;
  outerLast: number;
  /** A person by the words around. */
  person: boolean;
};

/** A stretch of tokens on its way to become a span. */
export type Draft = { readonly first: number; readonly last: number; readonly known: readonly KnownForm[] };

export const isCapital = (token: Token): boolean =>
  token.shape !== 'lower' && token.shape !== 'mark' && token.shape !== 'number';

export const isHyphen = (token: Token | undefined): boolean =>
  token !== undefined && (token.text === '-' || token.text === '–') && !token.spaced;

export const isPossessive = (token: Token | undefined): boolean => token !== undefined && /^['’]s$/.test(token.text);

export const isOffice = (token: Token | undefined): boolean =>
  token !== undefined && officeWords.words.has(token.lower);
export const isPersonWord = (token: Token | undefined): boolean =>
  token !== undefined && personWords.words.has(token.lower);

/** Words of an office only where another follows: "Foreign Minister", but "Foreign Trade Bank". */
export const officeModifiers =
  /^(?:foreign|defen[cs]e|finance|trade|commerce|prime|vice|deputy|general|state|chief|head|principal|executive)$/;

/** The text from one token to another, as it stands in the field. */
export function textOf(sentence: Sentence, first: number, last: number): string {
  let text = '';
  for (let at = first; at <= last; at++) {
    const token = sentence.tokens[at] as Token;
    text += at > first && token.spaced ? ` ${token.text}` : token.text;
  }
  return text;
}

/** Known names are at most this long, in tokens. */
const longestKnown = 7;

/** The longest known name that starts at a token. */
export function knownAt(sentence: Sentence, at: number): { last: number; forms: readonly KnownForm[] } | null {
  const { tokens } = sentence;
  const first = tokens[at] as Token;
  if (!isCapital(first) && first.shape !== 'number') return null;
  for (let last = Math.min(tokens.length, at + longestKnown) - 1; last >= at; last--) {
    const token = tokens[last] as Token;
    if (last > at && ((token.shape === 'mark' && token.text !== '+') || isPossessive(token))) continue;
    const forms = lookUp(textOf(sentence, at, last));
    if (forms.length > 0) return { last, forms };
  }
  return null;
}
