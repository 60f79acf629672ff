/** Word pieces as BERT reads text: by a small vocabulary, whose answers can be checked by hand. */
import { expect, it } from 'vitest';
import { piecesOf, vocabularyOf } from '../../../src/extract/encoder/word-pieces.ts';

const names = ['[PAD]', '[UNK]', 'sign', '##ed', '##s', 'a', 'pact', ',', 'uber', '$', '5', '条', "'"];
const vocabulary = vocabularyOf(`${names.join('\n')}\n`);

it.each([
  ['Signed a PACT', ['sign 0-4', '##ed 4-6', 'a 7-8', 'pact 9-13']],
  ['pacts,', ['pact 0-4', '##s 4-5', ', 5-6']],
  ['Über signs', ['uber 0-4', 'sign 5-9', '##s 9-10']],
  ['U\u0308ber', ['uber 0-5']],
  ['😀 pact', ['[UNK] 0-2', 'pact 3-7']],
  ['$5条pact', ['$ 0-1', '5 1-2', '条 2-3', 'pact 3-7']],
  ['pact\u200b\u0000s', ['pact 0-4', '##s 6-7']],
  [`${'a'.repeat(101)} a`, ['[UNK] 0-101', 'a 102-103']],
  ['signx', ['[UNK] 0-5']],
  ['', []],
  ['\ud800pact', ['pact 1-5']],
])('%s', (text, pieces) => {
  expect(piecesOf(text, vocabulary).map(({ id, start, end }) => `${names[id]} ${start}-${end}`)).toEqual(pieces);
});
