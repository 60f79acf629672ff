import { parse } from 'csv-parse/sync';
import { MultiGraph, MultiUndirectedGraph } from 'graphology';
import * as gexfFormat from 'graphology-gexf';
import * as graphmlFormat from 'graphology-graphml';
import { expect, test } from 'vitest';
import { csv } from '../../src/graph/csv.ts';
import { type ExportFormat, exportAs } from '../../src/graph/export-formats.ts';
import type { GraphRecords } from '../../src/model.ts';
import { fixture } from './fixture.ts';

const hostile = `x'}) DETACH DELETE n // <img onerror=1> & "q" \u0000\u000b\ud800 Ωmega\n\tend ]]>`;
const shown = `x'}) DETACH DELETE n // <img onerror=1> & "q" \ufffd\ufffd\ufffd Ωmega\n\tend ]]>`;
const graph: GraphRecords = {
  ...fixture,
  actors: fixture.actors.map((actor) => (actor.id === 'company:apple' ? { ...actor, name: hostile } : actor)),
};
// 37 agreements of two, and 3 + 3 + 28 + 6 pairs of four larger ones, and 2 + 2 + 2 of three with a hub.
const triples = 83;

const read: Readonly<Record<'gexf' | 'graphml', (text: string) => MultiUndirectedGraph>> = {
  gexf: (text) => gexfFormat.parse(MultiUndirectedGraph, text, { addMissingNodes: false }) as MultiUndirectedGraph,
  graphml: (text) => graphmlFormat.parse(MultiUndirectedGraph, text, {}) as MultiUndirectedGraph,
};

test.each(['gexf', 'graphml'] as const)('%s is read again by graphology, hostile names and all', (format) => {
  const back = read[format](exportAs(format, graph));
  expect(back.order).toBe(fixture.actors.length);
  expect(back.size).toBe(triples);
  expect(back.getNodeAttribute('company:apple', 'label')).toBe(shown);
  expect(back.getNodeAttribute('country:TR', 'label')).toBe('Türkiye');
  const [edge] = back.edges('company:apple', 'company:qualcomm');
  expect(back.getEdgeAttributes(edge)).toMatchObject({ group: 'made', sources: 1, confidence: 0.9 });
});

test('csv holds a row per triple, and nothing that a spreadsheet would run', () => {
  const rows: Record<string, string>[] = parse(exportAs('csv', graph), { columns: true });
  expect(rows).toHaveLength(triples);
  // A lone surrogate does not outlive UTF-8.
  const apple = rows.find((row) => row.source === 'company:apple');
  expect(apple?.sourceName).toBe(hostile.replace('\ud800', '\ufffd'));
});

test.each(['=HYPERLINK("http://x")', '+1', '-1', '@x', '\tx', '\rx'])('the cell %j is kept text', (text) => {
  const [, [cell]] = parse(csv(['a'], [[text]])) as [string[], [string]];
  expect(cell).toBe(`'${text}`);
});

test.each(['a,b', 'a"b', 'a\r\nb', '', 'plain', 'a=b'])('the cell %j comes back as it was', (text) => {
  const [, [cell]] = parse(csv(['a', 'b'], [[text, 1]])) as [string[], [string]];
  expect(cell).toBe(text);
});

test.each(['gexf', 'graphml', 'csv'] satisfies ExportFormat[])('%s of an empty graph is whole', (format) => {
  const text = exportAs(format, { actors: [], agreements: [], claims: [], snippets: [] });
  if (format === 'csv') expect(text.split('\r\n')).toHaveLength(2);
  // Without an edge the reader of GEXF cannot tell that the graph is undirected.
  else if (format === 'gexf') expect(gexfFormat.parse(MultiGraph, text).order).toBe(0);
  else expect(read.graphml(text).order).toBe(0);
});
