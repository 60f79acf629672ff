import { describe, expect, it } from 'vitest';
import { merge } from '../../src/merge/merge.ts';
import { type AgreementRecord, type GraphRecords, graphRecordSchema } from '../../src/model.ts';
import { resolveActors } from '../../src/resolve/resolve.ts';
import { type ClaimSketch, makeAll } from '../resolve/make-claim.ts';

const country = (name: string) => ({ name, kind: 'country' as const });

function graphOf(sketches: readonly ClaimSketch[]): GraphRecords {
  const { claims, snippets } = makeAll(sketches);
  return merge({ claims, snippets, resolution: resolveActors(claims, snippets) });
}

/** Agreements as lists of the numbers of their claims, in the order of the first. */
function groups(sketches: readonly ClaimSketch[]): readonly (readonly number[])[] {
  const { claims } = makeAll(sketches);
  const numbers = new Map(claims.map(({ id }, at) => [id, at]));
  return graphOf(sketches)
    .agreements.map((agreement) => agreement.claims.map((id) => numbers.get(id) ?? -1).sort((a, b) => a - b))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}
const only = (sketches: readonly ClaimSketch[]): AgreementRecord => {
  const { agreements } = graphOf(sketches);
  expect(agreements).toHaveLength(1);
  return agreements[0] as AgreementRecord;
};
const steps = ({ history }: AgreementRecord): string =>
  history.map(({ date, status }) => `${date} ${status}`).join(', ');

const takeover: readonly ClaimSketch[] = [
  { parties: ['Orrin', 'Quill'], status: 'proposed', day: '2022-04-14', title: 'Orrin bids for Quill' },
  { parties: ['Orrin', 'Quill Inc'], status: 'agreed', day: '2022-04-25', title: 'Quill accepts the offer of Orrin' },
  {
    parties: ['Quill', 'Orrin Ltd'],
    status: 'suspended',
    day: '2022-05-13',
    title: 'Orrin puts the Quill deal on hold',
  },
  { parties: ['Orrin', 'Quill'], status: 'ended', day: '2022-07-08', title: 'Orrin walks away from Quill' },
];

