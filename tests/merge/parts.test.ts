import { describe, expect, it } from 'vitest';
import { plausibleType } from '../../src/merge/plausible-type.ts';
import { holdersOf, matchSlots } from '../../src/merge/slots.ts';
import { subjectsOf } from '../../src/merge/subject.ts';
import { driftOf } from '../../src/merge/type-drift.ts';
import { majority } from '../../src/merge/vote.ts';
import { agreementTypes } from '../../src/model.ts';
import { named } from '../../src/resolve/kin.ts';

describe('subjectsOf', () => {
  it.each([
    ['Norway and Chile sign a free trade pact', 'trade'],
    ['They waive visas for students', 'education visas'],
    ['A defence accord on submarines', 'defence naval'],
    ['a ceasefire and a prisoner swap', 'prisoners truce'],
    ['loans for the port', 'loan roads'],
    ['taxi drivers care for carbon', 'climate'],
    ['They sign a pact', ''],
    ['portfolio, damage, showed, training, broad', ''],
    ['', ''],
  ])('%s: %s', (text, subjects) => expect([...subjectsOf(text, [])].sort().join(' ')).toBe(subjects));

  it('does not take the names of parties for subjects', () => {
    expect([...subjectsOf('Halvard Oil buys from Solar Quill', ['Halvard Oil', 'Solar Quill'])]).toEqual([]);
  });
});

describe('driftOf', () => {
  it('is the same both ways', () => {
    for (const a of agreementTypes)
      for (const b of agreementTypes) expect([a, b, driftOf(a, b)]).toEqual([a, b, driftOf(b, a)]);
  });
  it.each([
    ['cooperation', 'merger', 'drift'],
    ['merger', 'merger', 'same'],
    ['merger', 'employment', 'apart'],
    ['treaty', 'licensing', 'apart'],
    ['other', 'peace', 'drift'],
  ] as const)('%s and %s: %s', (a, b, drift) => expect(driftOf(a, b)).toBe(drift));
});

describe('plausibleType', () => {
  it.each([
    ['peace', ['company', 'company'], 'other'],
    ['peace', ['country', 'group'], 'peace'],
    ['employment', ['company', 'company'], 'other'],
    ['employment', ['company', 'group'], 'employment'],
    ['merger', ['country', 'country'], 'other'],
    ['merger', ['country', 'company'], 'merger'],
    ['commercial', ['country', 'country'], 'commercial'],
  ] as const)('%s of %s is %s', (type, kinds, plausible) => expect(plausibleType(type, kinds)).toBe(plausible));
});

const company = (id: string) => named(id, id, 'company');
const slot = (members: Record<string, number>) => ({
  members: new Map(Object.entries(members)),
  count: Object.values(members).reduce((sum, count) => sum + count, 0),
});

describe('matchSlots', () => {
  const slots = [slot({ 'name:veldt': 3 }), slot({ 'name:quill-retail': 2 })];
  it.each([
    ['the same', ['name:quill-retail', 'name:veldt'], [1, 0], 'same'],
    ['a longer name', ['name:veldt-dynamics', 'name:quill-retail'], [0, 1], 'kin'],
    ['another branch', ['name:quill-foods', 'name:veldt'], [1, 0], 'house'],
    ['a stranger', ['name:orrin', 'name:veldt'], [-1, 0], 'same'],
    ['no slot twice', ['name:veldt', 'name:veldt-dynamics'], [0, -1], 'same'],
  ])('%s', (_, actors, places, loosest) =>
    expect(matchSlots(actors, slots, company)).toMatchObject({ slots: places, loosest }),
  );
});

describe('holdersOf', () => {
  it('takes the most frequent member, each actor once, and leaves out slips', () => {
    const slots = [slot({ 'name:a': 5, 'name:b': 2 }), slot({ 'name:a': 3, 'name:c': 1 }), slot({ 'name:d': 1 })];
    expect(holdersOf(slots, 8)).toEqual(['name:a', 'name:c', null]);
    expect(holdersOf(slots, 3)).toEqual(['name:a', 'name:c', 'name:d']);
  });
  it('prefers a known actor of even ones', () => {
    expect(holdersOf([slot({ 'name:aa': 1, 'company:microsoft': 1 })], 1)).toEqual(['company:microsoft']);
  });
});

describe('majority', () => {
  it('counts by key, and breaks even counts by order', () => {
    const order = (a: string, b: string): number => (a < b ? -1 : 1);
    expect(majority(['b', 'a', 'b', 'a', 'c'], (value) => value, order)).toBe('a');
    expect(majority(['c', 'c', 'a'], (value) => value, order)).toBe('c');
    expect(majority<string>([], (value) => value, order)).toBeUndefined();
  });
});
