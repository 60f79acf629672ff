import { describe, expect, it } from 'vitest';
import { acronymsIn, isAcronym, splitDefinition } from '../../src/resolve/acronyms.ts';

describe('acronymsIn', () => {
  it.each([
    ['Envoys of the Northern Fisheries Board (NFB) agreed.', 'NFB', 'Northern Fisheries Board'],
    ['The Polar Ship Agency (POLSA) signed.', 'POLSA', 'Polar Ship Agency'],
    ['A deal with the Office for the Control of Tariffs (OCT).', 'OCT', 'Office for the Control of Tariffs'],
    ['Bay of Quills Multi-Sector Initiative (BQMSI) met.', 'BQMSI', 'Bay of Quills Multi-Sector Initiative'],
    ['Marl & Tobin (M&T) won it.', 'M&T', 'Marl & Tobin'],
    ['Said Union of Dockers (the UD) on Monday.', 'UD', 'Union of Dockers'],
  ])('%s', (text, acronym, fullName) => expect(acronymsIn(text)).toEqual([{ acronym, fullName }]));

  it.each([
    'The board (NFB) agreed.',
    'Northern Fisheries Board (Oslo) agreed.',
    'northern fisheries board (NFB) agreed.',
    'Orrin Group (ORRN.L) rose.',
    'He paid Northern Fisheries Board (see below).',
    '',
    '((((((',
  ])('none in %j', (text) => expect(acronymsIn(text)).toEqual([]));

  it('is linear in long texts', () => {
    expect(acronymsIn(`${'A '.repeat(50_000)}(AAAA)`)).toHaveLength(1);
    expect(acronymsIn(`${'('.repeat(100_000)}`)).toEqual([]);
  });
});

describe('splitDefinition', () => {
  it('parts a name that holds its own acronym', () => {
    expect(splitDefinition('Northern Fisheries Board (NFB)')).toEqual({
      acronym: 'NFB',
      fullName: 'Northern Fisheries Board',
    });
    expect(splitDefinition('Communist League (Marxist)')).toBeNull();
  });
});

describe('isAcronym', () => {
  it.each(['NFB', 'M&T', 'MoD', 'POLSA'])('%s', (name) => expect(isAcronym(name)).toBe(true));
  it.each(['Orrin', 'A', 'orrin', 'Northern Board', '!!', 'X1'])('not %s', (name) =>
    expect(isAcronym(name)).toBe(false),
  );
});
