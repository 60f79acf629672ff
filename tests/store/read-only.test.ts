/** The guard of `pactgraph cypher`: what it lets through, what it refuses, and what both engines do behind it. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOnlyStatement } from '../../src/store/read-only.ts';
import { onBoth, onEmbedded, onNeo4j } from './engines.ts';
import { world } from './world.ts';

const reads = [
  'MATCH (n) RETURN n',
  'match (a:Actor)-[r:PARTY_TO]->(g) where a.name = "x" return a, r, g order by a.id desc, g.id skip 1 limit 10',
  'OPTIONAL MATCH (n:Actor {id: $id}) RETURN n{.*, set: 1, parties: [(n)--(m) | m.id]} AS n'.replace('set: 1, ', ''),
  'UNWIND [1, 2, 3] AS x WITH x WHERE x > 1 RETURN DISTINCT x AS y UNION ALL RETURN 4 AS y',
  'RETURN 1;',
  'RETURN 1 AS one ; ;',
  "RETURN 'CREATE (n); DELETE' AS text",
  'RETURN "it is // no comment /* nor here" AS text',
  "RETURN 'it\\'s; MERGE' AS text",
  'MATCH (n) RETURN n.`delete` AS x, n.set AS y, $create AS z',
  'MATCH (`CALL`) RETURN `CALL`',
  '// LOAD CSV\nMATCH (n) /* SET n.x = 1; */ RETURN count(*) AS n',
  'MATCH (g:Agreement) WHERE EXISTS { MATCH (g)<-[:PARTY_TO]-(a) WHERE a.kind = "country" } RETURN COUNT { (g)--() } AS n',
  'MATCH (n) WHERE n.name STARTS WITH "A" AND NOT n.name ENDS WITH "b" OR n.name CONTAINS "c" XOR n.x IS NOT NULL RETURN n',
  'MATCH (n) RETURN CASE n.kind WHEN "a" THEN 1 ELSE 2 END AS k, all(x IN [1] WHERE x > 0) AS b, reduce(s = 0, x IN [1] | s + x) AS s',
  'MATCH p = shortestPath((a)-[:AGREES_WITH*..6]-(b)) RETURN [n IN nodes(p) | n.id] AS ids, length(p) AS l',
  'RETURN date("2020-01-01") AS d, duration.between(date("2020-01-01"), date("2021-01-01")) AS e',
  'RETURN 1.5e3 AS f, 0x1F AS h, .5 AS g, [1, 2][0..1] AS l, -1 % 2 ^ 3 AS m',
  'MATCH (n:Größe {größe: 1}) RETURN n.größe AS größe',
  'WITH 1 AS x RETURN x AS end_x',
];

