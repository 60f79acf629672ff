/** Actors that a person keeps apart. */
import { describe, expect, it } from 'vitest';
import { projected } from '../../src/pipeline.ts';
import { makeAll } from '../resolve/make-claim.ts';

const signed = { who: 'ana', when: '2026-03-04', why: 'she asked' };

describe('not-same-as', () => {
  const deals = makeAll([
    { parties: ['Vantor', 'Bolide'], day: '2022-03-01', title: 'Vantor buys Bolide' },
    { parties: ['Vantor', 'Bolide Systems'], day: '2022-03-02', title: 'Vantor buys Bolide Systems' },
    { parties: ['Vantor', 'Bolide Systems'], day: '2022-03-03', title: 'Vantor to buy Bolide Systems' },
  ]);
  const graphOf = (...decisions: readonly object[]) =>
    projected(deals.claims, deals.snippets, {
      version: 1,
      minConfidence: 0,
      actors: null,
      corrections: decisions.map((each) => JSON.stringify({ ...each, ...signed })).join('\n'),
    });
  const apart = { decision: 'not-same-as', actors: ['Bolide', 'Bolide Systems'] };

  it('keeps apart what would be taken for one', () => {
    expect(graphOf().graph.agreements).toHaveLength(1);
    const { graph } = graphOf(apart);
    expect(graph.agreements).toHaveLength(2);
    expect(graph.actors.map(({ id, corrected: marks }) => [id, marks?.map(({ change }) => change)])).toEqual([
      ['name:bolide', ['name:bolide-systems']],
      ['name:bolide-systems', ['name:bolide']],
      ['name:vantor', undefined],
    ]);
  });
  it('parts two names of one known actor', () => {
    const { claims: both, snippets: own } = makeAll([
      { parties: ['Meta', 'Vantor'], title: 'Meta and Vantor agree' },
      { parties: ['Facebook', 'Vantor'], title: 'Facebook and Vantor agree' },
    ]);
    const corrections = JSON.stringify({
      decision: 'not-same-as',
      actors: ['company:meta-platforms', 'Facebook'],
      ...signed,
    });
    const { graph } = projected(both, own, { version: 1, minConfidence: 0, actors: null, corrections });
    expect(graph.actors.map(({ id }) => id)).toEqual(['company:meta-platforms', 'name:facebook', 'name:vantor']);
  });
  it('outweighs a later same-as, which is told', () => {
    const { corrections } = graphOf(apart, { decision: 'same-as', actors: ['Bolide', 'Bolide Systems'] });
    expect(corrections).toEqual({
      applied: 1,
      rejected: 0,
      unapplied: [{ line: 2, reason: 'line 1 says that they are not the same' }],
    });
  });
});
