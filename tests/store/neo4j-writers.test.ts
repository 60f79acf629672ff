/** Others who write into the same Neo4j, and connections that break meanwhile. */
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import { hashOf } from '../../src/store/canonical.ts';
import { cypherText } from '../../src/store/cypher-files.ts';
import { saveGraph, type Target } from '../../src/store/save-graph.ts';
import { stampOf } from '../../src/store/stamp.ts';
import type { Store } from '../../src/store/store.ts';
import { type Neo4jEngine, onNeo4j } from './engines.ts';
import { ringOf } from './fixture.ts';
import { failureOf, opened } from './neo4j-help.ts';
import { startProxy } from './proxy.ts';
import { world } from './world.ts';

const alone = 'it has no server';
const portIn = ({ access }: Neo4jEngine): number => Number(new URL(access.address).port);

describe('others who write', () => {
  const quick = { silentMs: 1_500, pollMs: 50 };

  onNeo4j('two savers of one graph: the graph, once', 'its file is renamed into place', async (engine) => {
    await engine.open();
    const stores = await Promise.all([opened(engine), opened(engine)]);
    const ring = ringOf(1_200);
    await Promise.all(stores.map((store) => store.save(ring)));
    expect(hashOf(await (stores[0] as Store).load())).toBe(hashOf(ring));
    await Promise.all(stores.map((store) => store.close()));
  });

  onNeo4j('savers of different graphs: one after the other', 'its file is renamed into place', async (engine) => {
    await engine.open();
    const graphs = [ringOf(900), ringOf(700, 'ended'), world];
    const stores = await Promise.all(graphs.map(() => opened(engine)));
    await Promise.all(stores.map((store, index) => store.save(graphs[index] ?? world)));
    const held = hashOf(await (stores[0] as Store).load());
    expect(graphs.map(hashOf)).toContain(held);
    await Promise.all(stores.map((store) => store.close()));
  });

  onNeo4j('a saver that was killed is waited for, then passed over', 'its leavings are swept', async (engine) => {
    const run = await engine.raw();
    await run("CREATE (:Pactgraph {id: 'graph', save: 'dead', batch: 3})", {});
    const store = await opened(engine, { patience: quick });
    const started = Date.now();
    await store.save(world);
    expect(Date.now() - started).toBeGreaterThanOrEqual(quick.silentMs);
    expect(await store.load()).toEqual(world);
    await store.close();
  });

  onNeo4j('a saver that moves is not passed over', 'its leavings are swept', async (engine) => {
    const run = await engine.raw();
    await run("CREATE (:Pactgraph {id: 'graph', save: 'alive', batch: 0})", {});
    const store = await opened(engine, { patience: { silentMs: 1_000, pollMs: 50 } });
    let done = false;
    const saving = store.save(world).then(() => {
      done = true;
    });
    for (let batch = 1; batch <= 8; batch += 1) {
      await sleep(300);
      await run("MATCH (s:Pactgraph) WHERE s.save = 'alive' SET s.batch = $batch", { batch });
      expect(done).toBe(false);
    }
    await run('MATCH (s:Pactgraph) REMOVE s.save, s.batch', {});
    await saving;
    expect(await store.load()).toEqual(world);
    await store.close();
  });

  onNeo4j('a saver that was passed over writes no more', 'its leavings are swept', async (engine) => {
    const run = await engine.raw();
    const store = await opened(engine);
    await store.save(world);
    let batches = 0;
    const target: Target = {
      run,
      rerun: true,
      async transaction(work) {
        batches += 1;
        // Between two of its batches another one takes the database.
        if (batches === 3) await run("MATCH (s:Pactgraph) SET s.save = 'other'", {});
        return work(run);
      },
    };
    const ring = ringOf(3_000);
    await expect(saveGraph(target, ring, stampOf(ring, null), quick)).rejects.toThrow(
      /^another process took over this database/,
    );
    const stamp = await run(cypherText('stamp/read'), {});
    expect(JSON.stringify(stamp.rows)).toContain('"save":"other"');
    await expect(store.load()).rejects.toThrow(/is being written, or its last save broke off: build into it again$/);
    expect(batches).toBeLessThan(6);
    await store.close();
  });
});

describe('a connection that breaks', () => {
  onNeo4j('again and again during a save: the same graph in the end', alone, async (engine) => {
    await engine.open();
    const proxy = await startProxy(portIn(engine));
    const store = await opened(engine, { retryMs: 60_000 }, proxy.port);
    const ring = ringOf(2_500);
    let saving = true;
    let cuts = 0;
    const cutting = (async () => {
      while (saving && cuts < 12) {
        await sleep(120 + cuts * 25);
        // Half of them after the server has done its work, and before its answer is through.
        proxy.mute(cuts % 2 === 1);
        if (cuts % 2 === 1) await sleep(100);
        proxy.cut();
        proxy.mute(false);
        cuts += 1;
      }
    })();
    await store.save(ring);
    saving = false;
    await cutting;
    expect(cuts).toBeGreaterThan(3);
    expect(hashOf(await store.load())).toBe(hashOf(ring));
    await store.close();
    await proxy.close();
  });

  onNeo4j('for good: one line, and the next save mends it', alone, async (engine) => {
    await engine.open();
    const proxy = await startProxy(portIn(engine));
    const store = await opened(engine, { retryMs: 1_000 }, proxy.port);
    const ring = ringOf(3_000);
    const saving = failureOf(store.save(ring));
    await sleep(700);
    proxy.block(true);
    expect((await saving).message).toMatch(
      /^the connection to Neo4j at bolt:\/\/127\.0\.0\.1:\d+ was lost \(.+\): when it is back, run the same command again/,
    );
    await store.close();
    await proxy.close();
    const again = await opened(engine, { patience: { silentMs: 500, pollMs: 50 } });
    await again.save(ring);
    expect(hashOf(await again.load())).toBe(hashOf(ring));
    await again.close();
  });
});
