/** Names of which one extends the other: "Activision" and "Activision Blizzard", "Musk" and "Elon Musk". */
import { nameKey } from '../actors/key.ts';
import { kindsFit } from '../actors/kinds.ts';
import { knownActor } from '../actors/known.ts';
import { organisationWords } from '../lexicon/word-lists.ts';
import { wordClass } from '../lexicon/words.ts';
import type { ActorKind } from '../model.ts';

/** First words that so many names share that they tie none together. */
const commonStarts = new Set(
  (
    'new north south east west the bank first great san los las saint st university college institute national united ' +
    'international american indian british royal real us uk un state federal general air all world central ministry royal american standard public private ' +
    'department house city government supreme high prime people democratic republican league club team ' +
    'reserve social digital green blue red black white gold sun star global super mega big good best'
  ).split(' '),
);

export const isCommonStart = (word: string): boolean => commonStarts.has(word);

export type Named = {
  readonly id: string;
  readonly key: string;
  readonly kind: ActorKind;
  /** Actors that it is not, whatever their names: a person said so. */
  readonly apart?: ReadonlySet<string> | undefined;
};

export const isApart = (a: Named, b: Named): boolean => a.apart?.has(b.id) === true;

/** The actor of an id with its matching key: a `name:` id holds it, a known actor's is that of its name. */
export const named = (id: string, name: string, kind: ActorKind, apart?: ReadonlySet<string>): Named => {
  const known = knownActor(id);
  const key = known ? nameKey(known.name) : id.startsWith('name:') ? id.slice(5).replaceAll('-', ' ') : nameKey(name);
  return { id, key, kind: known?.kind ?? kind, apart };
};

/** Whether a name of one word is more than the kind of a body: "Blizzard", not "Towers". */
const isOwnWord = ({ id, key }: Named): boolean =>
  id.startsWith('name:') && !organisationWords.words.has(key) && !commonStarts.has(key) && wordClass(key) !== 'common';

const mayExtend = ({ id, kind }: Named): boolean => kind !== 'country' && kind !== 'igo' && !id.startsWith('place:');

/** Whether the longer name extends the shorter one so that both may be one actor. */
export function extendsName(longer: Named, shorter: Named): boolean {
  if (longer.key.length <= shorter.key.length || !mayExtend(longer) || !mayExtend(shorter)) return false;
  if (isApart(longer, shorter)) return false;
  if (!kindsFit(longer.kind, shorter.kind) && longer.kind !== 'person') return false;
  if (longer.kind === 'person') {
    // A family name or a given name alone; readers of one snippet often take it for a company.
    if (shorter.key.includes(' ') || shorter.key.length < 3 || knownActor(shorter.id)) return false;
    return longer.key.endsWith(` ${shorter.key}`) || longer.key.startsWith(`${shorter.key} `);
  }
  if (longer.key.startsWith(`${shorter.key} `)) return shorter.key.length > 2 && !commonStarts.has(shorter.key);
  // "Blizzard" for "Activision Blizzard", and people whom a reader took for companies: "Musk" for "Elon Musk".
  return (
    longer.key.endsWith(` ${shorter.key}`) && shorter.key.length > 3 && !shorter.key.includes(' ') && isOwnWord(shorter)
  );
}

/**
 * Whether the longer name is the shorter one with words before it that a reader took for a part: "Executive Ada Marl". Only where
 * the shorter one is known, or a person's full name.
 */
export function wrapsName(longer: Named, shorter: Named): boolean {
  if (isApart(longer, shorter)) return false;
  if (!longer.id.startsWith('name:') || !mayExtend(shorter) || !longer.key.endsWith(` ${shorter.key}`)) return false;
  if (shorter.kind === 'person') return shorter.key.includes(' ');
  return knownActor(shorter.id) !== undefined && shorter.key.length > 3;
}

export const areKin = (a: Named, b: Named): boolean =>
  a.id === b.id || extendsName(a, b) || extendsName(b, a) || wrapsName(a, b) || wrapsName(b, a);

/** For each actor the others that may be it under a longer or shorter name; actors without any are left out. */
export function kinOf(actors: readonly Named[]): ReadonlyMap<string, readonly Named[]> {
  const byWord = new Map<string, Named[]>();
  const byKey = new Map<string, Named[]>();
  const put = (map: Map<string, Named[]>, word: string, actor: Named): void => {
    const list = map.get(word);
    if (list) list.push(actor);
    else map.set(word, [actor]);
  };
  for (const actor of actors) {
    const words = actor.key.split(' ');
    put(byKey, actor.key, actor);
    put(byWord, words[0] ?? '', actor);
    if (words.length > 1) put(byWord, words.at(-1) ?? '', actor);
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
  for (const longer of actors) {
    const words = longer.key.split(' ');
    for (let from = 1; from < words.length; from++) {
      for (const shorter of byKey.get(words.slice(from).join(' ')) ?? []) {
        if (!wrapsName(longer, shorter)) continue;
        tie(shorter, longer);
        tie(longer, shorter);
      }
    }
  }
  return new Map([...kin].map(([id, set]) => [id, [...set]]));
}
