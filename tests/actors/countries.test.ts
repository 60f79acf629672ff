import { createRequire } from 'node:module';
import { countries as facts } from 'countries-list';
import { describe, expect, it } from 'vitest';
import { countryRows } from '../../src/actors/country-forms.ts';
import { knownActor, knownForms, lookUp } from '../../src/actors/known.ts';
import { listOf } from '../../src/lexicon/actor-row.ts';
import { ambiguityCues } from '../../src/lexicon/ambiguity-cues.ts';
import { bodyOwners } from '../../src/lexicon/body-owners.ts';

const { countries: iso }: { countries: Record<string, string | string[]> } = createRequire(import.meta.url)(
  'i18n-iso-countries/langs/en.json',
);

describe('countries', () => {
  it('are those of ISO 3166-1, each once', () => {
    expect(countryRows.map((row) => row.iso).sort()).toEqual(Object.keys(iso).sort());
  });

  it('have names that news uses: no comma, no bracket', () => {
    const odd = countryRows
      .map((row) => knownActor(`country:${row.iso}`)?.name ?? '')
      .filter((name) => !/^[^,()]+$/.test(name));
    expect(odd).toEqual([]);
  });

  it('can be found by the names that ISO gives them, save where a form is ambiguous', () => {
    const lost = Object.entries(iso)
      .flatMap(([code, names]) => [names].flat().map((name) => [code, name] as const))
      .filter(([, name]) => !/[(,]/.test(name))
      .filter(([code, name]) => !lookUp(name).some(({ actor }) => actor.id === `country:${code}`));
    expect(lost).toEqual([]);
  });

  it('stand behind their capitals', () => {
    const capitals = [
      'FR',
      'DE',
      'RU',
      'CN',
      'JP',
      'IN',
      'BR',
      'EG',
      'NG',
      'PK',
      'IR',
      'TR',
      'UA',
      'KR',
      'KP',
      'PL',
      'KE',
      'CU',
    ];
    for (const code of capitals) {
      const capital = (facts as Record<string, { capital: string }>)[code]?.capital ?? '';
      expect([capital, lookUp(capital).map(({ actor }) => actor.id)]).toEqual([capital, [`country:${code}`]]);
    }
  });

  it('have a demonym where people live there', () => {
    const uninhabited = new Set(countryRows.filter((row) => row.demonyms === '').map((row) => row.iso));
    // Both Congos, Dominica and the Dominican Republic share theirs; the rest are small territories.
    for (const code of ['CD', 'CG', 'DM', 'DO']) expect(uninhabited.has(code)).toBe(true);
    expect(uninhabited.size).toBeLessThan(40);
    for (const code of ['US', 'AF', 'ZW', 'SS', 'XK', 'TW', 'PS', 'TL', 'VU', 'SZ'])
      expect(uninhabited.has(code)).toBe(false);
  });
});

describe('cues', () => {
  it.each(ambiguityCues)('$forms → $actor: the forms may mean the actor', ({ forms, actor, cues }) => {
    expect(knownActor(actor)).toBeDefined();
    expect(listOf(cues).length).toBeGreaterThan(0);
    const meant = listOf(forms).filter((form) => lookUp(form).some((known) => known.actor.id === actor));
    expect(meant.length).toBeGreaterThan(0);
  });
});

describe('owners of bodies', () => {
  it('are known, and so are the bodies', () => {
    const ids = new Set(knownForms.map(({ actor }) => actor.id));
    const unknown = Object.entries(bodyOwners)
      .flat()
      .filter((id) => !ids.has(id));
    expect(unknown).toEqual([]);
  });
});
