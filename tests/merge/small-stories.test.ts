/** The rule of identity (src/merge/identity.ts), pinned by small stories of our own. */
import { describe, expect, it } from 'vitest';
import { merge } from '../../src/merge/merge.ts';
import type { AgreementType, Status } from '../../src/model.ts';
import { resolveActors } from '../../src/resolve/resolve.ts';
import { type ClaimSketch, makeAll } from '../resolve/make-claim.ts';

const country = (name: string) => ({ name, kind: 'country' as const });
const person = (name: string) => ({ name, kind: 'person' as const });

/** Each agreement as `numbers of its claims: statuses of its history`, in the order of the first claim. */
function told(sketches: readonly ClaimSketch[]): readonly string[] {
  const { claims, snippets } = makeAll(sketches);
  const numbers = new Map(claims.map(({ id }, at) => [id, at]));
  return merge({ claims, snippets, resolution: resolveActors(claims, snippets) })
    .agreements.map(({ claims: own, history }) => ({
      own: own.map((id) => numbers.get(id) ?? -1).sort((a, b) => a - b),
      steps: history.map(({ status }) => status).join(' '),
    }))
    .sort((a, b) => (a.own[0] ?? 0) - (b.own[0] ?? 0))
    .map(({ own, steps }) => `${own.join(' ')}: ${steps}`);
}

/** Sketches of one pair: `day status title`. */
const of =
  (parties: ClaimSketch['parties'], type: AgreementType) =>
  (day: string, status: Status, title: string, more: Partial<ClaimSketch> = {}): ClaimSketch => ({
    parties,
    type,
    day,
    status,
    title,
    ...more,
  });

describe('a bid', () => {
  const bid = of([person('Ada Marl'), 'Quill'], 'merger');
  const story = [
    bid('2022-04-14', 'proposed', 'Ada Marl offers to buy all of Quill'),
    bid('2022-04-25', 'agreed', 'Quill gives in to Marl', { parties: ['Quill', person('Marl')] }),
    bid('2022-05-13', 'suspended', 'Marl puts the purchase of Quill on ice'),
    bid('2022-07-08', 'ended', 'Marl wants out of Quill'),
  ];

  it('that is agreed, put on hold and ended is one', () =>
    expect(told(story)).toEqual(['0 1 2 3: proposed agreed suspended ended']));

  it('taken up again within half a year is the same', () =>
    expect(told([...story, bid('2022-10-04', 'agreed', 'Marl will buy Quill after all')])).toEqual([
      '0 1 2 3 4: proposed agreed suspended ended agreed',
    ]));

  it('a year after the end is another', () =>
    expect(told([...story, bid('2023-07-20', 'proposed', 'Marl bids for Quill once more')])).toEqual([
      '0 1 2 3: proposed agreed suspended ended',
      '4: proposed',
    ]));

  it('after a stake was bought is another: types do not drift back from made to sought', () => {
    const stake = bid('2022-04-04', 'signed', 'Marl takes a tenth of Quill', { type: 'investment' });
    expect(told([stake, ...story])).toEqual(['0: signed', '1 2 3 4: proposed agreed suspended ended']);
  });

  it('after work together that is in force is another', () => {
    const before = bid('2022-04-01', 'active', 'What Marl and Quill do together', { type: 'cooperation' });
    const deal = bid('2022-04-25', 'agreed', 'Quill sells itself to Ada Marl');
    expect(told([before, deal])).toEqual(['0: active', '1: agreed']);
  });

  it('that grows out of talks on working together is one with them', () =>
    expect(
      told([
        bid('2022-04-02', 'negotiating', 'Marl and Quill talk of a tie-up', { type: 'cooperation' }),
        ...story.slice(1, 2),
      ]),
    ).toEqual(['0 1: negotiating agreed']));
});

