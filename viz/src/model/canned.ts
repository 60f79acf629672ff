/** What the server says of its canned queries, and what of an answer can be lit up in the picture. */
import type { Lit } from '../state/store.ts';
import type { Indexed } from './index-data.ts';

export type CannedParameter = {
  readonly name: string;
  readonly about: string;
  readonly required: boolean;
  readonly example: string | null;
  readonly choices?: readonly string[] | null;
};

export type CannedQuery = {
  readonly name: string;
  readonly about: string;
  readonly parameters: readonly CannedParameter[];
};

export type Cell = null | boolean | number | string | readonly Cell[] | { readonly [key: string]: Cell };
export type Answer = { readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] };

/** A cell as text. */
export const cellText = (cell: Cell): string =>
  cell === null ? '' : typeof cell === 'object' ? JSON.stringify(cell) : String(cell);

/** What the parameters of that name usually are: filled in from what is selected. */
export function suggested(query: CannedQuery, selected: readonly string[]): Readonly<Record<string, string>> {
  const actors = query.parameters.filter(({ name }) => name === 'actor' || name === 'other');
  return Object.fromEntries(
    actors.flatMap(({ name }, at) => (selected[at] === undefined ? [] : [[name, selected[at] as string]])),
  );
}

/**
 * The actors and agreements whose id, or whose name where it is only theirs, is a cell of the answer; `asked` are the
 * parameters, whose actors are part of the answer.
 */
export function litBy(index: Indexed, answer: Answer, asked: readonly string[] = []): Lit | null {
  const byName = new Map<string, string | null>();
  for (const { id, name } of index.data.actors) byName.set(name, byName.has(name) ? null : id);
  const actors = new Set<string>();
  const agreements = new Set<string>();
  const look = (cell: Cell): void => {
    if (typeof cell === 'string') {
      if (index.actors.has(cell)) actors.add(cell);
      else if (index.itemOf.has(cell)) agreements.add(cell);
      else {
        const actor = byName.get(cell);
        if (actor) actors.add(actor);
      }
    } else if (cell !== null && typeof cell === 'object') for (const part of Object.values(cell)) look(part as Cell);
  };
  for (const row of answer.rows) for (const cell of row) look(cell);
  if (actors.size + agreements.size > 0) for (const value of asked) look(value);
  return actors.size + agreements.size > 0 ? { actors, agreements } : null;
}
