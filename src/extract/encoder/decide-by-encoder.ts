/** What the encoder decides of a reading, the linear weights at its side: they spare it clear cases and know labels that it is unsure of. */
import type { AgreementType, Status } from '../../model.ts';
import { agreementTypes, statuses } from '../../model.ts';
import { contextSigns } from '../context.ts';
import { type Decision, logistic } from '../decide.ts';
import type { Proposal } from '../propose.ts';
import type { Reading } from '../reading.ts';
import { calibrated, type Linear, scoreBy, type Weights } from '../weights.ts';
import type { Encoder } from './encoder.ts';
import { inputOf } from './input-of.ts';

function logShares(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const sum = scores.reduce((total, score) => total + Math.exp(score - most), 0);
  return scores.map((score) => score - most - Math.log(sum));
}

/** The label that both together hold likeliest; the earlier one among equals. */
function together<Label>(
  labels: readonly Label[],
  models: readonly (readonly [Label, Linear])[],
  context: readonly string[],
  scores: readonly number[],
  counts: number,
): Label {
  const linear = logShares(models.map(([, model]) => scoreBy(model, context)));
  const encoder = logShares(scores);
  let best = 0;
  const sum = (at: number): number => (linear[at] as number) + counts * (encoder[at] as number);
  for (const at of labels.keys()) if (sum(at) > sum(best)) best = at;
  return labels[best] as Label;
}

export async function decideByEncoder(
  reading: Reading,
  proposals: readonly Proposal[],
  weights: Weights,
  { settings, judge }: Encoder,
): Promise<Decision[]> {
  const { threshold, skipBelow, labels, calibration } = settings;
  const worth = proposals.some(({ logit }) => logit >= skipBelow);
  const verdicts = worth ? await judge(inputOf(reading, proposals)) : [];
  return proposals.map(({ candidate, signs }, at): Decision => {
    const verdict = verdicts[at] ?? null;
    const dropped = { candidate, signs, kept: false, confidence: 0, type: 'other', status: 'agreed' } as const;
    if (verdict === null) return { ...dropped, probability: 0 };
    const probability = logistic(verdict.pair);
    if (verdict.pair < threshold) return { ...dropped, probability };
    const context = contextSigns(reading, candidate, signs);
    return {
      candidate,
      signs,
      kept: true,
      probability,
      confidence: calibrated(calibration, probability),
      type: together<AgreementType>(agreementTypes, weights.type, context, verdict.types, labels.type),
      status: together<Status>(statuses, weights.status, context, verdict.statuses, labels.status),
    };
  });
}
