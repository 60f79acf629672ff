/** What the encoder is given: rows of equal length, marks where actors and triggers stand, features of the pairs that can be read. */
import { describe, expect, it } from 'vitest';
import { type EncoderInput, exampleOf, featureCount } from '../../../src/extract/encoder/example.ts';
import { inputOf } from '../../../src/extract/encoder/input-of.ts';
import { vocabularyOf } from '../../../src/extract/encoder/word-pieces.ts';
import { propose } from '../../../src/extract/propose.ts';
import { read } from '../../../src/extract/reading.ts';
import { bundledWeights } from '../../../src/extract/weights.ts';
import { snippetOf } from '../reading-of.ts';

const words = [
  '[PAD]',
  '[UNK]',
  '[CLS]',
  '[SEP]',
  'brazil',
  'and',
  'peru',
  'sign',
  'trade',
  'pact',
  'it',
  'was',
  'cold',
  '.',
];
const vocabulary = vocabularyOf(`${words.join('\n')}\n`);
const inputFor = (title: string, body = ''): EncoderInput => {
  const reading = read(snippetOf(title, body));
  return inputOf(reading, propose(reading, bundledWeights()));
};

describe('a snippet as numbers', () => {
  const input = inputFor('Brazil and Peru sign trade pact', 'It was cold.');
  const example = exampleOf(input, vocabulary);
  it('reads title and body between marks', () => {
    expect(example.ids.map((id) => words[id])).toEqual([
      ...['[CLS]', 'brazil', 'and', 'peru', 'sign', 'trade', 'pact', '[SEP]'],
      ...['it', 'was', 'cold', '.', '[SEP]'],
    ]);
    expect(example.seg).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
  });
  it('marks actors and triggers', () => {
    expect(example.first.flatMap((mark, at) => (mark ? [words[example.ids[at] as number]] : []))).toEqual([
      'brazil',
      'peru',
    ]);
    expect(example.trig.some((mark, at) => mark === 1 && words[example.ids[at] as number] === 'pact')).toBe(true);
    expect(Array.from(example.men).reduce((sum, x) => sum + x)).toBeCloseTo(input.actors.length);
  });
  it('gives each pair its features, all finite', () => {
    expect(example.read).toEqual([0]);
    expect(example.feats).toHaveLength(featureCount);
    expect(Array.from(example.feats).every(Number.isFinite)).toBe(true);
  });
});

it('a pair with an actor beyond what is read has no row', () => {
  const example = exampleOf(
    inputFor('Brazil sign trade pact', `${'It was cold. '.repeat(80)}Peru sign trade pact.`),
    vocabulary,
  );
  expect(example.ids).toHaveLength(192);
  expect(example.read).toEqual([]);
});

it('a snippet without actors has nothing to judge', () => {
  expect(exampleOf(inputFor('It was cold'), vocabulary).read).toEqual([]);
});