describe('states', () => {
  const pact = of([country('Norway'), country('Chile')], 'treaty');

  it('sign three accords in one week', () =>
    expect(
      told([
        pact('2022-03-01', 'signed', 'Norway and Chile sign a trade pact'),
        pact('2022-03-02', 'agreed', 'Chile and Norway drop visas'),
        pact('2022-03-03', 'signed', 'Norway, Chile sign a defence pact'),
        pact('2022-03-04', 'signed', 'What the trade pact with Chile brings Norwegian exports'),
      ]),
    ).toEqual(['0 3: signed', '1: agreed', '2: signed']));

  it('are told of with a partner more or less', () => {
    const three = [country('Norway'), country('Chile'), country('Peru')];
    expect(
      told([
        pact('2022-03-01', 'signed', 'Norway, Chile and Peru sign a fishing pact', { parties: three }),
        pact('2022-03-02', 'signed', 'The fishing pact of Norway and Chile'),
        pact('2022-03-02', 'signed', 'Peru fishes with Chile', { parties: [country('Peru'), country('Chile')] }),
      ]),
    ).toEqual(['0 1 2: signed']);
  });

  it('join a club together, whichever of them a report names', () => {
    const club = 'NATO';
    const join = of([country('Norway'), country('Chile'), club], 'membership');
    const one = (name: string) => [country(name), club];
    const hub = { hub: club };
    expect(
      told([
        join('2022-03-01', 'speculated', 'Norway may join the club', { parties: one('Norway') }),
        join('2022-03-02', 'speculated', 'Norway and Chile on the way into the club', hub),
        join('2022-03-03', 'speculated', 'Norway warned off the club', { parties: one('Norway') }),
        join('2022-03-04', 'speculated', 'Norway and Chile draw nearer to the club', hub),
        join('2022-03-05', 'proposed', 'Chile asks for entry', { parties: one('Chile') }),
      ]),
    ).toEqual(['0 1 2 3 4: speculated proposed']);
  });
});

describe('parties at war', () => {
  const peace = of([country('Norway'), country('Chile')], 'peace');

  it('talk of peace, of safe ways out and of prisoners, each with a course of its own', () =>
    expect(
      told([
        peace('2022-03-01', 'negotiating', 'Norway and Chile talk about a ceasefire'),
        peace('2022-03-03', 'agreed', 'Humanitarian corridors agreed by Norway and Chile'),
        peace('2022-03-04', 'negotiating', 'Chile: peace talks with Norway go on'),
        peace('2022-03-05', 'ended', 'Chile blocks the humanitarian corridors'),
        peace('2022-03-06', 'agreed', 'Norway, Chile exchange prisoners'),
        peace('2022-03-08', 'negotiating', 'No ceasefire yet in Chile'),
      ]),
    ).toEqual(['0 2 5: negotiating', '1 3: agreed ended', '4: agreed']));

  it('free hostages by a truce: that is the truce', () =>
    expect(
      told([
        peace('2022-03-01', 'agreed', 'Truce of Norway and Chile'),
        peace('2022-03-02', 'agreed', 'Norway frees hostages under the truce with Chile'),
      ]),
    ).toEqual(['0 1: agreed']));

  it('seek a new truce when the old one has ended', () =>
    expect(
      told([
        peace('2022-01-26', 'agreed', 'Ceasefire of Norway and Chile'),
        peace('2022-02-22', 'ended', 'Norway calls the ceasefire with Chile dead'),
        peace('2022-02-28', 'negotiating', 'First ceasefire talks of Norway and Chile'),
      ]),
    ).toEqual(['0 1: agreed ended', '2: negotiating']));
});

