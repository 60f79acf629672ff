/** What a build tells at its end. */
import { describe, expect, it } from 'vitest';
import { countLines, differenceLines, graphLines } from '../../src/commands/build-report.ts';
import { columnsOf } from '../../src/commands/plain.ts';
import { tripleLines } from '../../src/commands/triple-lines.ts';
import { difference } from '../../src/merge/difference.ts';
import type { ActorRecord, AgreementRecord, ClaimRecord, GraphRecords, Status } from '../../src/model.ts';

const actor = (id: string, name: string): ActorRecord => ({
  kind: 'actor',
  id,
  name,
  actorKind: 'country',
  aliases: [],
});
const actors = [actor('c:1', 'Norway'), actor('c:2', 'Chile'), actor('c:3', 'Peru\u202e')];

const claim = (id: string, agreement: string, quote: string): ClaimRecord => ({
  kind: 'claim',
  id,
  agreement,
  snippet: 's',
  type: 'treaty',
  status: 'signed',
  date: null,
  datePrecision: null,
  evidence: { field: 'title', start: 0, end: quote.length, quote },
  names: [{ field: 'title', start: 0, end: 1, text: 'x', actor: 'c:1', role: 'party', hub: false, reason: '' }],
  rule: 'sign',
  confidence: 0.5,
});

type Given = { id: string; parties: string[]; hub?: string; status?: Status; date?: string | null; claims?: string[] };
const agreement = ({
  id,
  parties,
  hub,
  status = 'signed',
  date = '2021-03-01',
  claims = [id],
}: Given): AgreementRecord => ({
  kind: 'agreement',
  id,
  parties: parties.map((one) => ({ actor: one, role: 'party' })),
  hub: hub ?? null,
  type: 'treaty',
  domain: 'trade',
  status,
  history: [{ date, status, claims }],
  claims,
  sources: 1,
  firstReported: null,
  lastReported: null,
  since: null,
  until: null,
  term: null,
  value: null,
  confidence: 0.5,
});

const graph = (...agreements: AgreementRecord[]): GraphRecords => ({
  actors,
  agreements,
  claims: agreements.flatMap((a) => a.claims.map((id) => claim(id, a.id, `quote ${id}`))),
  snippets: [],
});

describe('tripleLines', () => {
  it.each([
    ['a pair', { id: 'a', parties: ['c:1', 'c:2'] }, '  Chile — Norway  treaty, signed  2021-03-01  “quote a”'],
    [
      'parties that are all joined',
      { id: 'a', parties: ['c:3', 'c:1', 'c:2'] },
      '  Chile — Norway — Peru  treaty, signed',
    ],
    ['a hub', { id: 'a', parties: ['c:2', 'c:3', 'c:1'], hub: 'c:1' }, '  Norway — Chile, Peru  treaty, signed'],
    ['a party alone', { id: 'a', parties: ['c:1'] }, '  Norway  treaty, signed  2021-03-01'],
    ['a party in two roles', { id: 'a', parties: ['c:1', 'c:1', 'c:2'] }, '  Chile — Norway  treaty'],
    ['no date', { id: 'a', parties: ['c:1', 'c:2'], date: null }, '  Chile — Norway  treaty, signed  undated  “'],
    [
      'a time of day',
      { id: 'a', parties: ['c:1'], date: '2021-03-01T10:00:00Z' },
      '  Norway  treaty, signed  2021-03-01  “',
    ],
  ] as const)('%s', (_, given, start) => {
    expect(tripleLines(graph(agreement({ ...given, parties: [...given.parties] })))[0]).toContain(start);
  });
  it('puts the oldest first, the undated last, whatever their order', () => {
    const list = [
      agreement({ id: 'new', parties: ['c:1'], date: '2022' }),
      agreement({ id: 'none', parties: ['c:1'], date: null }),
      agreement({ id: 'old', parties: ['c:1'], date: '2021-05' }),
    ];
    const quotes = (g: GraphRecords) => tripleLines(g).map((line) => /quote (\w+)/.exec(line)?.[1]);
    expect(quotes(graph(...list))).toEqual(['old', 'new', 'none']);
    expect(quotes(graph(...list.reverse()))).toEqual(['old', 'new', 'none']);
  });
  it('keeps to the terminal', () => {
    for (const line of tripleLines(
      graph(agreement({ id: 'a'.repeat(300), parties: ['c:1', 'c:2'] })),
      undefined,
      undefined,
      70,
    ))
      expect(columnsOf(line)).toBeLessThanOrEqual(70);
  });
});

