/** Learns the gate: words that tell snippets with an agreement from the run of the news. */
import { gateSigns } from '../extract/gate.ts';
import type { Snippet } from '../model.ts';
import { type GoldSnippet, SignTable } from './examples.ts';
import { type Example, type LogisticOptions, scoreOf, trainLogistic, type Weights } from './logistic.ts';

const options: LogisticOptions = { epochs: 6, alpha: 0.3, l1: 0.5, l2: 0.1, minCount: 4 };
/** A missed agreement is worse than a look too many; unlabelled news holds few agreements, but some. */
const [told, untold, unlabelledWeight] = [3, 1, 0.5];

export type Gate = {
  readonly weights: Weights;
  readonly table: SignTable;
  readonly threshold: number;
  readonly recall: number;
  readonly passes: number;
};

const tellsPair = ({ agreements }: GoldSnippet): boolean => agreements.some((a) => a.parties.length > 1);

/**
 * The threshold is the highest that lets through `wantedRecall` of the gold snippets with a pair that were held out (each fifth);
 * `passes` is the share of the unlabelled items that it lets through.
 */
export function trainGate(gold: readonly GoldSnippet[], unlabelled: readonly Snippet[], wantedRecall: number): Gate {
  const table = new SignTable();
  const example = (snippet: Snippet, yes: boolean, weight: number): Example => ({
    signs: table.numbers(gateSigns(snippet)),
    yes,
    weight,
  });
  const labelled = gold.map((g) => example(g.snippet, tellsPair(g), tellsPair(g) ? told : untold));
  const rest = unlabelled.map((s) => example(s, false, unlabelledWeight));
  const seen = labelled.filter((_, i) => i % 5 !== 0);
  const measured = trainLogistic([...seen, ...rest.filter((_, i) => i % 2 === 0)], table.ids.size, options);
  const scores = labelled
    .filter((e, i) => i % 5 === 0 && e.yes)
    .map((e) => scoreOf(measured, e.signs))
    .sort((a, b) => a - b);
  const threshold = scores[Math.floor((1 - wantedRecall) * scores.length)] ?? 0;
  const unseen = rest.filter((_, i) => i % 2 === 1);
  const passes = unseen.filter((e) => scoreOf(measured, e.signs) >= threshold).length / Math.max(1, unseen.length);
  return { weights: measured, table, threshold, recall: wantedRecall, passes };
}
