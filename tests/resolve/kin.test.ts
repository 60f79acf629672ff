import { describe, expect, it } from 'vitest';
import { nameId } from '../../src/actors/provisional-id.ts';
import type { ActorKind } from '../../src/model.ts';
import { isHouse } from '../../src/resolve/house.ts';
import { extendsName, kinOf, named, wrapsName } from '../../src/resolve/kin.ts';

const of = (name: string, kind: ActorKind = 'company') => named(nameId(name), name, kind);
const known = (id: string) => named(id, id, 'company');

describe('extendsName', () => {
  it.each([
    ['Veldt Dynamics', 'Veldt', 'company', true],
    ['Orrin Quillard', 'Quillard', 'company', true],
    ['Ilse Marwick', 'Marwick', 'person', true],
    ['Ilse Marwick', 'Ilse', 'person', true],
    ['Veldt', 'Veldt Dynamics', 'company', false],
    ['Veldt', 'Veldt', 'company', false],
    ['New Veldt', 'New', 'company', false],
    ['United Dockers', 'United', 'company', false],
    ['Orrin Bank', 'Bank', 'company', false],
    ['Veldtian', 'Veldt', 'company', false],
  ] as const)('%s, %s (%s): %s', (longer, shorter, kind, expected) =>
    expect(extendsName(of(longer, kind), of(shorter))).toBe(expected),
  );

  it('never ties countries', () => {
    expect(extendsName(of('Guinea Bauxite'), named('country:GN', 'Guinea', 'country'))).toBe(false);
  });
});

describe('wrapsName', () => {
  it.each([
    ['Giants Ilse Marwick', 'Ilse Marwick', 'person', true],
    ['Ilse Marwick', 'Marwick', 'person', false],
    ['Giants Veldt', 'Veldt', 'company', false],
  ] as const)('%s, %s (%s): %s', (longer, shorter, kind, expected) =>
    expect(wrapsName(of(longer), of(shorter, kind))).toBe(expected),
  );
  it('sees a known company behind other words', () => {
    expect(wrapsName(of('Inside Microsoft'), known('company:microsoft'))).toBe(true);
  });
});

describe('kinOf', () => {
  it('agrees with comparing each with each', () => {
    const all = [
      'Veldt',
      'Veldt Dynamics',
      'Veldt Dynamics Foods',
      'Quill',
      'Orrin Quillard',
      'Quillard',
      'Veldtian',
    ].map((name) => of(name));
    const found = kinOf(all);
    for (const a of all)
      for (const b of all) {
        const expected = a !== b && (extendsName(a, b) || extendsName(b, a) || wrapsName(a, b) || wrapsName(b, a));
        expect([a.key, b.key, (found.get(a.id) ?? []).includes(b)]).toEqual([a.key, b.key, expected]);
      }
  });
});

describe('isHouse', () => {
  it.each([
    ['Veldt Motors', 'Veldt Power', true],
    ['Veldt', 'Veldt Power', true],
    ['Veldt', 'Veldt', false],
    ['India Cements', 'India Looms', false],
    ['General Looms', 'General Mills Quill', false],
    ['Oslo A', 'Orrin A', false],
  ] as const)('%s, %s: %s', (a, b, expected) => expect(isHouse(of(a), of(b))).toBe(expected));
  it('takes a space agency for its state', () => {
    expect(isHouse(named('body:isro', 'ISRO', 'government-body'), named('country:IN', 'India', 'country'))).toBe(true);
    expect(isHouse(named('body:isro', 'ISRO', 'government-body'), named('country:US', 'US', 'country'))).toBe(false);
  });
});