describe('differenceLines', () => {
  const told = (before: GraphRecords, after: GraphRecords) =>
    differenceLines(difference(before, after), after, { before });
  const a = agreement({ id: 'a', parties: ['c:1', 'c:2'] });
  const b = agreement({ id: 'b', parties: ['c:1', 'c:3'] });

  it('marks what is new', () => {
    expect(told(graph(a), graph(a, b))).toEqual([
      'agreements: 1 new',
      '+ Norway — Peru  treaty, signed  2021-03-01  “quote b”',
    ]);
  });
  it('names the status that was left', () => {
    const ended: AgreementRecord = {
      ...a,
      status: 'ended',
      history: [...a.history, { date: '2022', status: 'ended', claims: ['a'] }],
    };
    expect(told(graph(a), graph(ended))).toEqual([
      'agreements: 1 changed in status',
      '~ Chile — Norway  treaty, ended  2022  “quote a” (was signed)',
    ]);
  });
  it('tells of other parties under the same claims', () => {
    const other = agreement({ id: 'a', parties: ['c:1', 'c:3'] });
    expect(told(graph(a), graph(other))).toEqual([
      'agreements: 1 changed otherwise',
      '~ Norway — Peru  treaty, signed  2021-03-01  “quote a” (other parties, type or dates)',
    ]);
  });
  it('lists what is gone by the names it had', () => {
    expect(told(graph(a, b), graph(a))).toEqual([
      'agreements: 1 gone',
      '- Norway — Peru  treaty, signed  2021-03-01  “quote b”',
    ]);
  });
  it('says so where nothing changed, and shows what there is', () => {
    expect(told(graph(a), graph(a))).toEqual([
      'agreements: none new, none changed',
      '  Chile — Norway  treaty, signed  2021-03-01  “quote a”',
    ]);
  });
  it('lists the changes of a large graph, and not the graph', () => {
    const many = Array.from({ length: 60 }, (_, n) => agreement({ id: `n${n}`, parties: ['c:1', 'c:2'] }));
    expect(told(graph(...many), graph(...many, b))).toEqual([
      'agreements: 1 new',
      '+ Norway — Peru  treaty, signed  2021-03-01  “quote b”',
    ]);
  });
  it('counts where there are many changes', () => {
    const many = Array.from({ length: 1200 }, (_, n) => agreement({ id: `n${n}`, parties: ['c:1', 'c:2'] }));
    expect(told(graph(), graph(...many))).toEqual(['agreements: 1,200 new']);
  });
});

describe('counts', () => {
  const none = { read: 0, new: 0, known: 0, claims: 0, skipped: 0, foreign: 0, doubtful: 0 };
  it.each([
    [{ ...none, read: 1, new: 1, claims: 1 }, 'read 1 snippet (1 new): 1 new claim'],
    [
      { ...none, read: 1234, new: 1200, known: 34, claims: 2, skipped: 2, foreign: 5 },
      'read 1,234 snippets (1,200 new, 34 known already), 2 records skipped, 5 not English and left out: 2 new claims',
    ],
  ])('%j', (counts, line) => {
    expect(countLines(counts)).toEqual([line]);
  });
  it('counts a triple a pair', () => {
    const three = graph(agreement({ id: 'a', parties: ['c:1', 'c:2', 'c:3'] }));
    expect(graphLines(three)).toEqual([
      'the graph holds 1 agreement (3 triples) of 3 actors, resting on 1 claim in 0 snippets',
    ]);
  });
});
