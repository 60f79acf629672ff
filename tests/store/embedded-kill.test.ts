/** kill -9 at any moment of a save: the file holds the graph before or the one after, whole, and nothing stays behind. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { packageFile } from '../../src/root.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { startEngine } from '../../src/store/engine.ts';
import { ringOf } from './fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'pactgraph-kill-'));
const path = join(folder, 'w', 'graph.grafeo');
const given = join(folder, 'graph.json');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Killer = (saver: ChildProcess) => void;

const pidOf = ({ pid }: { readonly pid?: number | undefined }): number => {
  if (pid === undefined) throw new Error('the saver did not start');
  return pid;
};

const enginesOf = (saver: { readonly pid?: number | undefined }): readonly number[] => {
  const found = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  const rows = found.split('\n').filter((line) => line.includes('engine-process'));
  return rows
    .map((line) => line.trim().split(/\s+/, 2).map(Number))
    .filter(([, parent]) => parent === pidOf(saver))
    .map(([pid]) => pid as number);
};

const kill = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself between being seen and being killed.
  }
};

/** Not counting one that has ended and that nobody has asked after. */
const alive = (pid: number): boolean => {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return /^[^Z\s]/.test(stdout.trim());
};

/** All at once, as when the machine goes down; the saver alone; its engine alone. */
const killers: readonly (readonly [string, Killer])[] = [
  ['saver and engine', (saver) => kill(-pidOf(saver))],
  ['the saver', (saver) => kill(pidOf(saver))],
  ['the engine', (saver) => enginesOf(saver).forEach(kill)],
];
const rounds = 24;
const agreements = 150;

const lacksPs = spawnSync('ps', ['-A']).status !== 0;

describe.skipIf(lacksPs)('kill -9 (needs ps)', () => {
  it(`${rounds} times, each at another moment`, async () => {
    writeFileSync(given, JSON.stringify(ringOf(agreements)));
    const program = packageFile('tests', 'store', 'save-numbered.mjs');
    let least = 0;
    let first = 1;
    const cutShort = new Set<string>();
    for (let round = 0; round < rounds; round += 1) {
      const [name, killer] = killers[round % killers.length] as (typeof killers)[number];
      const saver = spawn(process.execPath, [program, path, given, String(first)], {
        detached: true,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let last = first - 1;
      let failed = false;
      const lines = createInterface({ input: saver.stdout });
      lines.on('line', (line) => {
        if (line.startsWith('saved ')) last = Number(line.slice(6));
        else if (failed || !line.startsWith('failed ')) throw new Error(line);
        else failed = true;
      });
      while (last < first) await once(lines, 'line');
      await sleep((round * 53) % 400);
      const engines = enginesOf(saver);
      killer(saver);
      if (name === 'the engine') {
        // The saver is told, and goes on with the next graph.
        const seen = last;
        while (last <= seen) await once(lines, 'line');
        kill(-pidOf(saver));
      }
      await once(saver, 'close');
      // An engine whose saver is gone ends by itself.
      for (let waited = 0; engines.some(alive); waited += 20) {
        expect(waited).toBeLessThan(10_000);
        await sleep(20);
      }
      if (readdirSync(join(folder, 'w')).some((file) => file.includes('.new-'))) cutShort.add(name);
      const store = await openEmbedded(path);
      const graph = await store.load();
      await store.close();
      const number = Number(graph.actors.find(({ id }) => id === 'actor:counter')?.name);
      expect(graph.agreements).toHaveLength(agreements);
      // No graph whose save was reported is lost; at most one more is there.
      expect(number).toBeGreaterThanOrEqual(Math.max(least, last));
      expect(number).toBeLessThanOrEqual(last + 2);
      least = number;
      first = number + 1;
    }
    expect(cutShort.size).toBeGreaterThan(0);
    const store = await openEmbedded(path, { forSave: true });
    await store.save(ringOf(3));
    await store.close();
    expect(readdirSync(join(folder, 'w'))).toEqual(['graph.grafeo']);
  }, 240_000);

  it('Ctrl-C does not reach the engine: its parent says when the work ends', async () => {
    const engine = startEngine();
    await engine.call({ call: 'create' });
    const children = enginesOf(process);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      for (const pid of children) process.kill(pid, signal);
    await sleep(200);
    expect(await engine.call({ call: 'run', cypher: 'RETURN 1 AS one', parameters: {} })).toEqual({
      columns: ['one'],
      rows: [[1]],
    });
    expect(children.length).toBeGreaterThan(0);
    await engine.stop();
    expect(children.filter(alive)).toEqual([]);
  });
});
