/** Every canned query, on both engines, down to the row; and what is said of wrong names and parameters. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packageFile } from '../../src/root.ts';
import { bindParameters, listQueries, readQuery, runQuery } from '../../src/store/queries.ts';
import { readHeader } from '../../src/store/query-header.ts';
import { readOnlyStatement } from '../../src/store/read-only.ts';
import { onBoth } from './engines.ts';
import { queryCases, viewEdges } from './query-rows.ts';
import { world } from './world.ts';

const names = readdirSync(packageFile('cypher', 'queries')).map((file) => file.replace('.cypher', ''));

describe('the canned queries', () => {
  it('are all listed, each with a title and the parameters it takes', () => {
    expect(listQueries().map(({ name }) => name)).toEqual(names.toSorted());
    expect(names.length).toBeGreaterThanOrEqual(14);
    for (const { name, title, parameters } of listQueries()) {
      expect(title.length, name).toBeGreaterThan(20);
      for (const parameter of parameters) expect(parameter.doc.length, `${name} ${parameter.name}`).toBeGreaterThan(5);
    }
  });

  it('are each tested', () => {
    expect([...new Set([...queryCases.map(({ query }) => query), 'view-edges'])].toSorted()).toEqual(names.toSorted());
  });

  it('count only what was made, unless asked', () => {
    for (const { name, parameters } of listQueries()) {
      const group = parameters.find((parameter) => parameter.name === 'group');
      if (group)
        expect([name, group.default, group.choices]).toEqual([name, 'made', ['sought', 'made', 'unmade', 'any']]);
    }
  });

  it.each(names)('%s is a reading statement for both engines', (name) => {
    const query = readQuery(name);
    for (const kind of ['embedded', 'neo4j'] as const) {
      expect(query.statement(kind)).toMatch(/^MATCH /);
      expect(() => readOnlyStatement(query.statement(kind))).not.toThrow();
    }
  });
});

describe('the rows', () => {
  onBoth('canned queries give their rows', async (engine) => {
    const store = await engine.open();
    await store.save(world);
    for (const { query, given, rows } of queryCases) {
      const table = await runQuery(store, query, given);
      expect({ query, given, rows: table.rows }).toEqual({ query, given, rows });
      expect(table.columns, query).toEqual(readQuery(query).returns);
    }
    const edges = await runQuery(store, 'view-edges', {});
    expect(edges.columns).toEqual(readQuery('view-edges').returns);
    expect(edges.rows.map((row) => row.slice(1))).toEqual(viewEdges);
    expect(new Set(edges.rows.map((row) => row[0])).size).toBe(viewEdges.length);
    expect((await runQuery(store, 'view-edges', { group: 'any' })).rows).toHaveLength(10);
  });

  onBoth('values travel as parameters, whatever they say', async (engine) => {
    const store = await engine.open();
    await store.save(world);
    for (const actor of ["x' OR true //", "Norway'}) DETACH DELETE a //", '$actor', '`', '\u0000', ''])
      expect((await runQuery(store, 'agreements-of', { actor })).rows).toEqual([]);
    expect(await store.load()).toEqual(world);
  });
});

describe('misuse', () => {
  const message = (run: () => unknown): string => {
    try {
      run();
    } catch (error) {
      expect(error).toMatchObject({ name: 'Failure', exitCode: 2 });
      return (error as Error).message;
    }
    return 'nothing was thrown';
  };

  it.each([
    ['agrements-of', 'unknown query "agrements-of": did you mean agreements-of?'],
    ['path', 'unknown query "path": did you mean shortest-path?'],
    ['weather', 'unknown query "weather": pactgraph query lists them all'],
    ['../schema', 'unknown query "../schema": pactgraph query lists them all'],
    ['constructor', 'unknown query "constructor": pactgraph query lists them all'],
  ])('query %s', (name, told) => {
    expect(message(() => readQuery(name))).toBe(told);
  });

  it.each([
    [{}, 'query agreements-of needs actor (id, name or alias of the actor, in any case): add --param actor=…'],
    [{ acter: 'Norway' }, 'query agreements-of has no parameter "acter": did you mean actor?'],
    [{ actor: 'x', nonsense: '1' }, 'query agreements-of has no parameter "nonsense": it has actor, group, limit'],
    [
      { actor: 'x', group: 'maid' },
      'query agreements-of: group must be one of sought, made, unmade, any (did you mean made?), not "maid"',
    ],
    [{ actor: 'x', limit: '-1' }, 'query agreements-of: limit must be a whole number, not "-1"'],
    [{ actor: 'x', limit: '1 RETURN' }, 'query agreements-of: limit must be a whole number, not "1 RETURN"'],
    [{ actor: 'x', __proto__x: '' }, 'query agreements-of has no parameter "__proto__x": it has actor, group, limit'],
  ])('parameters %j', (given, told) => {
    expect(message(() => bindParameters(readQuery('agreements-of'), given as Record<string, string>))).toBe(told);
  });

  it.each([
    ['by-status', { status: 'sighned' }, /one of speculated, .*did you mean signed\?/],
    ['new-since', { date: '4 March' }, /date must be a date such as 2021/],
  ])('%s %j', (name, given, told) => {
    expect(message(() => bindParameters(readQuery(name), given as Record<string, string>))).toMatch(told);
  });

  it('values are given as their type, and choices in any case', () => {
    expect(bindParameters(readQuery('agreements-of'), { actor: 'A', group: 'ANY', limit: '7' })).toEqual({
      actor: 'A',
      group: 'any',
      limit: 7,
    });
  });
});

describe('a header', () => {
  const body = 'RETURN $a AS x';
  it.each([
    [`MATCH (n) RETURN n`, /must begin with a comment/],
    [`// @param a text: what\n${body}`, /must begin with a comment/],
    [`// T\n// @return x\n${body}`, /\$a is not in its header/],
    [`// T\n// @param a text: what\n// @return x\nRETURN 1 AS x`, /it has no \$a/],
    [`// T\n// @param a text: what\n${body}`, /by @return/],
    [`// T\n// @param a number: what\n// @return x\n${body}`, /unknown type number/],
    [`// T\n// @param a text\n// @return x\n${body}`, /cannot read "@param a text"/],
    [`// T\n// @param a integer = many: what\n// @return x\n${body}`, /cannot be many/],
    [`// T\n// @param a group = all: what\n// @return x\n${body}`, /cannot be all/],
    [`// T\n// @parm a text: what\n// @return x\n${body}`, /unknown mark @parm/],
  ])('%j is refused', (text, told) => {
    expect(() => readHeader('planted', text)).toThrow(told);
    expect(() => readHeader('planted', text)).toThrow('cypher/queries/planted.cypher: ');
  });
});
