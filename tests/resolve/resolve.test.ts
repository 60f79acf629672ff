import { describe, expect, it } from 'vitest';
import type { ActorKind } from '../../src/model.ts';
import { resolveActors } from '../../src/resolve/resolve.ts';
import { userActor } from '../../src/resolve/user-actor.ts';
import { type ClaimSketch, makeAll } from './make-claim.ts';

const resolved = (sketches: readonly ClaimSketch[], users: Parameters<typeof userActor>[0][] = []) => {
  const { claims, snippets } = makeAll(sketches);
  const resolution = resolveActors(claims, snippets, users.map(userActor));
  const of = (claim: number) => resolution.parties.get(claims[claim]?.id ?? '') ?? [];
  return {
    resolution,
    of,
    ids: (claim: number) =>
      of(claim)
        .map(({ actor }) => actor)
        .join(' '),
  };
};
const country = (name: string) => ({ name, kind: 'country' as ActorKind });
const person = (name: string) => ({ name, kind: 'person' as ActorKind });
const organisation = (name: string) => ({ name, kind: 'organisation' as ActorKind });

describe('names', () => {
  it('brings spellings of one company together and keeps different ones apart', () => {
    const { ids } = resolved([
      { parties: ['Veldt Corp.', 'Orrin Ltd'] },
      { parties: ['Veldt', 'Orrin Limited'] },
      { parties: ['Veldt Bank', 'Orrin'], type: 'commercial', day: '2010-01-01' },
    ]);
    expect(ids(0)).toBe('name:veldt name:orrin');
    expect(ids(1)).toBe(ids(0));
    expect(ids(2)).toBe('name:veldt-bank name:orrin');
  });

  it('knows countries by any of their names', () => {
    const { ids, resolution } = resolved([
      { parties: [country('Burma'), country('Holland')], type: 'treaty' },
      { parties: [country('Myanmar'), country('Netherlands')], type: 'treaty' },
    ]);
    expect(ids(0)).toBe('country:MM country:NL');
    expect(ids(1)).toBe(ids(0));
    expect(resolution.actors.get('country:MM')).toEqual({
      id: 'country:MM',
      name: 'Myanmar',
      kind: 'country',
      aliases: ['Burma'],
    });
  });

  it('calls an unknown actor by its most frequent name', () => {
    const { resolution } = resolved([
      { parties: ['Veldt Corp', 'Orrin'], title: 'a' },
      { parties: ['Veldt Inc', 'Orrin'], title: 'b' },
      { parties: ['Veldt Inc', 'Orrin'], title: 'c' },
    ]);
    expect(resolution.actors.get('name:veldt')).toMatchObject({ name: 'Veldt Inc', aliases: ['Veldt Corp'] });
  });

  it('drops nothing of a name that is only suffixes or marks', () => {
    const { ids } = resolved([{ parties: ['The Limited', '!!!'] }]);
    expect(ids(0)).toBe('name:limited name:!!!');
  });
});

describe('acronyms', () => {
  const definition: ClaimSketch = {
    parties: [organisation('Northern Fisheries Board'), organisation('Orrin')],
    type: 'cooperation',
    body: 'The Northern Fisheries Board (NFB) signed with Orrin.',
  };
  it('serves other texts once it is defined in one', () => {
    const { ids, of } = resolved([
      definition,
      { parties: [organisation('NFB'), organisation('Halvard')], type: 'commercial' },
    ]);
    expect(ids(1)).toBe('name:northern-fisheries-board name:halvard');
    expect(of(1)[0]?.reason).toBe('acronym of "Northern Fisheries Board", defined in another text');
  });
  it('stays open where two texts define it differently, save in those texts', () => {
    const other: ClaimSketch = {
      parties: [organisation('NFB'), organisation('Halvard')],
      type: 'commercial',
      body: 'Halvard pays the National Film Bureau (NFB) for rights.',
    };
    const third: ClaimSketch = {
      parties: [organisation('NFB'), organisation('Quill')],
      type: 'commercial',
      day: '2022-05-05',
    };
    const { ids } = resolved([definition, other, third]);
    expect(ids(1)).toBe('name:national-film-bureau name:halvard');
    expect(ids(2)).toBe('name:nfb name:quill');
  });
  it('gives the same reason whichever spelling came first', () => {
    const spelt = (name: string): ClaimSketch => ({ ...definition, body: `Orrin and the ${name} (NFB) signed.` });
    const later: ClaimSketch = { parties: [organisation('NFB'), organisation('Halvard')], type: 'commercial' };
    const [one, two] = [spelt('Northern Fisheries Board'), spelt('Northern-Fisheries Board')];
    const reason = (sketches: ClaimSketch[]) => resolved(sketches).of(2)[0]?.reason;
    expect(reason([one, two, later])).toBe(reason([two, one, later]));
  });
  it('outweighs what the letters usually mean', () => {
    const { ids } = resolved([
      {
        parties: [organisation('ILO'), organisation('Halvard')],
        type: 'commercial',
        body: 'Halvard buys from Inland Lumber Operators (ILO) again.',
      },
    ]);
    expect(ids(0)).toBe('name:inland-lumber-operators name:halvard');
  });
  it('only spells out what is known under nearly that name', () => {
    const { ids } = resolved([
      {
        parties: [organisation('ILO'), organisation('Halvard')],
        type: 'cooperation',
        body: 'Halvard works with the International Labour Organisations (ILO) on it.',
      },
    ]);
    expect(ids(0)).toBe('igo:ilo name:halvard');
  });
});

