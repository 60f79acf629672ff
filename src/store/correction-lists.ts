/** The corrections of a record as properties: Cypher has no list of maps, so that each of their fields is a list of its own. */
import { z } from 'zod';
import type { CorrectionMark } from '../model.ts';
import type { CypherValue } from './store.ts';

const propertyOf = {
  decision: 'correctedDecisions',
  change: 'correctedChanges',
  who: 'correctedBy',
  when: 'correctedOn',
  why: 'correctedWhy',
} as const satisfies Record<keyof CorrectionMark, string>;

const keys = Object.keys(propertyOf) as (keyof CorrectionMark)[];

/** Null where there are none, so that a store takes away what an older graph had. */
export const correctionLists = (marks: readonly CorrectionMark[] | undefined): Record<string, CypherValue> =>
  Object.fromEntries(keys.map((key) => [propertyOf[key], marks ? marks.map((mark) => mark[key]) : null]));

const list = z.array(z.string()).catch([]);

/** The way back. */
export function correctionsOf(properties: Readonly<Record<string, unknown>>): unknown[] | undefined {
  const lists = new Map(keys.map((key) => [key, list.parse(properties[propertyOf[key]] ?? [])]));
  const marks = (lists.get('decision') ?? []).map((_, at) =>
    Object.fromEntries(keys.map((key) => [key, lists.get(key)?.[at]])),
  );
  return marks.length > 0 ? marks : undefined;
}
