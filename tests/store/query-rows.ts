/** What each canned query answers about the little world, row by row. */
import type { CypherValue } from '../../src/store/store.ts';

export type QueryCase = {
  readonly query: string;
  readonly given: Readonly<Record<string, string>>;
  readonly rows: readonly (readonly CypherValue[])[];
};

const fishing = ['g:fishing', 'treaty', 'trade', 'signed', ['Norway', 'Sweden'], '2021-03-04', null, 2];
const climate = ['g:climate', 'cooperation', 'climate', 'active', ['Norway', 'Sweden', 'Denmark'], '2022', null, 1];
const airspace = ['g:airspace', 'cooperation', 'defence', 'renewed', ['Iceland', 'Norway'], '2023-04-05', null, 1];
const power = ['g:power', 'commercial', 'energy', 'agreed', ['Fjord Power', 'Denmark', 'Sweden'], '2020-01', null, 1];
const cable = ['g:cable', 'joint-venture', 'energy', 'negotiating', ['Fjord Power', 'Iceland'], null, null, 1];
const takeover = ['g:takeover', 'merger', 'business', 'rejected', ['Fjord Power', 'Lysverk'], null, null, 2];
const licence = ['g:licence', 'licensing', 'technology', 'proposed', ['Lysverk'], null, null, 1];

/** As signed then, though ended by now. */
const career = ['g:career', 'employment', 'sport', 'signed', ['Ida Lind', 'Vik United'], '2019-05-01', '2020-06-01', 1];

/** The columns of `in-force`: the term stands before the sources. */
const inForce = (row: readonly CypherValue[], term: number | null = null): readonly CypherValue[] => [
  ...row.slice(0, -1),
  term,
  ...row.slice(-1),
];

const sweden = ['country:SE', 'Sweden', 'country'];
const denmark = ['country:DK', 'Denmark', 'country'];
const norway = ['country:NO', 'Norway', 'country'];
const fjord = ['company:fjord', 'Fjord Power', 'company'];
const lysverk = ['company:lysverk', 'Lysverk', 'company'];

const url = (claim: string): string => `https://news.example/${claim}`;

