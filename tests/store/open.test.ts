/** Which store the settings open, and names that are nearly right. */
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageFile } from '../../src/root.ts';
import { resolveSettings } from '../../src/settings.ts';
import { nearest } from '../../src/store/nearest.ts';
import { embeddedFile, openStore } from '../../src/store/open.ts';
import { onEmbedded, onNeo4j } from './engines.ts';
import { outcomeTable } from './outcomes.ts';
import { world } from './world.ts';

describe('the store of the settings', () => {
  onEmbedded('embedded: the file of the workspace, made again by itself', 'it has no file', async ({ path }) => {
    const settings = resolveSettings({ workspace: dirname(path) }, {});
    expect(embeddedFile(settings.workspace)).toBe(path);
    await expect(openStore(settings)).rejects.toMatchObject({ fault: 'missing' });
    const notices: string[] = [];
    const store = await openStore(settings, {
      rebuild: async () => world,
      notice: (line) => notices.push(line),
      source: 'l',
    });
    expect(store.kind).toBe('embedded');
    expect(await store.load()).toEqual(world);
    await store.close();
    expect(notices).toHaveLength(1);
    await (await openStore(settings, { source: 'l' })).close();
    await (await openStore(settings, { forSave: true, source: 'm' })).close();
  });

  onNeo4j('an address: the database behind it', 'it has no address', async ({ access }) => {
    for (const store of [access.address, access.address.replace('bolt', 'neo4j')]) {
      const env = { NEO4J_USERNAME: access.username, NEO4J_PASSWORD: access.password };
      const opened = await openStore(resolveSettings({ store }, env), { source: 'l' });
      await opened.save(world);
      expect([opened.kind, await opened.load()]).toEqual(['neo4j', world]);
      expect((await opened.read('MATCH (s:Pactgraph) RETURN s.source AS source', {})).rows).toEqual([['l']]);
      await opened.close();
    }
  });

  it.each(['redis://x', 'sqlite', 'constructor', ''])('%j is none', async (store) => {
    await expect(openStore({ ...resolveSettings({}, {}), store })).rejects.toMatchObject({
      name: 'Failure',
      exitCode: 2,
    });
  });
});

it.each([
  ['agreemnts', 'agreements'],
  ['buidl', 'build'],
  ['QUERY', 'query'],
  ['path', 'shortest-path'],
  ['zzzz', null],
  ['', null],
  ['x'.repeat(100_000), null],
])('nearest to %.20s', (text, name) => {
  expect(nearest(text, ['build', 'query', 'agreements', 'shortest-path'])).toBe(name);
});

describe('docker-compose.yml', () => {
  const compose = readFileSync(packageFile('docker-compose.yml'), 'utf8');

  it('opens ports on the loopback alone', () => {
    const ports = [...compose.matchAll(/^\s+- "([^"]*\d+:\d+)"$/gm)].map((match) => match[1]);
    expect(ports).toEqual(['127.0.0.1:7687:7687', '127.0.0.1:7474:7474']);
  });

  it('takes the password from the environment, and wants one', () => {
    expect(compose).toMatch(/NEO4J_AUTH: neo4j\/\$\{NEO4J_PASSWORD:\?[^}]+\}/);
    expect(compose).toMatch(/image: neo4j:5\.26\b/);
    expect(compose).toContain('healthcheck:');
  });
});

it('the table of outcomes has a line per case and a column per engine', () => {
  const lines = [
    { name: 'one', engine: 'embedded', outcome: 'FAILED' },
    { name: 'one', engine: 'embedded', outcome: 'ok' },
    { name: 'one', engine: 'neo4j', outcome: 'ok' },
    { name: 'another', engine: 'neo4j', outcome: 'not supported: why' },
  ];
  expect(outcomeTable(lines.map((line) => JSON.stringify(line)).join('\n'))).toBe(
    ['case     embedded  neo4j', 'one      ok        ok', 'another  –         not supported: why'].join('\n'),
  );
});
