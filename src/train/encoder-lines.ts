/** What `src/train/encoder` trains the pair encoder from: each snippet as the encoder will see it, and what gold says of its pairs. */

import { candidatesOf } from '../extract/candidates.ts';
import { inputOf } from '../extract/encoder/input-of.ts';
import { read } from '../extract/reading.ts';
import type { GoldSnippet } from './examples.ts';
import { foldOf, type Told } from './train.ts';

/**
 * One JSON line a snippet: the encoder's input, its fold, and for each pair `y` (1 where it is the one candidate of a pair of gold) with type and status. The
 * linear scores are those of weights that had not seen the snippet, as the encoder will meet them.
 */
export function encoderLines(gold: readonly GoldSnippet[], told: readonly Told[]): string {
  const bySnippet = new Map<string, Map<string, Told>>();
  for (const one of told) {
    const { snippet, actors } = one.example;
    const pairs = bySnippet.get(snippet) ?? new Map<string, Told>();
    bySnippet.set(snippet, pairs.set(actors.join(), one));
  }
  const lines = gold.map(({ snippet }) => {
    const pairs = bySnippet.get(snippet.id);
    const reading = read(snippet);
    const toldOf = (a: number, b: number): Told => pairs?.get(`${a},${b}`) as Told;
    const proposals = candidatesOf(reading).map((candidate) => ({
      candidate,
      signs: [],
      logit: Number(toldOf(candidate.a.index, candidate.b.index).logit.toFixed(4)),
    }));
    const input = inputOf(reading, proposals);
    const labelled = input.pairs.map((pair) => {
      const { type, status } = toldOf(pair.a, pair.b).example;
      return { ...pair, y: type === null ? 0 : 1, type, status };
    });
    return JSON.stringify({ id: snippet.id, fold: foldOf(snippet.id), ...input, pairs: labelled });
  });
  return `${lines.join('\n')}\n`;
}
