/** The lines of `export jsonl`, their hash, and what a graph must keep to have them. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { pairsOf } from '../../src/graph/pairs.ts';
import { type AgreementRecord, type GraphRecords, graphRecordSchema } from '../../src/model.ts';
import { exportLines, hashOf } from '../../src/store/canonical.ts';
import { checkGraph, longestId } from '../../src/store/check-graph.ts';
import { recordHash } from '../../src/store/rows.ts';
import { triplesOf } from '../../src/store/triples.ts';
import { wellFormed } from '../../src/store/well-formed.ts';
import { emptyGraph, graphOf } from './fixture.ts';
import { actors, specs, world } from './world.ts';

describe('export lines', () => {
  const lines = [...exportLines(world)];

  it('are records of the four kinds, sorted by kind and id', () => {
    const keys = lines.map((line) => {
      const { kind, id } = graphRecordSchema.parse(JSON.parse(line));
      return `${kind} ${id}`;
    });
    expect(keys).toEqual(keys.toSorted());
    expect(lines).toHaveLength(8 + 8 + 12 + 12);
  });

  it('have the fields that others read', () => {
    const of = (start: string): Record<string, unknown> =>
      JSON.parse(lines.find((line) => line.includes(`"id":"${start}"`)) ?? '{}');
    expect(of('country:NO')).toEqual({
      kind: 'actor',
      id: 'country:NO',
      name: 'Norway',
      actorKind: 'country',
      aliases: ['Kingdom of Norway', 'Oslo'],
    });
    expect(of('g:power')).toMatchObject({
      kind: 'agreement',
      parties: [
        { actor: 'company:fjord', role: 'seller' },
        { actor: 'country:DK', role: 'buyer' },
        { actor: 'country:SE', role: 'buyer' },
      ],
      hub: 'company:fjord',
      type: 'commercial',
      domain: 'energy',
      status: 'agreed',
      history: [{ date: '2020-01', status: 'agreed', claims: ['c:7'] }],
      claims: ['c:7'],
      sources: 1,
    });
    expect(of('c:7')).toMatchObject({
      kind: 'claim',
      agreement: 'g:power',
      snippet: 's-c:7',
      status: 'agreed',
      date: '2020-01',
      evidence: { field: 'body', start: 20, end: 64, quote: 'Fjord Power and Denmark and Sweden – agreed.' },
      rule: 'rule-agreed',
      confidence: 0.75,
    });
    expect(Object.keys(of('s-c:7')).toSorted()).toEqual([
      'body',
      'id',
      'kind',
      'publishedAt',
      'publisher',
      'title',
      'url',
    ]);
  });

  it('are the same bytes whatever the order of records and keys', () => {
    const shuffled: GraphRecords = {
      actors: world.actors
        .toReversed()
        .map((actor) => Object.fromEntries(Object.entries(actor).toReversed()) as typeof actor),
      agreements: world.agreements.toReversed(),
      claims: world.claims.toReversed(),
      snippets: world.snippets.toReversed(),
    };
    expect([...exportLines(shuffled)]).toEqual(lines);
  });

  it('are what the hash is of', () => {
    const bytes = lines.map((line) => `${line}\n`).join('');
    expect(hashOf(world)).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(hashOf(emptyGraph)).toBe(createHash('sha256').digest('hex'));
    const [first, ...rest] = world.actors;
    expect(hashOf({ ...world, actors: [{ ...first, name: 'Norge' } as (typeof world.actors)[0], ...rest] })).not.toBe(
      hashOf(world),
    );
  });

  it('differ between records that differ in one field alone', () => {
    const agreement = world.agreements[0] as AgreementRecord;
    const others: readonly AgreementRecord[] = [
      { ...agreement, confidence: 0.76 },
      { ...agreement, hub: agreement.parties[0]?.actor ?? null },
      { ...agreement, parties: agreement.parties.toReversed() },
      { ...agreement, since: null },
    ];
    expect(new Set([agreement, ...others].map(recordHash)).size).toBe(5);
  });
});

describe('triples', () => {
  const agreement = world.agreements.find(({ id }) => id === 'g:power') as AgreementRecord;

  it.each([
    ['two', ['b', 'a'], null, ['a b']],
    ['three', ['c', 'a', 'b'], null, ['a b', 'a c', 'b c']],
    ['a hub', ['c', 'a', 'b'], 'b', ['a b', 'b c']],
    ['one', ['a'], null, []],
    ['one, twice', ['a', 'a'], null, []],
    ['one that is the hub', ['a'], 'a', []],
    ['by code unit, not by locale', ['ä', 'z', 'Z'], null, ['Z z', 'Z ä', 'z ä']],
  ])('of %s', (_, parties, hub, pairs) => {
    const given = { ...agreement, hub, parties: parties.map((actor) => ({ actor, role: 'party' as const })) };
    const triples = triplesOf(given);
    expect(triples.map(({ from, to }) => `${from} ${to}`)).toEqual(pairs);
    expect(new Set(triples.map(({ id }) => id)).size).toBe(pairs.length);
    // The page draws the same pairs by code of its own.
    expect(
      pairsOf(given)
        .map((pair) => pair.join(' '))
        .toSorted(),
    ).toEqual(pairs.toSorted());
  });

  it('say what the agreement says', () => {
    expect(triplesOf(agreement)[0]).toEqual({
      id: expect.stringMatching(/^triple:[\da-f]{16}$/),
      from: 'company:fjord',
      to: 'country:DK',
      agreement: 'g:power',
      type: 'commercial',
      status: 'agreed',
      group: 'made',
      since: '2020-01',
      until: null,
      claims: ['c:7'],
    });
  });
});

describe('a graph that no store could give back', () => {
  const [agreement, ...others] = world.agreements as [AgreementRecord, ...AgreementRecord[]];
  const withAgreement = (change: Partial<AgreementRecord>): GraphRecords => ({
    ...world,
    agreements: [{ ...agreement, ...change }, ...others],
  });
  const [claim, ...claims] = world.claims;
  const withClaim = (change: object): GraphRecords => ({
    ...world,
    claims: [{ ...claim, ...change } as (typeof world.claims)[0], ...claims],
  });

  it('is none of these', () => {
    expect(() => checkGraph(world)).not.toThrow();
    expect(() => checkGraph(emptyGraph)).not.toThrow();
  });

  it.each<readonly [string, GraphRecords, RegExp]>([
    [
      'an actor twice',
      { ...world, actors: [...world.actors, ...world.actors.slice(0, 1)] },
      /holds actor company:fjord twice/,
    ],
    [
      'a party that is nobody',
      withAgreement({ parties: [{ actor: 'x', role: 'party' }] }),
      /agreement g:airspace: its party x is no actor/,
    ],
    [
      'a party twice',
      withAgreement({ parties: [...agreement.parties, ...agreement.parties] }),
      /named twice in one role/,
    ],
    ['a hub from outside', withAgreement({ hub: 'country:SE' }), /its hub country:SE is none of its parties/],
    [
      'a claim that is not there',
      withAgreement({ claims: [...agreement.claims, 'c:none'] }),
      /its claim c:none is none of the graph/,
    ],
    [
      'a claim of two agreements',
      withAgreement({ claims: [...agreement.claims, 'c:1'] }),
      /claims that two agreements list/,
    ],
    [
      "a history of others' claims",
      withAgreement({ history: [{ date: null, status: 'agreed', claims: ['c:1'] }] }),
      /rests on c:1/,
    ],
    ['a claim of no agreement', withClaim({ agreement: 'g:none' }), /claim c:1: its agreement g:none does not list it/],
    ['a claim from nowhere', withClaim({ snippet: 's:none' }), /its snippet s:none is not there/],
    [
      'a claim that names nobody',
      withClaim({ names: [{ ...claim?.names[0], actor: 'x' }] }),
      /names x, which is no actor/,
    ],
    [
      'an id that no index takes',
      graphOf([...actors, { id: 'x'.repeat(longestId + 1), name: 'x', kind: 'group' }], specs),
      /the id of actor x+… has over 4000 bytes/,
    ],
  ])('%s', (_, graph, told) => {
    expect(() => checkGraph(graph)).toThrow(told);
  });
});

it('lone surrogates are mended everywhere, and whole text stays the same', () => {
  expect(wellFormed(world)).toEqual(world);
  const broken = graphOf([{ id: 'company:\ud800', name: 'x', kind: 'company', aliases: ['😀\udfff'] }], []);
  expect(wellFormed(broken).actors[0]).toMatchObject({ id: 'company:\ufffd', aliases: ['😀\ufffd'] });
});
