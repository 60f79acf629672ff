/** A graph as GEXF 1.3, for Gephi and its kin. */
import { attributeTypes } from './attribute-types.ts';
import type { Attributes, ExportGraph } from './export-graph.ts';
import { xmlText } from './xml-text.ts';

/** Undirected; attributes without a value are left out; place and colour stand as `viz`. */
export function gexf({ nodes, edges }: ExportGraph): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    '  <meta><creator>Pactgraph</creator></meta>',
    '  <graph defaultedgetype="undirected" mode="static">',
    ...declared('node', nodes),
    ...declared('edge', edges),
    '    <nodes>',
  ];
  for (const { id, label, attributes, x, y, colour } of nodes) {
    lines.push(`      <node id="${xmlText(id)}" label="${xmlText(label)}">`, ...values(attributes));
    if (colour !== undefined) lines.push(`        <viz:color hex="${xmlText(colour)}"/>`);
    if (x !== undefined && y !== undefined) lines.push(`        <viz:position x="${x}" y="${y}"/>`);
    lines.push('      </node>');
  }
  lines.push('    </nodes>', '    <edges>');
  for (const { id, source, target, attributes } of edges)
    lines.push(
      `      <edge id="${xmlText(id)}" source="${xmlText(source)}" target="${xmlText(target)}">`,
      ...values(attributes),
      '      </edge>',
    );
  lines.push('    </edges>', '  </graph>', '</gexf>', '');
  return lines.join('\n');
}

const declared = (kind: 'node' | 'edge', list: ExportGraph['nodes'] | ExportGraph['edges']): readonly string[] => [
  `    <attributes class="${kind}">`,
  ...[...attributeTypes(list)].map(
    ([name, type]) => `      <attribute id="${xmlText(name)}" title="${xmlText(name)}" type="${type}"/>`,
  ),
  '    </attributes>',
];

const values = (attributes: Attributes): readonly string[] => [
  '        <attvalues>',
  ...Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `          <attvalue for="${xmlText(name)}" value="${xmlText(String(value))}"/>`),
  '        </attvalues>',
];
