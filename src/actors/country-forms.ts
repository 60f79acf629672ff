/** The forms of countries and territories, from ISO 3166-1, the list of capitals and the rows of the lexicon. */
import { createRequire } from 'node:module';
import { countries as facts } from 'countries-list';
import { type CountryRow, listOf } from '../lexicon/actor-row.ts';
import { africa } from '../lexicon/countries-africa.ts';
import { americas } from '../lexicon/countries-americas.ts';
import { asiaAndOceania } from '../lexicon/countries-asia.ts';
import { europe } from '../lexicon/countries-europe.ts';
import type { KnownActor, KnownForm, Naming } from './known-actor.ts';

// The package's own entry point loads eighty languages; only its English table is read.
const english: { readonly countries: Readonly<Record<string, string | readonly string[]>> } = createRequire(
  import.meta.url,
)('i18n-iso-countries/langs/en.json');

export const countryRows: readonly CountryRow[] = [...europe, ...asiaAndOceania, ...africa, ...americas];

/** Lands whose capital is known to nobody as their government, or bears the name of a larger town. */
const silentCapitals = new Set(
  'AG AI AQ AS AW AX BL BM BQ BV CC CK CW CX EH FK FM FO GD GF GG GL GP GS GU HK HM IM IO JE KI KN KY LC MF MH MO MP MQ MS MU NC NF NR NU PF PM PN PR PW RE SB SC SH SJ SM SX TC TF TK TT TV UM VA VC VG VI WF YT BE LU MC SG DJ GI CV'.split(
    ' ',
  ),
);

const isoNames = (iso: string): readonly string[] => {
  const names = english.countries[iso] ?? [];
  return typeof names === 'string' ? [names] : names;
};

const fact = (iso: string): { readonly capital: string } | undefined =>
  (facts as Readonly<Record<string, { readonly capital: string } | undefined>>)[iso];

/** "United States Virgin Islands (the)" and "Moldova, Republic of" are register entries, not names that a text uses. */
const isSpoken = (name: string): boolean => !/[(,]/.test(name);

function nameOf(row: CountryRow): string {
  const name = row.name ?? isoNames(row.iso).find(isSpoken);
  if (name === undefined) throw new Error(`country row ${row.iso}: give it a name, ISO 3166-1 has none that news uses`);
  return name;
}

function formsOf(row: CountryRow): readonly KnownForm[] {
  const actor: KnownActor = { id: `country:${row.iso}`, name: nameOf(row), kind: 'country' };
  const codes = new Set(listOf(row.codes));
  const capital = fact(row.iso)?.capital ?? '';
  const capitals = row.capital ?? (silentCapitals.has(row.iso) ? '' : capital);
  const groups: readonly (readonly [Naming, readonly string[]])[] = [
    ['name', [actor.name]],
    ['alias', isoNames(row.iso).filter((name) => isSpoken(name) && !codes.has(name))],
    ['alias', listOf(row.also)],
    ['code', [...codes]],
    ['demonym', listOf(row.demonyms)],
    ['capital', listOf(capitals)],
    ['seat', listOf(row.seats)],
    ['former-name', listOf(row.former)],
  ];
  return groups.flatMap(([naming, forms]) => forms.map((form) => ({ form, actor, naming })));
}

export const countryForms = (): readonly KnownForm[] => countryRows.flatMap(formsOf);
