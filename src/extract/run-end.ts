/** Where a run of name words ends: over small words within names, initials, "of" after a head that takes it. */
import { ofHeads } from '../lexicon/word-lists.ts';
import type { Token } from '../text/tokens.ts';
import type { Sentence } from './sentences.ts';
import { isCapital } from './span.ts';

const joins = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.text === '&' ||
    token.text === '+' ||
    /^(?:de|del|di|da|do|dos|la|le|van|von|der|den|ten|ter|du|des|af|bin|al|el|ul|y|e)$/.test(token.text));

/** How far the run of name words that starts at `at` goes. */
export function runEnd(sentence: Sentence, at: number, isName: (at: number) => boolean): number {
  const { tokens } = sentence;
  let last = at;
  for (;;) {
    const next = tokens[last + 1];
    if (next === undefined) return last;
    if (isName(last + 1)) {
      last++;
      continue;
    }
    const after = tokens[last + 2];
    if (after === undefined) return last;
    if (
      (next.text === '-' || next.text === '–' || next.text === '.') &&
      !next.spaced &&
      !after.spaced &&
      (isName(last + 2) || (next.text !== '.' && isCapital(after)))
    ) {
      last += 2;
      continue;
    }
    if ((next.text === '-' || next.text === '–') && !next.spaced && !after.spaced && after.shape === 'number') {
      last += 2;
      continue;
    }
    if (next.shape === 'number' && next.spaced && /^\d{1,3}$/.test(next.text) && isName(last) && isName(last + 2)) {
      last += 2;
      continue;
    }
    if (joins(next) && isName(last + 2)) {
      last += 2;
      continue;
    }
    if (/^(?:van|von|de|del|al|bin)$/.test(next.text) && joins(after) && isName(last + 3)) {
      last += 3;
      continue;
    }
    if (/^(?:of|for)$/.test(next.lower) && ofHeads.words.has((tokens[last] as Token).lower)) {
      const skip = after.lower === 'the' ? 3 : 2;
      if (tokens[last + skip] !== undefined && isName(last + skip)) {
        last += skip;
        continue;
      }
    }
    return last;
  }
}
