/** A graph as GraphML, for yEd, Cytoscape, NetworkX and igraph. */
import { attributeTypes } from './attribute-types.ts';
import type { Attributes, ExportGraph } from './export-graph.ts';
import { xmlText } from './xml-text.ts';

/** Undirected; attributes without a value are left out; name, place and colour are attributes like the others. */
export function graphml({ nodes, edges }: ExportGraph): string {
  const points = nodes.map(({ id, label, attributes, x, y, colour }) => ({
    id,
    attributes: { label, ...attributes, x: x ?? null, y: y ?? null, color: colour ?? null },
  }));
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...declared('node', points),
    ...declared('edge', edges),
    '  <graph id="pactgraph" edgedefault="undirected">',
  ];
  for (const { id, attributes } of points)
    lines.push(`    <node id="${xmlText(id)}">`, ...values('node', attributes), '    </node>');
  for (const { id, source, target, attributes } of edges)
    lines.push(
      `    <edge id="${xmlText(id)}" source="${xmlText(source)}" target="${xmlText(target)}">`,
      ...values('edge', attributes),
      '    </edge>',
    );
  lines.push('  </graph>', '</graphml>', '');
  return lines.join('\n');
}

const declared = (kind: 'node' | 'edge', list: readonly { readonly attributes: Attributes }[]): readonly string[] =>
  [...attributeTypes(list)].map(
    ([name, type]) =>
      `  <key id="${kind}-${xmlText(name)}" for="${kind}" attr.name="${xmlText(name)}" attr.type="${type}"/>`,
  );

const values = (kind: 'node' | 'edge', attributes: Attributes): readonly string[] =>
  Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `      <data key="${kind}-${xmlText(name)}">${xmlText(String(value))}</data>`);
