import { expect, test } from 'vitest';
import { focusOf } from '../../viz/src/model/focus.ts';
import { leadQuote } from '../../viz/src/model/lead-quote.ts';
import { nearestIn } from '../../viz/src/model/nearest.ts';
import { commonPartners, partnersOf, shortestPath } from '../../viz/src/model/paths.ts';
import { frameOf, lineId, picture, placesOf } from '../../viz/src/model/picture.ts';
import { shown } from '../../viz/src/model/shown.ts';
import { agreementOf, index, question } from './indexed.ts';

const all = shown(index, question());
const places = placesOf(index.data.actors, false);
const pairs = picture(all, 'pairs', places);
const squares = picture(all, 'squares', places);
const partners = partnersOf(all);
const line = (a: string, b: string) =>
  pairs.lines.find((item) => item.id === lineId(...([a, b].sort() as [string, string])));

test('one line a pair, with all its agreements', () => {
  expect(new Set(pairs.lines.map(({ id }) => id)).size).toBe(pairs.lines.length);
  expect(line('country:US', 'country:RU')?.agreements).toHaveLength(3);
  expect(pairs.lines.reduce((sum, { agreements }) => sum + agreements.length, 0)).toBe(83);
});

test('a line is made where any of its agreements is', () => {
  expect(line('country:GB', 'country:US')?.group).toBe('made');
  expect(line('country:US', 'country:RU')?.group).toBe('unmade');
  expect(line('country:IL', 'country:SA')?.group).toBe('sought');
});

test('an arrow leads from the one who asks, and nowhere else', () => {
  expect(line('country:UA', 'igo:EU')?.towards).toBe('igo:EU');
  expect(line('country:IL', 'country:SA')?.towards).toBeNull();
  // It asked, and then joined.
  expect(line('country:FI', 'igo:NATO')?.towards).toBeNull();
});

test('as squares, agreements of several have a square each, joined with every party and nothing twice', () => {
  expect(squares.squares).toHaveLength(7);
  const treaty = squares.squares.find(({ shown: item }) => item.agreement.parties.length === 8);
  expect(squares.lines.filter(({ source }) => source === treaty?.id)).toHaveLength(8);
  expect(squares.lines.find(({ id }) => id === lineId('country:DE', 'country:FR'))).toBeUndefined();
});

test('no square lies on another, nor on one of its parties', () => {
  const spots = squares.squares.map(({ place }) => place);
  for (const [at, spot] of spots.entries())
    for (const other of [...spots.slice(at + 1), ...places.values()].slice(0, spots.length - at - 1))
      expect(Math.hypot(spot.x - other.x, spot.y - other.y)).toBeGreaterThan(50);
  for (const { shown: item, place } of squares.squares)
    for (const { actor } of item.agreement.parties) {
      const at = places.get(actor) ?? { x: 0, y: 0 };
      expect(Math.hypot(place.x - at.x, place.y - at.y)).toBeGreaterThan(50);
    }
});

test.each([
  ['next to each other', 'company:sony', 'company:microsoft', ['company:sony', 'company:microsoft']],
  ['over one between', 'company:sony', 'company:netflix', ['company:sony', 'company:microsoft', 'company:netflix']],
  ['from itself', 'company:sony', 'company:sony', ['company:sony']],
  ['where none leads', 'company:sony', 'country:FR', null],
  ['to nobody', 'company:sony', 'nobody', null],
] as const)('the shortest way %s', (_name, from, to, expected) => {
  expect(shortestPath(partners, from, to)).toEqual(expected);
});

test('common partners are those of both', () => {
  expect(commonPartners(partners, 'country:MX', 'country:CA')).toEqual(['country:US']);
  expect(commonPartners(partners, 'country:IL', 'country:IR')).toEqual(['country:SA']);
  expect(commonPartners(partners, 'country:EC', 'country:IR')).toEqual([]);
});

test('what is selected stays in front, with what it touches', () => {
  const actor = focusOf(pairs, partners, { kind: 'actor', actor: 'company:microsoft' }, null, null);
  expect([...(actor?.nodes ?? [])].sort()).toEqual([
    'company:activision',
    'company:microsoft',
    'company:netflix',
    'company:sony',
  ]);
  expect(actor?.lines.size).toBe(3);
  const pair = focusOf(pairs, partners, { kind: 'pair', a: 'country:US', b: 'country:RU' }, null, null);
  expect(pair?.fanned).toEqual(new Set([lineId('country:RU', 'country:US')]));
  expect(pair?.nodes.has('country:CN')).toBe(true);
  // Lines to common partners are there for company; the one between the two is not.
  expect(pair?.beside).toContain(lineId('country:CN', 'country:RU'));
  expect(pair?.beside).not.toContain(lineId('country:RU', 'country:US'));
  const way = focusOf(pairs, partners, { kind: 'pair', a: 'company:sony', b: 'company:netflix' }, null, null);
  expect(way?.nodes.has('company:microsoft')).toBe(true);
  expect(way?.lines.size).toBe(2);
});

