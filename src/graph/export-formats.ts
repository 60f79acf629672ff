/** The exchange formats of `pactgraph export`: a new one is a file and a line here. */
import type { GraphRecords } from '../model.ts';
import { groupOf } from '../model.ts';
import { csvOfTriples } from './csv.ts';
import { type ExportGraph, exportGraph } from './export-graph.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';

export const exportFormats = { graphml, gexf, csv: csvOfTriples } as const satisfies Readonly<
  Record<string, (graph: ExportGraph) => string>
>;

export type ExportFormat = keyof typeof exportFormats;

/** The triples of the graph in the given format; the same text for the same graph. */
export const exportAs = (format: ExportFormat, graph: GraphRecords): string =>
  exportFormats[format](exportGraph({ ...graph, groupOf }));