export const queryCases: readonly QueryCase[] = [
  // An actor by alias, by id and by name, in any case; only what was made, unless asked.
  { query: 'agreements-of', given: { actor: 'oslo' }, rows: [airspace, climate, fishing] },
  { query: 'agreements-of', given: { actor: 'COMPANY:FJORD', group: 'any' }, rows: [power, cable, takeover] },
  { query: 'agreements-of', given: { actor: 'lysverk', group: 'sought' }, rows: [licence] },
  { query: 'agreements-of', given: { actor: 'oslo', limit: '1' }, rows: [airspace] },
  { query: 'agreements-of', given: { actor: 'Os' }, rows: [] },
  { query: 'agreements-between', given: { actor: 'Norway', other: 'Sweden' }, rows: [climate, fishing] },
  // Both buy of Fjord Power; that joins them with it, not with each other.
  { query: 'agreements-between', given: { actor: 'Denmark', other: 'Sweden' }, rows: [climate] },
  { query: 'agreements-between', given: { actor: 'Fjord Power ASA', other: 'Lysverk' }, rows: [] },
  {
    query: 'agreements-between',
    given: { actor: 'Fjord Power ASA', other: 'Lysverk', group: 'unmade' },
    rows: [takeover],
  },
  {
    query: 'evidence',
    given: { agreement: 'g:takeover' },
    rows: [
      [
        'c:5',
        'proposed',
        '2021-05-02',
        'Fjord Power and Lysverk – proposed.',
        'body',
        22,
        57,
        's-c:5',
        'Fjord Power, Lysverk: merger',
        'Sund Post',
        '2021-05-02',
        url('c:5'),
        'rule-proposed',
        0.75,
      ],
      [
        'c:6',
        'rejected',
        '2021-06-01',
        'Fjord Power and Lysverk – rejected.',
        'body',
        22,
        57,
        's-c:6',
        'Fjord Power, Lysverk: merger',
        null,
        '2021-06-01',
        url('c:6'),
        'rule-rejected',
        0.75,
      ],
    ],
  },
  { query: 'evidence', given: { agreement: 'g:nothing' }, rows: [] },
  // Its rows: corrected.test.ts.
  { query: 'corrected', given: {}, rows: [] },
  {
    query: 'timeline',
    given: { agreement: 'g:fishing' },
    rows: [
      [0, '2020-11', 'negotiating', 1, ['Norway and Sweden – negotiating.']],
      [1, '2021-03-04', 'signed', 2, ['Norway and Sweden – signed.', 'Norway and Sweden – signed.']],
    ],
  },
  { query: 'timeline', given: { agreement: 'g:licence' }, rows: [[0, null, 'proposed', 1, ['Lysverk – proposed.']]] },
  {
    query: 'sources',
    given: { agreement: 'g:fishing' },
    rows: [
      ['Fjord Times', 2, '2020-11', '2021-03-04', [url('c:1'), url('c:2')]],
      ['Sund Post', 1, '2021-03-04', '2021-03-04', [url('c:3')]],
    ],
  },
  {
    query: 'sources',
    given: { agreement: 'g:takeover' },
    rows: [
      [null, 1, '2021-06-01', '2021-06-01', [url('c:6')]],
      ['Sund Post', 1, '2021-05-02', '2021-05-02', [url('c:5')]],
    ],
  },
  {
    query: 'partners',
    given: { actor: 'Stockholm' },
    rows: [
      [...fjord, 'commercial', 1, '2020-01', null],
      [...denmark, 'cooperation', 1, '2022', null],
      [...norway, 'cooperation', 1, '2022', null],
      [...norway, 'treaty', 1, '2021-03-04', null],
    ],
  },
  {
    query: 'partners',
    given: { actor: 'Fjord Power', type: 'merger', group: 'any' },
    rows: [[...lysverk, 'merger', 1, null, null]],
  },
  { query: 'partners', given: { actor: 'Fjord Power', type: 'merger' }, rows: [] },
  {
    query: 'partners',
    given: { actor: 'Vik United', group: 'unmade' },
    rows: [['person:ida-lind', 'Ida Lind', 'person', 'employment', 1, '2019-05-01', '2020-06-01']],
  },
  { query: 'common-partners', given: { actor: 'Norway', other: 'Denmark' }, rows: [[...sweden, 2, 1]] },
  {
    query: 'common-partners',
    given: { actor: 'Norway', other: 'Fjord Power', group: 'any' },
    rows: [
      [...sweden, 2, 1],
      [...denmark, 1, 1],
      ['country:IS', 'Iceland', 'country', 1, 1],
    ],
  },
  {
    query: 'most-connected',
    given: { limit: '3' },
    rows: [
      [...norway, 3, 3],
      [...sweden, 3, 3],
      [...denmark, 3, 2],
    ],
  },
  { query: 'most-connected', given: { kind: 'company' }, rows: [[...fjord, 2, 1]] },
  {
    query: 'most-connected',
    given: { kind: 'company', group: 'any' },
    rows: [
      [...fjord, 4, 3],
      [...lysverk, 1, 1],
    ],
  },
  // From the day of the step that made it, to the day before it ends or its term (24 months of fishing) runs out.
  { query: 'in-force', given: { date: '2019-04-30' }, rows: [] },
  { query: 'in-force', given: { date: '2019-05-01' }, rows: [inForce(career)] },
  { query: 'in-force', given: { date: '2020-05-31' }, rows: [inForce(power), inForce(career)] },
  { query: 'in-force', given: { date: '2020-06' }, rows: [inForce(power)] },
  { query: 'in-force', given: { date: '2021' }, rows: [inForce(fishing, 24), inForce(power)] },
  { query: 'in-force', given: { date: '2023-03-04' }, rows: [inForce(climate), inForce(fishing, 24), inForce(power)] },
  { query: 'in-force', given: { date: '2023-03-05' }, rows: [inForce(climate), inForce(power)] },
  { query: 'in-force', given: { date: '2023-03' }, rows: [inForce(climate), inForce(power)] },
  { query: 'in-force', given: { date: '2023-04-05', limit: '1' }, rows: [inForce(airspace)] },
  { query: 'new-since', given: { date: '2021-03-04' }, rows: [airspace, climate, fishing] },
  { query: 'new-since', given: { date: '2021-03-05' }, rows: [airspace, climate] },
  {
    query: 'new-since',
    given: { date: '2019', group: 'unmade' },
    rows: [['g:career', 'employment', 'sport', 'ended', ['Ida Lind', 'Vik United'], '2019-05-01', '2020-06-01', 1]],
  },
  {
    query: 'by-status',
    given: { status: 'signed' },
    rows: [['g:fishing', 'treaty', 'trade', ['Norway', 'Sweden'], '2021-03-04', null, '2021-03-04', 2]],
  },
  { query: 'by-status', given: { status: 'suspended' }, rows: [] },
  { query: 'by-domain', given: { domain: 'energy' }, rows: [power] },
  { query: 'by-domain', given: { domain: 'energy', group: 'any' }, rows: [power, cable] },
  {
    query: 'ended-or-rejected',
    given: {},
    rows: [
      ['g:takeover', 'merger', 'business', 'rejected', ['Fjord Power', 'Lysverk'], null, null, '2021-06-01'],
      [
        'g:career',
        'employment',
        'sport',
        'ended',
        ['Ida Lind', 'Vik United'],
        '2019-05-01',
        '2020-06-01',
        '2020-06-01',
      ],
    ],
  },
  {
    query: 'mentions',
    given: { snippet: 's-c:7' },
    rows: [
      ['c:7', 'g:power', 'company:fjord', 'Fjord Power', 'Fjord Power', 'body', 20, 31, 'seller', true, 'named so'],
      ['c:7', 'g:power', 'country:DK', 'Denmark', 'Denmark', 'body', 36, 43, 'buyer', false, 'named so'],
      ['c:7', 'g:power', 'country:SE', 'Sweden', 'Sweden', 'body', 48, 54, 'buyer', false, 'named so'],
    ],
  },
  { query: 'find-actor', given: { text: 'LYS' }, rows: [[...lysverk, [], 2]] },
  { query: 'find-actor', given: { text: 'stockholm' }, rows: [[...sweden, ['Stockholm'], 3]] },
  {
    query: 'find-actor',
    given: { text: 'n', kind: 'country', limit: '2' },
    rows: [
      [...norway, ['Kingdom of Norway', 'Oslo'], 3],
      ['country:SE', 'Sweden', 'country', ['Stockholm'], 3],
    ],
  },
  {
    query: 'overview',
    given: {},
    rows: [
      ['actors', 'company', 2],
      ['actors', 'country', 4],
      ['actors', 'person', 1],
      ['actors', 'team', 1],
      ['agreements', 'made', 4],
      ['agreements', 'sought', 2],
      ['agreements', 'unmade', 2],
      ['claims', 'all', 12],
      ['snippets', 'all', 12],
    ],
  },
  // The straight way, the cable, is only sought.
  {
    query: 'shortest-path',
    given: { actor: 'Iceland', other: 'Fjord Power' },
    rows: [
      [
        ['country:IS', 'country:NO', 'country:DK', 'company:fjord'],
        ['Iceland', 'Norway', 'Denmark', 'Fjord Power'],
        ['g:airspace', 'g:climate', 'g:power'],
        3,
      ],
    ],
  },
  {
    query: 'shortest-path',
    given: { actor: 'Iceland', other: 'Fjord Power', group: 'any' },
    rows: [[['country:IS', 'company:fjord'], ['Iceland', 'Fjord Power'], ['g:cable'], 1]],
  },
  {
    query: 'shortest-path',
    given: { actor: 'Norway', other: 'Sweden' },
    rows: [[['country:NO', 'country:SE'], ['Norway', 'Sweden'], ['g:climate'], 1]],
  },
  { query: 'shortest-path', given: { actor: 'Iceland', other: 'Ida Lind' }, rows: [] },
  { query: 'shortest-path', given: { actor: 'Norway', other: 'Oslo' }, rows: [] },
  {
    query: 'view-nodes',
    given: {},
    rows: [
      [...fjord, 2, 1],
      [...lysverk, 0, 0],
      [...denmark, 3, 2],
      ['country:IS', 'Iceland', 'country', 1, 1],
      [...norway, 3, 3],
      [...sweden, 3, 3],
      ['person:ida-lind', 'Ida Lind', 'person', 0, 0],
      ['team:vik', 'Vik United', 'team', 0, 0],
    ],
  },
];

/** Without the ids, which are made from the rest. */
export const viewEdges: readonly (readonly CypherValue[])[] = [
  ['company:fjord', 'country:DK', 'g:power', 'commercial', 'agreed', 'made', '2020-01', null],
  ['company:fjord', 'country:SE', 'g:power', 'commercial', 'agreed', 'made', '2020-01', null],
  ['country:DK', 'country:NO', 'g:climate', 'cooperation', 'active', 'made', '2022', null],
  ['country:DK', 'country:SE', 'g:climate', 'cooperation', 'active', 'made', '2022', null],
  ['country:IS', 'country:NO', 'g:airspace', 'cooperation', 'renewed', 'made', '2023-04-05', null],
  ['country:NO', 'country:SE', 'g:climate', 'cooperation', 'active', 'made', '2022', null],
  ['country:NO', 'country:SE', 'g:fishing', 'treaty', 'signed', 'made', '2021-03-04', null],
];