describe('people who speak for a state', () => {
  const teaching: ClaimSketch = {
    parties: [country('Norway'), country('Chile')],
    type: 'treaty',
    day: '2022-03-02',
    body: 'Norwegian Prime Minister Kari Lund and her guest signed.',
  };
  it('are taught by a text of the same months, not by a later one', () => {
    const { ids, of } = resolved([
      teaching,
      { parties: [person('Lund'), country('Peru')], type: 'treaty', day: '2022-05-02' },
      { parties: [person('Lund'), country('Peru')], type: 'treaty', day: '2024-05-02' },
      { parties: [person('Lund'), country('Peru')], type: 'treaty', day: null },
    ]);
    expect(ids(1)).toBe('country:NO country:PE');
    expect(of(1)[0]?.reason).toBe('named "Norwegian Prime Minister Kari Lund" in a text of the same months');
    expect(ids(2)).toBe('name:lund country:PE');
    expect(ids(3)).toBe('name:lund country:PE');
  });
  it('speak for themselves among companies and clubs', () => {
    const { ids } = resolved([
      teaching,
      { parties: [person('Kari Lund'), 'Orrin'], type: 'commercial', day: '2022-03-03' },
    ]);
    expect(ids(1)).toBe('name:kari-lund name:orrin');
  });
  it('are known by office at the date of the snippet only', () => {
    const { ids, of } = resolved([
      { parties: [person('Emmanuel Macron'), country('Peru')], type: 'treaty', day: '2022-05-02' },
      { parties: [person('Emmanuel Macron'), country('Peru')], type: 'treaty', day: '2012-05-02' },
      { parties: [person('Emmanuel Macron'), country('Peru')], type: 'treaty', day: null },
    ]);
    expect(ids(0)).toBe('country:FR country:PE');
    expect(of(0)[0]?.reason).toBe('office holder "Emmanuel Macron" in 2022-05');
    expect(ids(1)).toBe('name:emmanuel-macron country:PE');
    expect(ids(2)).toBe('name:emmanuel-macron country:PE');
  });
});

describe('ambiguous names', () => {
  it.each([
    ['Officials in Tbilisi signed.', 'country:GE'],
    ['The plant near Atlanta is part of it.', 'place:US-GA'],
    ['It was signed on Monday.', 'name:georgia'],
    ['From Tbilisi to Atlanta.', 'name:georgia'],
  ])('%s makes Georgia %s', (body, id) => {
    const { of } = resolved([{ parties: [country('Georgia'), 'Orrin'], type: 'commercial', body }]);
    expect(of(0)[0]?.actor).toBe(id);
    expect(of(0)[0]?.candidates).toEqual(id === 'name:georgia' ? ['country:GE', 'place:US-GA'] : []);
  });
  it('is the country among states', () => {
    const { of } = resolved([{ parties: [country('Georgia'), country('Peru')], type: 'treaty' }]);
    expect(of(0)[0]).toMatchObject({ actor: 'country:GE', reason: '"Georgia" among states' });
  });
  it('is what other reports of the time name beside the same partner', () => {
    const sure = (day: string): ClaimSketch => ({
      parties: [country('Congo'), 'Orrin'],
      type: 'commercial',
      body: 'It was signed in Kinshasa.',
      day,
    });
    const open: ClaimSketch = { parties: [country('Congo'), 'Orrin'], type: 'commercial', day: '2022-03-05' };
    const { of } = resolved([sure('2022-03-01'), open]);
    expect(of(1)[0]).toMatchObject({ actor: 'country:CD', candidates: [] });
    expect(of(1)[0]?.reason).toBe('"Congo" as in other reports with name:orrin of the time');
    const late = resolved([sure('2020-03-01'), open]);
    expect(late.of(1)[0]).toMatchObject({ actor: 'name:congo', candidates: ['country:CD', 'country:CG'] });
    const both = resolved([sure('2022-03-01'), { ...sure('2022-03-02'), body: 'Brazzaville agreed.' }, open]);
    expect(both.of(2)[0]?.actor).toBe('name:congo');
  });
  it('leaves the usual meaning where the text speaks for another', () => {
    const { of } = resolved([
      { parties: [country('Guinea'), 'Orrin'], type: 'commercial', body: 'Officials in Malabo signed.' },
    ]);
    expect(of(0)[0]).toMatchObject({ actor: 'country:GQ', reason: '"Guinea" beside "Malabo"' });
  });
  it('gives the words that decided', () => {
    const { of } = resolved([
      { parties: [country('Congo'), country('Peru')], type: 'treaty', body: 'Kinshasa and Goma were calm.' },
    ]);
    expect(of(0)[0]).toMatchObject({ actor: 'country:CD', reason: '"Congo" beside "Goma", "Kinshasa"' });
  });
});

