/** The little world that the tests of the canned queries know by heart. */
import { type ActorSpec, type AgreementSpec, graphOf } from './fixture.ts';

export const actors: readonly ActorSpec[] = [
  { id: 'country:NO', name: 'Norway', kind: 'country', aliases: ['Kingdom of Norway', 'Oslo'] },
  { id: 'country:SE', name: 'Sweden', kind: 'country', aliases: ['Stockholm'] },
  { id: 'country:DK', name: 'Denmark', kind: 'country' },
  { id: 'country:IS', name: 'Iceland', kind: 'country' },
  { id: 'company:fjord', name: 'Fjord Power', kind: 'company', aliases: ['Fjord Power ASA'] },
  { id: 'company:lysverk', name: 'Lysverk', kind: 'company' },
  { id: 'team:vik', name: 'Vik United', kind: 'team' },
  { id: 'person:ida-lind', name: 'Ida Lind', kind: 'person' },
];

const fishing: AgreementSpec = {
  id: 'g:fishing',
  parties: ['country:NO', 'country:SE'],
  type: 'treaty',
  domain: 'trade',
  term: 24,
  reports: [
    { claim: 'c:1', status: 'negotiating', date: '2020-11', publisher: 'Fjord Times' },
    { claim: 'c:2', status: 'signed', date: '2021-03-04', publisher: 'Fjord Times' },
    { claim: 'c:3', status: 'signed', date: '2021-03-04', publisher: 'Sund Post' },
  ],
};

const climate: AgreementSpec = {
  id: 'g:climate',
  parties: ['country:NO', 'country:SE', 'country:DK'],
  type: 'cooperation',
  domain: 'climate',
  reports: [{ claim: 'c:4', status: 'active', date: '2022', publisher: 'Sund Post' }],
};

const takeover: AgreementSpec = {
  id: 'g:takeover',
  parties: ['company:fjord', 'company:lysverk'],
  roles: ['buyer', 'target'],
  type: 'merger',
  domain: 'business',
  value: { amount: 1.5e9, currency: 'NOK' },
  reports: [
    { claim: 'c:5', status: 'proposed', date: '2021-05-02', publisher: 'Sund Post' },
    { claim: 'c:6', status: 'rejected', date: '2021-06-01', publisher: null },
  ],
};

/** Fjord Power sells to both; they have no agreement with each other by it. */
const power: AgreementSpec = {
  id: 'g:power',
  parties: ['company:fjord', 'country:DK', 'country:SE'],
  roles: ['seller', 'buyer', 'buyer'],
  hub: 'company:fjord',
  type: 'commercial',
  domain: 'energy',
  reports: [{ claim: 'c:7', status: 'agreed', date: '2020-01', publisher: 'Fjord Times' }],
};

/** Of the other party nothing is known. */
const licence: AgreementSpec = {
  id: 'g:licence',
  parties: ['company:lysverk'],
  type: 'licensing',
  domain: 'technology',
  reports: [{ claim: 'c:8', status: 'proposed', date: null, publisher: null, published: null }],
};

const career: AgreementSpec = {
  id: 'g:career',
  parties: ['person:ida-lind', 'team:vik'],
  roles: ['player', 'club'],
  type: 'employment',
  domain: 'sport',
  reports: [
    { claim: 'c:9', status: 'signed', date: '2019-05-01', publisher: 'Goal' },
    { claim: 'd:1', status: 'ended', date: '2020-06-01', publisher: 'Goal' },
  ],
};

/** Only sought: the shortest way from Iceland to Fjord Power, for those who ask for that too. */
const cable: AgreementSpec = {
  id: 'g:cable',
  parties: ['company:fjord', 'country:IS'],
  type: 'joint-venture',
  domain: 'energy',
  reports: [{ claim: 'd:2', status: 'negotiating', date: '2023-02-01', publisher: 'Goal' }],
};

const airspace: AgreementSpec = {
  id: 'g:airspace',
  parties: ['country:IS', 'country:NO'],
  type: 'cooperation',
  domain: 'defence',
  reports: [{ claim: 'd:3', status: 'renewed', date: '2023-04-05', publisher: 'Goal' }],
};

export const specs = [fishing, climate, takeover, power, licence, career, cable, airspace] as const;

export const world = graphOf(actors, specs);
