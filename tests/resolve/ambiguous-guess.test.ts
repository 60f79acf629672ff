/** A reader that knows nothing of a name calls it a company: that decides nothing of an ambiguous one. */
import { describe, expect, it } from 'vitest';
import { resolveActors } from '../../src/resolve/resolve.ts';
import { type ClaimSketch, makeAll } from './make-claim.ts';

const norway = { name: 'Norway', kind: 'country' as const };

function placed(name: string, partner: ClaimSketch['parties'][number], more: Partial<ClaimSketch> = {}) {
  const { claims, snippets } = makeAll([
    { parties: [{ name, kind: 'company' }, partner], type: 'commercial', ...more },
  ]);
  return resolveActors(claims, snippets).parties.get(claims[0]?.id ?? '')?.[0];
}

describe('an ambiguous name that a reader took for a company', () => {
  it.each([
    ['Georgia', 'name:georgia', ['country:GE', 'place:US-GA']],
    ['Congo', 'name:congo', ['country:CD', 'country:CG']],
  ])('%s stays open', (name, actor, candidates) => {
    expect(placed(name, 'Halvard')).toMatchObject({
      actor,
      candidates,
      reason: `ambiguous "${name}": ${candidates.join(' or ')}`,
    });
  });
  it('is a country whichever of two countries it is', () => {
    expect(placed('Congo', 'Halvard')?.kind).toBe('country');
  });
  it.each([
    ['the words beside it', 'Halvard', { body: 'Georgia signed in Tbilisi.' }, 'country:GE'],
    ['other words', 'Halvard', { body: 'Georgia signed in Atlanta.' }, 'place:US-GA'],
    ['a state as its partner', norway, {}, 'country:GE'],
  ])('is decided by %s', (_what, partner, more, actor) => {
    expect(placed('Georgia', partner, more)).toMatchObject({ actor, candidates: [] });
  });
  it.each([
    ['KKR', 'company:kkr'],
    ['Halvard', 'name:halvard'],
    ['Boeing', 'company:boeing'],
  ])('%s is no such name', (name, actor) => {
    expect(placed(name, 'Quill')).toMatchObject({ actor, candidates: [] });
  });
});
