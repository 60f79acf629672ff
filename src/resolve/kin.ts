/** Names of which one extends the other: "Activision" and "Activision Blizzard", "Musk" and "Elon Musk". */
import { nameKey } from '../actors/key.ts';
import { kindsFit } from '../actors/kinds.ts';
import { knownActor } from '../actors/known.ts';
import type { ActorKind } from '../model.ts';

/** First words that so many names share that they tie none together. */
const commonStarts = new Set(
  (
    'new north south east west the bank first great san los las saint st university college institute national united ' +
    'international american indian british royal real us uk un state federal general air all world central ministry ' +
    'department house city government supreme high prime people democratic republican league club team ' +
    'reserve social digital green blue red black white gold sun star global super mega big good best future'
  ).split(' '),
);

export type Named = { readonly id: string; readonly key: string; readonly kind: ActorKind };

/** The actor of an id with its matching key: a `name:` id holds it, a known actor's is that of its name. */
export const named = (id: string, name: string, kind: ActorKind): Named => {
  const known = knownActor(id);
  const key = known ? nameKey(known.name) : id.startsWith('name:') ? id.slice(5).replaceAll('-', ' ') : nameKey(name);
  return { id, key, kind: known?.kind ?? kind };
};

const mayExtend = ({ id, kind }: Named): boolean => kind !== 'country' && kind !== 'igo' && !id.startsWith('place:');

/** Whether the longer name extends the shorter one so that both may be one actor. */
export function extendsName(longer: Named, shorter: Named): boolean {
  if (longer.key.length <= shorter.key.length || !mayExtend(longer) || !mayExtend(shorter)) return false;
  if (!kindsFit(longer.kind, shorter.kind) && longer.kind !== 'person') return false;
  if (longer.kind === 'person') {
    // A family name or a given name alone; readers of one snippet often take it for a company.
    if (shorter.key.includes(' ') || shorter.key.length < 3 || knownActor(shorter.id)) return false;
    return longer.key.endsWith(` ${shorter.key}`) || longer.key.startsWith(`${shorter.key} `);
  }
  return longer.key.startsWith(`${shorter.key} `) && shorter.key.length > 2 && !commonStarts.has(shorter.key);
}

export const areKin = (a: Named, b: Named): boolean => a.id === b.id || extendsName(a, b) || extendsName(b, a);

/** For each actor the others that may be it under a longer or shorter name; actors without any are left out. */
export function kinOf(actors: readonly Named[]): ReadonlyMap<string, readonly Named[]> {
  const byWord = new Map<string, Named[]>();
  const put = (word: string, actor: Named): void => {
    const list = byWord.get(word);
    if (list) list.push(actor);
    else byWord.set(word, [actor]);
  };
  for (const actor of actors) {
    const words = actor.key.split(' ');
    put(words[0] ?? '', actor);
    if (actor.kind === 'person' && words.length > 1) put(words.at(-1) ?? '', actor);
  }
  const kin = new Map<string, Set<Named>>();
  const tie = (a: Named, b: Named): void => {
    const set = kin.get(a.id);
    if (set) set.add(b);
    else kin.set(a.id, new Set([b]));
  };
  for (const shorter of actors) {
    const [first = ''] = shorter.key.split(' ');
    for (const longer of byWord.get(first) ?? []) {
      if (!extendsName(longer, shorter)) continue;
      tie(shorter, longer);
      tie(longer, shorter);
    }
  }
  return new Map([...kin].map(([id, set]) => [id, [...set]]));
}
