import { describe, expect, it } from 'vitest';
import { officeHolder, officeHolderRows } from '../../src/actors/office-holders.ts';

const states = (name: string, date: string | null): string =>
  officeHolder(name, date)
    .map(({ actor, ambiguousWith }) => actor.id + (ambiguousWith ? '?' : ''))
    .join(' ');

describe('officeHolder', () => {
  it.each([
    ['Emmanuel Macron', '2022-05-02', 'country:FR'],
    ['Macron', '2022-05-02', 'country:FR?'],
    ['Macron’s', '2022-05', 'country:FR?'],
    ['Tony Blair', '2004-06-01', 'country:GB'],
    ['Donald Trump', '2018-01-01', 'country:US'],
    ['Donald Trump', '2022-01-01', ''],
    ['Jens Stoltenberg', '2022-03-01', 'igo:nato'],
    ['Jens Stoltenberg', '2012-03-01', 'country:NO'],
    ['S. Jaishankar', '2022-03-01', 'country:IN'],
    ['Emmanuel Macron', '2012-05-02', ''],
    ['Emmanuel Macron', '2022', ''],
    ['Emmanuel Macron', null, ''],
    ['Emmanuel Macron', '2099-01-01', ''],
    ['emmanuel macron', '2022-05-02', ''],
    ['May', '2017-05-02', ''],
    ['Bush', '2004-05-02', ''],
    ['', '2022-05-02', ''],
  ])('%s in %s: %s', (name, date, expected) => expect(states(name, date)).toBe(expected));
});

describe('the rows', () => {
  it('have months in their order', () => {
    for (const [state, person, from, to] of officeHolderRows) {
      expect([person, from], `${state} ${person}`).toEqual([person, expect.stringMatching(/^\d{4}-(0[1-9]|1[0-2])$/)]);
      if (to !== '') expect([person, to >= from]).toEqual([person, true]);
    }
  });
  it('give no person two terms of one state at a time', () => {
    const overlaps = officeHolderRows.flatMap(([state, person, from, to], at) =>
      officeHolderRows
        .slice(at + 1)
        .filter(
          ([otherState, other, start, end]) =>
            otherState === state && other === person && start < (to || '9999') && from < (end || '9999'),
        )
        .map(() => person),
    );
    expect(overlaps).toEqual([]);
  });
});
