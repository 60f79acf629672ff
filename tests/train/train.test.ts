/** Learning: what can be told apart is told apart, the same each time. */
import { describe, expect, it } from 'vitest';
import { extractByWeights } from '../../src/extract/extract.ts';
import { weightsOf, weightsSchema } from '../../src/extract/weights.ts';
import type { GoldSnippet } from '../../src/train/examples.ts';
import { logistic, scoreOf, trainLogistic } from '../../src/train/logistic.ts';
import { calibrate, train } from '../../src/train/train.ts';
import { snippetOf } from '../extract/reading-of.ts';

const options = { epochs: 20, alpha: 0.3, l1: 0, l2: 0.1, minCount: 1 };
const example = (signs: number[], yes: boolean) => ({ signs: Int32Array.from(signs), yes, weight: 1 });

describe('logistic regression', () => {
  const examples = Array.from({ length: 40 }, (_, i) => example(i % 2 === 0 ? [0, 2] : [1, 2], i % 2 === 0));
  it('learns the sign that tells', () => {
    const weights = trainLogistic(examples, 3, options);
    expect(logistic(scoreOf(weights, Int32Array.from([0, 2])))).toBeGreaterThan(0.9);
    expect(logistic(scoreOf(weights, Int32Array.from([1, 2])))).toBeLessThan(0.1);
  });
  it('gives the same weights each time', () => {
    expect(trainLogistic(examples, 3, options)).toEqual(trainLogistic(examples, 3, options));
  });
  it('leaves rare signs out', () => {
    const weights = trainLogistic([...examples, example([3], true)], 4, { ...options, minCount: 2 });
    expect(weights[3]).toBe(0);
  });
});

it('calibration rises, and promises nothing for handfuls', () => {
  const told = Array.from({ length: 1000 }, (_, i) => ({ probability: i / 1000, right: i % 10 < i / 100 }));
  const steps = calibrate(told);
  for (let i = 1; i < steps.length; i++) {
    expect(steps[i]?.[0]).toBeGreaterThan(steps[i - 1]?.[0] as number);
    expect(steps[i]?.[1]).toBeGreaterThanOrEqual((steps[i - 1]?.[1] as number) - 0.05);
  }
  expect(steps.at(-1)?.[1]).toBeLessThan(1);
});

it('weights learnt from a toy gold find what it taught', () => {
  const names = ['Microsoft', 'Oracle', 'Google', 'Nokia', 'Samsung', 'Toyota', 'Honda', 'Siemens', 'Volvo', 'Philips'];
  const gold: GoldSnippet[] = names.flatMap((a, i) =>
    names
      .filter((_, j) => j !== i && (i + j) % 2 === 1)
      .flatMap((b): GoldSnippet[] => [
        {
          snippet: { ...snippetOf(`${a} acquires ${b}`), id: `yes ${a} ${b}` },
          agreements: [{ parties: [{ name: a }, { name: b }], type: 'merger', status: 'agreed' }],
        },
        { snippet: { ...snippetOf(`${a} sues ${b}`), id: `no ${a} ${b}` }, agreements: [] },
      ]),
  );
  const { weights } = train(gold, []);
  const learnt = weightsOf(weightsSchema.parse(JSON.parse(JSON.stringify(weights))));
  const open = { ...learnt, threshold: { ...learnt.threshold, gate: Number.NEGATIVE_INFINITY, party: 2 } };
  expect(extractByWeights(snippetOf('Nokia acquires Toyota'), open).map((c) => [c.type, c.parties.length])).toEqual([
    ['merger', 2],
  ]);
  expect(extractByWeights(snippetOf('Nokia sues Toyota'), open)).toEqual([]);
});