describe('names', () => {
  const deal = of(['Sony', 'Zee'], 'merger');

  it.each([
    [
      'a known firm',
      ['Zee', 'ZEEL', 'Zee Entertainment', 'Zee Entertainment Enterprises', 'Zee Entertainment Enterprises Ltd'],
    ],
    ['a made-up one', ['Tansy', 'Tansy Works', 'Tansy Works Enterprises', 'Tansy Works Enterprises Ltd']],
    ['an acronym that one text explains', ['Tansy Works Enterprises (TWEL)', 'TWEL', 'Tansy Works Enterprises']],
  ])('of %s meet', (_, names) => {
    const reports = names.map((name, at) =>
      deal(`2022-03-0${at + 1}`, 'agreed', `${name} and Sony, ${at}`, { parties: [name, 'Sony'] }),
    );
    expect(told(reports)).toEqual([`${names.map((_name, at) => at).join(' ')}: agreed`]);
  });

  it('one name of two actors stays apart', () => {
    const parties = (name: string, kind: 'country' | 'company') => [{ name, kind }, country('Norway')];
    expect(
      told([
        deal('2022-03-01', 'agreed', 'Georgia and Norway sign in Tbilisi', {
          type: 'treaty',
          parties: parties('Georgia', 'country'),
        }),
        deal('2022-03-02', 'agreed', 'Norway buys paper of Georgia-Pacific', {
          type: 'commercial',
          parties: parties('Georgia-Pacific', 'company'),
        }),
      ]),
    ).toEqual(['0: agreed', '1: agreed']);
  });

  it('of one party only join nothing', () =>
    expect(
      told([
        deal('2022-03-01', 'agreed', 'Tansy finds a buyer', { parties: ['Tansy'] }),
        deal('2022-03-02', 'agreed', 'Tansy is sold', { parties: ['Tansy'] }),
        deal('2022-03-02', 'agreed', 'Tansy goes to Sony', { parties: ['Tansy', 'Sony'] }),
      ]),
    ).toEqual(['0: agreed', '1: agreed', '2: agreed']));
});

describe('types that readers mix up', () => {
  const sale = of([country('Norway'), country('Chile')], 'commercial');

  it('an arms sale of two states that one report takes for a treaty', () =>
    expect(
      told([
        sale('2022-01-14', 'signed', 'Norway sells missiles to Chile'),
        sale('2022-01-15', 'signed', 'For the first time Norway exports a missile, to Chile', { type: 'treaty' }),
      ]),
    ).toEqual(['0 1: signed']));

  it('a peace that as many reports call cooperation is a peace', () => {
    const { claims, snippets } = makeAll([
      sale('2022-01-14', 'agreed', 'Norway and Chile lay down their arms', { type: 'peace' }),
      sale('2022-01-15', 'signed', 'Norway and Chile sign', { type: 'cooperation' }),
    ]);
    const { agreements } = merge({ claims, snippets, resolution: resolveActors(claims, snippets) });
    expect(agreements.map(({ type, status }) => `${type} ${status}`)).toEqual(['peace signed']);
  });

  it('a hiring and a supply contract stay two', () =>
    expect(
      told([
        sale('2022-01-14', 'signed', 'Ada Marl signs with Quill', {
          type: 'employment',
          parties: [person('Ada Marl'), 'Quill'],
        }),
        sale('2022-01-15', 'signed', 'Quill orders paint of Ada Marl', {
          type: 'commercial',
          parties: [person('Ada Marl'), 'Quill'],
        }),
      ]),
    ).toEqual(['0: signed', '1: signed']));
});

describe('time', () => {
  const pact = of([country('Norway'), country('Chile')], 'treaty');

  it('an end of years ago is not that of the talks of today', () =>
    expect(
      told([
        pact('2022-02-05', 'negotiating', 'Norway and Chile talk about the fishing treaty'),
        pact('2022-02-23', 'ended', 'Norway left the fishing treaty with Chile in 2018', { date: '2018' }),
        pact('2022-02-25', 'negotiating', 'Norway, Chile near on the fishing treaty'),
      ]),
    ).toEqual(['0 2: negotiating', '1: ended']));

  it('a report that dates back far is read when it was printed, and founds no story of long ago', () =>
    expect(
      told([
        pact('2022-03-26', 'agreed', 'In 2017 it was a dream: Norway and Chile agree', {
          type: 'merger',
          date: '2017',
        }),
        pact('2022-03-04', 'signed', 'Norway takes a share in Chile', { type: 'investment' }),
        pact('2022-03-14', 'proposed', 'Norway bids for Chile', { type: 'merger' }),
      ]),
    ).toEqual(['0 2: proposed', '1: signed']));
});
