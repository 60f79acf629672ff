/** The same news built into the embedded store and into a real Neo4j; and what a login that is wrong gets. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { packageFile } from '../../src/root.ts';
import { leaseNeo4j } from '../store/lease.ts';
import { jsonl, news } from './news.ts';
import { bytesBelow, done, pactgraph, scratch } from './pactgraph.ts';

const folder = scratch();
const lease = await leaseNeo4j();
afterAll(() => lease.release());

const seeds = packageFile('..', 'shared', 'seeds', 'snippets.txt');
const inputs = [
  ['the bundled sample', packageFile('src', 'sample', 'snippets.jsonl')],
  ['the seeds', seeds],
] as const;

describe.skipIf(lease.access === null)(`a real Neo4j${lease.lacking && ` (skipped: ${lease.lacking})`}`, () => {
  const { address, username, password } = lease.access ?? { address: '', username: '', password: '' };
  const login = { NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
  const inNeo4j = (workspace: string): readonly string[] => ['-w', workspace, '--store', address];

  beforeEach(async () => {
    const driver = neo4j.driver(address, neo4j.auth.basic(username, password));
    await driver.executeQuery('MATCH (n) DETACH DELETE n');
    await driver.close();
  });

  for (const [what, input] of inputs)
    it.skipIf(!existsSync(input))(`${what}: both exports are the same, row by row`, async () => {
      const [here, there] = [join(folder, `${what} here`), join(folder, `${what} there`)];
      await done(['build', input, '-w', here]);
      await done(['build', input, ...inNeo4j(there)], { env: login });
      const rows = async (args: readonly string[]): Promise<readonly string[]> =>
        (await done(['export', 'jsonl', ...args], { env: login })).stdout.split('\n');
      const [embedded, served] = [await rows(['-w', here]), await rows(inNeo4j(there))];
      expect(embedded.length).toBeGreaterThan(20);
      expect(served).toHaveLength(embedded.length);
      for (const [at, row] of embedded.entries()) expect(served[at]).toBe(row);
      const hashes = [await done(['hash', '-w', here]), await done(['hash', ...inNeo4j(there)], { env: login })].map(
        ({ stdout }) => stdout,
      );
      expect(hashes[1]).toBe(hashes[0]);
      await done(['verify', ...inNeo4j(there)], { env: login });
    });

  it('built in two parts, and once more: the same as at once', async () => {
    const [parts, whole] = [join(folder, 'parts'), join(folder, 'whole')];
    const write = (name: string, records: readonly object[]): string => {
      writeFileSync(join(folder, name), jsonl(records));
      return join(folder, name);
    };
    const [all, later, sooner] = [
      write('all.jsonl', news),
      write('later.jsonl', news.slice(3)),
      write('sooner.jsonl', news.slice(0, 3)),
    ];
    await done(['build', all, '-w', whole]);
    for (const input of [later, sooner, all]) await done(['build', input, ...inNeo4j(parts)], { env: login });
    const wanted = await done(['hash', '-w', whole]);
    const found = await done(['hash', ...inNeo4j(parts)], { env: login });
    expect(found.stdout).toBe(wanted.stdout);
  });

  it.each([
    ['a wrong password', { ...login, NEO4J_PASSWORD: 'not-the-password' }, ['refused the login', 'NEO4J_PASSWORD']],
    ['a wrong database', { ...login, NEO4J_DATABASE: 'nosuch' }, ['has no database "nosuch"', 'NEO4J_DATABASE']],
  ] as const)('%s: one line, and nothing is read', async (name, env, says) => {
    const workspace = join(folder, name);
    const ran = await pactgraph(['build', packageFile('src', 'sample', 'snippets.jsonl'), ...inNeo4j(workspace)], {
      env,
    });
    expect(ran.errors).toHaveLength(1);
    for (const part of says) expect(ran.errors[0]).toContain(part);
    expect(ran.errors[0]).not.toContain('not-the-password');
    expect(ran.stdout).toBe('');
    expect(ran.code).toBe(1);
    expect(bytesBelow(workspace)).toEqual([]);
  });
});
