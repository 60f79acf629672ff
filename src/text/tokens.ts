/** Words and marks of a sentence with their places; fast, and the same for every reader of a text. */

export type Shape = 'lower' | 'capital' | 'upper' | 'mixed' | 'number' | 'mark';

export type Token = {
  readonly text: string;
  readonly lower: string;
  /** UTF-16 offsets into the field. */
  readonly start: number;
  readonly end: number;
  readonly shape: Shape;
  /** False where the token follows the one before it without a space. */
  readonly spaced: boolean;
};

// A possessive mark is a token of its own; hyphens part a compound into tokens that are not spaced; "U.S.", "L&T" and "Moneycontrol.com"
// stay whole; a number takes its separators along. Every alternative is linear: no nested repetition.
const tokenPattern =
  /(?:\p{Lu}\.){2,}|['’]s(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}_]+(?:[&+][\p{L}\p{N}]+)+|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}_][\p{L}\p{M}\p{N}_]*(?:['’](?!s(?![\p{L}\p{N}]))[\p{L}\p{M}]+)?(?:\.\p{Ll}{2,4}(?![\p{L}\p{N}]))?|\.{2,}|[^\s]/gu;

function shapeOf(text: string): Shape {
  const first = text.codePointAt(0) as number;
  if (first >= 48 && first <= 57) return 'number';
  if (!/\p{L}/u.test(text)) return /\p{N}/u.test(text) ? 'number' : 'mark';
  if (!/\p{Lu}/u.test(text)) return 'lower';
  if (!/\p{Ll}/u.test(text)) return text.length === 1 ? 'capital' : 'upper';
  return /^\p{Lu}[^\p{Lu}]*$/u.test(text) ? 'capital' : 'mixed';
}

/** The tokens of `text.slice(start, end)`. */
export function tokensOf(text: string, start = 0, end: number = text.length): Token[] {
  const tokens: Token[] = [];
  tokenPattern.lastIndex = 0;
  const part = start === 0 && end === text.length ? text : text.slice(start, end);
  for (const match of part.matchAll(tokenPattern)) {
    const word = match[0];
    const at = start + match.index;
    const last = tokens.at(-1);
    tokens.push({
      text: word,
      lower: word.toLowerCase().replace(/’/g, "'"),
      start: at,
      end: at + word.length,
      shape: shapeOf(word),
      spaced: last === undefined || last.end < at,
    });
  }
  return tokens;
}
