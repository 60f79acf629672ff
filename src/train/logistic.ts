/**
 * Logistic regression over sets of signs, by follow-the-regularised-leader (McMahan et al. 2013, "Ad click prediction"): sparse,
 * one pass at a time, and the same weights for the same examples in the same order.
 */

/** Signs by number, and whether the answer is yes. `weight` counts the example more or less than one. */
export type Example = { readonly signs: Int32Array; readonly yes: boolean; readonly weight: number };

export type LogisticOptions = {
  readonly epochs: number;
  /** Learning rate. */
  readonly alpha: number;
  readonly l1: number;
  readonly l2: number;
  /** Signs seen in fewer examples are left out. */
  readonly minCount: number;
};

/** Weights by sign number; the last is the bias. */
export type Weights = Float64Array;

/** A fixed sequence of numbers in [0, 1): the order of the examples must not hang on a clock. */
export function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export function shuffled(length: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length }, (_, i) => i);
  for (let i = length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = order[i] as number;
    order[i] = order[j] as number;
    order[j] = kept;
  }
  return order;
}

export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

export function scoreOf(weights: Weights, signs: Int32Array): number {
  let sum = weights[weights.length - 1] as number;
  for (const sign of signs) sum += weights[sign] as number;
  return sum;
}

export function trainLogistic(examples: readonly Example[], signCount: number, options: LogisticOptions): Weights {
  const { alpha, l1, l2 } = options;
  const z = new Float64Array(signCount + 1);
  const n = new Float64Array(signCount + 1);
  const counts = new Int32Array(signCount);
  for (const { signs } of examples) for (const sign of signs) counts[sign] = (counts[sign] as number) + 1;
  const kept = examples.map(({ signs }) => signs.filter((sign) => (counts[sign] as number) >= options.minCount));
  const weightOf = (i: number): number => {
    const zi = z[i] as number;
    if (Math.abs(zi) <= l1) return 0;
    return -(zi - Math.sign(zi) * l1) / ((1 + Math.sqrt(n[i] as number)) / alpha + l2);
  };
  const learn = (i: number, weight: number, gradient: number): void => {
    const before = n[i] as number;
    const after = before + gradient * gradient;
    z[i] = (z[i] as number) + gradient - ((Math.sqrt(after) - Math.sqrt(before)) / alpha) * weight;
    n[i] = after;
  };
  const random = sequence(7);
  for (let epoch = 0; epoch < options.epochs; epoch++)
    for (const at of shuffled(examples.length, random)) {
      const example = examples[at] as Example;
      const signs = kept[at] as Int32Array;
      const bias = weightOf(signCount);
      const weights = Float64Array.from(signs, weightOf);
      let sum = bias;
      for (const weight of weights) sum += weight;
      const gradient = (logistic(sum) - (example.yes ? 1 : 0)) * example.weight;
      for (let k = 0; k < signs.length; k++) learn(signs[k] as number, weights[k] as number, gradient);
      learn(signCount, bias, gradient);
    }
  const weights = new Float64Array(signCount + 1);
  for (let i = 0; i <= signCount; i++)
    if (i === signCount || (counts[i] as number) >= options.minCount) weights[i] = weightOf(i);
  return weights;
}
