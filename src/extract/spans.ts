/**
 * Actor candidates of a snippet: known names and runs of capitalised words, parted from the office words that stand beside
 * them, with the links those words make.
 *
 *     Norwegian Prime Minister Kari Lund met the Halvard Group
 *     ^^^^^^^^^                ^^^^^^^^^ stands for Norway   ^^^
 */
import { lookUp } from '../actors/known.ts';
import { groupWords, neverActors } from '../lexicon/word-lists.ts';
import { wordClass } from '../lexicon/words.ts';
import type { Token } from '../text/tokens.ts';
import { cutRun, partRun } from './cut-run.ts';
import { isNumberWord, isVerb } from './dictionary.ts';
import { link } from './link.ts';
import { isNameWord, surelyNames } from './name-words.ts';
import { runEnd } from './run-end.ts';
import type { Sentence } from './sentences.ts';
import { type ActorSpan, type Draft, isPossessive, knownAt, textOf } from './span.ts';

function spanOf(sentence: Sentence, draft: Draft): ActorSpan {
  const { first } = draft;
  let { last } = draft;
  const next = sentence.tokens[last + 1];
  const further = sentence.tokens[last + 2];
  if (next?.spaced && groupWords.words.has(next.lower)) last++;
  // "Bill Paxton's family": the family is the party.
  else if (isPossessive(next) && further && /^(?:family|union|estate|widow)$/.test(further.lower)) last += 2;
  const text = textOf(sentence, first, last);
  const known = last === draft.last ? draft.known : lookUp(text);
  return {
    sentence,
    first,
    last,
    text,
    known,
    role: '',
    link: null,
    outerFirst: first,
    outerLast: last,
    person: false,
  };
}

/** "Understanding", "Twenty": one word that is no name however it is written. */
const isPlainWord = ({ text, known, first, last }: ActorSpan): boolean =>
  first === last &&
  known.length === 0 &&
  /^\p{Lu}\p{Ll}+$/u.test(text) &&
  wordClass(text.toLowerCase()) === 'common' &&
  (isVerb(text.toLowerCase()) || isNumberWord(text.toLowerCase()));

/** `elsewhere`: words that the snippet surely writes as names; `alone`: names found standing alone. */
function spansIn(sentence: Sentence, elsewhere: ReadonlySet<string>, alone: ReadonlySet<string>): ActorSpan[] {
  const { tokens } = sentence;
  const spans: ActorSpan[] = [];
  const isName = (at: number): boolean => isNameWord(sentence, at, elsewhere);
  const add = (first: number, last: number): void => {
    for (const draft of cutRun(sentence, first, last, alone))
      for (const part of partRun(sentence, draft, alone)) spans.push(spanOf(sentence, part));
  };
  for (let at = 0; at < tokens.length; at++) {
    const known = knownAt(sentence, at);
    if (known && (known.last > at || !neverActors.words.has((tokens[at] as Token).lower))) {
      const end = Math.max(known.last, runEnd(sentence, known.last, isName));
      if (end > known.last) add(at, end);
      else spans.push(spanOf(sentence, { first: at, last: known.last, known: known.forms }));
      at = end;
    } else if (isName(at)) {
      const end = runEnd(sentence, at, isName);
      // "9Halvards": a figure written into a name.
      const figure = tokens[at - 1]?.shape === 'number' && tokens[at]?.spaced === false;
      add(figure ? at - 1 : at, end);
      at = end;
    }
  }
  const told = spans.filter((span) => !isPlainWord(span));
  link(sentence, told);
  return told;
}

/** Every actor candidate of a snippet, in order. Read twice: the names found standing alone tell where a run holds two. */
export function actorSpansOf(sentences: readonly Sentence[]): ActorSpan[] {
  const elsewhere = surelyNames(sentences);
  const first = sentences.flatMap((sentence) => spansIn(sentence, elsewhere, new Set()));
  const alone = new Set(first.map((span) => span.text));
  return sentences.flatMap((sentence) => spansIn(sentence, elsewhere, alone));
}
