/** What corrections make of a graph, that their traces are in it, and that one which does nothing is told. */
import { describe, expect, it } from 'vitest';
import type { Snippet } from '../../src/model.ts';
import { type Projected, projected } from '../../src/pipeline.ts';
import { hashOf } from '../../src/store/canonical.ts';
import { makeAll } from '../resolve/make-claim.ts';

const state = { kind: 'country' as const };
const { claims, snippets } = makeAll([
  {
    parties: ['Vantor', 'Bolide Systems'],
    status: 'proposed',
    day: '2022-03-01',
    title: 'Vantor bids for Bolide Systems',
  },
  { parties: ['Vantor', 'Bolide Systems'], status: 'agreed', day: '2022-03-05', title: 'Vantor, Bolide Systems agree' },
  { parties: ['Vantor', 'BLDS'], status: 'ended', day: '2022-03-08', title: 'Vantor and BLDS end it' },
  {
    parties: [
      { name: 'Georgia', ...state },
      { name: 'Norway', ...state },
    ],
    type: 'treaty',
    day: '2022-04-01',
  },
  { parties: [{ name: 'Georgia', ...state }, 'Vantor'], type: 'investment', day: '2022-04-02' },
  {
    parties: ['Orrin', 'Orrin Foods', 'Talma'],
    type: 'commercial',
    day: '2022-05-01',
    title: 'Orrin, Orrin Foods, Talma agree',
  },
]);
const [bid, agree, end, treaty, plant, three] = claims.map(({ id }) => id) as [
  string,
  string,
  string,
  string,
  string,
  string,
];
const silent: Snippet = {
  id: 'silent',
  title: 'Talma rejects an offer of Vantor',
  body: 'Nothing was read here.',
  url: null,
  publisher: null,
  publishedAt: '2022-06-01',
};
const texts = [...snippets, silent];

const signed = { who: 'ana', when: '2026-03-04', why: 'she asked' };
const trace = (decision: string, change: string): object => ({ decision, change, ...signed });

function corrected(...decisions: readonly object[]): Projected {
  const corrections = decisions.map((each) => `${JSON.stringify({ ...each, ...signed })}\n`).join('');
  return projected(claims, texts, { version: 1, minConfidence: 0, actors: null, corrections });
}
const plain = corrected();
const partiesOf = ({ graph }: Projected, claim: string): readonly string[] =>
  graph.claims.find(({ id }) => id === claim)?.names.map(({ actor }) => actor) ?? [];
const claimOf = ({ graph }: Projected, id: string) => graph.claims.find((each) => each.id === id);
const actorOf = ({ graph }: Projected, id: string) => graph.actors.find((each) => each.id === id);
const agreementWith = ({ graph }: Projected, claim: string) =>
  graph.agreements.find((each) => each.claims.includes(claim));

describe('without corrections', () => {
  it('is the graph as it is, without traces', () => {
    expect(plain.corrections).toEqual({ applied: 0, rejected: 0, unapplied: [] });
    expect(JSON.stringify(plain.graph)).not.toContain('corrected');
    expect(agreementWith(plain, bid)?.id).not.toBe(agreementWith(plain, end)?.id);
  });
});

