/** What a Neo4j database holds already: what is ours, what is not, what has changed. */
import { describe, expect } from 'vitest';
import type { Run } from '../../src/store/held.ts';
import { onNeo4j } from './engines.ts';
import { graphOf } from './fixture.ts';
import { failureOf } from './neo4j-help.ts';
import { actors, specs, world } from './world.ts';

describe('what the database holds already', () => {
  onNeo4j('nothing of ours: there is nothing to load', 'it is told on opening', async (engine) => {
    const store = await engine.open();
    await expect(store.load()).rejects.toThrow(/holds no graph of Pactgraph: build one into it first$/);
  });

  onNeo4j('other nodes and relationships stay as they are', 'its file is its own', async (engine) => {
    const store = await engine.open();
    await store.write("CREATE (:Film {id: 'country:NO', title: 'Up'})-[:IN]->(:Genre {name: 'x'})", {});
    await store.save(world);
    await store.write(
      "MATCH (a:Actor {id: 'country:NO'}), (f:Film) SET a.mine = 'kept', a:Fjordland CREATE (f)-[:ABOUT]->(a)",
      {},
    );
    await store.save(graphOf(actors, specs.slice(0, 1)));
    await store.save(world);
    const found = await store.read(
      'MATCH (f:Film)-[:ABOUT]->(a:Actor) MATCH (f)-[:IN]->(g:Genre) RETURN f.title AS f, a.mine AS m, g.name AS g',
      {},
    );
    expect(found.rows).toEqual([['Up', 'kept', 'x']]);
  });

  onNeo4j('nodes of our labels that are not ours: nothing is written', 'its file is its own', async (engine) => {
    const run = await engine.raw();
    await run("CREATE (:Actor {id: 'tom', name: 'Tom'}), (:Actor {name: 'Nameless'})", {});
    const store = await engine.open('keep');
    const { message } = await failureOf(store.save(world));
    expect(message).toMatch(
      /^the database holds 2 Actor nodes that Pactgraph did not write \(id (?:"tom", null|null, "tom")\): nothing was written; use another database/,
    );
    expect((await run('MATCH (n) WHERE NOT n:Pactgraph RETURN count(*) AS n', {})).rows).toEqual([[2]]);
  });

  onNeo4j('the same id twice: the keys are told, nothing is written', 'its file is its own', async (engine) => {
    const run = await engine.raw();
    await run(
      "UNWIND range(1, 3) AS x CREATE (:Agreement {id: 'g:1'}) CREATE (:Agreement {id: 'g:' + (x + 10)}) CREATE (:Agreement {id: 'g:2'})",
      {},
    );
    const store = await engine.open('keep');
    const { message } = await failureOf(store.save(world));
    expect(message).toMatch(
      /holds \(n:Agreement\) with the same id more than once, "g:1" \(3 times\), "g:2" \(3 times\): nothing was written/,
    );
    expect((await run('MATCH (n) RETURN count(*) AS n', {})).rows).toEqual([[9]]);
  });

  onNeo4j('a triple twice: the key is told', 'its file is its own', async (engine) => {
    const run = await engine.raw();
    await run("CREATE (a:X)-[:AGREES_WITH {id: 'twice'}]->(b:X), (a)-[:AGREES_WITH {id: 'twice'}]->(b)", {});
    const { message } = await failureOf((await engine.open('keep')).save(world));
    expect(message).toMatch(/holds \(\)-\[r:AGREES_WITH\]-\(\) with the same id more than once, "twice" \(2 times\)/);
  });

  onNeo4j('constraints that are gone are made again', 'its file is made anew', async (engine) => {
    const run = await engine.raw();
    const store = await engine.open('keep');
    await store.save(world);
    const names = async (): Promise<unknown> =>
      (await run('SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name', {})).rows.flat();
    const before = await names();
    expect(before).toHaveLength(6);
    await run('DROP CONSTRAINT pactgraph_actor_id', {});
    await store.save(world);
    expect(await names()).toEqual(before);
  });

  onNeo4j(
    'a graph that someone changed is not taken for the one that was saved',
    'a damaged file is found by its sums',
    async (engine) => {
      const store = await engine.open();
      await store.save(world);
      await store.write("MATCH (g:Agreement {id: 'g:fishing'}) SET g.status = 'ended'", {});
      await expect(store.load()).rejects.toThrow(
        /no longer holds the graph that was saved: something else changed it; build into it again$/,
      );
      await store.write("MATCH (g:Agreement {id: 'g:fishing'}) SET g.status = 'no status'", {});
      await expect(store.load()).rejects.toThrow(/no longer holds the graph/);
    },
  );
});

describe('only what changed is touched', () => {
  const elements = async (run: Run): Promise<ReadonlyMap<string, string>> => {
    const nodes = await run(
      'MATCH (n) WHERE NOT n:Pactgraph RETURN labels(n)[0] + " " + n.id AS key, elementId(n) AS element',
      {},
    );
    const links = await run(
      'MATCH (a)-[r]->(b) RETURN a.id + " " + type(r) + " " + b.id + " " + coalesce(r.id, r.position, "") AS key, elementId(r) AS element',
      {},
    );
    return new Map([...nodes.rows, ...links.rows].map(([key, element]) => [String(key), String(element)]));
  };

  onNeo4j('the same graph again: nothing', 'its file is made anew', async (engine) => {
    const run = await engine.raw();
    const store = await engine.open('keep');
    await store.save(world);
    const before = await elements(run);
    await store.save(world);
    expect(await elements(run)).toEqual(before);
    expect(before.size).toBe(40 + 76);
  });

  onNeo4j('one agreement changed: its own relationships', 'its file is made anew', async (engine) => {
    const run = await engine.raw();
    const store = await engine.open('keep');
    await store.save(world);
    const before = await elements(run);
    await store.save(graphOf(actors, [{ ...specs[0], term: 36 }, ...specs.slice(1)]));
    const after = await elements(run);
    expect([...after.keys()].toSorted()).toEqual([...before.keys()].toSorted());
    const touched = [...before].filter(([key, element]) => after.get(key) !== element).map(([key]) => key);
    for (const key of touched)
      expect(key).toMatch(/country:NO (?:PARTY_TO|AGREES_WITH)|country:SE PARTY_TO|c:[123] ABOUT g:fishing/);
    expect(touched.filter((key) => key.includes('g:fishing')).length).toBeGreaterThan(0);
    expect(touched.filter((key) => key.includes('g:climate'))).toEqual([]);
  });
});
