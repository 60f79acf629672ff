/** Labelled snippets in, the weights file out, with figures measured on snippets that the measured weights had not seen. */
import type { WeightsFile } from '../extract/weights.ts';
import { agreementTypes, groupOf, type Snippet, statuses } from '../model.ts';
import { sha256 } from '../text/canonical.ts';
import { examplesOf, type GoldSnippet, type PairExample, SignTable } from './examples.ts';
import { trainGate } from './gate-weights.ts';
import { type Example, type LogisticOptions, logistic, scoreOf, trainLogistic, type Weights } from './logistic.ts';
import { type PartyExample, partyExamplesOf } from './party-examples.ts';

/** Found by five-fold cross-validation on the annotated training snippets. */
const pairOptions: LogisticOptions = { epochs: 4, alpha: 0.1, l1: 0.3, l2: 2, minCount: 3 };
const labelOptions: LogisticOptions = { epochs: 8, alpha: 0.15, l1: 0.3, l2: 1, minCount: 2 };
const folds = 5;
/** Weights nearer to nothing than this are left out of the file. */
const smallest = { gate: 0.15, pair: 0.03, party: 0.05, label: 0.1 } as const;
const gateRecall = 0.98;

export const foldOf = (id: string): number => Number.parseInt(sha256(id).slice(0, 8), 16) % folds;

/** `logit`: by weights that were learnt without the snippet. */
export type Told = {
  readonly example: PairExample;
  readonly logit: number;
  readonly probability: number;
  readonly type: string;
  readonly status: string;
};

const asExample = (signs: Int32Array, yes: boolean): Example => ({ signs, yes, weight: 1 });

function labelModels<Label extends string>(
  labels: readonly Label[],
  told: readonly PairExample[],
  of: (e: PairExample) => string | null,
  size: number,
): Record<Label, Weights> {
  const models = {} as Record<Label, Weights>;
  for (const label of labels)
    models[label] = trainLogistic(
      told.map((e) => asExample(e.context, of(e) === label)),
      size,
      labelOptions,
    );
  return models;
}

function best(models: Readonly<Record<string, Weights>>, signs: Int32Array): string {
  let [name, highest] = ['', Number.NEGATIVE_INFINITY];
  for (const [label, weights] of Object.entries(models)) {
    const score = scoreOf(weights, signs);
    if (score > highest) [name, highest] = [label, score];
  }
  return name;
}

/** What is told of each pair by weights that never saw its snippet. */
function crossValidate(examples: readonly PairExample[], pairs: SignTable, context: SignTable): Told[] {
  const told: Told[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const seen = examples.filter((e) => foldOf(e.snippet) !== fold);
    const positive = seen.filter((e) => e.type !== null);
    const pair = trainLogistic(
      seen.map((e) => asExample(e.signs, e.type !== null)),
      pairs.ids.size,
      pairOptions,
    );
    const types = labelModels(agreementTypes, positive, (e) => e.type, context.ids.size);
    const kinds = labelModels(statuses, positive, (e) => e.status, context.ids.size);
    for (const example of examples) {
      if (foldOf(example.snippet) !== fold) continue;
      const logit = scoreOf(pair, example.signs);
      told.push({
        example,
        logit,
        probability: logistic(logit),
        type: best(types, example.context),
        status: best(kinds, example.context),
      });
    }
  }
  return told;
}

const round = (x: number, digits = 4): number => Number(x.toFixed(digits));

/** `found` of `gold` pairs, `right` of `found`; gold counts pairs whose actors were never found too. */
function figuresAt(told: readonly Told[], threshold: number, gold: number) {
  const kept = told.filter((t) => t.probability >= threshold);
  const right = kept.filter((t) => t.example.type !== null);
  const precision = right.length / Math.max(1, kept.length);
  const recall = right.length / Math.max(1, gold);
  const share = (count: number): number => count / Math.max(1, right.length);
  return {
    threshold,
    precision,
    recall,
    f1: (2 * precision * recall) / Math.max(1e-9, precision + recall),
    type: share(right.filter((t) => t.type === t.example.type).length),
    statusGroup: share(
      right.filter((t) => t.example.status && groupOf[t.status as keyof typeof groupOf] === groupOf[t.example.status])
        .length,
    ),
    statusExact: share(right.filter((t) => t.status === t.example.status).length),
  };
}

