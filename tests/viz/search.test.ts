import { expect, test } from 'vitest';
import { folded, makeSearch } from '../../viz/src/model/search.ts';
import { agreementOf, index } from './indexed.ts';

const { search, ready } = makeSearch(index);
const ids = async (text: string): Promise<readonly string[]> => {
  await ready;
  return search(text, 10).map((hit) => hit.id);
};

test.each([
  ['the name', 'France', 'country:FR'],
  ['small letters', 'france', 'country:FR'],
  ['the beginning', 'franc', 'country:FR'],
  ['without diacritics', 'cote d’ivoire', 'country:CI'],
  ['with diacritics that the text has not', 'Fránce', 'country:FR'],
  ['a plain letter for a special one', 'turkiye', 'country:TR'],
  ['an alias', 'Bogota', 'country:CO'],
  ['an alias in another script form', 'UAE', 'country:AE'],
  ['a letter wrong', 'microsft', 'company:microsoft'],
  ['two words in any order', 'messi lionel', 'person:messi'],
] as const)('an actor by %s', async (_name, text, expected) => {
  expect((await ids(text))[0]).toBe(expected);
});

test('an agreement by words of a quote, with the quote that holds them', async () => {
  await ready;
  const [hit] = search('grain export deal', 5);
  expect(hit?.kind).toBe('agreement');
  expect(hit?.line).toContain('grain export deal');
});

test('an agreement by its subject', async () => {
  expect(await ids('merger nvidia')).toContain(
    agreementOf('merger', 'company:nvidia', 'company:arm', 'company:softbank'),
  );
});

test.each(['', '   ', 'zzzzzz', '<img onerror=alert(1)>', '(.*)*', '\u202e', '🤝', 'a'.repeat(10_000)])(
  'nothing breaks on %j',
  async (text) => {
    await ready;
    expect(Array.isArray(search(text, 5))).toBe(true);
  },
);

test.each([
  ['Łódź', 'lodz'],
  ['İstanbul', 'istanbul'],
  ['Straße', 'strasse'],
  ['Ørsted', 'orsted'],
  ['ΑΘΉΝΑ', 'αθηνα'],
] as const)('%s is folded to %s', (text, expected) => {
  expect(folded(text)).toBe(expected);
});
