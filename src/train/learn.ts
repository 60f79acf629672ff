/** Reads what there is to learn from, trains, and writes the weights file. */
import { readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { readGold } from '../evaluate/gold-file.ts';
import { Failure } from '../failure.ts';
import { readSnippets } from '../ingest/ingest.ts';
import { agreementTypes, type Snippet, statuses } from '../model.ts';
import { encoderLines } from './encoder-lines.ts';
import type { GoldSnippet } from './examples.ts';
import { type TrainReport, train } from './train.ts';

export type LearnOptions = {
  readonly gold: readonly string[];
  readonly annotations: readonly string[];
  readonly news: string | null;
  readonly leaveOut: string | null;
  readonly out: string;
  /** Where to write what the encoder is trained from, if at all. */
  readonly pairs: string | null;
};

/** Of the unlabelled items the gate learns from one in three: more of them taught it nothing new. */
const everyNth = 3;

const annotation = z.object({
  id: z.string(),
  agreements: z.array(
    z.object({
      parties: z.array(z.object({ name: z.string(), forms: z.array(z.string()).optional() })).min(1),
      hub: z.string().nullish(),
      type: z.enum(agreementTypes),
      status: z.enum(statuses),
    }),
  ),
});

function readAnnotations(file: string): Map<string, GoldSnippet['agreements']> {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return new Map(
    lines.map((line, at) => {
      const read = annotation.safeParse(JSON.parse(line));
      if (!read.success)
        throw new Failure(`${file}, line ${at + 1}: ${z.prettifyError(read.error).replace(/\s+/g, ' ')}`);
      return [read.data.id, read.data.agreements];
    }),
  );
}

/** Snippets whose id is in `leaveOut` are learnt from in no way. Writes `out` whole or not at all. */
export async function learn(
  options: LearnOptions,
): Promise<{ figures: TrainReport['figures']; about: TrainReport['weights']['about'] }> {
  const held = new Set(options.leaveOut ? (await readGold(options.leaveOut)).map(({ snippet }) => snippet.id) : []);
  const gold: GoldSnippet[] = [];
  for (const file of options.gold)
    for (const { snippet, scored } of await readGold(file))
      if (!held.has(snippet.id)) gold.push({ snippet, agreements: scored.agreements });
  const wanted = new Map(options.annotations.flatMap((file) => [...readAnnotations(file)]));
  const known = new Set(gold.map(({ snippet }) => snippet.id));
  const unlabelled: Snippet[] = [];
  let seen = 0;
  if (options.news)
    for await (const event of readSnippets([options.news], {})) {
      if (event.kind !== 'snippet' || held.has(event.snippet.id) || known.has(event.snippet.id)) continue;
      const agreements = wanted.get(event.snippet.id);
      if (agreements) gold.push({ snippet: event.snippet, agreements });
      else if (seen++ % everyNth === 0) unlabelled.push(event.snippet);
    }
  const { weights, figures, told } = train(gold, unlabelled);
  if (options.pairs !== null) await writeFile(options.pairs, encoderLines(gold, told));
  await writeFile(`${options.out}.new`, `${JSON.stringify(weights, null, 1)}\n`);
  await rename(`${options.out}.new`, options.out);
  return { figures, about: weights.about };
}
