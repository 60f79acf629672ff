/** Save and load on both engines: what goes in comes out, byte for byte. */
import { describe, expect } from 'vitest';
import { exportLines, hashOf } from '../../src/store/canonical.ts';
import { wellFormed } from '../../src/store/well-formed.ts';
import { onBoth } from './engines.ts';
import { emptyGraph, graphOf, ringOf } from './fixture.ts';
import { actors, specs, world } from './world.ts';

describe('save and load', () => {
  onBoth('the graph comes back as it went in', async (engine) => {
    const store = await engine.open();
    const summary = await store.save(world);
    expect(summary).toEqual({ actors: 8, agreements: 8, claims: 12, snippets: 12, triples: 10 });
    const loaded = await store.load();
    expect(loaded).toEqual(world);
    expect([...exportLines(loaded)]).toEqual([...exportLines(world)]);
  });

  onBoth('another process reads the same graph', async (engine) => {
    await (await engine.open()).save(world);
    expect(hashOf(await (await engine.open('keep')).load())).toBe(hashOf(world));
  });

  onBoth('saving twice gives the same graph', async (engine) => {
    const store = await engine.open();
    const first = await store.save(world);
    expect(await store.save(world)).toEqual(first);
    expect(hashOf(await store.load())).toBe(hashOf(world));
    const counts = await store.read('MATCH (n) RETURN labels(n)[0] AS label, count(*) AS count ORDER BY label', {});
    expect(counts.rows).toEqual([
      ['Actor', 8],
      ['Agreement', 8],
      ['Claim', 12],
      ['Pactgraph', 1],
      ['Snippet', 12],
    ]);
    const links = await store.read('MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS count ORDER BY type', {});
    expect(links.rows).toEqual([
      ['ABOUT', 12],
      ['AGREES_WITH', 10],
      ['FROM', 12],
      ['NAMES', 25],
      ['PARTY_TO', 17],
    ]);
  });

  onBoth('a smaller graph takes the rest away', async (engine) => {
    const store = await engine.open();
    await store.save(world);
    const smaller = graphOf(actors.slice(0, 3), specs.slice(0, 2));
    await store.save(smaller);
    expect(await store.load()).toEqual(smaller);
    await store.save(emptyGraph);
    expect(await store.load()).toEqual(emptyGraph);
  });

  onBoth('a changed agreement changes in the store', async (engine) => {
    const store = await engine.open();
    await store.save(world);
    const changed = specs.map((spec) =>
      spec.id === 'g:fishing'
        ? {
            ...spec,
            hub: 'country:SE',
            reports: [
              ...spec.reports.slice(1),
              { claim: 'e:1', status: 'ended' as const, date: '2024', publisher: null },
            ],
          }
        : spec,
    );
    const graph = graphOf(actors, changed);
    await store.save(graph);
    expect(await store.load()).toEqual(graph);
  });

  onBoth('the order of the records does not matter', async (engine) => {
    const store = await engine.open();
    await store.save({
      actors: world.actors.toReversed(),
      agreements: world.agreements.toReversed(),
      claims: world.claims.toReversed(),
      snippets: world.snippets.toReversed(),
    });
    expect(await store.load()).toEqual(world);
  });

  onBoth('some thousand agreements', async (engine) => {
    const store = await engine.open();
    const ring = ringOf(3_000);
    expect(await store.save(ring)).toEqual({
      actors: 3_000,
      agreements: 3_000,
      claims: 3_000,
      snippets: 3_000,
      triples: 3_000,
    });
    expect(hashOf(await store.load())).toBe(hashOf(ring));
  });
});

const nasty = [
  "x'}) DETACH DELETE n //",
  'back`tick',
  '$rows',
  'two\nlines\tand\u0000nul',
  '😀 \u202e bidi \u200b',
  'MATCH (n) DELETE n; "',
  '\\u0027 \\',
  '=HYPERLINK("x")',
  'ümläut Ⅻ 北京',
  'x'.repeat(10_000),
  '字'.repeat(10_000),
];

