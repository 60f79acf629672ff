/** Keeps or drops each candidate by what was learnt, and says its type and status. */
import type { AgreementType, Status } from '../model.ts';
import type { Candidate } from './candidates.ts';
import { contextSigns } from './context.ts';
import type { Entity } from './entities.ts';
import { partySigns } from './party-signs.ts';
import type { Proposal } from './propose.ts';
import type { Reading } from './reading.ts';
import { bestOf, calibrated, scoreBy, type Weights } from './weights.ts';

/** A candidate with what was decided of it. */
export type Decision = {
  readonly candidate: Candidate;
  readonly kept: boolean;
  readonly probability: number;
  readonly confidence: number;
  readonly type: AgreementType;
  readonly status: Status;
  readonly signs: readonly string[];
};

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
    const context = kept ? contextSigns(reading, candidate, signs) : [];
    return {
      candidate,
      kept,
      probability,
      signs,
      confidence: calibrated(weights.calibration, probability),
      type: kept ? bestOf(weights.type, context) : 'other',
      status: kept ? bestOf(weights.status, context) : 'agreed',
    };
  });
}

/** The likeliest lone party, where no pair was kept; null where none is likely. */
export function loneParty(reading: Reading, weights: Weights): LoneParty | null {
  let best: LoneParty | null = null;
  for (const entity of reading.entities) {
    const probability = logistic(scoreBy(weights.party, partySigns(reading, entity)));
    if (probability < weights.threshold.party || (best && probability <= best.probability)) continue;
    const context = contextSigns(reading, { a: entity, b: entity, meetings: [] }, []);
    best = {
      entity,
      probability,
      confidence: Math.round(probability * 1000) / 1000,
      type: bestOf(weights.type, context),
      status: bestOf(weights.status, context),
    };
  }
  return best;
}
