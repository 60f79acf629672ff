/** Branches of one house: "Tata Motors" and "Tata Power", "Future Retail" and "Future Group"; a state and its space agency. */
import { lookUp } from '../actors/known.ts';
import { bodyOwners } from '../lexicon/body-owners.ts';
import { isApart, isCommonStart, type Named } from './kin.ts';

/** Filled by need; what it holds depends on the rows only. */
const places = new Map<string, boolean>();

/** "India Cements" and "India Post" are no house, nor are two firms of Manchester. */
function isPlace(word: string): boolean {
  const seen = places.get(word);
  if (seen !== undefined) return seen;
  const title = word.slice(0, 1).toUpperCase() + word.slice(1);
  const place = lookUp(title).some(({ actor }) => actor.kind === 'country' || actor.id.startsWith('place:'));
  places.set(word, place);
  return place;
}

/** The house of an actor: the state of a body, the first word of a company's name where it may be that of a house, else itself. */
export function houseOf({ id, key, kind }: Named): string {
  const owner = bodyOwners[id];
  if (owner !== undefined) return owner;
  if (kind !== 'company' && kind !== 'organisation') return id;
  const [first = ''] = key.split(' ');
  return first.length < 4 || isCommonStart(first) || isPlace(first) ? id : first;
}

export const isHouse = (a: Named, b: Named): boolean => a.id !== b.id && !isApart(a, b) && houseOf(a) === houseOf(b);
