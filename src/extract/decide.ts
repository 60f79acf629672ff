/** Keeps or drops each candidate by what was learnt, and says its type and status. */
import type { AgreementType, Status } from '../model.ts';
import type { Candidate } from './candidates.ts';
import { contextSigns } from './context.ts';
import type { Entity } from './entities.ts';
import { type Labels, likeliest } from './likeliest.ts';
import { partySigns } from './party-signs.ts';
import type { Proposal } from './propose.ts';
import type { Reading } from './reading.ts';
import { calibrated, labelShares, scoreBy, type Weights } from './weights.ts';

/** A candidate with what was decided of it. */
export type Decision = {
  readonly candidate: Candidate;
  readonly kept: boolean;
  readonly probability: number;
  readonly confidence: number;
  readonly labels: Labels;
  readonly signs: readonly string[];
};

export const noLabels: Labels = { types: [], statuses: [] };

/** What the words around a pair tell of its type and status, by the linear weights. */
export function labelsOf(
  reading: Reading,
  { a, b, meetings }: Candidate,
  signs: readonly string[],
  weights: Weights,
): Labels {
  const context = contextSigns(reading, { a, b, meetings }, signs);
  return { types: labelShares(weights.type, context), statuses: labelShares(weights.status, context) };
}

/** An actor that stands alone as the party of an agreement. */
export type LoneParty = {
  readonly entity: Entity;
  readonly probability: number;
  readonly confidence: number;
  readonly type: AgreementType;
  readonly status: Status;
};

export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** What the linear weights alone decide. */
export function decideByWeights(reading: Reading, proposals: readonly Proposal[], weights: Weights): Decision[] {
  return proposals.map(({ candidate, signs, logit }) => {
    const probability = logistic(logit);
    const kept = probability >= weights.threshold.pair;
    return {
      candidate,
      kept,
      probability,
      signs,
      confidence: calibrated(weights.calibration, probability),
      labels: kept ? labelsOf(reading, candidate, signs, weights) : noLabels,
    };
  });
}

/** The likeliest lone party, where no pair was kept; null where none is likely. */
export function loneParty(reading: Reading, weights: Weights): LoneParty | null {
  let best: LoneParty | null = null;
  for (const entity of reading.entities) {
    const probability = logistic(scoreBy(weights.party, partySigns(reading, entity)));
    if (probability < weights.threshold.party || (best && probability <= best.probability)) continue;
    const labels = labelsOf(reading, { a: entity, b: entity, meetings: [] }, [], weights);
    best = {
      entity,
      probability,
      confidence: Math.round(probability * 1000) / 1000,
      ...likeliest([labels]),
    };
  }
  return best;
}
