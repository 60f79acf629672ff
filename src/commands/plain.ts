/** Text of the world made fit for one line of a terminal. */

/** Escape sequences, line breaks and marks that turn the writing direction would redraw the reader's screen. */
const unsafe = /[\p{Cc}\p{Cs}\u200e\u200f\u061c\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

/** One line without control characters; runs of white space and of them become one space. */
export const plain = (text: string): string => text.replace(unsafe, ' ').replace(/\s+/g, ' ').trim();

const wide =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uff01-\uff60]$/u;
const widthOf = (character: string): number => (wide.test(character) ? 2 : /^[\p{M}\p{Cf}]$/u.test(character) ? 0 : 1);

/** Columns that the text takes on a terminal: wide letters take two, combining marks none. */
export const columnsOf = (text: string): number => {
  let columns = 0;
  for (const character of text) columns += widthOf(character);
  return columns;
};

/** At most `columns` wide; a cut end shows as `…`. */
export function clip(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let taken = '';
  let room = columns - 1;
  for (const character of text) {
    room -= widthOf(character);
    if (room < 0) break;
    taken += character;
  }
  return `${taken.trimEnd()}…`;
}

/** Filled with spaces to `columns`. */
export const pad = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
