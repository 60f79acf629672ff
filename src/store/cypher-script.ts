/** The graph as a Cypher script that any Neo4j can run: idempotent statements, values as literals. */
import { type GraphRecords, groupOf } from '../model.ts';
import { correctionLists } from './correction-lists.ts';
import { triplesOf } from './triples.ts';

const keyword = { true: 'true', false: 'false' } as const;

/** A value as a Cypher literal; text is escaped so that none of it can end the literal. */
export function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'null';
  if (typeof value === 'boolean') return keyword[`${value}`];
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  const escaped = String(value).replace(
    /[\\'\n\r\t\u2028\u2029]|[\p{Cc}\p{Cs}]/gu,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `'${escaped}'`;
}

const map = (record: Readonly<Record<string, unknown>>): string =>
  `{${Object.entries(record)
    .map(([key, value]) => `${key}: ${literal(value)}`)
    .join(', ')}}`;

const node = (label: string, id: string, rest: Readonly<Record<string, unknown>>): string =>
  `MERGE (n:${label} {id: ${literal(id)}}) SET n += ${map(rest)};`;

const edge = (
  type: string,
  from: readonly [string, string],
  to: readonly [string, string],
  key: Readonly<Record<string, unknown>>,
  rest: Readonly<Record<string, unknown>> = {},
): string =>
  `MATCH (a:${from[0]} {id: ${literal(from[1])}}), (b:${to[0]} {id: ${literal(to[1])}}) MERGE (a)-[r:${type} ${map(key)}]->(b) SET r += ${map(rest)};`;

/** Statements in an order that runs: constraints, nodes, relationships. */
export function* cypherScript(graph: GraphRecords): Generator<string> {
  for (const label of ['Actor', 'Agreement', 'Claim', 'Snippet'])
    yield `CREATE CONSTRAINT IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;`;
  for (const { id, name, actorKind, aliases, corrected } of graph.actors)
    yield node('Actor', id, { name, kind: actorKind, aliases, ...(corrected && correctionLists(corrected)) });
  for (const a of graph.agreements)
    yield node('Agreement', a.id, {
      type: a.type,
      domain: a.domain,
      status: a.status,
      group: groupOf[a.status],
      hub: a.hub,
      sources: a.sources,
      firstReported: a.firstReported,
      lastReported: a.lastReported,
      since: a.since,
      until: a.until,
      term: a.term,
      amount: a.value?.amount ?? null,
      currency: a.value?.currency ?? null,
      confidence: a.confidence,
    });
  for (const { kind: _, id, ...rest } of graph.snippets) yield node('Snippet', id, rest);
  for (const { id, type, status, date, datePrecision, evidence, rule, confidence, corrected } of graph.claims)
    yield node('Claim', id, {
      type,
      status,
      date,
      datePrecision,
      quote: evidence.quote,
      field: evidence.field,
      startOffset: evidence.start,
      endOffset: evidence.end,
      rule,
      confidence,
      ...(corrected && correctionLists(corrected)),
    });
  for (const agreement of graph.agreements) {
    for (const { actor, role } of agreement.parties)
      yield edge('PARTY_TO', ['Actor', actor], ['Agreement', agreement.id], { role }, { hub: actor === agreement.hub });
    for (const { id, from, to, claims, ...rest } of triplesOf(agreement))
      yield edge('AGREES_WITH', ['Actor', from], ['Actor', to], { id }, { ...rest, claims });
  }
  for (const claim of graph.claims) {
    yield edge('ABOUT', ['Claim', claim.id], ['Agreement', claim.agreement], {});
    yield edge('FROM', ['Claim', claim.id], ['Snippet', claim.snippet], {});
    for (const { actor, text, field, start, end, role, hub, reason } of claim.names)
      yield edge(
        'NAMES',
        ['Claim', claim.id],
        ['Actor', actor],
        { field, startOffset: start, role },
        { text, endOffset: end, hub, reason },
      );
  }
}
