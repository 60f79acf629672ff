/** Branches of one house: "Tata Motors" and "Tata Power", "Future Retail" and "Future Group". */
import { lookUp } from '../actors/known.ts';
import { isCommonStart, type Named } from './kin.ts';

/** Filled by need; what it holds depends on the rows only. */
const cache = new Map<string, string>();

/** The first word of a company's name where it may be that of a house; else null. */
export function houseWord({ key, kind }: Named): string | null {
  if (kind !== 'company' && kind !== 'organisation') return null;
  const [first = ''] = key.split(' ');
  if (first.length < 4 || isCommonStart(first) || isPlace(first)) return null;
  return first;
}

/** "India Cements" and "India Post" are no house, nor are two clubs of Manchester. */
function isPlace(word: string): boolean {
  const known = cache.get(word);
  if (known !== undefined) return known === 'place';
  const title = word.slice(0, 1).toUpperCase() + word.slice(1);
  const place = lookUp(title).some(({ actor }) => actor.kind === 'country' || actor.id.startsWith('place:'));
  cache.set(word, place ? 'place' : 'word');
  return place;
}

export const isHouse = (a: Named, b: Named): boolean => {
  const word = houseWord(a);
  return word !== null && word === houseWord(b);
};
