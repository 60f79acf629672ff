/** Each cue acts on its example and not on its counter-example. */
import { expect, it } from 'vitest';
import { statusCues } from '../../src/lexicon/status-cues.ts';

it.each(statusCues.map((cue) => [cue.id, cue] as const))('%s', (_, { pattern, example, counterExample }) => {
  expect([...example.matchAll(pattern)]).not.toEqual([]);
  expect([...counterExample.matchAll(pattern)]).toEqual([]);
});

it('ids are given once', () => {
  expect(new Set(statusCues.map(({ id }) => id)).size).toBe(statusCues.length);
});
