/** Runs an extractor over gold and says how well it did: in all, by type, by status and by source, with the errors and their causes. */
import type { Extractor } from '../extract/extract.ts';
import { type Fault, faultsOf } from './causes.ts';
import type { Gold } from './gold-file.ts';
import { type Figures, figuresOf, type Outcome, outcomeOf } from './score.ts';

/** Precision and recall of the pairs whose gold (for recall) or told (for precision) label is the row's. */
export type LabelRow = {
  readonly label: string;
  readonly gold: number;
  readonly found: number;
  readonly right: number;
};

export type Evaluation = {
  readonly figures: Figures;
  /** Half the width of the 95 % bootstrap interval of pair F1, resampling snippets with a fixed seed. */
  readonly margin: number;
  readonly byType: readonly LabelRow[];
  readonly byStatus: readonly LabelRow[];
  readonly bySource: readonly { readonly source: string; readonly figures: Figures }[];
  /** `gold → told`, of matched pairs whose types differ, most frequent first. */
  readonly confusions: readonly (readonly [string, number])[];
  readonly faults: readonly Fault[];
};

function rowsBy(outcomes: readonly Outcome[], label: 'type' | 'status'): LabelRow[] {
  const rows = new Map<string, { gold: number; found: number; right: number }>();
  const row = (name: string) => {
    const kept = rows.get(name) ?? { gold: 0, found: 0, right: 0 };
    rows.set(name, kept);
    return kept;
  };
  for (const { matched, missed, wrong } of outcomes) {
    for (const { gold, found } of matched) {
      row(gold[label]).gold++;
      row(found[label]).found++;
      if (gold[label] === found[label]) row(gold[label]).right++;
    }
    for (const pair of missed) row(pair[label]).gold++;
    for (const pair of wrong) row(pair[label]).found++;
  }
  return [...rows]
    .map(([name, counts]) => ({ label: name, ...counts }))
    .sort((a, b) => b.gold - a.gold || (a.label < b.label ? -1 : 1));
}

const rounds = 400;

function marginOf(outcomes: readonly Outcome[]): number {
  let state = 20220124;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const scores: number[] = [];
  for (let round = 0; round < rounds; round++)
    scores.push(figuresOf(outcomes.map(() => outcomes[Math.floor(next() * outcomes.length)] as Outcome)).pairF1);
  scores.sort((a, b) => a - b);
  return ((scores[Math.floor(rounds * 0.975)] as number) - (scores[Math.floor(rounds * 0.025)] as number)) / 2;
}

export async function evaluate(gold: readonly Gold[], extractor: Extractor, minConfidence = 0): Promise<Evaluation> {
  const outcomes: Outcome[] = [];
  const faults: Fault[] = [];
  for (const { snippet, scored } of gold) {
    const claims = (await extractor.extract(snippet)).filter((claim) => claim.confidence >= minConfidence);
    const outcome = outcomeOf(scored, claims);
    outcomes.push(outcome);
    faults.push(...faultsOf(outcome, snippet));
  }
  const sources = [...new Set(gold.map((g) => g.source))].sort();
  const confusions = new Map<string, number>();
  for (const { gold: want, found } of outcomes.flatMap((o) => o.matched))
    if (want.type !== found.type) {
      const key = `${want.type} → ${found.type}`;
      confusions.set(key, (confusions.get(key) ?? 0) + 1);
    }
  return {
    figures: figuresOf(outcomes),
    margin: marginOf(outcomes),
    byType: rowsBy(outcomes, 'type'),
    byStatus: rowsBy(outcomes, 'status'),
    bySource: sources.map((source) => ({
      source,
      figures: figuresOf(outcomes.filter((_, i) => gold[i]?.source === source)),
    })),
    confusions: [...confusions].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
    faults,
  };
}