describe('same-as', () => {
  const made = corrected({ decision: 'same-as', actors: ['Bolide Systems', 'BLDS'] });

  it('brings two names together, and so their reports', () => {
    expect(partiesOf(made, end)).toEqual(['name:vantor', 'name:bolide-systems']);
    expect(agreementWith(made, end)?.history.map(({ status }) => status)).toEqual(['proposed', 'agreed', 'ended']);
    expect(actorOf(made, 'name:blds')).toBeUndefined();
  });
  it('leaves its trace on the actor, and its reason on the name', () => {
    const actor = actorOf(made, 'name:bolide-systems');
    expect(actor).toMatchObject({ name: 'Bolide Systems', aliases: ['BLDS'] });
    expect(actor?.corrected).toEqual([trace('same-as', 'name:blds')]);
    expect(claimOf(made, end)?.names[1]?.reason).toBe('same as name:bolide-systems, corrected by ana: she asked');
  });
  it('takes the first name, also where no text has it', () => {
    const renamed = corrected({
      decision: 'same-as',
      actors: ['Bolide Systems Holding of Oslo', 'BLDS', 'name:bolide-systems'],
    });
    expect(actorOf(renamed, partiesOf(renamed, end)[1] ?? '')?.name).toBe('Bolide Systems Holding of Oslo');
    expect(partiesOf(renamed, bid)).toEqual(partiesOf(renamed, end));
  });
  it('follows earlier ones', () => {
    const chain = corrected(
      { decision: 'same-as', actors: ['Bolide Systems', 'BLDS'] },
      { decision: 'same-as', actors: ['company:bolide', 'name:blds'] },
    );
    expect(partiesOf(chain, end)).toEqual(['name:vantor', 'company:bolide']);
    expect(partiesOf(chain, bid)).toEqual(['name:vantor', 'company:bolide']);
    expect(actorOf(chain, 'company:bolide')?.corrected).toHaveLength(2);
  });
  it('settles an ambiguous name, which nothing in the text decides', () => {
    expect(plain.resolution.parties.get(plant)?.[0]?.candidates).toEqual(['country:GE', 'place:US-GA']);
    const settled = corrected({ decision: 'same-as', actors: ['place:US-GA', 'name:georgia'] });
    expect(partiesOf(settled, plant)).toEqual(['place:US-GA', 'name:vantor']);
    expect(settled.resolution.parties.get(plant)?.[0]?.candidates).toEqual([]);
    // Beside a state it was decided already.
    expect(partiesOf(settled, treaty)).toEqual(['country:GE', 'country:NO']);
  });
  it('wants an id for a name of several actors', () => {
    const { corrections } = corrected({ decision: 'same-as', actors: ['place:US-GA', 'Georgia'] });
    expect(corrections.unapplied).toEqual([
      { line: 1, reason: '"Georgia" names 2 actors (country:GE, name:georgia): give the id of one' },
    ]);
  });
});

describe('reject', () => {
  it('keeps a claim out, as if it had never been read', () => {
    const made = corrected({ decision: 'reject', claim: end });
    const never = projected(
      claims.filter(({ id }) => id !== end),
      texts,
      { version: 1, minConfidence: 0, actors: null },
    );
    expect(hashOf(made.graph)).toBe(hashOf(never.graph));
    expect(made.corrections).toEqual({ applied: 1, rejected: 1, unapplied: [] });
  });
});

describe('fix', () => {
  it('type, status and date, of the claim and so of its agreement', () => {
    const made = corrected({
      decision: 'fix',
      claim: treaty,
      type: 'membership',
      status: 'suspended',
      date: '2022-03',
    });
    expect(claimOf(made, treaty)).toMatchObject({
      type: 'membership',
      status: 'suspended',
      date: '2022-03',
      datePrecision: 'month',
    });
    expect(claimOf(made, treaty)?.corrected).toEqual([
      trace('fix', 'type: treaty → membership'),
      trace('fix', 'status: agreed → suspended'),
      trace('fix', 'date: none → 2022-03'),
    ]);
    expect(agreementWith(made, treaty)).toMatchObject({ type: 'membership', status: 'suspended' });
  });
  it('the actor of a party, in that claim alone', () => {
    const made = corrected({ decision: 'fix', claim: bid, party: { from: 'Bolide Systems', to: 'Talma' } });
    expect(partiesOf(made, bid)).toEqual(['name:vantor', 'name:talma']);
    expect(partiesOf(made, agree)).toEqual(['name:vantor', 'name:bolide-systems']);
    expect(claimOf(made, bid)?.names[1]?.reason).toBe('corrected by ana: she asked');
  });
  it('a party that is none', () => {
    const made = corrected({ decision: 'fix', claim: three, party: { from: 'orrin foods', to: null } });
    expect(partiesOf(made, three)).toEqual(['name:orrin', 'name:talma']);
    expect(claimOf(made, three)?.corrected).toEqual([trace('fix', 'party: Orrin Foods → none')]);
  });
  it('outweighs the least confidence', () => {
    const corrections = JSON.stringify({ decision: 'fix', claim: bid, status: 'proposed', ...signed });
    const { graph } = projected(claims, texts, { version: 1, minConfidence: 0.95, actors: null, corrections });
    expect(graph.claims.map(({ id }) => id)).toEqual([bid]);
  });
});

