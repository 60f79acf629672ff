import { describe, expect, it } from 'vitest';
import { officesIn } from '../../src/resolve/offices.ts';

const taught = (text: string): string =>
  officesIn(text)
    .map(({ person, state }) => `${person} ${state.id}`)
    .join('; ');

describe('officesIn', () => {
  it.each([
    ['French President Emmanuel Renard signed.', 'Emmanuel Renard country:FR'],
    ['South Korean Foreign Minister Han Seo-jun said', 'Han Seo-jun country:KR'],
    ["Norway's Prime Minister Kari Lund and", 'Kari Lund country:NO'],
    ['President Ada Obi of Nigeria agreed', 'Ada Obi country:NG'],
    ['UAE Crown Prince Salem bin Rashid met', 'Salem bin Rashid country:AE'],
    ['U.S. Secretary of State Joan Hart flew', 'Joan Hart country:US'],
    ['French President Renard’s plan', 'Renard country:FR'],
    ['Greek Premier Nikos Vlahos and Turkish Premier Emre Kaya', 'Nikos Vlahos country:GR; Emre Kaya country:TR'],
  ])('%s', (text, expected) => expect(taught(text)).toBe(expected));

  it.each([
    'Veldt President Ada Obi agreed.',
    'former French President Emmanuel Renard signed.',
    'English Premier League clubs',
    'President Obi said',
    'the French president said',
    'Georgian King of the Hill',
    '',
  ])('nothing in %j', (text) => expect(taught(text)).toBe(''));

  it('is linear in long texts', () => {
    expect(officesIn('French President '.repeat(5_000))).toEqual([]);
    expect(officesIn(`${'A '.repeat(50_000)}`)).toEqual([]);
  });
});
