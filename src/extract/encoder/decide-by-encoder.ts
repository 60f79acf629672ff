/** What the encoder decides of a reading, the linear weights at its side: they spare it clear cases and know labels that it is unsure of. */
import { type Decision, labelsOf, logistic, noLabels } from '../decide.ts';
import type { Proposal } from '../propose.ts';
import type { Reading } from '../reading.ts';
import { calibrated, logShares, type Weights } from '../weights.ts';
import type { Encoder } from './encoder.ts';
import { inputOf } from './input-of.ts';

/** The linear log shares of labels and so many times the encoder's own. */
const together = (linear: readonly number[], scores: readonly number[], times: number): number[] => {
  const own = logShares(scores);
  return linear.map((share, at) => share + times * (own[at] as number));
};

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
    const dropped = { candidate, signs, kept: false, confidence: 0, labels: noLabels };
    if (verdict === null) return { ...dropped, probability: 0 };
    const probability = logistic(verdict.pair);
    if (verdict.pair < threshold) return { ...dropped, probability };
    const linear = labelsOf(reading, candidate, signs, weights);
    return {
      candidate,
      signs,
      kept: true,
      probability,
      confidence: calibrated(calibration, probability),
      labels: {
        types: together(linear.types, verdict.types, labels.type),
        statuses: together(linear.statuses, verdict.statuses, labels.status),
      },
    };
  });
}
