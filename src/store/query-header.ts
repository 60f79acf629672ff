/**
 * The comment that heads a canned query:
 *
 *     // Agreements of an actor, newest first
 *     // @param actor text: id, name or alias of the actor
 *     // @param limit integer = 100: at most so many rows
 *     // @return agreement, since
 */
import { actorKinds, agreementTypes, domains, statuses, statusGroups } from '../model.ts';
import type { CypherValue } from './store.ts';

/** The values that a parameter of a listed type takes; null where any text of its form does. */
const choices = {
  text: null,
  integer: null,
  date: null,
  group: statusGroups,
  type: agreementTypes,
  status: statuses,
  domain: domains,
  kind: actorKinds,
} as const satisfies Record<string, readonly string[] | null>;
export type ParameterType = keyof typeof choices;

export type QueryParameter = {
  readonly name: string;
  readonly type: ParameterType;
  readonly doc: string;
  /** Undefined: the parameter must be given. `any` asks for all of a listed type. */
  readonly default?: CypherValue;
  /** What a listed type takes, `any` among it where the default is a listed value or `any`; null for free ones. */
  readonly choices: readonly string[] | null;
};

export type QueryHeader = {
  readonly title: string;
  readonly parameters: readonly QueryParameter[];
  readonly returns: readonly string[];
};

const parameterForm = /^@param (\w+) (\w+)(?: = ("[^"]*"|[^:\s]+))?: (\S.*)$/;
const isType = (type: string): type is ParameterType => Object.hasOwn(choices, type);

function readParameter(line: string, wrong: (what: string) => Error): QueryParameter {
  const [, name, type, given, doc] = parameterForm.exec(line) ?? [];
  if (name === undefined || type === undefined || doc === undefined) throw wrong(`cannot read ${JSON.stringify(line)}`);
  if (!isType(type)) throw wrong(`${name} has the unknown type ${type}`);
  const listed: readonly string[] | null = choices[type];
  if (given === undefined) return { name, type, doc, choices: listed };
  const fallback = type === 'integer' ? Number(given) : given.replace(/^"|"$/g, '');
  const taken = listed && [...listed, 'any'];
  if (taken ? !taken.includes(String(fallback)) : type === 'integer' && !Number.isSafeInteger(fallback))
    throw wrong(`${name} cannot be ${given} by default`);
  return { name, type, doc, default: fallback, choices: taken };
}

/** Reads the header of a query. Throws an Error that names the file and what is wrong with it. */
export function readHeader(name: string, text: string): QueryHeader {
  const wrong = (what: string): Error => new Error(`cypher/queries/${name}.cypher: ${what}`);
  const lines = [];
  for (const line of text.split('\n')) {
    if (!line.startsWith('//')) break;
    lines.push(line.replace(/^\/\/\s?/, '').trim());
  }
  const [title = '', ...rest] = lines;
  if (!title || title.startsWith('@')) throw wrong('it must begin with a comment that says what it answers');
  const parameters: QueryParameter[] = [];
  let returns: readonly string[] | undefined;
  for (const line of rest) {
    if (line.startsWith('@param ')) parameters.push(readParameter(line, wrong));
    else if (line.startsWith('@return ')) returns = line.slice('@return '.length).split(/,\s*/);
    else if (line.startsWith('@')) throw wrong(`it has the unknown mark ${line.split(' ')[0]}`);
  }
  if (!returns) throw wrong('it must say by @return what its columns are');
  const body = text.replace(/^\s*\/\/.*$/gm, '');
  const used = new Set([...body.matchAll(/\$(\w+)/g)].map((match) => match[1]));
  for (const { name: parameter } of parameters) if (!used.delete(parameter)) throw wrong(`it has no $${parameter}`);
  for (const unknown of used) throw wrong(`$${unknown} is not in its header`);
  return { title, parameters, returns };
}
