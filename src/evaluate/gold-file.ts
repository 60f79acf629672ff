/** Gold files: one annotated snippet a line, with its text. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { Failure } from '../failure.ts';
import { agreementTypes, type Snippet, statuses } from '../model.ts';
import type { ScoredSnippet } from './score.ts';

const party = z.union([
  z.string().transform((name) => ({ name, forms: [] as string[] })),
  z.object({ name: z.string(), forms: z.array(z.string()).optional() }),
]);
const agreement = z.object({
  parties: z.array(party).min(1),
  hub: z.string().nullish(),
  type: z.enum(agreementTypes),
  status: z.enum(statuses),
});
const goldLine = z.object({
  id: z.string(),
  src: z.string().optional(),
  date: z.string().nullish(),
  title: z.string(),
  body: z.string(),
  agreements: z.array(agreement),
  optional: z.array(agreement).optional(),
});

export type Gold = { readonly snippet: Snippet; readonly scored: ScoredSnippet; readonly source: string };

/** Every line of a gold file. Throws a Failure that names file, line and fault. */
export async function readGold(file: string): Promise<Gold[]> {
  const gold: Gold[] = [];
  let number = 0;
  const lines = createInterface({
    input: createReadStream(file, 'utf8').on('error', () => {}),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  try {
    for await (const line of lines) {
      number++;
      if (line.trim() === '') continue;
      const { id, src, date, title, body, agreements, optional } = goldLine.parse(JSON.parse(line));
      gold.push({
        snippet: {
          id,
          title,
          body,
          url: null,
          publisher: null,
          publishedAt: date && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null,
        },
        scored: { id, agreements, optional },
        source: src ?? 'given',
      });
    }
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error).replace(/\s+/g, ' ') : (error as Error).message;
    throw new Failure(
      `${file}, line ${number}: ${why}; a gold line is {id, title, body, agreements: [{parties: [{name, forms}], hub, type, status}]}`,
    );
  }
  if (gold.length === 0) throw new Failure(`${file}: no gold found; is the path right and the file a JSON-lines file?`);
  return gold;
}
