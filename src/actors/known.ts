/** The look-up of a form as written: which known actors it may mean, and why. */
import type { KnownActor, KnownForm } from './known-actor.ts';
import { knownForms, wordsWithoutMarks } from './known-forms.ts';
import { normalForm, withoutMarks } from './normal-form.ts';

export type { KnownActor, KnownForm, Naming } from './known-actor.ts';
export { knownForms } from './known-forms.ts';

const group = (keyOf: (known: KnownForm) => string | null): ReadonlyMap<string, readonly KnownForm[]> => {
  const map = new Map<string, KnownForm[]>();
  for (const known of knownForms) {
    const key = keyOf(known);
    if (key === null) continue;
    const list = map.get(key);
    // "U.S." and "US" are one entry.
    if (!list) map.set(key, [known]);
    else if (!list.some(({ actor }) => actor.id === known.actor.id)) list.push(known);
  }
  return map;
};

const folded = (text: string): string => withoutMarks(text).toLowerCase();

/** Abbreviations, which are matched to the letter: "us", "Who" and "Icc" name nobody. */
const isCode = ({ form, naming }: KnownForm): boolean =>
  naming === 'code' || (form.length <= 3 && !/\p{Ll}/u.test(form));

const exact = group(({ form }) => normalForm(form));
const anyCase = group((known) =>
  isCode(known) || wordsWithoutMarks.has(withoutMarks(known.form)) ? null : folded(normalForm(known.form)),
);
const capitals = group((known) => folded(normalForm(known.form)));

/** Abbreviations that are words when all is written in capitals. */
const words = new Set(
  'us who is au eta car un ida ill mas idea all any or and has ha it was no on be gap fed aim'.split(' '),
);

const startsLikeName = (text: string): boolean => /^[\p{Lu}\p{N}]/u.test(text);

function withoutPossessive(text: string, look: (text: string) => readonly KnownForm[]): readonly KnownForm[] {
  const found = look(text);
  if (found.length > 0) return found;
  const bare = text.replace(/'s?$/, '');
  return bare === text || bare === '' ? [] : look(bare);
}

/**
 * The known actors that a form may mean; several, or one with `ambiguousWith`, is an ambiguous form.
 * Abbreviations must be written to the letter; other names may differ in case after their first letter, and in marks:
 * `lookUp('the U.S.')` and `lookUp('Turkiye’s')` find one each, `lookUp('us')` and `lookUp('turkey')` none.
 */
export const lookUp = (text: string): readonly KnownForm[] =>
  withoutPossessive(normalForm(text), (form) => {
    const found = exact.get(form);
    if (found) return found;
    return startsLikeName(form) ? (anyCase.get(folded(form)) ?? []) : [];
  });

/** As `lookUp`, for text in capitals only: `TURKEY`; an abbreviation that is a word there (`US`, `WHO`) has no usual meaning. */
export const lookUpInCapitals = (text: string): readonly KnownForm[] =>
  withoutPossessive(folded(normalForm(text)), (form) => {
    const found = capitals.get(form) ?? [];
    if (!words.has(form) || text.includes('.')) return found;
    return found.map(({ usual: _, ...known }) => ({
      ...known,
      ambiguousWith: [...(known.ambiguousWith ?? []), 'word in capitals'],
    }));
  });

const actorsById: ReadonlyMap<string, KnownActor> = new Map(knownForms.map(({ actor }) => [actor.id, actor]));

/** The known actor of an id such as `country:TR`; undefined where there is none. */
export const knownActor = (id: string): KnownActor | undefined => actorsById.get(id);

/** Why a form is its actor, quoting it as the text writes it: `demonym "Turkish"`, `seat "Kremlin"`. */
export const reasonOf = ({ naming, form }: KnownForm, written: string = form): string =>
  `${naming.replace('-', ' ')} "${written}"`;
