/** WordPiece as BERT's uncased models read text, with the place of each piece in the text as given. */

export type Piece = {
  readonly id: number /** UTF-16 offsets into the text. */;
  readonly start: number;
  readonly end: number;
};
export type Vocabulary = ReadonlyMap<string, number>;

type Shown = { readonly char: string; readonly start: number; readonly end: number };

const unknown = '[UNK]';
const maxWordLength = 100;
const dropped = /[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Cs}]/u;
const blank = /\s/u;
const accent = /\p{Mn}/u;
const punctuation = /[!-/:-@[-`{-~]|\p{P}/u;
const ideograph =
  /[\u4E00-\u9FFF\u3400-\u4DBF\u{20000}-\u{2A6DF}\u{2A700}-\u{2B73F}\u{2B740}-\u{2B81F}\u{2B920}-\u{2CEAF}\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/u;

/** One piece a line; a piece's number is its line's, from 0. */
export function vocabularyOf(lines: string): Vocabulary {
  return new Map(
    lines
      .replace(/\n$/, '')
      .split('\n')
      .map((piece, id) => [piece, id]),
  );
}

/** Words in lower case without accents, each character with its place; marks of punctuation and ideographs are words of their own. */
function wordsOf(text: string): Shown[][] {
  const words: Shown[][] = [];
  let word: Shown[] = [];
  const close = (): void => {
    if (word.length) words.push(word);
    word = [];
  };
  let start = 0;
  for (const given of text) {
    const end = start + given.length;
    const isBlank = given === '\t' || given === '\n' || given === '\r';
    if (!isBlank && (given === '\uFFFD' || dropped.test(given))) {
      start = end;
      continue;
    }
    if (isBlank || blank.test(given)) close();
    else {
      const alone = ideograph.test(given);
      for (const part of given.normalize('NFD')) {
        if (accent.test(part)) continue;
        for (const char of part.toLowerCase()) {
          const shown = { char, start, end };
          if (alone || punctuation.test(char)) {
            close();
            words.push([shown]);
          } else word.push(shown);
        }
      }
    }
    start = end;
  }
  close();
  return words;
}

/** The longest known piece first, from the left; a word that cannot be covered, or is over 100 characters, is one unknown piece. */
export function piecesOf(text: string, vocabulary: Vocabulary): Piece[] {
  const unknownId = vocabulary.get(unknown) ?? 0;
  const pieces: Piece[] = [];
  for (const word of wordsOf(text)) {
    const found: Piece[] = [];
    let from = 0;
    while (from < word.length && word.length <= maxWordLength) {
      let to = word.length;
      let id: number | undefined;
      for (; to > from; to--) {
        let form = from ? '##' : '';
        for (let i = from; i < to; i++) form += word[i]?.char ?? '';
        id = vocabulary.get(form);
        if (id !== undefined) break;
      }
      if (id === undefined) break;
      found.push({ id, start: word[from]?.start ?? 0, end: word[to - 1]?.end ?? 0 });
      from = to;
    }
    if (from === word.length) pieces.push(...found);
    else pieces.push({ id: unknownId, start: word[0]?.start ?? 0, end: word.at(-1)?.end ?? 0 });
  }
  return pieces;
}
