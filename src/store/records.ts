/** The rows of `cypher/load` made records again: the way back of rows.ts. */
import { z } from 'zod';
import {
  actorRecordSchema,
  agreementRecordSchema,
  claimRecordSchema,
  type GraphRecord,
  type GraphRecords,
  snippetRecordSchema,
} from '../model.ts';
import { byText } from '../text/canonical.ts';
import { correctionsOf } from './correction-lists.ts';
import type { CypherTable, CypherValue } from './store.ts';

const loadFiles = ['actors', 'agreements', 'claims', 'snippets', 'parties', 'about', 'from', 'names'] as const;
export type LoadFile = (typeof loadFiles)[number];
/** The answer of each file of `cypher/load`. */
export type LoadTables = Readonly<Record<LoadFile, CypherTable>>;

type Properties = { readonly [key: string]: CypherValue };

const link = z.object({
  claim: z.string().default(''),
  agreement: z.string().default(''),
  actor: z.string().default(''),
  snippet: z.string().default(''),
  position: z.number().default(0),
});
type Link = z.infer<typeof link> & { readonly row: Properties };

const rowsOf = ({ columns, rows }: CypherTable): readonly Properties[] =>
  rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])));

const nodes = (table: CypherTable): readonly Properties[] => table.rows.map((row) => (row[0] ?? {}) as Properties);

/** Links by the id at one end, each list in order of position. */
function linksBy(end: 'claim' | 'agreement', table: CypherTable): (id: CypherValue | undefined) => readonly Link[] {
  const found = new Map<string, Link[]>();
  for (const row of rowsOf(table)) {
    const one = { ...link.parse(row), row };
    const list = found.get(one[end]);
    if (list) list.push(one);
    else found.set(one[end], [one]);
  }
  for (const list of found.values()) list.sort((a, b) => a.position - b.position);
  return (id) => found.get(String(id)) ?? [];
}

const strings = (value: CypherValue | undefined): readonly string[] => z.array(z.string()).catch([]).parse(value);

function history(properties: Properties, about: readonly Link[]): unknown {
  const dates = strings(properties.historyDates);
  return strings(properties.historyStatuses).map((status, index) => ({
    date: dates[index] || null,
    status,
    claims: about
      .filter(({ row }) => Array.isArray(row.steps) && row.steps.includes(index))
      .map(({ claim }) => claim)
      .sort(byText),
  }));
}

const value = ({ valueAmount, valueCurrency }: Properties): unknown =>
  valueAmount == null ? null : { amount: valueAmount, currency: valueCurrency };

/** A property that a store does not hold is null, or left out where it may be. */
function record<T extends GraphRecord>(schema: z.ZodObject & z.ZodType<T>, properties: Record<string, unknown>): T {
  const held = Object.keys(schema.shape).filter((key) => key !== 'corrected' || properties[key] !== undefined);
  return schema.parse(Object.fromEntries(held.map((key) => [key, properties[key] ?? null])));
}

const byId = (a: GraphRecord, b: GraphRecord): number => byText(a.id, b.id);

/** Throws a ZodError where a store holds what is no record; a table in any order gives the same graph. */
export function recordsOf(tables: LoadTables): GraphRecords {
  const partiesOf = linksBy('agreement', tables.parties);
  const aboutOf = linksBy('agreement', tables.about);
  const agreementOf = linksBy('claim', tables.about);
  const snippetOf = linksBy('claim', tables.from);
  const namesOf = linksBy('claim', tables.names);
  const actors = nodes(tables.actors).map((properties) =>
    record(actorRecordSchema, {
      ...properties,
      actorKind: properties.kind,
      corrected: correctionsOf(properties),
      kind: 'actor',
    }),
  );
  const agreements = nodes(tables.agreements).map((properties) => {
    const parties = partiesOf(properties.id);
    const about = aboutOf(properties.id);
    return record(agreementRecordSchema, {
      ...properties,
      kind: 'agreement',
      parties: parties.map(({ actor, row }) => ({ actor, role: row.role })),
      hub: parties.find(({ row }) => row.hub === true)?.actor ?? null,
      history: history(properties, about),
      claims: about.map(({ claim }) => claim),
      value: value(properties),
    });
  });
  const claims = nodes(tables.claims).map((properties) => {
    const { field, startOffset: start, endOffset: end, quote } = properties;
    return record(claimRecordSchema, {
      ...properties,
      kind: 'claim',
      agreement: agreementOf(properties.id)[0]?.agreement,
      snippet: snippetOf(properties.id)[0]?.snippet,
      evidence: { field, start, end, quote },
      corrected: correctionsOf(properties),
      names: namesOf(properties.id).map(({ actor, row }) => {
        const name = row.properties as Properties;
        return { ...name, actor, start: name.startOffset, end: name.endOffset };
      }),
    });
  });
  const snippets = nodes(tables.snippets).map((properties) =>
    record(snippetRecordSchema, { ...properties, kind: 'snippet' }),
  );
  return {
    actors: actors.sort(byId),
    agreements: agreements.sort(byId),
    claims: claims.sort(byId),
    snippets: snippets.sort(byId),
  };
}

/** Reads every table of a graph by `run`, one after the other. */
export async function loadTables(run: (file: `load/${LoadFile}`) => Promise<CypherTable>): Promise<LoadTables> {
  const tables: Partial<Record<LoadFile, CypherTable>> = {};
  for (const file of loadFiles) tables[file] = await run(`load/${file}`);
  return tables as LoadTables;
}
