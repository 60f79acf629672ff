/** Every form of every known actor, those that are ambiguous marked with what else they may mean. */
import { listOf } from '../lexicon/actor-row.ts';
import { ambiguousBrands } from '../lexicon/ambiguous-brands.ts';
import { ambiguousDemonyms } from '../lexicon/ambiguous-demonyms.ts';
import { ambiguousNames } from '../lexicon/ambiguous-names.ts';
import { ambiguousPlaces } from '../lexicon/ambiguous-places.ts';
import { byText } from '../text/canonical.ts';
import { countryForms } from './country-forms.ts';
import type { KnownActor, KnownForm } from './known-actor.ts';
import { withoutMarks } from './normal-form.ts';
import { rowForms } from './row-forms.ts';

/** A form with several meanings, as the lexicon gives it. */
export type AmbiguousForm = {
  readonly form: string;
  /** Ids of known actors, and plain senses. */
  readonly meanings: readonly string[];
  readonly usually: string | undefined;
  readonly example: string;
  readonly counterExample: string;
};

export const ambiguousForms: readonly AmbiguousForm[] = [
  ...ambiguousPlaces,
  ...ambiguousDemonyms,
  ...ambiguousNames,
  ...ambiguousBrands,
].map(([form, list, example, counterExample]) => {
  const marked = listOf(list);
  const usually = marked.find((meaning) => meaning.startsWith('*'))?.slice(1);
  return { form, meanings: marked.map((meaning) => meaning.replace('*', '')), usually, example, counterExample };
});

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
  for (const row of ambiguousForms) {
    for (const id of row.meanings) {
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
  const rows = new Map(ambiguousForms.map((row) => [row.form, row]));
  return forms.map((known) => {
    const row = rows.get(known.form);
    const others = new Set([...(holders.get(known.form) ?? []), ...(row?.meanings ?? [])]);
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
