/** Text for one line of a terminal. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clip, columnsOf, pad, plain } from '../../src/commands/plain.ts';
import { textTable } from '../../src/commands/text-table.ts';

describe('plain', () => {
  it.each([
    ['as it is', 'as it is'],
    ['  two\n lines\r\n', 'two lines'],
    ['a\ttab', 'a tab'],
    ['\u001b[31mred\u001b[0m', '[31mred [0m'],
    ['\u0007bell\u0000', 'bell'],
    ['turned \u202eround\u202c', 'turned round'],
    ['isolated \u2066so\u2069', 'isolated so'],
    ['lone \ud800 half', 'lone half'],
    ['naïve “Łódź” 東京 🤝', 'naïve “Łódź” 東京 🤝'],
  ])('%j is shown as %j', (text, shown) => {
    expect(plain(text)).toBe(shown);
  });
  it('never lets a control character through', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        (text) => !/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u.test(plain(text)),
      ),
    );
  });
});

describe('columns', () => {
  it.each([
    ['abc', 3],
    ['東京', 4],
    ['e\u0301', 1],
    ['🤝', 2],
    ['', 0],
  ])('%s takes %i', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });
  it.each([
    ['abcdef', 6, 'abcdef'],
    ['abcdef', 5, 'abcd…'],
    ['ab cdef', 4, 'ab…'],
    ['東京都', 5, '東京…'],
    ['東京都', 4, '東…'],
  ])('%s clipped to %i is %s', (text, columns, clipped) => {
    expect(clip(text, columns)).toBe(clipped);
  });
  it('fills by what is seen, not by code units', () => {
    expect(pad('東', 4)).toBe('東  ');
  });
});

describe('textTable', () => {
  it('aligns, and cuts no cell where there is room', () => {
    expect(
      textTable(
        ['name', 'n'],
        [
          ['Norway', '1'],
          ['東京', '22'],
        ],
        40,
      ),
    ).toEqual(['name    n', '──────  ──', 'Norway  1', '東京    22']);
  });
  it('takes from the widest column first', () => {
    const [, , row] = textTable(['id', 'quote'], [['abcdefgh', 'x'.repeat(60)]], 30);
    expect(row).toBe(`abcdefgh  ${'x'.repeat(19)}…`);
  });
  it('is no wider than the terminal where each column has its least width', () => {
    const cells = fc.array(fc.array(fc.string({ maxLength: 90 }).map(plain), { minLength: 3, maxLength: 3 }), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(cells, fc.integer({ min: 28, max: 120 }), (rows, width) =>
        textTable(['a', 'b', 'c'], rows, width).every((line) => columnsOf(line) <= width),
      ),
    );
  });
  it('has a header where there is no row', () => {
    expect(textTable(['name'], [], 40)).toEqual(['name', '────']);
  });
});
