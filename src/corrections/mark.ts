/** The trace that corrections leave in the graph. */
import type { CorrectionMark, GraphRecords } from '../model.ts';
import type { Correction } from './correction.ts';

export const markOf = (
  correction: Correction & { readonly decision: CorrectionMark['decision'] },
  change: string,
): CorrectionMark => {
  const { decision, who, when, why } = correction;
  return { decision, change, who, when, why };
};

export type Marks = ReadonlyMap<string, readonly CorrectionMark[]>;

/** The graph with its corrected actors and claims marked, by id. */
export function marked(graph: GraphRecords, actors: Marks, claims: Marks): GraphRecords {
  const mark = <T extends { readonly id: string }>(records: readonly T[], marks: Marks): readonly T[] =>
    marks.size === 0
      ? records
      : records.map((record) => {
          const corrected = marks.get(record.id);
          return corrected ? { ...record, corrected: [...corrected] } : record;
        });
  return { ...graph, actors: mark(graph.actors, actors), claims: mark(graph.claims, claims) };
}
