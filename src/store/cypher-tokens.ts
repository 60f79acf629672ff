/** Cypher as tokens: enough to tell clauses from what stands in strings, quoted names and comments. */
import { Failure } from '../failure.ts';

export type CypherToken = {
  /** `name` is a quoted one: no keyword, whatever it says. */
  readonly kind: 'word' | 'name' | 'string' | 'number' | 'parameter' | 'sign';
  readonly text: string;
};

const misuse = (what: string): Failure => new Failure(what, 2);

/**
 * Tried in turn at each place. What engines read differently is not read at all: Neo4j takes `\u0027` for a quote even inside
 * a string, and ends a comment at a lone carriage return, where others do not.
 */
const forms = [
  ['blank', /[ \t\n]+/y],
  ['comment', /\/\/[^\n]*|\/\*[\s\S]*?\*\//y],
  ['string', /'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"/y],
  ['name', /`(?:[^`]|``)*`/y],
  ['parameter', /\$(?:[\p{ID_Start}_][\p{ID_Continue}]*|\d+|`(?:[^`]|``)*`)/uy],
  ['word', /[\p{ID_Start}_][\p{ID_Continue}]*/uy],
  ['number', /(?:0[xo][\dA-Fa-f_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)/y],
  ['sign', /[()[\]{},.;:|<>=+\-*%^!~&?]|\/(?!\*)/y],
] as const;

export type CypherReading = {
  readonly tokens: readonly CypherToken[];
  /** The text with a space for each comment, since engines differ on where one ends. */
  readonly text: string;
};

/** Throws a Failure (misuse) at what is no Cypher, or not the same Cypher to every engine. */
export function readTokens(given: string): CypherReading {
  const source = given.replace(/\r\n?/g, '\n');
  if (/\\u/i.test(source))
    throw misuse('write the character itself instead of a \\u escape, or pass it as a parameter');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/.test(source))
    throw misuse('the query holds a control character: pass such text as a parameter');
  const tokens: CypherToken[] = [];
  let text = '';
  for (let at = 0; at < source.length; ) {
    const [kind, found] = tokenAt(source, at);
    at += found.length;
    text += kind === 'comment' ? ' ' : found;
    if (kind !== 'blank' && kind !== 'comment') tokens.push({ kind, text: found });
  }
  return { tokens, text: text.trim() };
}

function tokenAt(source: string, at: number): readonly [(typeof forms)[number][0], string] {
  for (const [kind, form] of forms) {
    form.lastIndex = at;
    const found = form.exec(source)?.[0];
    if (found) return [kind, found];
  }
  const rest = source.slice(at, at + 12);
  throw misuse(
    /^(?:['"`]|\/\*)/.test(rest)
      ? `the query has an open string, quoted name or comment, from ${JSON.stringify(rest)} on`
      : `the query has no meaning at ${JSON.stringify(rest)}`,
  );
}
