/** The forms of all other known actors, from the rows of the lexicon. */
import { type ActorRow, listOf } from '../lexicon/actor-row.ts';
import { bodies } from '../lexicon/actors-bodies.ts';
import { groups } from '../lexicon/actors-groups.ts';
import { igoAgencies } from '../lexicon/actors-igo-agencies.ts';
import { igos } from '../lexicon/actors-igos.ts';
import { organisations } from '../lexicon/actors-organisations.ts';
import { parties } from '../lexicon/actors-parties.ts';
import { people } from '../lexicon/actors-people.ts';
import { indianStates, places, usStates } from '../lexicon/actors-places.ts';
import { consumerCompanies } from '../lexicon/companies-consumer.ts';
import { energyCompanies } from '../lexicon/companies-energy.ts';
import { financeCompanies } from '../lexicon/companies-finance.ts';
import { indianCompanies } from '../lexicon/companies-india.ts';
import { indianServices } from '../lexicon/companies-india-services.ts';
import { technologyCompanies } from '../lexicon/companies-technology.ts';
import { transportCompanies } from '../lexicon/companies-transport.ts';
import { americanTeams } from '../lexicon/teams-america.ts';
import { cricketTeams } from '../lexicon/teams-cricket.ts';
import { footballTeams } from '../lexicon/teams-football.ts';
import type { KnownForm, Naming } from './known-actor.ts';

const statesOf = (country: string, states: Readonly<Record<string, string>>): readonly ActorRow[] =>
  Object.entries(states).map(([code, name]) => ({ id: `place:${country}-${code}`, kind: 'government-body', name }));

export const actorRows: readonly ActorRow[] = [
  ...igos,
  ...igoAgencies,
  ...bodies,
  ...groups,
  ...places,
  ...statesOf('US', usStates),
  ...statesOf('IN', indianStates),
  ...parties,
  ...organisations,
  ...technologyCompanies,
  ...transportCompanies,
  ...financeCompanies,
  ...energyCompanies,
  ...consumerCompanies,
  ...indianCompanies,
  ...indianServices,
  ...footballTeams,
  ...cricketTeams,
  ...americanTeams,
  ...people,
];

function formsOf(row: ActorRow): readonly KnownForm[] {
  const actor = { id: row.id, name: row.name, kind: row.kind };
  const lists: readonly (readonly [Naming, readonly string[]])[] = [
    ['name', [row.name]],
    ['alias', listOf(row.also)],
    ['code', listOf(row.codes)],
    ['demonym', listOf(row.demonyms)],
    ['capital', listOf(row.capital)],
    ['seat', listOf(row.seats)],
    ['former-name', listOf(row.former)],
  ];
  return lists.flatMap(([naming, forms]) => forms.map((form) => ({ form, actor, naming })));
}

export const rowForms = (): readonly KnownForm[] => actorRows.flatMap(formsOf);
