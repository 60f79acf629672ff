/** Reads the file of `--actors`: a JSON array, or one JSON object a line. */
import type { z } from 'zod';
import { nameKey } from '../actors/key.ts';
import { knownActor } from '../actors/known.ts';
import { Failure } from '../failure.ts';
import { type UserActor, userActor, userActorRow } from './user-actor.ts';

type Item = { readonly place: string; readonly value: unknown };

/** Names what zod found in words of the row: `aliases.0: expected string`. */
const said = (error: z.ZodError): string => {
  const issue = error.issues[0];
  if (!issue) return 'not an actor';
  if (issue.code === 'unrecognized_keys')
    return `unknown field ${issue.keys.map((key) => JSON.stringify(key)).join(', ')}; use id, name, kind, aliases, iso, qid, lei`;
  return `${issue.path.join('.') || 'row'}: ${issue.message}`;
};

function parse(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Failure(`${place}: not JSON (${(error as Error).message}); write one object a line, or one array`);
  }
}

function itemsOf(text: string, file: string): readonly Item[] {
  const plain = text.replace(/^\uFEFF/, '');
  if (/^\s*\[/.test(plain)) {
    const rows = parse(plain, file);
    return (rows as readonly unknown[]).map((value, at) => ({ place: `${file} row ${at + 1}`, value }));
  }
  return plain.split(/\r?\n/).flatMap((line, at) => {
    const place = `${file} line ${at + 1}`;
    return line.trim() === '' ? [] : [{ place, value: parse(line, place) }];
  });
}

/**
 * The user's actors, in the order of the file. Throws a Failure that names file and line for what is no actor row, for an ISO
 * code that is no country, and for a form or id that two rows claim.
 */
export function readUserActors(text: string, file: string): readonly UserActor[] {
  const takenForms = new Map<string, string>();
  const takenIds = new Map<string, string>();
  return itemsOf(text, file).map(({ place, value }) => {
    const row = userActorRow.safeParse(value);
    if (!row.success) throw new Failure(`${place}: ${said(row.error)}`);
    if (row.data.iso !== undefined && !knownActor(`country:${row.data.iso}`))
      throw new Failure(`${place}: iso: ${row.data.iso} is no country of ISO 3166-1`);
    const actor = userActor(row.data);
    const other = takenIds.get(actor.id);
    if (other !== undefined)
      throw new Failure(`${place}: id ${actor.id} is already that of ${other}; join the two rows`);
    takenIds.set(actor.id, place);
    for (const form of actor.forms) {
      const key = nameKey(form);
      const holder = takenForms.get(key);
      if (holder !== undefined)
        throw new Failure(`${place}: ${JSON.stringify(form)} already names the actor of ${holder}`);
      takenForms.set(key, place);
    }
    return actor;
  });
}
