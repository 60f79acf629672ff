/** Who spoke for a state or an international organisation in a given month, from the dated table of the lexicon. */
import { listOf } from '../lexicon/actor-row.ts';
import { lookedOver, type OfficeHolderRow } from '../lexicon/office-holder-row.ts';
import { heads } from '../lexicon/office-holders-heads.ts';
import { ministers } from '../lexicon/office-holders-ministers.ts';
import { type KnownForm, knownActor } from './known.ts';
import { normalForm, withoutMarks } from './normal-form.ts';

type Term = { readonly known: KnownForm; readonly from: string; readonly to: string };

/** Family names that are common words or given names: alone they name no office-holder. */
const tooCommon = new Set(
  'Bush Brown May Key Lee Park Moon Kim Khan Singh Li Clinton Fox Martin Gates Rice Wong Clark Rice Wallace Michel Martin Sharif Patel Jong-un Jong-il'.split(
    ' ',
  ),
);

const folded = (text: string): string => withoutMarks(normalForm(text)).replace(/\./g, '').toLowerCase();

const termsByForm = new Map<string, Term[]>();
export const officeHolderRows: readonly OfficeHolderRow[] = [...heads, ...ministers];

for (const [state, people, from, to] of officeHolderRows) {
  const id = state.includes(':') ? state : `country:${state}`;
  const actor = knownActor(id);
  if (!actor) throw new Error(`office-holder ${people}: no known actor ${id}`);
  const names = listOf(people);
  const family = names[0]?.split(' ').at(-1) ?? '';
  const forms = new Set([...names, ...(family.length > 3 && !tooCommon.has(family) ? [family] : [])]);
  for (const form of forms) {
    const ambiguous = form.includes(' ') ? {} : { ambiguousWith: ['family name'] };
    const known: KnownForm = { form, actor, naming: 'office-holder', ...ambiguous };
    const terms = termsByForm.get(folded(form));
    const term = { known, from, to: to === '' ? lookedOver : to };
    if (terms) terms.push(term);
    else termsByForm.set(folded(form), [term]);
  }
}

/**
 * The states or organisations for which a person of this name spoke at a date (`2022-03-04`, `2022-03`); none for undated text,
 * for a bare year, and outside the terms of the table. A family name alone is marked as ambiguous; two states: both are given.
 */
export function officeHolder(person: string, date: string | null): readonly KnownForm[] {
  if (date === null || date.length < 7 || !/^\p{Lu}/u.test(person.trim())) return [];
  const month = date.slice(0, 7);
  const found = new Map<string, KnownForm>();
  for (const { known, from, to } of termsByForm.get(folded(person.replace(/['’]s?$/, ''))) ?? []) {
    if (from <= month && month <= to && !found.has(known.actor.id)) found.set(known.actor.id, known);
  }
  return [...found.values()];
}

/**
 * The one state or organisation for which every bearer of this full name ever spoke, whatever the date; undefined where the table
 * knows none or several, and for a family name alone. It says who is meant only beside other signs, such as the state named in the text.
 */
export function everSpokeFor(person: string): KnownForm | undefined {
  if (!person.trim().includes(' ')) return undefined;
  const terms = termsByForm.get(folded(person.replace(/['’]s?$/, ''))) ?? [];
  const [first] = terms;
  return first && terms.every(({ known }) => known.actor.id === first.known.actor.id) ? first.known : undefined;
}
