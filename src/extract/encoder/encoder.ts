/** The pair encoder: a small transformer that reads a snippet once and judges each candidate pair of its actors. */
import { readFile } from 'node:fs/promises';
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import { z } from 'zod';
import { Failure } from '../../failure.ts';
import { agreementTypes, statuses } from '../../model.ts';
import { packageFile } from '../../root.ts';
import { type EncoderInput, exampleOf, featureCount } from './example.ts';
import { vocabularyOf } from './word-pieces.ts';

/** Logits, uncalibrated: `pair`, that the text joins the two; `types` and `statuses` in the order of the model's lists. */
export type Verdict = {
  readonly pair: number;
  readonly types: readonly number[];
  readonly statuses: readonly number[];
};

/** What was settled on a fifth of the annotated snippets that the measured encoder had not seen; written beside the recipe. */
export const encoderSettings = z.object({
  about: z.record(z.string(), z.unknown()),
  /** A pair is kept from this logit on. */
  threshold: z.number(),
  /** A snippet is not read where the linear score of each of its pairs is below this logit. */
  skipBelow: z.number(),
  /** What the encoder's own log-probability of a label counts, beside the linear one's. */
  labels: z.object({ type: z.number(), status: z.number() }),
  /** `[p, share right]`, rising, as in the weights file. */
  calibration: z.array(z.tuple([z.number(), z.number()])).min(1),
});
export type EncoderSettings = z.infer<typeof encoderSettings>;

export type Encoder = {
  readonly settings: EncoderSettings;
  /** One verdict a pair, in order; null where an actor stands beyond the pieces read. */
  readonly judge: (input: EncoderInput) => Promise<(Verdict | null)[]>;
};

const fileOf = (name: string): string => packageFile('src', 'extract', 'encoder', name);
// In front of the labels stands the pair.
const front = 1;
const width = front + agreementTypes.length + statuses.length;

async function bytesOf(name: string): Promise<Buffer> {
  return readFile(fileOf(name)).catch((error: NodeJS.ErrnoException) => {
    throw new Failure(
      `${fileOf(name)}: cannot be read (${error.code}); install the package again, or read with --reader linear`,
    );
  });
}

const whole = (values: readonly number[]): Tensor =>
  new Tensor('int64', BigInt64Array.from(values, BigInt), [values.length]);

async function open(): Promise<Encoder> {
  // One thread, so that sums are made in one order and the same input gives the same bytes.
  env.wasm.numThreads = 1;
  env.logLevel = 'error';
  const settings = encoderSettings.parse(JSON.parse((await bytesOf('encoder.data.json')).toString()));
  const vocabulary = vocabularyOf((await bytesOf('vocab.txt')).toString());
  const session = await InferenceSession.create(new Uint8Array(await bytesOf('encoder.int8.onnx')), {
    executionProviders: ['wasm'],
    graphOptimizationLevel: 'all',
  });
  // The session takes one snippet at a time; who asks for more waits.
  let before: Promise<unknown> = Promise.resolve();
  const inTurn = <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const answer = before.then(work);
    before = answer.catch(() => {});
    return answer;
  };
  return {
    settings,
    async judge(input) {
      const x = exampleOf(input, vocabulary);
      const verdicts: (Verdict | null)[] = input.pairs.map(() => null);
      if (x.read.length === 0) return verdicts;
      const pairs = x.read.flatMap((at) => input.pairs[at] ?? []);
      const mentions = [input.actors.length, x.ids.length];
      const feeds = {
        ids: whole(x.ids),
        seg: whole(x.seg),
        kind: whole(x.kind),
        first: whole(x.first),
        trig: whole(x.trig),
        men: new Tensor('float32', x.men, mentions),
        men2: new Tensor('float32', x.men2, mentions),
        pa: whole(pairs.map((p) => p.a)),
        pc: whole(pairs.map((p) => p.b)),
        feats: new Tensor('float32', x.feats, [pairs.length, featureCount]),
        lr: new Tensor(
          'float32',
          Float32Array.from(pairs, (p) => p.logit),
          [pairs.length, 1],
        ),
      };
      const { out } = await inTurn(() => session.run(feeds));
      const values = out?.data as Float32Array;
      for (const [row, at] of x.read.entries()) {
        const v = Array.from(values.subarray(row * width, (row + 1) * width));
        const [types, rest] = [v.slice(front, front + agreementTypes.length), v.slice(front + agreementTypes.length)];
        verdicts[at] = { pair: v[0] as number, types, statuses: rest };
      }
      return verdicts;
    },
  };
}

let opened: Promise<Encoder> | undefined;

/** The encoder that the package ships; loaded once. Throws a Failure where its files cannot be read. */
export function openEncoder(): Promise<Encoder> {
  opened ??= open();
  return opened;
}
