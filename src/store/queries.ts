/** The canned queries: one file each in `cypher/queries`. */
import { readdirSync } from 'node:fs';
import { Failure } from '../failure.ts';
import { packageFile } from '../root.ts';
import { byText } from '../text/canonical.ts';
import { cypherText, type EngineKind } from './cypher-files.ts';
import { nearest } from './nearest.ts';
import { type QueryHeader, type QueryParameter, readHeader } from './query-header.ts';
import type { CypherTable, CypherValue, Store } from './store.ts';

export type CannedQuery = QueryHeader & {
  readonly name: string;
  /** The statement for an engine; most files have one for both. */
  statement(kind: EngineKind): string;
};

const sections = /^\/\/ @engine (embedded|neo4j)$/gm;

/** The statement for an engine: what follows its `// @engine` line, in files that have such lines. */
function sectionOf(text: string, kind: EngineKind): string {
  const marks = [...text.matchAll(sections)];
  if (marks.length === 0) return text;
  const at = marks.findIndex((mark) => mark[1] === kind);
  return at === -1 ? '' : text.slice(marks[at]?.index, marks[at + 1]?.index);
}

const namesOf = (): readonly string[] =>
  readdirSync(packageFile('cypher', 'queries'))
    .filter((file) => file.endsWith('.cypher'))
    .map((file) => file.slice(0, -'.cypher'.length))
    .sort(byText);

function read(name: string): CannedQuery {
  const text = cypherText(`queries/${name}`);
  const header = readHeader(name, text);
  return {
    name,
    ...header,
    statement: (kind) =>
      sectionOf(text, kind)
        .replace(/^\s*\/\/.*\n/gm, '')
        .trim(),
  };
}

/** All canned queries, sorted by name. */
export const listQueries = (): readonly CannedQuery[] => namesOf().map(read);

/** Throws a Failure of misuse with the nearest name where there is no such query. */
export function readQuery(name: string): CannedQuery {
  const names = namesOf();
  if (names.includes(name)) return read(name);
  const near = nearest(name, names);
  throw new Failure(
    `unknown query ${JSON.stringify(name)}: ${near ? `did you mean ${near}?` : 'pactgraph query lists them all'}`,
    2,
  );
}

const forms = {
  integer: [/^\d{1,15}$/, 'a whole number'],
  date: [/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'a date such as 2021, 2021-03 or 2021-03-09'],
} as const;

function checked(query: CannedQuery, { name, type, choices }: QueryParameter, given: string): CypherValue {
  const wrong = (expected: string): Failure =>
    new Failure(`query ${query.name}: ${name} must be ${expected}, not ${JSON.stringify(given)}`, 2);
  if (choices) {
    const value = given.trim().toLowerCase();
    if (choices.includes(value)) return value;
    const near = nearest(value, choices);
    throw wrong(`one of ${choices.join(', ')}${near ? ` (did you mean ${near}?)` : ''}`);
  }
  if (type === 'text') return given;
  const [form, expected] = forms[type as keyof typeof forms];
  if (!form.test(given.trim())) throw wrong(expected);
  return type === 'integer' ? Number(given) : given.trim();
}

/** The values of a query's parameters. Throws a Failure of misuse for one that is unknown, missing or of the wrong form. */
export function bindParameters(
  query: CannedQuery,
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, CypherValue>> {
  const names = query.parameters.map(({ name }) => name);
  for (const name of Object.keys(given))
    if (!names.includes(name)) {
      const near = nearest(name, names);
      const has = names.length > 0 ? `it has ${names.join(', ')}` : 'it has none';
      throw new Failure(
        `query ${query.name} has no parameter ${JSON.stringify(name)}: ${near ? `did you mean ${near}?` : has}`,
        2,
      );
    }
  return Object.fromEntries(
    query.parameters.map((parameter) => {
      const value = Object.hasOwn(given, parameter.name) ? given[parameter.name] : undefined;
      if (value !== undefined) return [parameter.name, checked(query, parameter, value)];
      if (parameter.default !== undefined) return [parameter.name, parameter.default];
      throw new Failure(
        `query ${query.name} needs ${parameter.name} (${parameter.doc}): add --param ${parameter.name}=…`,
        2,
      );
    }),
  );
}

/** Runs a canned query by name, with parameters as text. */
export async function runQuery(
  store: Store,
  name: string,
  given: Readonly<Record<string, string>>,
  timeoutMs?: number,
): Promise<CypherTable> {
  const query = readQuery(name);
  return store.read(query.statement(store.kind), bindParameters(query, given), timeoutMs);
}
