/** The graph file: what lies there instead of one, and who makes it again. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { packageFile } from '../../src/root.ts';
import { BrokenStore } from '../../src/store/broken-store.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { startEngine } from '../../src/store/engine.ts';
import { missingNative, platformName } from '../../src/store/native-package.ts';
import { openOrRebuild } from '../../src/store/open-or-rebuild.ts';
import { bytes, folder, path, workspace } from './embedded-help.ts';
import { ringOf } from './fixture.ts';
import { world } from './world.ts';

const native = process.env.NAPI_RS_NATIVE_LIBRARY_PATH;
afterEach(() => {
  if (native === undefined) delete process.env.NAPI_RS_NATIVE_LIBRARY_PATH;
  else process.env.NAPI_RS_NATIVE_LIBRARY_PATH = native;
});

const cut = (share: number) => () => writeFileSync(path, bytes().subarray(0, Math.floor(bytes().length * share)));
const flipped = (share: number) => () => {
  const turned = bytes();
  const at = Math.floor(turned.length * share);
  turned[at] = (turned[at] ?? 0) ^ 0xff;
  writeFileSync(path, turned);
};

async function stamped(properties: Record<string, string | number>): Promise<void> {
  const engine = startEngine();
  await engine.call({ call: 'create' });
  await engine.call({ call: 'run', cypher: 'CREATE (s:Pactgraph) SET s += $properties', parameters: { properties } });
  await engine.call({ call: 'store', path });
  await engine.stop();
}
const whole = { id: 'graph', hash: 'x', actors: 0, agreements: 0, claims: 0, snippets: 0, triples: 0 };

/** What lies at the path, the fault it is, and whether it is kept beside when the graph is made again. */
const wrecks: readonly (readonly [string, () => unknown, string, boolean])[] = [
  ['nothing', () => {}, 'missing', false],
  ['no folder', () => rmSync(workspace, { recursive: true }), 'missing', false],
  ['an empty file', () => writeFileSync(path, ''), 'no-file', true],
  ['garbage', () => writeFileSync(path, Buffer.alloc(70_000, 'graph?')), 'no-file', true],
  ['a folder', () => mkdirSync(join(path, 'deeper'), { recursive: true }), 'no-file', true],
  ['a folder with a text', () => mkdirSync(path) ?? writeFileSync(join(path, 'a'), 'b'), 'no-file', true],
  ['a tenth of a graph', cut(0.1), 'damaged', true],
  ['half a graph', cut(0.5), 'damaged', true],
  ['nine tenths of a graph', cut(0.9), 'damaged', true],
  ['a graph with one byte turned, in the middle', flipped(0.5), 'damaged', true],
  ['a log beside it', () => writeFileSync(path, bytes()) ?? mkdirSync(`${path}.wal`), 'log-beside', true],
  ['a database without a stamp', () => stamped({ id: 'other' }), 'foreign', true],
  ['a graph of an older form', () => stamped({ ...whole, format: 0 }), 'other-format', false],
];

