/** A file that `export jsonl` wrote, read back. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Failure } from '../failure.ts';
import {
  type ActorRecord,
  type AgreementRecord,
  type ClaimRecord,
  type GraphRecord,
  type GraphRecords,
  graphRecordSchema,
  type SnippetRecord,
} from '../model.ts';
import { checkGraph } from './check-graph.ts';

function recordOf(line: string, number: number, file: string): GraphRecord {
  try {
    return graphRecordSchema.parse(JSON.parse(line));
  } catch {
    throw new Failure(`${file}: line ${number}: no record of a graph: give a file that pactgraph export jsonl wrote`);
  }
}

/** Throws a Failure that names the file, and the line where one is no record. */
export async function readExport(file: string): Promise<GraphRecords> {
  const [actors, agreements, claims, snippets]: [ActorRecord[], AgreementRecord[], ClaimRecord[], SnippetRecord[]] = [
    [],
    [],
    [],
    [],
  ];
  const put = {
    actor: (record: GraphRecord) => record.kind === 'actor' && actors.push(record),
    agreement: (record: GraphRecord) => record.kind === 'agreement' && agreements.push(record),
    claim: (record: GraphRecord) => record.kind === 'claim' && claims.push(record),
    snippet: (record: GraphRecord) => record.kind === 'snippet' && snippets.push(record),
  } as const satisfies Record<GraphRecord['kind'], unknown>;
  let number = 0;
  try {
    for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1;
      if (line.trim() === '') continue;
      const record = recordOf(line, number, file);
      put[record.kind](record);
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(
      `${file}: cannot be read (${(error as NodeJS.ErrnoException).code}): name an export or a workspace`,
    );
  }
  const graph = { actors, agreements, claims, snippets };
  try {
    checkGraph(graph);
  } catch (error) {
    throw new Failure(
      `${file}: not a whole export (${(error as Error).message}): write it again by pactgraph export jsonl`,
    );
  }
  return graph;
}