describe('one agreement', () => {
  it('has a dated history, from proposed to ended', () => {
    const agreement = only(takeover);
    expect(steps(agreement)).toBe('2022-04-14 proposed, 2022-04-25 agreed, 2022-05-13 suspended, 2022-07-08 ended');
    expect(agreement).toMatchObject({
      type: 'merger',
      status: 'ended',
      since: '2022-04-25',
      until: '2022-05-13',
      firstReported: '2022-04-14',
      lastReported: '2022-07-08',
    });
  });

  it('keeps its id when more is told of it later, and its claims point to it', () => {
    const short = only(takeover.slice(0, 2));
    const graph = graphOf(takeover);
    expect(graph.agreements[0]?.id).toBe(short.id);
    expect(new Set(graph.claims.map(({ agreement }) => agreement))).toEqual(new Set([short.id]));
  });

  it('takes the event date of the text before that of publication', () => {
    const agreement = only([
      { parties: ['Orrin', 'Quill'], status: 'signed', day: '2022-05-01', date: '2022-04-02' },
      { parties: ['Orrin', 'Quill'], status: 'negotiating', day: '2022-04-10' },
      { parties: ['Orrin', 'Quill'], status: 'ended', day: null },
    ]);
    // What is undated comes first; the talks reported eight days after the signing are of the past.
    expect(steps(agreement)).toBe('null ended, 2022-04-02 signed');
  });

  it('takes an event date that lies ahead for a plan: the status holds since it was told', () => {
    const agreement = only([
      { parties: ['Orrin', 'Quill'], status: 'agreed', day: '2022-04-10', date: '2022-09' },
      { parties: ['Orrin', 'Quill'], status: 'ended', day: '2022-05-01' },
    ]);
    expect(steps(agreement)).toBe('2022-04-10 agreed, 2022-05-01 ended');
  });

  it('orders what is told of one day from rumour to end', () => {
    const day = '2022-04-02';
    const agreement = only([
      { parties: ['Orrin', 'Quill'], status: 'ended', day },
      { parties: ['Orrin', 'Quill'], status: 'agreed', day },
      { parties: ['Orrin', 'Quill'], status: 'proposed', day },
    ]);
    expect(agreement.history.map(({ status }) => status)).toEqual(['proposed', 'agreed', 'ended']);
  });

  it('may drift from talks on cooperation to a merger', () => {
    const agreement = only([
      {
        parties: ['Orrin', 'Quill'],
        type: 'cooperation',
        status: 'negotiating',
        day: '2022-04-02',
        title: 'Orrin and Quill in talks on a tie-up',
      },
      { parties: ['Orrin', 'Quill'], type: 'merger', status: 'agreed', day: '2022-04-20' },
      { parties: ['Orrin', 'Quill'], type: 'merger', status: 'agreed', day: '2022-04-21' },
    ]);
    expect(agreement.type).toBe('merger');
  });

  it('may miss a partner in some reports', () => {
    const agreement = only([
      { parties: ['Orrin', 'Quill', 'Halvard'], type: 'joint-venture', day: '2022-04-02' },
      { parties: ['Orrin', 'Quill'], type: 'joint-venture', day: '2022-04-02' },
      { parties: ['Halvard', 'Quill'], type: 'joint-venture', day: '2022-04-03' },
    ]);
    expect(agreement.parties.map(({ actor }) => actor)).toEqual(['name:halvard', 'name:orrin', 'name:quill']);
    expect(agreement.hub).toBeNull();
  });

  it('has roles and a hub from the claims that give them', () => {
    const agreement = only([
      {
        parties: [
          { name: 'Orrin', role: 'target' },
          { name: 'Quill', role: 'investor' },
          { name: 'Halvard', role: 'investor' },
        ],
        hub: 'Orrin',
        type: 'investment',
        title: 'Orrin raises money of Quill and Halvard',
      },
      {
        parties: ['Orrin', 'Quill', 'Halvard'],
        hub: 'Orrin',
        type: 'investment',
        title: 'Quill and Halvard back Orrin',
      },
    ]);
    expect(agreement.hub).toBe('name:orrin');
    expect(agreement.parties).toEqual([
      { actor: 'name:halvard', role: 'investor' },
      { actor: 'name:orrin', role: 'target' },
      { actor: 'name:quill', role: 'investor' },
    ]);
  });

  it('takes the domain of most claims, and "other" only where none says more', () => {
    const domains = (['other', 'other', 'media', 'trade', 'media'] as const).map(
      (domain, at): ClaimSketch => ({
        parties: ['Orrin', 'Quill'],
        domain,
        title: `report ${at}`,
      }),
    );
    expect(only(domains).domain).toBe('media');
  });
});

