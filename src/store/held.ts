/** What a store holds before a save: per record its hash and how many relationships hang on it. */
import { Failure } from '../failure.ts';
import { cypherText } from './cypher-files.ts';
import type { CypherTable, CypherValue } from './store.ts';

export type Run = (cypher: string, parameters: Readonly<Record<string, CypherValue>>) => Promise<CypherTable>;

/** Id → mark; a record whose mark is another than the graph's is written anew. */
type Marks = ReadonlyMap<string, string>;

export type Held = {
  readonly actors: Marks;
  readonly agreements: Marks;
  readonly claims: Marks;
  readonly snippets: Marks;
  /** Agreement id → how many triples it has. */
  readonly triples: ReadonlyMap<string, number>;
};

export const mark = (hash: CypherValue | undefined, links: CypherValue | undefined): string => `${hash} ${links}`;

const labels = { actors: 'Actor', agreements: 'Agreement', claims: 'Claim', snippets: 'Snippet' } as const;

async function marksOf(run: Run, kind: keyof typeof labels): Promise<Marks> {
  const { rows } = await run(cypherText(`held/${kind}`), {});
  const foreign = rows.filter(([id, hash]) => typeof id !== 'string' || typeof hash !== 'string');
  if (foreign.length > 0) {
    const some = foreign.slice(0, 3).map(([id]) => JSON.stringify(id));
    throw new Failure(
      `the database holds ${foreign.length} ${labels[kind]} nodes that Pactgraph did not write (id ${some.join(', ')}${foreign.length > 3 ? ', …' : ''}): nothing was written; use another database (NEO4J_DATABASE), or relabel or remove them`,
    );
  }
  return new Map(rows.map(([id, hash, links]) => [id as string, mark(hash, links)]));
}

/** Throws a Failure that names nodes of our labels that are not ours. */
export async function readHeld(run: Run): Promise<Held> {
  const actors = await marksOf(run, 'actors');
  const agreements = await marksOf(run, 'agreements');
  const claims = await marksOf(run, 'claims');
  const snippets = await marksOf(run, 'snippets');
  const { rows } = await run(cypherText('held/triples'), {});
  return {
    actors,
    agreements,
    claims,
    snippets,
    triples: new Map(rows.map(([id, count]) => [String(id), Number(count)])),
  };
}
