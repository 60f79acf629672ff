/** Every file of `cypher/` runs on both engines, and does what it says; constraints and indexes hold. */
import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect } from 'vitest';
import type { GraphRecords } from '../../src/model.ts';
import { packageFile } from '../../src/root.ts';
import { hashOf } from '../../src/store/canonical.ts';
import { cypherText, schemaStatements } from '../../src/store/cypher-files.ts';
import type { Run } from '../../src/store/held.ts';
import { bindParameters, listQueries } from '../../src/store/queries.ts';
import { loadTables, recordsOf } from '../../src/store/records.ts';
import { saveGraph, type Target } from '../../src/store/save-graph.ts';
import { readStamp, stampOf } from '../../src/store/stamp.ts';
import { onBoth, type TestEngine } from './engines.ts';
import { emptyGraph, graphOf } from './fixture.ts';
import { queryCases } from './query-rows.ts';
import { actors, specs, world } from './world.ts';

const files = readdirSync(packageFile('cypher'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(packageFile('cypher').length + 1))
  .map((file) =>
    file
      .split(sep)
      .join('/')
      .replace(/\.cypher$/, ''),
  );

/** With the schema in place; `ran` gathers the names of the files that were run. */
async function prepared(engine: TestEngine, ran: Set<string>): Promise<Run> {
  const raw = await engine.raw();
  for (const statement of schemaStatements(engine.kind)) await raw(statement, {});
  ran.add('schema');
  const names = new Map(files.map((file) => [cypherText(file), file]));
  return (cypher, parameters) => {
    const name = names.get(cypher);
    if (name) ran.add(name);
    return raw(cypher, parameters);
  };
}

const plainly = (run: Run): Target => ({ run, rerun: false, transaction: (work) => work(run) });
const save = (target: Target, graph: GraphRecords): Promise<void> => saveGraph(target, graph, stampOf(graph, null));
const load = async (run: Run): Promise<GraphRecords> =>
  recordsOf(await loadTables((file) => run(cypherText(file), {})));

const fewer = graphOf(
  actors.slice(2),
  specs.filter(({ parties }) => !parties.some((id) => id === 'country:NO' || id === 'country:SE')),
);
const changed = graphOf(actors, [{ ...specs[0], hub: 'country:NO', roles: ['seller', 'buyer'] }, ...specs.slice(1)]);

describe('the files', () => {
  onBoth('every file of cypher/ runs', async (engine) => {
    const ran = new Set<string>();
    const run = await prepared(engine, ran);
    const target = plainly(run);
    for (const graph of [world, changed, fewer, world, emptyGraph, world]) {
      await save(target, graph);
      expect(await load(run)).toEqual(graph);
    }
    expect(readStamp(await run(cypherText('stamp/read'), {}))).toEqual(stampOf(world, null));
    const broken = {
      ...world,
      agreements: world.agreements.map((one) => ({ ...one, parties: [{ actor: 'nobody', role: 'party' as const }] })),
    };
    await expect(saveGraph(target, broken, stampOf(world, null))).rejects.toThrow('the store holds');
    for (const { query, given } of queryCases) {
      const canned = listQueries().find(({ name }) => name === query);
      if (!canned) throw new Error(query);
      await run(canned.statement(engine.kind), bindParameters(canned, given));
      ran.add(`queries/${query}`);
    }
    ran.add('queries/view-edges');
    expect(files.filter((file) => !ran.has(file))).toEqual([]);
    expect(files.length).toBeGreaterThan(40);
  });

  onBoth('a batch that is run again after its commit changes nothing', async (engine) => {
    const run = await prepared(engine, new Set());
    // As after a commit whose answer was lost: the driver runs the whole work once more.
    const twice: Target = {
      run,
      rerun: true,
      async transaction(work) {
        await work(run);
        return work(run);
      },
    };
    for (const graph of [world, changed, fewer, world]) {
      await save(twice, graph);
      expect(hashOf(await load(run))).toBe(hashOf(graph));
      const links = await run('MATCH ()-[r]->() RETURN count(*) AS n', {});
      const held = graph.claims.reduce((sum, claim) => sum + 2 + claim.names.length, 0);
      const parties = graph.agreements.reduce((sum, agreement) => sum + agreement.parties.length, 0);
      expect(links.rows).toEqual([[held + parties + stampOf(graph, null).triples]]);
    }
  });

  onBoth('what someone took away or changed comes back with the next save', async (engine) => {
    const run = await prepared(engine, new Set());
    for (const harm of [
      "MATCH (a:Actor {id: 'country:NO'}) DETACH DELETE a",
      "MATCH (g:Agreement {id: 'g:fishing'}) DETACH DELETE g",
      "MATCH (c:Claim {id: 'c:2'}) DETACH DELETE c",
      "MATCH (s:Snippet {id: 's-c:2'}) DETACH DELETE s",
      'MATCH ()-[r:PARTY_TO]->() DELETE r',
      'MATCH ()-[r:AGREES_WITH]->() DELETE r',
      'MATCH ()-[r:ABOUT]->() DELETE r',
      'MATCH ()-[r:NAMES]->() DELETE r',
      "MATCH (a:Actor {id: 'country:NO'}), (b:Actor {id: 'country:SE'}) CREATE (a)-[:AGREES_WITH {id: 'x', agreement: 'g:fishing'}]->(b)",
      "MATCH (a:Actor {id: 'country:NO'}), (b:Actor {id: 'country:SE'}) CREATE (a)-[:AGREES_WITH {id: 'y', agreement: 'g:none'}]->(b)",
      "CREATE (:Actor {id: 'extra', hash: 'x', name: 'Extra', kind: 'group', aliases: []})",
    ]) {
      await save(plainly(run), world);
      await run(harm, {});
      await save(plainly(run), world);
      expect(await load(run), harm).toEqual(world);
      expect((await run('MATCH (:Actor)-[r:AGREES_WITH]->(:Actor) RETURN count(*) AS n', {})).rows, harm).toEqual([
        [10],
      ]);
    }
  });
});

describe('the schema', () => {
  const keyed = ['Actor', 'Agreement', 'Claim', 'Pactgraph', 'Snippet'];

  onBoth('may be made twice', async (engine) => {
    const run = await prepared(engine, new Set());
    for (const statement of schemaStatements(engine.kind)) await run(statement, {});
  });

  onBoth('no id can be there twice', async (engine) => {
    const run = await prepared(engine, new Set());
    for (const label of keyed) {
      await run(`CREATE (:${label} {id: 'one'})`, {});
      await expect(run(`CREATE (:${label} {id: 'one'})`, {}), label).rejects.toThrow(/one|UNIQUE/i);
    }
  });

  onBoth('every id has an index', async (engine) => {
    const run = await prepared(engine, new Set());
    const { columns, rows } = await run('SHOW INDEXES', {});
    const told = rows.map((row) =>
      JSON.stringify(row[columns.indexOf(engine.kind === 'neo4j' ? 'labelsOrTypes' : 'label')]),
    );
    for (const label of keyed)
      expect(told.filter((labels) => labels.includes(`"${label}"`)).length, label).toBeGreaterThan(0);
  });

  onBoth(
    'no triple can be there twice',
    async (engine) => {
      const run = await prepared(engine, new Set());
      await run("CREATE (:Actor {id: 'a'})-[:AGREES_WITH {id: 'one'}]->(:Actor {id: 'b'})", {});
      const again = run(
        "MATCH (a:Actor {id: 'a'}), (b:Actor {id: 'b'}) CREATE (a)-[:AGREES_WITH {id: 'one'}]->(b)",
        {},
      );
      await expect(again).rejects.toThrow(/already exists/);
    },
    { embedded: 'it has no constraints on relationships; its file has one writer and is counted' },
  );
});
