/** The id that an actor has while only its own snippet has been read. */
import type { ActorKind } from '../model.ts';
import { nameKey } from './key.ts';
import { knownActor, lookUp } from './known.ts';

/** `name:zee-entertainment`: made from the matching key, so that spellings of one name meet; never empty. */
export function nameId(name: string): string {
  const key = nameKey(name);
  return `name:${(key === '' ? name.normalize('NFC').trim() : key).replace(/\s+/g, '-')}`;
}

const settled = (text: string): string | undefined => {
  const found = lookUp(text);
  const usual = found.find((known) => known.usual) ?? (found.length === 1 ? found[0] : undefined);
  if (usual === undefined || (usual.ambiguousWith && !usual.usual)) return undefined;
  return usual.actor.id;
};

/** The known actor's id where the name is surely its own, else one made from the name. */
export function provisionalId(name: string, kind: ActorKind): string {
  const id = settled(name);
  const fits = id !== undefined && (knownActor(id)?.kind === kind || kind !== 'person');
  return fits ? id : nameId(name);
}
