/** The guard of `pactgraph cypher`: one reading statement, its clauses from a list. Each engine guards itself besides. */
import { Failure } from '../failure.ts';
import { type CypherToken, readTokens } from './cypher-tokens.ts';

/** For a query of a user, where no other limit is given; milliseconds. */
export const defaultLimitMs = 10_000;

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const starts = words('MATCH OPTIONAL UNWIND WITH RETURN');

/** After one of these a word is a name or another keyword. */
const expecting = words(`
  MATCH OPTIONAL UNWIND WITH RETURN WHERE ORDER BY SKIP OFFSET LIMIT UNION AS DISTINCT
  AND OR XOR NOT IN IS CONTAINS STARTS ENDS CASE WHEN THEN ELSE ANY SHORTEST`);

/** Besides those above, the words that may follow a whole expression. */
const following = words('ALL ASC ASCENDING DESC DESCENDING END NULL SHORTEST');

/** Refused wherever they stand but as a property, since a word such as CREATE before a bracket looks like a function. */
const refused = words(`
  LOAD CALL YIELD CREATE INSERT MERGE SET DELETE DETACH NODETACH REMOVE FOREACH DROP ALTER RENAME USE SHOW TERMINATE
  GRANT DENY REVOKE ENABLE DRYRUN DEALLOCATE REALLOCATE COMMIT EXPLAIN PROFILE CYPHER COPY EXPORT IMPORT INSTALL ATTACH
  SESSION SELECT FINISH`);

/** Functions with a dot come from plug-ins, which may read files and run any query, but for those of the language. */
const namespaces = words('DATE DATETIME LOCALDATETIME TIME LOCALTIME DURATION POINT');

const allowed = 'MATCH, OPTIONAL MATCH, UNWIND, WITH, WHERE, RETURN, ORDER BY, SKIP, LIMIT and UNION';

const isSign = (token: CypherToken | undefined, sign: string): boolean => token?.kind === 'sign' && token.text === sign;
const isName = (token: CypherToken | undefined): boolean => token?.kind === 'word' || token?.kind === 'name';

/** Whether an expression may be whole before the token, so that a word here is a keyword. */
function endsExpression(before: CypherToken | undefined): boolean {
  if (before === undefined) return false;
  if (before.kind === 'sign') return /^[)\]}]$/.test(before.text);
  return before.kind !== 'word' || !expecting.has(before.text.toUpperCase());
}

/** `n.set`, but not `1.set`: whether the word at `at` is a property. */
const isProperty = (tokens: readonly CypherToken[], at: number): boolean => {
  const owner = tokens[at - 2];
  return isSign(tokens[at - 1], '.') && owner !== undefined && owner.kind !== 'number' && endsExpression(owner);
};

/** The first name of the dotted one that ends at `at`; null where it has no dot. */
function namespaceOf(tokens: readonly CypherToken[], at: number): string | null {
  let first = at;
  while (isSign(tokens[first - 1], '.') && isName(tokens[first - 2])) first -= 2;
  return first < at || isSign(tokens[at - 1], '.') ? (tokens[first]?.text ?? '') : null;
}

const refuse = (what: string): Failure =>
  new Failure(`${what}: a query takes ${allowed}; a quoted name (\`like this\`) may be any word`, 2);

function checkWord(tokens: readonly CypherToken[], at: number): void {
  const word = (tokens[at] as CypherToken).text.toUpperCase();
  if (isProperty(tokens, at)) return;
  if (refused.has(word)) throw refuse(`${word} is not allowed`);
  if (endsExpression(tokens[at - 1]) && !expecting.has(word) && !following.has(word))
    throw refuse(`${word} is not expected after ${tokens[at - 1]?.text}`);
}

/**
 * The statement without comments and final semicolon, if it is exactly one and only reads. Throws a Failure (misuse) that
 * names what is refused: other clauses, CALL (subqueries too), EXPLAIN and PROFILE, functions of plug-ins, `\u` escapes.
 */
export function readOnlyStatement(given: string): string {
  const { tokens: all, text } = readTokens(given);
  const end = all.findLastIndex((token) => !isSign(token, ';')) + 1;
  const tokens = all.slice(0, end);
  const [first] = tokens;
  if (first === undefined) throw new Failure('the query is empty: begin it with MATCH or RETURN', 2);
  if (tokens.some((token) => isSign(token, ';')))
    throw new Failure('a query is one statement: ask one after the other', 2);
  if (first.kind !== 'word' || !starts.has(first.text.toUpperCase()))
    throw refuse(`a query cannot begin with ${first.text.toUpperCase()}`);
  tokens.forEach((token, at) => {
    if (token.kind === 'word') checkWord(tokens, at);
    const namespace = isName(token) && isSign(tokens[at + 1], '(') ? namespaceOf(tokens, at) : null;
    if (namespace !== null && !namespaces.has(namespace.toUpperCase()))
      throw refuse(`functions of plug-ins (${namespace}.…) are not allowed`);
  });
  return text.replace(/[;\s]+$/, '');
}
