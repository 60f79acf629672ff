/** Every form of every known actor, those that are ambiguous marked with what else they may mean. */
import { listOf } from '../lexicon/actor-row.ts';
import { ambiguousDemonyms } from '../lexicon/ambiguous-demonyms.ts';
import { ambiguousNames } from '../lexicon/ambiguous-names.ts';
import { ambiguousPlaces } from '../lexicon/ambiguous-places.ts';
import { byText } from '../text/canonical.ts';
import { countryForms } from './country-forms.ts';
import type { KnownActor, KnownForm } from './known-actor.ts';
import { withoutMarks } from './normal-form.ts';
import { rowForms } from './row-forms.ts';

export const ambiguousRows = [...ambiguousPlaces, ...ambiguousDemonyms, ...ambiguousNames];

/** Spellings that without their marks are a common word: `Malé`. */
export const wordsWithoutMarks = new Set(['Male']);

const spellings = (form: string): readonly string[] => {
  const straight = form.replace(/[‘’]/g, "'");
  const plain = withoutMarks(straight);
  return plain === straight || wordsWithoutMarks.has(plain) ? [straight] : [straight, plain];
};

function collect(): readonly KnownForm[] {
  const found = new Map<string, KnownForm>();
  const actors = new Map<string, KnownActor>();
  // The first naming of an actor by a form stands: a country's own name goes before its capital of the same name.
  const add = (known: KnownForm): void => {
    actors.set(known.actor.id, known.actor);
    for (const form of spellings(known.form)) {
      const key = `${form}\n${known.actor.id}`;
      if (!found.has(key)) found.set(key, { ...known, form });
    }
  };
  for (const known of [...countryForms(), ...rowForms()]) add(known);
  for (const row of ambiguousRows) {
    for (const id of listOf(row.or)) {
      const actor = actors.get(id);
      if (actor) add({ form: row.form, actor, naming: 'alias' });
      else if (/^[a-z]+:\S+$/.test(id))
        throw new Error(`ambiguous form ${JSON.stringify(row.form)}: no known actor ${id}`);
    }
  }
  return [...found.values()];
}

function mark(forms: readonly KnownForm[]): readonly KnownForm[] {
  const holders = new Map<string, string[]>();
  for (const { form, actor } of forms) {
    const ids = holders.get(form);
    if (ids) ids.push(actor.id);
    else holders.set(form, [actor.id]);
  }
  const rows = new Map(ambiguousRows.map((row) => [row.form, row]));
  return forms.map((known) => {
    const row = rows.get(known.form);
    const others = new Set([...(holders.get(known.form) ?? []), ...listOf(row?.or)]);
    others.delete(known.actor.id);
    if (others.size === 0) return known;
    const ambiguousWith = [...others].sort(byText);
    return row?.usually === known.actor.id ? { ...known, ambiguousWith, usual: true } : { ...known, ambiguousWith };
  });
}

/** Sorted by form, then by actor id. */
export const knownForms: readonly KnownForm[] = [...mark(collect())].sort(
  (a, b) => byText(a.form, b.form) || byText(a.actor.id, b.actor.id),
);