describe('what is no graph', () => {
  it.each(wrecks)('%s is told on opening', async (_, wreck, fault) => {
    await wreck();
    const error = await openEmbedded(path).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(BrokenStore);
    expect(error).toMatchObject({ fault, exitCode: 1, path });
    expect((error as Error).message).toMatch(
      /^the graph \S+graph\.grafeo [^\n]+: build again to make it from the ledger$/,
    );
  });

  it.each(wrecks)('%s is made again, and told once', async (_, wreck, __, kept) => {
    await wreck();
    const before =
      existsSync(path) && !readdirSync(workspace, { withFileTypes: true })[0]?.isDirectory()
        ? readFileSync(path)
        : null;
    const notices: string[] = [];
    const store = await openOrRebuild(
      path,
      async () => world,
      (line) => notices.push(line),
    );
    expect(await store.load()).toEqual(world);
    await store.close();
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatch(/^the graph \S+ [^\n]+: making it again from the ledger/);
    const beside = readdirSync(workspace)
      .filter((name) => name !== 'graph.grafeo')
      .toSorted();
    expect(beside.filter((name) => !name.endsWith('.wal'))).toEqual(kept ? ['graph.grafeo.broken-1'] : []);
    expect(notices[0]?.includes('graph.grafeo.broken-1')).toBe(kept);
    if (kept && before) expect(readFileSync(`${path}.broken-1`).equals(before)).toBe(true);
    const again = await openOrRebuild(
      path,
      () => Promise.reject(new Error('not again')),
      (line) => notices.push(line),
    );
    await again.close();
    expect(notices).toHaveLength(1);
  });

  it('a second wreck does not overwrite the first one kept', async () => {
    for (const text of ['first', 'second']) {
      writeFileSync(path, text);
      await (
        await openOrRebuild(
          path,
          async () => world,
          () => {},
        )
      ).close();
    }
    expect(readFileSync(`${path}.broken-1`, 'utf8')).toBe('first');
    expect(readFileSync(`${path}.broken-2`, 'utf8')).toBe('second');
  });

  it('a graph of a newer Pactgraph is left as it is', async () => {
    await stamped({ ...whole, format: 99 });
    const before = readFileSync(path);
    const error = await openOrRebuild(
      path,
      async () => world,
      () => {},
    ).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).not.toBeInstanceOf(BrokenStore);
    expect(error).toMatchObject({
      name: 'Failure',
      message: expect.stringContaining('was written by a newer Pactgraph: update'),
    });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('a graph made from another state of the ledger is stale, and made again', async () => {
    const first = await openEmbedded(path, { forSave: true, source: 'ledger 1' });
    await first.save(world);
    await first.close();
    await (await openEmbedded(path, { source: 'ledger 1' })).close();
    await (await openEmbedded(path)).close();
    await expect(openEmbedded(path, { source: 'ledger 2' })).rejects.toMatchObject({ fault: 'stale' });
    const store = await openOrRebuild(
      path,
      async () => ringOf(5),
      () => {},
      { source: 'ledger 2' },
    );
    expect(await store.load()).toEqual(ringOf(5));
    await store.close();
    await (await openEmbedded(path, { source: 'ledger 2' })).close();
  });

  it('what the rebuild throws is thrown', async () => {
    await expect(
      openOrRebuild(
        path,
        () => Promise.reject(new Error('ledger gone')),
        () => {},
      ),
    ).rejects.toThrow('ledger gone');
    expect(existsSync(path)).toBe(false);
  });
});

describe('the native code', () => {
  it('that crashes on opening a file ends its process alone; the file is put aside', async () => {
    process.env.NAPI_RS_NATIVE_LIBRARY_PATH = packageFile('tests', 'store', 'crash-on-mark.cjs');
    process.env.PACTGRAPH_TEST_NATIVE = `@grafeo-db/js-${platformName()}`;
    writeFileSync(path, 'CRASH-HERE');
    await expect(openEmbedded(path)).rejects.toMatchObject({
      fault: 'crash',
      message: expect.stringContaining('SIGSEGV'),
    });
    const notices: string[] = [];
    const store = await openOrRebuild(
      path,
      async () => world,
      (line) => notices.push(line),
    );
    expect(await store.load()).toEqual(world);
    await store.close();
    expect(notices).toEqual([
      expect.stringMatching(/makes the engine crash \(SIGSEGV\): making it again .* kept as \S+broken-1$/),
    ]);
    expect(readFileSync(`${path}.broken-1`, 'utf8')).toBe('CRASH-HERE');
  });

  it('that cannot be loaded is told with the package to add, and nothing is put aside', async () => {
    process.env.NAPI_RS_NATIVE_LIBRARY_PATH = join(folder, 'nothing.node');
    writeFileSync(path, bytes());
    const told = new RegExp(
      `^the embedded engine's native package for ${platformName()} cannot be loaded \\(.+\\): run npm install @grafeo-db/js-${platformName()}@0\\.6\\.0, or use a Neo4j`,
    );
    await expect(
      openOrRebuild(
        path,
        async () => world,
        () => {},
      ),
    ).rejects.toThrow(told);
    await expect((await openEmbedded(path, { forSave: true })).save(world)).rejects.toThrow(told);
    expect(readdirSync(workspace)).toEqual(['graph.grafeo']);
  });

  it.each([
    ['linux', 'x64', /^linux-x64-(?:gnu|musl)$/],
    ['darwin', 'arm64', /^darwin-arm64$/],
    ['win32', 'x64', /^win32-x64-msvc$/],
    ['win32', 'arm64', /^win32-arm64-msvc$/],
  ])('%s %s is named as its packages are', (platform, arch, name) => {
    expect(platformName(platform, arch)).toMatch(name);
  });

  it('of a platform for which there is none is told so', () => {
    expect(missingNative('x', 'linux-x64-musl').message).toBe(
      'the embedded engine has no native package for linux-x64-musl: use a Neo4j with --store neo4j://HOST',
    );
    expect(missingNative('x', 'darwin-x64').message).toContain('npm install @grafeo-db/js-darwin-x64@0.6.0');
  });
});