describe('several agreements', () => {
  it('three accords of one pair in one week are three', () => {
    const states = [country('Norway'), country('Chile')];
    expect(
      groups([
        { parties: states, type: 'treaty', day: '2022-03-01', title: 'Norway and Chile sign a free trade pact' },
        { parties: states, type: 'treaty', day: '2022-03-02', title: 'Norway, Chile agree to waive visas' },
        { parties: states, type: 'treaty', day: '2022-03-03', title: 'Chile and Norway sign a defence accord' },
        {
          parties: states,
          type: 'treaty',
          day: '2022-03-03',
          title: 'Tariffs to fall as Norway, Chile seal trade deal',
        },
        {
          parties: states,
          type: 'treaty',
          day: '2022-03-04',
          title: 'Norwegian arms firms welcome the defence accord with Chile',
        },
      ]),
    ).toEqual([[0, 3], [1], [2, 4]]);
  });

  it('an ended deal and a new one a year later are two', () => {
    expect(
      groups([
        ...takeover,
        { parties: ['Orrin', 'Quill'], status: 'proposed', day: '2023-07-20', title: 'Orrin bids for Quill anew' },
      ]),
    ).toEqual([[0, 1, 2, 3], [4]]);
  });

  it('two reports with years of silence between them are of two', () => {
    expect(
      groups([
        { parties: ['Orrin', 'Quill'], type: 'commercial', day: '2015-03-01' },
        { parties: ['Orrin', 'Quill'], type: 'commercial', day: '2022-03-01' },
        { parties: ['Orrin', 'Quill'], type: 'commercial', day: '2022-05-01' },
      ]),
    ).toEqual([[0], [1, 2]]);
  });

  it('a report that dates the event far back joins the story that it is published in', () => {
    expect(
      groups([
        { parties: ['Orrin', 'Quill'], day: '2022-03-01' },
        { parties: ['Orrin', 'Quill'], day: '2022-03-02', date: '2017' },
      ]),
    ).toEqual([[0, 1]]);
  });

  it('branches of one house share the deal of the house with a partner, not their deals with each other', () => {
    expect(
      groups([
        { parties: ['Veldt Motors', 'Orrin'], day: '2022-03-01' },
        { parties: ['Veldt Power', 'Orrin'], day: '2022-03-02' },
        { parties: ['Veldt Motors', 'Veldt Foods'], day: '2022-03-03' },
        { parties: ['Veldt Power', 'Veldt Mills'], day: '2022-03-04' },
      ]),
    ).toEqual([[0, 1], [2], [3]]);
  });

  it('what one text names as two arrangements are two', () => {
    expect(
      groups([
        {
          parties: ['Orrin', 'Quill'],
          type: 'commercial',
          snippet: 's:1',
          title: 'Orrin buys from Quill and licenses its code',
        },
        {
          parties: ['Orrin', 'Quill'],
          type: 'licensing',
          snippet: 's:1',
          title: 'Orrin buys from Quill and licenses its code',
        },
      ]),
    ).toEqual([[0], [1]]);
  });

  it('claims with one party join nothing', () => {
    expect(
      groups([
        { parties: ['Orrin'], title: 'a' },
        { parties: ['Orrin'], title: 'b' },
      ]),
    ).toEqual([[0], [1]]);
  });

  it('one name of two partners keeps its deals apart', () => {
    expect(groups([{ parties: ['Orrin', 'Quill'] }, { parties: ['Orrin', 'Halvard'] }])).toEqual([[0], [1]]);
  });

  it('two spokes of a hub have no agreement with each other', () => {
    expect(
      groups([
        { parties: ['Orrin', 'Quill', 'Halvard'], hub: 'Orrin', type: 'commercial' },
        { parties: ['Quill', 'Halvard'], type: 'commercial' },
      ]),
    ).toEqual([[0], [1]]);
  });
});

describe('an actor that deals with itself', () => {
  it('is one party, and the agreement has a single one', () => {
    const graph = graphOf([{ parties: [country('Turkey'), { name: 'Ankara', kind: 'country' }], type: 'treaty' }]);
    expect(graph.agreements[0]?.parties).toEqual([{ actor: 'country:TR', role: 'party' }]);
    expect(graph.claims[0]?.names).toHaveLength(1);
  });
});

describe('the graph', () => {
  it('keeps to the schema, and nothing dangles', () => {
    const graph = graphOf([...takeover, { parties: [country('Norway'), 'Orrin'], type: 'commercial' }]);
    for (const record of Object.values(graph).flat()) expect(graphRecordSchema.safeParse(record).error).toBeUndefined();
    const actors = new Set(graph.actors.map(({ id }) => id));
    expect(graph.agreements.flatMap(({ parties }) => parties).every(({ actor }) => actors.has(actor))).toBe(true);
    expect(graph.claims.flatMap(({ names }) => names).every(({ actor }) => actors.has(actor))).toBe(true);
    const agreements = new Set(graph.agreements.map(({ id }) => id));
    expect(graph.claims.every(({ agreement }) => agreements.has(agreement))).toBe(true);
  });

  it('leaves out snippets that say nothing', () => {
    const { claims, snippets } = makeAll(takeover);
    const silent = { ...(snippets[0] as (typeof snippets)[number]), id: 's:silent' };
    const all = [...snippets, silent];
    expect(merge({ claims, snippets: all, resolution: resolveActors(claims, all) }).snippets).toHaveLength(
      snippets.length,
    );
  });
});