test('a way over a square keeps the square in front', () => {
  const focus = focusOf(squares, partners, { kind: 'pair', a: 'country:DE', b: 'country:CN' }, null, null);
  expect(focus?.nodes.has(agreementOf('treaty', ...treatyParties))).toBe(true);
});
const treatyParties = ['IR', 'US', 'GB', 'FR', 'DE', 'RU', 'CN'].map((code) => `country:${code}`).concat('igo:EU');

test('nothing selected, nothing pointed at: everything is in front; an unknown actor changes nothing', () => {
  expect(focusOf(pairs, partners, { kind: 'none' }, null, null)).toBeNull();
  expect(focusOf(pairs, partners, { kind: 'actor', actor: 'nobody' }, null, null)).toBeNull();
});

test('what is pointed at comes forward, but is not fanned out', () => {
  const focus = focusOf(pairs, partners, { kind: 'none' }, null, 'country:US');
  expect(focus?.nodes.has('country:RU')).toBe(true);
  expect(focus?.fanned.size).toBe(0);
});

test('many agreements of the same three: their squares stay around them', () => {
  const first = all.agreements.find(({ agreement }) => new Set(agreement.parties.map(({ actor }) => actor)).size === 3);
  if (!first) throw new Error('no agreement of three in the fixture');
  const many = Array.from({ length: 60 }, (_, at) => ({
    ...first,
    agreement: { ...first.agreement, id: `${first.agreement.id}${at}` },
  }));
  const drawn = picture({ ...all, agreements: many }, 'squares', places).squares;
  const [xs, ys] = [drawn.map(({ place }) => place.x), drawn.map(({ place }) => place.y)];
  const extent = (list: readonly number[]): number => Math.max(...list) - Math.min(...list);
  expect(new Set(drawn.map(({ place }) => `${place.x} ${place.y}`)).size).toBe(60);
  expect(Math.max(extent(xs), extent(ys))).toBeLessThan(Math.min(extent(xs), extent(ys)) * 1.6);
  expect(Math.max(extent(xs), extent(ys))).toBeLessThan(900);
});

test('the quote that leads is the surest of the status that holds, else the surest', () => {
  const claim = (id: string, quote: string, confidence: number) =>
    [
      id,
      { ...[...index.claims.values()][0], id, confidence, evidence: { field: 'title', start: 0, end: 1, quote } },
    ] as const;
  const claims = new Map([claim('a', 'talks', 0.99), claim('b', 'signs', 0.6), claim('c', 'has signed', 0.8)]);
  const lead = (history: readonly { status: string; claims: readonly string[] }[], known = claims): string | null =>
    leadQuote({ ...index, claims: known } as typeof index, {
      ...(index.data.agreements[0] as (typeof index.data.agreements)[number]),
      status: 'signed',
      claims: ['a', 'b', 'c'],
      history: history.map((step) => ({ date: null, ...step })) as never,
    });
  const talks = { status: 'negotiating', claims: ['a'] };
  expect(lead([talks, { status: 'signed', claims: ['b', 'c'] }])).toBe('has signed');
  expect(lead([talks])).toBe('talks');
  expect(lead([talks], new Map())).toBeNull();
});

test('the frame holds every place, and is never too small', () => {
  expect(frameOf([])).toBeNull();
  const one = frameOf([{ x: 5, y: 5 }]);
  expect((one?.x[1] ?? 0) - (one?.x[0] ?? 0)).toBeGreaterThan(500);
  const frame = frameOf(places.values());
  for (const { x, y } of places.values())
    expect(frame && x >= frame.x[0] && x <= frame.x[1] && y >= frame.y[0] && y <= frame.y[1]).toBe(true);
});

test.each([
  [[1, 0], 'right'],
  [[-1, 0], 'left'],
  [[0, 1], 'up'],
  [[0, -1], undefined],
] as const)('the arrow %j leads %s', (direction, expected) => {
  const spots = [
    { id: 'right', x: 10, y: 2 },
    { id: 'far right', x: 30, y: 0 },
    { id: 'left', x: -10, y: 0 },
    { id: 'up', x: 1, y: 10 },
  ];
  expect(nearestIn(spots, { x: 0, y: 0 }, direction)).toBe(expected);
});
