import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey } from '../../src/actors/key.ts';
import { nameId, provisionalId } from '../../src/actors/provisional-id.ts';

describe('nameKey', () => {
  it.each([
    ['Veldt Corp.', 'veldt'],
    ['The Veldt Company, Inc.', 'veldt'],
    ['Veldt Co., Ltd', 'veldt'],
    ['Veldt S.p.A.', 'veldt'],
    ['Veldt S.A.', 'veldt'],
    ['Marl & Tobin', 'marl and tobin'],
    ['Marl and Tobin Ltd', 'marl and tobin'],
    ['KRR & Co. Inc.', 'krr'],
    ['Veldt Pvt. Ltd.', 'veldt'],
    ['Veldt Private Limited', 'veldt'],
    ['Veldt PJSC', 'veldt'],
    ['FC Halvard', 'halvard'],
    ['Halvard F.C.', 'halvard'],
    ['Société Orrin', 'societe orrin'],
    ["Quill's", 'quill'],
    ['Quill’s Ltd', 'quill'],
    ["O'Dowd", 'odowd'],
    ['OPEC+', 'opec plus'],
    ['U.S. Navy', 'us navy'],
    ['SE', 'se'],
    ['The Limited', 'limited'],
    ['The Group', 'group'],
    ['United Company', 'united company'],
    ['S. Group', 's group'],
    ['', ''],
    ['!!!', ''],
  ])('%s is %s', (name, key) => expect(nameKey(name)).toBe(key));

  it('keeps letters of other scripts, so that a homoglyph meets nobody', () => {
    expect(nameKey('\u0421yril')).not.toBe(nameKey('Cyril'));
  });

  it('is a key of itself, trimmed and in single spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const key = nameKey(name);
        expect(key).toBe(key.trim().replace(/\s+/g, ' '));
        expect(/[-:]/.test(key)).toBe(false);
      }),
    );
  });
});

describe('ids', () => {
  it('gives two keys two ids', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        if (nameKey(a) !== nameKey(b)) expect(nameId(a)).not.toBe(nameId(b));
      }),
    );
    expect(nameId('a b')).not.toBe(nameId('ab'));
  });
  it.each([
    ['Turkey', 'country', 'country:TR'],
    ['Oracle-free Veldt', 'company', 'name:oracle-free-veldt'],
    ['Jordan', 'person', 'name:jordan'],
    ['Washington', 'team', 'name:washington'],
    ['Emirates', 'company', 'company:emirates'],
    ['Emirates', 'country', 'country:AE'],
    ['Georgia', 'country', 'name:georgia'],
    ['Nato', 'igo', 'igo:nato'],
    ['World Trade Organization', 'organisation', 'igo:wto'],
  ] as const)('%s, a %s, is %s', (name, kind, id) => expect(provisionalId(name, kind)).toBe(id));
});
