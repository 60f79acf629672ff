/** Known actors by the matching key of a full name, so that "Oracle Corp." meets "Oracle". */
import type { ActorKind } from '../model.ts';
import { nameKey } from './key.ts';
import { kindsFit } from './kinds.ts';
import type { KnownForm } from './known-actor.ts';
import { knownForms } from './known-forms.ts';

const fullNamings: readonly string[] = ['name', 'alias', 'former-name'];

const byKey = new Map<string, KnownForm[]>();
for (const known of knownForms) {
  // Keys of states are plain words ("the states", "mainland china"); a suffix never follows them.
  if (known.actor.kind === 'country' || !fullNamings.includes(known.naming)) continue;
  const key = nameKey(known.form);
  if (key.length < 3) continue;
  const list = byKey.get(key);
  if (!list) byKey.set(key, [known]);
  else if (!list.some(({ actor }) => actor.id === known.actor.id)) list.push(known);
}

/** The one known actor of a fitting kind whose name has this key; undefined where there is none or are several. */
export function knownByKey(name: string, kind: ActorKind): KnownForm | undefined {
  const found = (byKey.get(nameKey(name)) ?? []).filter((known) => kindsFit(known.actor.kind, kind));
  return found.length === 1 ? found[0] : undefined;
}
