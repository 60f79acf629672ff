/** Title and body cut into sentences of tokens, noise left out. */
import { wordClass } from '../lexicon/words.ts';
import type { Field, Snippet } from '../model.ts';
import { type Token, tokensOf } from '../text/tokens.ts';
import { noiseOf } from './noise.ts';

/** How capitals are used: `sentence` as in running text, `title` Where Most Words Take One, `upper` ALL CAPITALS. */
export type CaseStyle = 'sentence' | 'title' | 'upper';

export type Sentence = {
  readonly field: Field;
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  readonly caseStyle: CaseStyle;
};

/** A sentence longer than this is cut: no news sentence is, and every later step stays bounded. */
export const maxSentenceTokens = 160;
const maxSentences = 12;

const abbreviation =
  /(?:^|[\s(.])(?:Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|Gen|Col|Lt|Sgt|Sen|Rep|Gov|Rev|Hon|Inc|Corp|Co|Ltd|Bros|No|Nos|vs|v|Rs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Fla|Calif|Mass|Conn|Ariz|Pa|Va|Ill|Mich|Tenn|Minn|Wash|Ky|Tex|Colo|[A-Z])$/;

function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  for (const match of text.matchAll(
    /[.!?…]+["”’')\]]*(?=\s+["“‘'(]?[\p{Lu}\p{N}])|\n\s*\n|(?<=\p{L}{2}[.!?])(?=\p{Lu}\p{Ll})/gu,
  )) {
    const end = match.index + match[0].length;
    if (
      match[0].startsWith('.') &&
      match[0].length === 1 &&
      abbreviation.test(text.slice(Math.max(0, match.index - 12), match.index))
    )
      continue;
    ends.push(end);
  }
  ends.push(text.length);
  return ends;
}

function caseStyleOf(tokens: readonly Token[]): CaseStyle {
  let small = 0;
  let large = 0;
  let upper = 0;
  for (const [at, token] of tokens.entries()) {
    if (at === 0 || token.lower.length < 4) continue;
    if (token.shape === 'lower') small++;
    else if (token.shape === 'upper') {
      upper++;
      if (wordClass(token.lower) === 'common') large++;
    } else if (token.shape === 'capital' && wordClass(token.lower) === 'common') large++;
  }
  if (small === 0 && upper > 2 && upper > large / 2) return 'upper';
  return large >= 2 && large > small ? 'title' : 'sentence';
}

function sentencesOf(snippet: Snippet, field: Field, into: Sentence[]): void {
  const text = snippet[field];
  const noise = noiseOf(snippet, field);
  let from = 0;
  for (const end of field === 'title' ? [text.length] : sentenceEnds(text)) {
    if (into.length >= maxSentences) return;
    const all = tokensOf(text, from, end).filter((t) => !noise.some(([a, b]) => t.start >= a && t.end <= b));
    from = end;
    for (let at = 0; at < all.length && into.length < maxSentences; at += maxSentenceTokens) {
      const tokens = all.slice(at, at + maxSentenceTokens);
      const first = tokens[0] as Token;
      const last = tokens.at(-1) as Token;
      into.push({
        field,
        index: into.length,
        start: first.start,
        end: last.end,
        tokens,
        caseStyle: caseStyleOf(tokens),
      });
    }
  }
}

/** Title first, then the body, in order. */
export function readSentences(snippet: Snippet): Sentence[] {
  const sentences: Sentence[] = [];
  sentencesOf(snippet, 'title', sentences);
  sentencesOf(snippet, 'body', sentences);
  return sentences;
}
