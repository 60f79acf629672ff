/** Corrected records on both engines: what corrections leave in the graph comes back, can be asked for, and goes with them. */
import { describe, expect } from 'vitest';
import type { CorrectionMark, GraphRecords } from '../../src/model.ts';
import { projected } from '../../src/pipeline.ts';
import { hashOf } from '../../src/store/canonical.ts';
import { runQuery } from '../../src/store/queries.ts';
import { verify } from '../../src/store/verify.ts';
import { makeAll } from '../resolve/make-claim.ts';
import { onBoth } from './engines.ts';
import { world } from './world.ts';

const signed = { who: 'ana "the hand"', when: '2026-03-04', why: 'it’s\nso — 😀' };
const same: CorrectionMark = { decision: 'same-as', change: 'name:noreg name:norge', ...signed };
const apart: CorrectionMark = { decision: 'not-same-as', change: 'country:SE', ...signed };
const added: CorrectionMark = { decision: 'add', change: '', ...signed };

const graph: GraphRecords = {
  ...world,
  actors: world.actors.map((actor) => (actor.id === 'country:NO' ? { ...actor, corrected: [same, apart] } : actor)),
  claims: world.claims.map((claim) => (claim.id === 'c:5' ? { ...claim, corrected: [added] } : claim)),
};

describe('corrected records', () => {
  onBoth('come back as they went in', async (engine) => {
    const store = await engine.open();
    await store.save(graph);
    expect(await store.load()).toEqual(graph);
    expect(hashOf(await store.load())).toBe(hashOf(graph));
  });

  onBoth('are the same whichever engine holds what corrections made', async (engine) => {
    const { claims, snippets } = makeAll([
      { parties: ['Vantor', 'Bolide'], status: 'agreed', day: '2022-03-01' },
      { parties: ['Vantor', 'BLDE'], status: 'ended', day: '2022-04-01' },
      { parties: ['Talma', 'Orrin'], status: 'agreed', day: '2022-05-01' },
    ]);
    const decisions = [
      { decision: 'same-as', actors: ['Bolide', 'BLDE'] },
      { decision: 'fix', claim: claims[2]?.id, status: 'suspended', party: { from: 'Orrin', to: 'company:orrin' } },
      { decision: 'not-same-as', actors: ['Vantor', 'Talma'] },
    ];
    const corrections = decisions.map((each) => JSON.stringify({ ...each, ...signed })).join('\n');
    const made = projected(claims, snippets, { version: 1, minConfidence: 0, actors: null, corrections });
    expect(made.corrections).toEqual({ applied: 3, rejected: 0, unapplied: [] });
    const store = await engine.open();
    await store.save(made.graph);
    expect(hashOf(await store.load())).toBe(hashOf(made.graph));
    expect(await verify(store, made.graph)).toEqual([]);
  });

  onBoth('are told by a canned query', async (engine) => {
    const store = await engine.open();
    await store.save(graph);
    const { who, when, why } = signed;
    expect((await runQuery(store, 'corrected', {})).rows).toEqual([
      ['actor', 'country:NO', 'Norway', 'same-as', same.change, who, when, why],
      ['actor', 'country:NO', 'Norway', 'not-same-as', apart.change, who, when, why],
      ['claim', 'c:5', 'Fjord Power and Lysverk – proposed.', 'add', '', who, when, why],
    ]);
  });

  onBoth('lose their traces with the corrections', async (engine) => {
    const store = await engine.open();
    await store.save(graph);
    await store.save(world);
    expect(await store.load()).toEqual(world);
    const { rows } = await store.read('MATCH (n) WHERE n.correctedBy IS NOT NULL RETURN n.id AS id', {});
    expect(rows).toEqual([]);
    expect((await runQuery(store, 'corrected', {})).rows).toEqual([]);
  });
});
