/** The statements of `cypher/`, the same for both engines but for what `@engine` marks. */
import { readFileSync } from 'node:fs';
import { packageFile } from '../root.ts';
import type { Store } from './store.ts';

export type EngineKind = Store['kind'];

const texts = new Map<string, string>();

/** The text of a file: `cypherText('upsert/actors')` reads `cypher/upsert/actors.cypher`. */
export function cypherText(name: string): string {
  let text = texts.get(name);
  if (text === undefined) {
    text = readFileSync(packageFile('cypher', ...`${name}.cypher`.split('/')), 'utf8');
    texts.set(name, text);
  }
  return text;
}

/** The statements of `schema.cypher` that an engine has a form for, in their order. */
export const schemaStatements = (kind: EngineKind): readonly string[] =>
  cypherText('schema')
    .replace(/^\/\/ (?!@engine ).*$/gm, '')
    .split(';')
    .flatMap((part) => {
      const only = /^\/\/ @engine (\w+)$/m.exec(part)?.[1];
      const statement = part.replace(/^\/\/.*$/gm, '').trim();
      return statement && (only === undefined || only === kind) ? [statement] : [];
    });