describe('the same partner', () => {
  it('brings the short and the long name of one party together, in deals with the same partner', () => {
    const { ids, of } = resolved([
      { parties: ['Orrin', 'Veldt Dynamics'], day: '2022-01-10' },
      { parties: ['Orrin', 'Veldt'], day: '2022-01-12' },
      { parties: ['Quill', 'Veldt'], day: '2022-01-12' },
    ]);
    expect(ids(1)).toBe('name:orrin name:veldt-dynamics');
    expect(of(1)[1]?.reason).toBe('"Veldt" deals with the same partner as name:veldt-dynamics');
    expect(ids(2)).toBe('name:quill name:veldt');
  });
  it('leaves a name that two longer ones fit', () => {
    const { ids } = resolved([
      { parties: ['Orrin', 'Veldt Dynamics'], day: '2022-01-10' },
      { parties: ['Orrin', 'Veldt Foods'], day: '2022-01-11' },
      { parties: ['Orrin', 'Veldt'], day: '2022-01-12' },
    ]);
    expect(ids(2)).toBe('name:orrin name:veldt');
  });
  it('knows a person by the family name, but not of two of that name', () => {
    const one: ClaimSketch[] = [
      { parties: [person('Ilse Marwick'), 'Orrin'], day: '2022-01-10' },
      { parties: [person('Marwick'), 'Orrin'], day: '2022-01-20' },
    ];
    expect(resolved(one).ids(1)).toBe('name:ilse-marwick name:orrin');
    const two: ClaimSketch[] = [...one, { parties: [person('Bo Marwick'), 'Orrin'], day: '2022-01-21' }];
    expect(resolved(two).ids(1)).toBe('name:marwick name:orrin');
  });
  it('does not reach across years, nor tie states', () => {
    const { ids } = resolved([
      { parties: ['Orrin', 'Veldt Dynamics'], day: '2012-01-10' },
      { parties: ['Orrin', 'Veldt'], day: '2022-01-12' },
      { parties: [country('Niger'), 'Orrin'], day: '2022-01-12' },
      { parties: [country('Nigeria'), 'Orrin'], day: '2022-01-12' },
    ]);
    expect(ids(1)).toBe('name:orrin name:veldt');
    expect(ids(2)).toBe('country:NE name:orrin');
  });
});

describe('own actors', () => {
  it('win over all else, by any of their forms', () => {
    const { ids, of, resolution } = resolved(
      [
        { parties: ['Veldt Dynamics Ltd', 'Orrin'] },
        { parties: [{ name: 'VD', mentions: ['the Veldt house'] }, country('Turkey')] },
      ],
      [{ id: 'company:veldt', name: 'Veldt House', kind: 'company', aliases: ['Veldt Dynamics', 'VD'] }],
    );
    expect(ids(0)).toBe('company:veldt name:orrin');
    expect(ids(1)).toBe('company:veldt country:TR');
    expect(of(0)[0]?.reason).toBe('own actors: "Veldt Dynamics Ltd"');
    expect(resolution.actors.get('company:veldt')?.name).toBe('Veldt House');
  });
  it('take ISO, QID and LEI as ids', () => {
    expect(userActor({ name: 'Old Siam', iso: 'TH' })).toMatchObject({ id: 'country:TH', kind: 'country' });
    expect(userActor({ name: 'Veldt', qid: 'Q42' }).id).toBe('wikidata:Q42');
    expect(userActor({ name: 'Veldt', lei: '5493001KJTIIGC8Y1R12' }).id).toBe('lei:5493001KJTIIGC8Y1R12');
    expect(userActor({ name: 'Veldt' }).id).toBe('name:veldt');
  });
});

describe('homoglyphs', () => {
  it('stay apart and are told', () => {
    const imitation = 'Ve\u0430ldt';
    const { ids, resolution } = resolved([{ parties: ['Vealdt', 'Orrin'] }, { parties: [imitation, 'Orrin'] }]);
    expect(ids(1)).not.toBe(ids(0));
    expect(resolution.warnings).toEqual([
      `actor name:ve\u0430ldt mixes letters of several scripts in "${imitation}"; it is kept apart from "Vealdt"`,
    ]);
  });
});
