/** Every candidate pair of a reading with its linear score: what the readers of this package decide upon. */
import { type Candidate, candidatesOf } from './candidates.ts';
import { signsOf } from './features.ts';
import type { Reading } from './reading.ts';
import { scoreBy, type Weights } from './weights.ts';

/** `logit`: the sum of the weights of its signs. */
export type Proposal = { readonly candidate: Candidate; readonly signs: readonly string[]; readonly logit: number };

export const propose = (reading: Reading, weights: Weights): Proposal[] =>
  candidatesOf(reading).map((candidate) => {
    const signs = signsOf(reading, candidate);
    return { candidate, signs, logit: scoreBy(weights.pair, signs) };
  });
