/** The id that an actor has while only its own snippet has been read. */
import type { ActorKind } from '../model.ts';
import { sha256 } from '../text/canonical.ts';
import { nameKey } from './key.ts';
import { settle } from './settle.ts';

/**
 * `name:zee-entertainment`: made from the matching key, so that spellings of one name meet. Two keys never give one id, since a
 * key holds letters, digits and single spaces only; a name without letters and digits stands as it is.
 */
export function nameId(name: string): string {
  const key = nameKey(name);
  const plain = key === '' ? name.normalize('NFC').trim() : key.replaceAll(' ', '-');
  // No name is as long as that: cut, with its digest, so that ids stay short enough to index.
  return plain.length <= 160 ? `name:${plain}` : `name:${plain.slice(0, 120)}-${sha256(plain).slice(0, 16)}`;
}

/** The known actor's id where the name is surely its own, else one made from the name. */
export const provisionalId = (name: string, kind: ActorKind): string =>
  settle(name, kind).known?.actor.id ?? nameId(name);
