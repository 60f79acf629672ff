/** The canned queries as the page asks for them; there is no way to send Cypher. */
import { Failure } from '../failure.ts';
import type { CypherTable } from '../store/store.ts';

export type QueryParameter = {
  readonly name: string;
  readonly about: string;
  readonly required: boolean;
  /** A value that one may try; null where none is known. */
  readonly example: string | null;
  /** The values that it takes; null or left out where any text serves. */
  readonly choices?: readonly string[] | null;
};

export type QueryInfo = {
  readonly name: string;
  readonly about: string;
  readonly parameters: readonly QueryParameter[];
};

export type QueryRunner = {
  readonly list: () => readonly QueryInfo[];
  /** Runs a listed query; its parameters are text. Throws a Failure that names what is wrong. */
  readonly run: (name: string, parameters: Readonly<Record<string, string>>) => Promise<CypherTable>;
};

export type ApiAnswer = { readonly status: number; readonly body: unknown };

/** Answers `/api/queries` and `/api/query/NAME?parameter=value`; null for every other path. */
export async function answerApi(url: URL, runner: QueryRunner | undefined): Promise<ApiAnswer | null> {
  const [, top, kind, name, ...rest] = url.pathname.split('/');
  if (top !== 'api') return null;
  if (!runner) return { status: 404, body: { error: 'this server has no database to ask' } };
  const queries = runner.list();
  if (kind === 'queries' && name === undefined) return { status: 200, body: { queries } };
  if (kind !== 'query' || name === undefined || rest.length > 0)
    return { status: 404, body: { error: 'no such address' } };
  const query = queries.find((item) => item.name === name);
  if (!query) return { status: 404, body: { error: `no query is called ${JSON.stringify(name)}` } };
  const known = new Set(query.parameters.map((parameter) => parameter.name));
  const unknown = [...url.searchParams.keys()].find((key) => !known.has(key));
  if (unknown !== undefined)
    return { status: 400, body: { error: `${name} has no parameter ${JSON.stringify(unknown)}` } };
  try {
    return { status: 200, body: await runner.run(name, Object.fromEntries(url.searchParams)) };
  } catch (error) {
    // Anything else is a fault of the program, and its words may tell of the machine.
    if (error instanceof Failure) return { status: 400, body: { error: error.message } };
    return { status: 500, body: { error: 'the query failed' } };
  }
}