describe('add', () => {
  const addition = {
    decision: 'add',
    snippet: 'silent',
    parties: [
      { name: 'Talma', role: 'target' },
      { name: 'Vantor', role: 'buyer' },
    ],
    type: 'merger',
    status: 'rejected',
    quote: 'Talma rejects an offer of Vantor',
  };
  it('a claim in the very words of a text from which nothing was read', () => {
    const { graph } = corrected(addition);
    const claim = graph.claims.find(({ snippet }) => snippet === 'silent');
    expect(claim).toMatchObject({
      status: 'rejected',
      rule: 'added by hand',
      confidence: 1,
      corrected: [trace('add', '')],
    });
    for (const { field, start, end: to, text } of claim?.names ?? []) expect(silent[field].slice(start, to)).toBe(text);
    expect(claim?.evidence).toEqual({ field: 'title', start: 0, end: 32, quote: addition.quote });
    expect(graph.snippets.map(({ id }) => id)).toContain('silent');
  });
});

describe('a correction that does nothing is told, and the rest is as without it', () => {
  const party = (from: string, to: string | null): object => ({ decision: 'fix', claim: three, party: { from, to } });
  const adding = {
    decision: 'add',
    snippet: 'silent',
    parties: [{ name: 'Talma' }],
    type: 'other',
    status: 'agreed',
    quote: 'Talma',
  };
  it.each([
    ['a claim that is gone', { decision: 'reject', claim: 'c:gone' }, /no claim c:gone/],
    ['a fix of such', { decision: 'fix', claim: 'c:gone', status: 'ended' }, /no claim c:gone/],
    ['an actor that nothing names', { decision: 'same-as', actors: ['Vantor', 'Zork'] }, /no claim names "Zork"/],
    ['an id that nothing has', { decision: 'same-as', actors: ['Vantor', 'name:zork'] }, /no claim names "name:zork"/],
    ['two ids of one actor', { decision: 'not-same-as', actors: ['name:vantor', 'Vantor'] }, /are one actor/],
    [
      'a party that is not there',
      party('Zork', 'name:x'),
      /names no "Zork" \(its parties: "Orrin", "Orrin Foods", "Talma"\)/,
    ],
    ['a snippet that is not there', { ...adding, snippet: 'gone' }, /no snippet gone/],
    ['words that it does not say', { ...adding, quote: 'Talma agrees' }, /does not say "Talma agrees"/],
    ['a party that it does not name', { ...adding, parties: [{ name: 'Zork' }] }, /does not name "Zork"/],
    ['a hub that is no party', { ...adding, hub: 'Vantor' }, /the hub "Vantor" is none/],
  ])('%s', (_what, decision, told) => {
    const made = corrected(decision);
    expect(made.corrections).toMatchObject({
      applied: 0,
      unapplied: [{ line: 1, reason: expect.stringMatching(told) }],
    });
    expect(hashOf(made.graph)).toBe(hashOf(plain.graph));
  });
  it('a fix of a rejected claim, and an addition told twice', () => {
    const { corrections } = corrected(
      { decision: 'reject', claim: bid },
      { decision: 'fix', claim: bid, status: 'ended' },
      adding,
      adding,
    );
    expect(corrections.unapplied).toEqual([
      { line: 2, reason: `claim ${bid} is rejected by line 1` },
      { line: 4, reason: 'an earlier line adds the same claim' },
    ]);
  });
});

it('the order of claims and snippets does not matter', () => {
  const corrections = [
    { decision: 'same-as', actors: ['Bolide Systems', 'BLDS'] },
    { decision: 'fix', claim: agree, status: 'signed' },
    { decision: 'reject', claim: bid },
  ]
    .map((each) => JSON.stringify({ ...each, ...signed }))
    .join('\n');
  const projection = { version: 1, minConfidence: 0, actors: null, corrections } as const;
  const [one, other] = [
    projected(claims, texts, projection),
    projected(claims.toReversed(), texts.toReversed(), projection),
  ];
  expect(hashOf(one.graph)).toBe(hashOf(other.graph));
});
