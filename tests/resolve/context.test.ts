/** Texts without claims that say who is meant in others. */
import { describe, expect, it } from 'vitest';
import type { Snippet } from '../../src/model.ts';
import { contextOf } from '../../src/resolve/context.ts';
import { resolveActors } from '../../src/resolve/resolve.ts';
import { make } from './make-claim.ts';

const text = (id: string, title: string, publishedAt: string | null = '2022-03-02'): Snippet => ({
  id,
  title,
  body: '',
  url: null,
  publisher: null,
  publishedAt,
});

const zota = make({ parties: ['ZOTA', { name: 'Brazil', kind: 'country' }], type: 'cooperation' });
const lund = make({
  parties: [
    { name: 'Kari Lund', kind: 'person' },
    { name: 'Brazil', kind: 'country' },
  ],
  type: 'treaty',
});
const claims = [zota.claim, lund.claim];
const own = [zota.snippet, lund.snippet];

const cases: readonly (readonly [string, boolean, Snippet])[] = [
  ['spells out an acronym that is used', true, text('a', 'A day at the Zorvan Tidal Agency (ZOTA)')],
  ['spells out one that nothing uses', false, text('b', 'A day at the Peruvian Shrimp Agency (PSA)')],
  ['names a used person with an office', true, text('c', 'Norwegian Prime Minister Kari Lund is ill')],
  ['names a family name alone, which may be that of others', false, text('d', 'Norwegian Prime Minister Lund is ill')],
  ['names somebody else with an office', false, text('e', 'Norwegian Prime Minister Ola Berg is ill')],
  ['only names the actor', false, text('f', 'ZOTA opens a door; Kari Lund is ill')],
  ['has brackets of another kind', false, text('g', 'A day at the Zorvan Tidal Agency (Warsaw)')],
];

describe('contextOf', () => {
  it.each(cases)('a text that %s: %s', (_what, wanted, snippet) => {
    expect(contextOf(claims)(snippet)).toBe(wanted);
  });

  it('wants just what resolution needs', () => {
    const others = cases.map(([, , snippet]) => snippet);
    const all = resolveActors(claims, [...own, ...others]);
    expect(resolveActors(claims, [...own, ...others.filter(contextOf(claims))])).toEqual(all);
    expect(all.parties.get(zota.claim.id)?.[0]?.actor).toBe('name:zorvan-tidal-agency');
    expect(all.parties.get(lund.claim.id)?.[0]?.actor).toBe('country:NO');
    expect(resolveActors(claims, own)).not.toEqual(all);
  });
});