/** Pools neighbours until the share right rises with the probability (isotonic regression); at most one step a hundredth. */
export function calibrate(
  told: readonly { readonly probability: number; readonly right: boolean }[],
): [number, number][] {
  const sorted = [...told].sort((a, b) => a.probability - b.probability);
  const pools: { from: number; right: number; count: number }[] = [];
  for (const { probability, right } of sorted) {
    pools.push({ from: probability, right: right ? 1 : 0, count: 1 });
    for (;;) {
      const [last, before] = [pools.at(-1), pools.at(-2)];
      if (!last || !before || before.right / before.count < last.right / last.count) break;
      pools.splice(-2, 2, { from: before.from, right: before.right + last.right, count: before.count + last.count });
    }
  }
  // The middle of each pool stands for it; tiny pools at the ends would promise certainty.
  return pools.filter((p) => p.count >= 20).map((p) => [round(p.from), round((p.right + 1) / (p.count + 2))]);
}

function written(weights: Weights, table: SignTable, least: number): { bias: number; signs: Record<string, number> } {
  const signs: Record<string, number> = {};
  const sorted = [...table.ids]
    .filter(([, id]) => Math.abs(weights[id] as number) >= least)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [sign, id] of sorted) signs[sign] = round(weights[id] as number, 3);
  return { bias: round(weights[weights.length - 1] as number), signs };
}

export type TrainReport = {
  readonly weights: WeightsFile;
  readonly figures: readonly ReturnType<typeof figuresAt>[];
  readonly told: readonly Told[];
};

/**
 * Trains on all the gold; `about` and the figures come from five-fold cross-validation over the same gold. `unlabelled` is news as it
 * comes, for the gate alone.
 */
export function train(gold: readonly GoldSnippet[], unlabelled: readonly Snippet[]): TrainReport {
  const pairs = new SignTable();
  const context = new SignTable();
  const party = new SignTable();
  const sorted = [...gold].sort((a, b) => (a.snippet.id < b.snippet.id ? -1 : 1));
  const examples = sorted.flatMap((snippet) => examplesOf(snippet, pairs, context));
  const partyExamples: PartyExample[] = sorted.flatMap((snippet) => partyExamplesOf(snippet, party));
  const goldPairs = sorted.reduce(
    (sum, s) =>
      sum +
      s.agreements.reduce(
        (n, a) => n + (a.hub ? a.parties.length - 1 : (a.parties.length * (a.parties.length - 1)) / 2),
        0,
      ),
    0,
  );
  const told = crossValidate(examples, pairs, context);
  const figures = Array.from({ length: 15 }, (_, i) => figuresAt(told, 0.2 + i * 0.04, goldPairs));
  const chosen = figures.reduce((a, b) => (b.f1 > a.f1 ? b : a));
  const positive = examples.filter((e) => e.type !== null);
  const typeModels = labelModels(agreementTypes, positive, (e) => e.type, context.ids.size);
  const statusModels = labelModels(statuses, positive, (e) => e.status, context.ids.size);
  const each = <Label extends string>(models: Record<Label, Weights>) =>
    Object.fromEntries(
      Object.entries<Weights>(models).map(([label, w]) => [label, written(w, context, smallest.label)]),
    ) as Record<Label, ReturnType<typeof written>>;
  const gate = trainGate(sorted, unlabelled, gateRecall);
  const weights: WeightsFile = {
    about: {
      snippets: gold.length,
      pairs: goldPairs,
      candidates: examples.length,
      folds,
      gate: { recallHeldOut: gate.recall, passesUnlabelled: round(gate.passes, 3) },
      crossValidated: Object.fromEntries(Object.entries(chosen).map(([k, v]) => [k, round(v, 3)])),
    },
    threshold: { gate: round(gate.threshold), pair: round(chosen.threshold, 2), party: 0.35 },
    gate: written(gate.weights, gate.table, smallest.gate),
    pair: written(
      trainLogistic(
        examples.map((e) => asExample(e.signs, e.type !== null)),
        pairs.ids.size,
        pairOptions,
      ),
      pairs,
      smallest.pair,
    ),
    party: written(
      trainLogistic(
        partyExamples.map((e) => asExample(e.signs, e.alone)),
        party.ids.size,
        pairOptions,
      ),
      party,
      smallest.party,
    ),
    type: each(typeModels),
    status: each(statusModels),
    calibration: calibrate(told.map((t) => ({ probability: t.probability, right: t.example.type !== null }))),
  };
  return { weights, figures, told };
}