describe('hostile text', () => {
  onBoth('is stored as it is', async (engine) => {
    const store = await engine.open();
    const named = nasty.map((name, index) => ({
      id: `company:${index}`,
      name,
      kind: 'company' as const,
      aliases: [name],
    }));
    const graph = graphOf(named, [
      { ...specs[0], id: "g'}) DETACH DELETE g //", parties: named.slice(0, 5).map(({ id }) => id) },
    ]);
    await store.save(graph);
    expect(await store.load()).toEqual(graph);
    for (const { id, name } of named) {
      const found = await store.read('MATCH (a:Actor) WHERE a.name = $name RETURN a.id AS id', { name });
      expect(found.rows).toEqual([[id]]);
    }
  });

  onBoth('half a surrogate pair becomes U+FFFD, and offsets stay', async (engine) => {
    const store = await engine.open();
    const graph = graphOf(
      [
        { id: 'company:1', name: 'A\ud83dB', kind: 'company', aliases: ['\udc00'] },
        { id: 'company:2', name: 'C', kind: 'company' },
      ],
      [{ ...specs[0], parties: ['company:1', 'company:2'] }],
    );
    await store.save(graph);
    const loaded = await store.load();
    expect(loaded).toEqual(wellFormed(graph));
    expect(loaded.actors[0]?.name).toBe('A\ufffdB');
    const [claim] = loaded.claims;
    const snippet = loaded.snippets.find(({ id }) => id === claim?.snippet);
    expect(snippet?.body.slice(claim?.evidence.start, claim?.evidence.end)).toBe(claim?.evidence.quote);
  });
});

describe('forms of agreements', () => {
  const crowd = Array.from({ length: 60 }, (_, index) => ({
    id: `country:${String(index).padStart(2, '0')}`,
    name: `Land ${index}`,
    kind: 'country' as const,
  }));
  const parties = crowd.map(({ id }) => id);

  onBoth('sixty parties, each two joined', async (engine) => {
    const store = await engine.open();
    const graph = graphOf(crowd, [{ ...specs[0], parties: parties.toReversed() }]);
    expect((await store.save(graph)).triples).toBe((60 * 59) / 2);
    expect(await store.load()).toEqual(graph);
    const backwards = await store.read(
      'MATCH (a:Actor)-[:AGREES_WITH]->(b:Actor) WHERE a.id >= b.id RETURN a.id AS id',
      {},
    );
    expect(backwards.rows).toEqual([]);
  });

  onBoth('a hub joins sixty, but not them with each other', async (engine) => {
    const store = await engine.open();
    const graph = graphOf(crowd, [{ ...specs[0], parties, hub: 'country:30' }]);
    expect((await store.save(graph)).triples).toBe(59);
    expect(await store.load()).toEqual(graph);
    const others = await store.read(
      "MATCH (a:Actor)-[:AGREES_WITH]->(b:Actor) WHERE a.id <> 'country:30' AND b.id <> 'country:30' RETURN a.id AS id",
      {},
    );
    expect(others.rows).toEqual([]);
  });

  onBoth('one party, no date, no publisher', async (engine) => {
    const store = await engine.open();
    const graph = graphOf(actors.slice(0, 1), [
      {
        id: 'g',
        parties: ['country:NO'],
        type: 'other',
        domain: 'other',
        reports: [{ claim: 'c', status: 'speculated', date: null, publisher: null, published: null }],
      },
    ]);
    expect((await store.save(graph)).triples).toBe(0);
    expect(await store.load()).toEqual(graph);
  });

  onBoth('one actor in two roles, a claim that names it twice', async (engine) => {
    const store = await engine.open();
    const graph = graphOf(actors.slice(0, 2), [
      { ...specs[0], parties: ['country:NO', 'country:SE', 'country:NO'], roles: ['buyer', 'seller', 'investor'] },
    ]);
    expect((await store.save(graph)).triples).toBe(1);
    expect(await store.load()).toEqual(graph);
  });

  onBoth('numbers keep every digit', async (engine) => {
    const store = await engine.open();
    const amounts = [
      1,
      0.1,
      1e-7,
      1.5e9,
      2 ** 53 - 1,
      2 ** 53 + 2,
      1e16,
      1.7976931348623157e308,
      5e-324,
      123456.789,
      0.1 + 0.2,
    ];
    const graph = graphOf(
      actors.slice(0, 2),
      amounts.map((amount, index) => ({
        ...specs[0],
        id: `g:${String(index).padStart(2, '0')}`,
        term: index + 0.5,
        value: { amount, currency: 'EUR' },
        reports: [
          { claim: `c:${String(index).padStart(2, '0')}`, status: 'signed' as const, date: '2020', publisher: 'p' },
        ],
      })),
    );
    await store.save(graph);
    expect(await store.load()).toEqual(graph);
  });
});
