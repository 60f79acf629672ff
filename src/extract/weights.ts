/** The learnt weights: a readable file, made by `pactgraph train`, that says for each sign what it was worth. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { agreementTypes, statuses } from '../model.ts';
import { packageFile } from '../root.ts';

const signs = z.record(z.string(), z.number());
const binary = z.object({ bias: z.number(), signs });

export const weightsSchema = z.object({
  /** What they were learnt from, and how well they did on what they had not seen. */
  about: z.record(z.string(), z.unknown()),
  /** A pair is kept from this probability on; a lone party likewise; a snippet is read from this gate score on. */
  threshold: z.object({ gate: z.number(), pair: z.number(), party: z.number() }),
  gate: binary,
  pair: binary,
  party: binary,
  type: z.record(z.enum(agreementTypes), binary),
  status: z.record(z.enum(statuses), binary),
  /** `[p, share right]`, rising: the cross-validated precision of claims whose raw probability is at least p. */
  calibration: z.array(z.tuple([z.number(), z.number()])).min(1),
});
export type WeightsFile = z.infer<typeof weightsSchema>;

export type Linear = { readonly bias: number; readonly of: ReadonlyMap<string, number> };
export type Weights = {
  readonly threshold: WeightsFile['threshold'];
  readonly gate: Linear;
  readonly pair: Linear;
  readonly party: Linear;
  readonly type: readonly (readonly [(typeof agreementTypes)[number], Linear])[];
  readonly status: readonly (readonly [(typeof statuses)[number], Linear])[];
  readonly calibration: WeightsFile['calibration'];
};

export const weightsFile: string = packageFile('src', 'extract', 'weights.data.json');

const linear = (part: { bias: number; signs: Record<string, number> }): Linear => ({
  bias: part.bias,
  of: new Map(Object.entries(part.signs)),
});

export function weightsOf(file: WeightsFile): Weights {
  return {
    threshold: file.threshold,
    gate: linear(file.gate),
    pair: linear(file.pair),
    party: linear(file.party),
    type: agreementTypes.map((type) => [type, linear(file.type[type])] as const),
    status: statuses.map((status) => [status, linear(file.status[status])] as const),
    calibration: file.calibration,
  };
}

let bundled: Weights | undefined;

/** The weights that the package ships. */
export function bundledWeights(): Weights {
  bundled ??= weightsOf(weightsSchema.parse(JSON.parse(readFileSync(weightsFile, 'utf8'))));
  return bundled;
}

export function scoreBy(model: Linear, signs: readonly string[]): number {
  let sum = model.bias;
  for (const sign of signs) sum += model.of.get(sign) ?? 0;
  return sum;
}

/** Logarithms of the labels' shares: scores that are brought to sum to one. */
export function logShares(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const sum = scores.reduce((total, score) => total + Math.exp(score - most), 0);
  return scores.map((score) => score - most - Math.log(sum));
}

/** How likely each label is by its signs, in order of the models. */
export const labelShares = (models: readonly (readonly [unknown, Linear])[], signs: readonly string[]): number[] =>
  logShares(models.map(([, model]) => scoreBy(model, signs)));

/** The share of claims with at least this raw probability that was right on text not learnt from. */
export function calibrated(calibration: Weights['calibration'], probability: number): number {
  let [lowP, lowShare] = [0, 0];
  for (const [p, share] of calibration) {
    if (probability < p) return round(lowShare + ((share - lowShare) * (probability - lowP)) / (p - lowP));
    [lowP, lowShare] = [p, share];
  }
  return round(lowShare);
}

const round = (x: number): number => Math.round(x * 1000) / 1000;