const refused: readonly (readonly [string, RegExp])[] = [
  ['', /is empty/],
  [' // only a comment', /is empty/],
  [';;', /is empty/],
  ["LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", /cannot begin with LOAD/],
  ["load csv from '/etc/passwd' as line return line", /cannot begin with LOAD/],
  ["UNWIND [1] AS x LOAD CSV FROM '/etc/passwd' AS line RETURN line", /LOAD is not allowed/],
  ["UNWIND [1] AS x LOAD/**/CSV FROM '/etc/passwd' AS line RETURN line", /LOAD is not allowed/],
  ["RETURN COUNT { LOAD CSV FROM '/etc/passwd' AS line RETURN line } AS n", /LOAD is not allowed/],
  ["\\u004cOAD CSV FROM '/etc/passwd' AS line RETURN line", /\\u escape/],
  ["UNWIND [1] AS x L\\u004FAD CSV FROM '/etc/passwd' AS l RETURN l", /\\u escape/],
  // To Neo4j this string ends at the escaped quote, and a clause follows.
  ["RETURN '\\u0027 LOAD CSV FROM \\u0027/etc/passwd\\u0027 AS l RETURN l //' AS x", /\\u escape/],
  ['RETURN 1 AS x // \\u000a CREATE (n)', /\\u escape/],
  // Neo4j ends a comment at the carriage return; the embedded engine reads on.
  ["RETURN 1 AS x // ' \r CREATE (n) // '", /CREATE is not allowed/],
  ["UNWIND [1] AS x // it's \r LOAD CSV FROM '/etc/passwd' AS l RETURN l", /LOAD is not allowed/],
  ['RETURN 1 AS x // \u2028 CREATE (n)', /control character/],
  ['RETURN 1 AS x // \u0085 CREATE (n)', /control character/],
  ['RETURN 1 AS x\u0000', /control character/],
  ['MATCH (n)\u000bDELETE n', /control character/],
  ['RETURN 1 AS x /* /* */ CREATE (n) /* */', /CREATE is not allowed/],
  ['RETURN 1 AS x /* open', /open string, quoted name or comment/],
  ["RETURN 'open", /open string/],
  ['RETURN `open', /open string, quoted name/],
  ['MATCH (n) SET n.x = 1', /SET is not allowed/],
  ['MATCH (n) set n:X RETURN n', /SET is not allowed/],
  ['MATCH (n) REMOVE n.x', /REMOVE is not allowed/],
  ['MATCH (n) DETACH DELETE n', /DETACH is not allowed/],
  ['MATCH (n) DELETE n', /DELETE is not allowed/],
  ['MATCH (n) NODETACH DELETE n', /NODETACH is not allowed/],
  ['CREATE (n)', /cannot begin with CREATE/],
  ['MATCH (n) CREATE (m) RETURN m', /CREATE is not allowed/],
  ['RETURN 1 AS x UNION CREATE (n)', /CREATE is not allowed/],
  ['MATCH (n) INSERT (:X)', /INSERT is not allowed/],
  ['MERGE (n:X {id: 1}) RETURN n', /cannot begin with MERGE/],
  ['MATCH (n) FOREACH (x IN [1] | SET n.x = x)', /FOREACH is not allowed/],
  ['CALL db.labels()', /cannot begin with CALL/],
  ['MATCH (n) CALL db.labels() YIELD label RETURN label', /CALL is not allowed/],
  ['MATCH (n) CALL { WITH n RETURN 1 AS x } RETURN x', /CALL is not allowed/],
  ['RETURN 1.CALL', /CALL is not allowed/],
  ['RETURN 1. CALL db.labels() YIELD label RETURN label', /CALL is not allowed/],
  ["RETURN apoc.cypher.runFirstColumnSingle('CREATE (n)', {}) AS x", /plug-ins \(apoc/],
  ["RETURN `apoc` . `load` . `json`('file:///etc/passwd') AS x", /plug-ins/],
  ["RETURN apoc/**/.load/**/.json ('x') AS x", /plug-ins/],
  ['RETURN gds.util.asNode(1) AS x', /plug-ins \(gds/],
  ['USE neo4j RETURN 1 AS x', /cannot begin with USE/],
  ["RETURN 1 AS x UNION USE graph.byName('x') RETURN 2 AS x", /USE is not allowed/],
  ['SHOW DATABASES', /cannot begin with SHOW/],
  ['DROP CONSTRAINT x', /cannot begin with DROP/],
  ['ALTER USER neo4j SET PASSWORD "x"', /cannot begin with ALTER/],
  ['EXPLAIN MATCH (n) RETURN n', /cannot begin with EXPLAIN/],
  ['PROFILE MATCH (n) DELETE n', /cannot begin with PROFILE/],
  ['CYPHER runtime=slotted RETURN 1 AS x', /cannot begin with CYPHER/],
  ['CYPHER 25 RETURN 1 AS x', /cannot begin with CYPHER/],
  ['BEGIN', /cannot begin with BEGIN/],
  ['RETURN 1; RETURN 2', /one statement/],
  ['RETURN 1;MATCH (n) DETACH DELETE n', /one statement/],
  ["RETURN ';' ; CREATE (n)", /one statement/],
  ['MATCH (n) FILTER n.x = 1 RETURN n', /FILTER is not expected after \)/],
  ['RETURN 1 AS x NEXT RETURN 2 AS y', /NEXT is not expected after x/],
  ['MATCH (n) USING INDEX n:Actor(id) RETURN n', /USING is not expected/],
  ['MATCH (n) RETURN n INTO OUTFILE "/tmp/x"', /INTO is not expected/],
  ['RETURN ‘a’ AS x', /no meaning at/],
  ['RETURN 1 AS x # CREATE', /no meaning at/],
  ['ＬＯＡＤ CSV FROM "x" AS l RETURN l', /cannot begin with ＬＯＡＤ/],
];

describe('the guard', () => {
  it.each(reads)('lets through %s', (text) => {
    expect(() => readOnlyStatement(text)).not.toThrow();
  });

  it.each(refused)('refuses %j', (text, told) => {
    expect(() => readOnlyStatement(text)).toThrow(told);
    try {
      readOnlyStatement(text);
    } catch (error) {
      expect(error).toMatchObject({ name: 'Failure', exitCode: 2 });
      expect((error as Error).message).not.toContain('\n');
    }
  });

  it('gives the statement without comments and final semicolons, strings as they were', () => {
    expect(readOnlyStatement("MATCH (n) // all\nWHERE n.x = '// no; comment' /* none */ RETURN n.y;\n; ")).toBe(
      "MATCH (n)  \nWHERE n.x = '// no; comment'   RETURN n.y",
    );
  });

  it('refuses every reading statement that a clause of the others is put behind', () => {
    for (const read of reads.filter((text) => !text.includes(';')))
      for (const [clause] of refused.filter(([text]) => /^(?:CREATE|MERGE|CALL|LOAD|SHOW|DROP|USE)\b/.test(text)))
        expect(() => readOnlyStatement(`${read} ${clause}`), `${read} ${clause}`).toThrow();
  });

  it('reads long texts in a line of time', () => {
    expect(() => readOnlyStatement(`RETURN '${"\\'".repeat(100_000)}' AS x`)).not.toThrow();
    expect(() => readOnlyStatement(`RETURN ${'('.repeat(100_000)}`)).not.toThrow();
    expect(() => readOnlyStatement(`RETURN '${'/*'.repeat(100_000)}`)).toThrow(/open string/);
    expect(() => readOnlyStatement(`${';'.repeat(100_000)}RETURN 1`)).toThrow(/one statement/);
  });
});

describe('behind the guard', () => {
  onBoth('reading statements run', async (engine) => {
    const store = await engine.open();
    await store.save(world);
    const table = await store.read(
      'MATCH (a:Actor) WHERE a.kind = $kind RETURN a.id AS id, 1.5 AS f ORDER BY id // all',
      { kind: 'team' },
    );
    expect(table).toEqual({ columns: ['id', 'f'], rows: [['team:vik', 1.5]] });
    expect((await store.read('MATCH (a:Actor) WHERE a.id = "none" RETURN a.id AS id', {})).columns).toEqual(['id']);
  });

  onBoth('values of every kind come as plain JSON', async (engine) => {
    const store = await engine.open();
    await store.save(world);
    const query = `MATCH p = (a:Actor {id: 'team:vik'})-[r:PARTY_TO]->(g)
      RETURN a, r, p, [1, 2.5, null, 'x', [true]] AS list, {b: 1, a: {c: 2}} AS map, date('2020-01-02') AS day, 0.0 / 0.0 AS nan, 9007199254740993 AS big`;
    const [row] = (await store.read(query, {})).rows;
    const [a, r, p, ...rest] = row ?? [];
    expect(a).toEqual({
      labels: ['Actor'],
      properties: expect.objectContaining({ id: 'team:vik', name: 'Vik United' }),
    });
    expect(r).toEqual({ properties: { hub: false, position: 1, role: 'club' }, type: 'PARTY_TO' });
    expect(p).toEqual({ nodes: [a, expect.objectContaining({ labels: ['Agreement'] })], relationships: [r] });
    expect(rest).toEqual([[1, 2.5, null, 'x', [true]], { a: { c: 2 }, b: 1 }, '2020-01-02', null, 9007199254740992]);
  });

  onBoth('refused statements change nothing', async (engine) => {
    const store = await engine.open();
    await store.save(world);
    for (const [text] of refused)
      await expect(store.read(text, {}), text).rejects.toMatchObject({ name: 'Failure', exitCode: 2 });
    expect(await store.load()).toEqual(world);
  });

  onBoth('a wrong statement is told in one line', async (engine) => {
    const store = await engine.open();
    await store.save(world);
    for (const text of [
      'MATCH (n RETURN n',
      'RETURN nothing',
      'RETURN nosuch(1) AS x',
      'MATCH (n) RETURN n LIMIT -1',
      'RETURN $given AS x',
    ]) {
      const error = await store.read(text, {}).then(
        () => null,
        (thrown: Error) => thrown,
      );
      expect(error, text).toMatchObject({ name: 'Failure', exitCode: 2 });
      expect(error?.message, text).toMatch(/^the query failed: [^\n]+$/);
    }
  });

  onBoth('a runaway query ends by its limit, and the next one is answered', async (engine) => {
    const store = await engine.open();
    await store.save(world);
    // Each engine plans one of these cleverly, the other not.
    const runaway = {
      embedded: 'MATCH (a), (b), (c), (d), (e), (f), (g), (h) WHERE a.id = h.id + b.id RETURN count(*) AS n',
      neo4j: 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b = 0 RETURN count(*) AS n',
    }[engine.kind];
    const paths = 'MATCH (a)-[*1..12]-(b) RETURN count(*) AS n';
    // Those that ran beside it are answered all the same.
    const beside = store.read('MATCH (a:Actor) RETURN count(*) AS n', {});
    await expect(store.read(runaway, {}, 1_000)).rejects.toThrow(
      /^the query was stopped (?:after 1 s|by its time limit): ask for less/,
    );
    expect((await beside).rows).toEqual([[8]]);
    // The embedded engine may come to its own bound on paths first.
    await expect(store.read(paths, {}, 1_000)).rejects.toThrow(/^the query (?:was stopped|failed: A variable-length)/);
    expect((await store.read('MATCH (a:Actor) RETURN count(*) AS n', {}, 5_000)).rows).toEqual([[8]]);
  });

  onEmbedded(
    'a query that hoards memory is ended',
    'its server has limits of its own (db.memory.transaction.max)',
    async (engine) => {
      const store = await engine.open();
      await store.save(world);
      const hoard =
        'UNWIND range(1, 20000) AS a UNWIND range(1, 20000) AS b WITH collect([a, b, toString(a)]) AS all RETURN size(all) AS n';
      await expect(store.read(hoard, {}, 50_000)).rejects.toThrow(
        /^the query was stopped: it took \d+ MiB of memory: ask for less/,
      );
      expect((await store.read('RETURN 1 AS n', {})).rows).toEqual([[1]]);
    },
  );

  onEmbedded('the engine itself opens the file for reading only', 'see the next case', async (engine) => {
    const { startEngine } = await import('../../src/store/engine.ts');
    await (await engine.open()).save(world);
    const before = readFileSync(engine.path);
    const direct = startEngine();
    await direct.call({ call: 'open', path: engine.path });
    for (const cypher of [
      'CREATE (:X)',
      'MATCH (n) DETACH DELETE n',
      'MATCH (n) SET n.x = 1',
      'CREATE INDEX x FOR (n:X) ON (n.y)',
    ])
      await expect(direct.call({ call: 'run', cypher, parameters: {} }), cypher).rejects.toThrow(/read-only/i);
    await direct.stop();
    expect(readFileSync(engine.path).equals(before)).toBe(true);
  });

  onNeo4j('the server itself refuses writes of a reading transaction', 'see the case before', async (engine) => {
    const store = await engine.open();
    await store.save(world);
    const session = engine.driver.session({ defaultAccessMode: 'READ' });
    await expect(session.executeRead((transaction) => transaction.run('CREATE (:X)'))).rejects.toThrow(
      /read access mode/,
    );
    await session.close();
  });

  onBoth('a file that exists is out of reach', async (engine) => {
    const folder = mkdtempSync(join(tmpdir(), 'pactgraph-secret-'));
    const secret = join(folder, 'secret.csv');
    writeFileSync(secret, 'password,hunter2\n');
    expect(existsSync(secret)).toBe(true);
    const store = await engine.open();
    await store.save(world);
    for (const path of [secret, `file://${secret}`])
      for (const head of ['', 'UNWIND [1] AS x ', 'MATCH (a:Actor) ', 'RETURN 1 AS line UNION '])
        await expect(store.read(`${head}LOAD CSV FROM '${path}' AS line RETURN line`, {})).rejects.toThrow(/LOAD/);
    rmSync(folder, { recursive: true });
  });
});

describe('writing', () => {
  onNeo4j('statements that write run on demand', 'it takes none: a graph file is replaced whole', async (engine) => {
    const store = await engine.open();
    await store.save(world);
    await store.write('CREATE (n:Note {text: $text}) RETURN n', { text: 'mine' });
    expect((await store.read('MATCH (n:Note) RETURN n.text AS text', {})).rows).toEqual([['mine']]);
    await store.save(world);
    expect((await store.read('MATCH (n:Note) RETURN n.text AS text', {})).rows).toEqual([['mine']]);
  });

  onEmbedded('the embedded store takes no writing statements', 'it does', async (engine) => {
    const store = await engine.open();
    await store.save(world);
    await expect(store.write('CREATE (n:Note)', {})).rejects.toMatchObject({ name: 'Failure', exitCode: 2 });
  });
});
