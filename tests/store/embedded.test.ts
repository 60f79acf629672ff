/** The graph file: saves that cannot be, and readers while it is saved. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageFile } from '../../src/root.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { bytes, folder, path, workspace } from './embedded-help.ts';
import { ringOf } from './fixture.ts';
import { world } from './world.ts';

describe('a save that cannot be', () => {
  const failing = async (): Promise<Error> => {
    const store = await openEmbedded(path, { forSave: true });
    const error = await store.save(ringOf(3)).then(
      () => null,
      (thrown: Error) => thrown,
    );
    await store.close();
    expect(error).toMatchObject({ name: 'Failure', exitCode: 1 });
    expect(error?.message).not.toContain('\n');
    return error as Error;
  };

  it('where a file stands for the folder', async () => {
    rmSync(workspace, { recursive: true });
    writeFileSync(workspace, 'a file');
    expect((await failing()).message).toMatch(/could not be written \((?:ENOTDIR|EEXIST)\)/);
    rmSync(workspace);
  });

  it('where a folder stands for the file', async () => {
    mkdirSync(join(path, 'deeper'), { recursive: true });
    expect((await failing()).message).toMatch(/could not be written \((?:EISDIR|ENOTEMPTY|EPERM|EEXIST)\)/);
    expect(readdirSync(workspace)).toEqual(['graph.grafeo']);
  });

  it('where a link leads nowhere, the folder is not made up', async () => {
    rmSync(workspace, { recursive: true });
    symlinkSync(join(folder, 'nowhere', 'deep'), workspace);
    await failing();
    rmSync(workspace);
  });

  const limited = (mask: string): string => {
    const saver = packageFile('tests', 'store', 'save-numbered.mjs');
    const graph = join(folder, 'graph.json');
    writeFileSync(graph, JSON.stringify(ringOf(400)));
    const script = `${mask} ulimit -f 32; exec "$0" "$@"`;
    const { stdout } = spawnSync('bash', ['-c', script, process.execPath, saver, path, graph, '1', '1'], {
      encoding: 'utf8',
    });
    return stdout;
  };

  it.skipIf(process.platform === 'win32')(
    'where a file may not grow: an error of the disk, or the end of the process',
    async () => {
      writeFileSync(path, bytes());
      expect(limited("trap '' XFSZ;")).toMatch(
        /^failed 1 Failure: the graph \S+ could not be written \([^\n]+\): the old one is as it was/,
      );
      expect(limited('')).toMatch(
        /^failed 1 Failure: the graph \S+ could not be written \([^\n]+\): the old one is as it was/,
      );
      const store = await openEmbedded(path);
      expect(await store.load()).toEqual(world);
      await store.close();
      expect(readdirSync(workspace)).toEqual(['graph.grafeo']);
    },
  );
});

describe('readers', () => {
  it('see a save of another process at their next query', async () => {
    writeFileSync(path, bytes());
    const reader = await openEmbedded(path);
    const count = async (): Promise<unknown> =>
      (await reader.read('MATCH (a:Actor) RETURN count(*) AS n', {})).rows[0]?.[0];
    expect(await count()).toBe(8);
    const writer = await openEmbedded(path, { forSave: true });
    await writer.save(ringOf(5));
    expect(await count()).toBe(5);
    await Promise.all([reader.close(), writer.close()]);
  });

  it('go on while the graph is saved, with the old or the new one', async () => {
    writeFileSync(path, bytes());
    const reader = await openEmbedded(path);
    const writer = await openEmbedded(path, { forSave: true });
    let saving = true;
    const saves = (async () => {
      for (let size = 3; size < 8; size += 1) await writer.save(ringOf(size));
      saving = false;
    })();
    const seen = new Set<unknown>();
    while (saving) {
      const { rows } = await reader.read(
        'MATCH (a:Actor) WITH count(*) AS actors MATCH (g:Agreement) RETURN actors, count(*) AS agreements',
        {},
      );
      const [actors, agreements] = rows[0] ?? [];
      expect(actors).toBe(agreements);
      seen.add(actors);
    }
    await saves;
    expect(seen.size).toBeGreaterThan(1);
    await Promise.all([reader.close(), writer.close()]);
  });

  it('a reader that was closed is told so, not left waiting', async () => {
    writeFileSync(path, bytes());
    const reader = await openEmbedded(path);
    const asked = reader.read(
      'MATCH (a), (b), (c), (d), (e), (f), (g), (h) WHERE a.id = h.id + b.id RETURN count(*) AS n',
      {},
      60_000,
    );
    const told = asked.then(
      () => 'answered',
      (error: Error) => error.message,
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    await reader.close();
    expect(await told).toMatch(/closed/);
  });
});
