/** The guard against the engines' own reading of a text: what it accepts, no engine plans as more than a read. */
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { readOnlyStatement } from '../../src/store/read-only.ts';
import { neo4jOrNull, onBoth, type TestEngine } from './engines.ts';

const pieces = [
  'RETURN 1 AS x',
  'MATCH (n)',
  'UNWIND [1] AS y',
  'WITH 1 AS z',
  'UNION',
  "LOAD CSV FROM 'file:///x' AS l",
  'CREATE (m)',
  'SET n.x = 1',
  'CALL db.labels() YIELD label',
  'CALL { CREATE (q) }',
  'DETACH DELETE n',
  'MERGE (k)',
  'FOREACH (i IN [1] | CREATE (:F))',
  'RETURN l',
  ', 2 AS b',
  ...[
    'AS',
    "'",
    '"',
    '`',
    '\\',
    "\\'",
    '\\u0027',
    '\\u000a',
    '//',
    '/*',
    '*/',
    '\r',
    '\n',
    ';',
    '.',
    ':',
    ' ',
    '()',
    '{',
    '}',
  ],
  ...['1.', '$p', '``', "''"],
];

/** Operators that no reading statement has, as either engine names them. */
const forbidden = /Load|Procedure|Create|Delete|Set|Remove|Merge|Foreach|Lock/i;

type Planner = (text: string) => Promise<string>;

async function embeddedPlanner(engine: TestEngine): Promise<Planner> {
  const run = await engine.raw();
  return async (text) => String((await run(`EXPLAIN ${text}`, { p: 1 }).catch(() => null))?.rows[0]?.[0] ?? '');
}

type Plan = { readonly operatorType: string; readonly children: readonly Plan[] };
const namesOf = (plan: Plan): string => [plan.operatorType, ...plan.children.map(namesOf)].join(' ');

function neo4jPlanner(): Planner {
  const session = neo4jOrNull?.driver.session();
  return async (text) => {
    const plan = (await session?.run(`EXPLAIN ${text}`, { p: 1 }).catch(() => null))?.summary.plan;
    return plan ? namesOf(plan as Plan) : '';
  };
}

/** The text that the guard would run, or null where it refuses. */
function accepted(text: string): string | null {
  try {
    return readOnlyStatement(text);
  } catch {
    return null;
  }
}

describe('plans', () => {
  onBoth('no accepted text is planned as more than a read', async (engine) => {
    const plan = engine.kind === 'embedded' ? await embeddedPlanner(engine) : neo4jPlanner();
    // The check sees what it looks for.
    for (const text of [
      "UNWIND [1] AS x LOAD CSV FROM 'file:///x' AS l RETURN l",
      'MATCH (n) CALL db.labels() YIELD label RETURN label',
      'MATCH (n) REMOVE n.x',
      'CREATE (n)',
      ...(engine.kind === 'neo4j' ? ["RETURN '\\u0027 AS x UNION CREATE (n) RETURN 1 AS x //'"] : []),
    ])
      expect(await plan(text), text).toMatch(forbidden);
    const any = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 9 }).map((parts) => parts.join(' '));
    const texts = fc.oneof(
      any,
      any.map((rest) => `MATCH (n) ${rest}`),
      any.map((rest) => `RETURN 1 AS x ${rest}`),
    );
    let planned = 0;
    for (const text of fc.sample(texts, { numRuns: 20_000, seed: 7 })) {
      const statement = accepted(text);
      if (statement === null) continue;
      for (const form of new Set([text, statement])) {
        const operators = await plan(form);
        if (operators !== '') planned += 1;
        expect(operators, JSON.stringify(form)).not.toMatch(forbidden);
      }
    }
    expect(planned).toBeGreaterThan(100);
  });
});
