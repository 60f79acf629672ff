/** Whether a store holds as many nodes and triples as its stamp says. */
import { cypherText } from './cypher-files.ts';
import type { Run } from './held.ts';
import type { Stamp } from './stamp.ts';

/** Throws an Error that names what is missing or too much. */
export async function checkCounts(run: Run, stamp: Stamp): Promise<void> {
  const counts = new Map((await run(cypherText('held/counts'), {})).rows.map(([label, count]) => [label, count]));
  const triples = (await run(cypherText('held/triples'), {})).rows.reduce((sum, [, count]) => sum + Number(count), 0);
  const expected = [
    ['actors', counts.get('Actor') ?? 0, stamp.actors],
    ['agreements', counts.get('Agreement') ?? 0, stamp.agreements],
    ['claims', counts.get('Claim') ?? 0, stamp.claims],
    ['snippets', counts.get('Snippet') ?? 0, stamp.snippets],
    ['triples', triples, stamp.triples],
  ] as const;
  for (const [what, held, due] of expected)
    if (held !== due) throw new Error(`the store holds ${held} ${what} after the save, not ${due}`);
}
