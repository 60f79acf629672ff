/** How alike two names are, and why; the pairs of a graph that are worth comparing. */
import { nameKey } from '../actors/key.ts';
import { knownActor } from '../actors/known.ts';
import type { ActorRecord } from '../model.ts';
import { expansionOf, isAcronym } from '../resolve/acronyms.ts';
import { kinOf, type Named, named } from '../resolve/kin.ts';
import { edits } from '../store/nearest.ts';
import { byText } from '../text/canonical.ts';

export type Likeness = {
  readonly a: string;
  readonly b: string;
  /** 0 to 1, by the names alone. */
  readonly score: number;
  readonly reason: string;
};

/** Blocks of more names than that share so common a beginning that it says nothing. */
const mostInBlock = 150;

const small = new Set(['of', 'the', 'for', 'and', 'in', 'de', 'la', 'du', 'al']);

const letters = (key: string): string => key.replaceAll(' ', '');
const digits = (key: string): string => key.replace(/\D+/g, ' ').trim();
const wordsSorted = (key: string): string =>
  key
    .split(' ')
    .filter((word) => !small.has(word))
    .sort(byText)
    .join(' ');

/** The block keys under which two names of one spelling, but for an edit or two, surely meet once. */
const spellingBlocks = (key: string): readonly string[] => {
  const plain = letters(key);
  return plain.length < 6 ? [] : [`start ${plain.slice(0, 4)}`, `end ${plain.slice(-4)}`];
};

function spelling(a: string, b: string): Omit<Likeness, 'a' | 'b'> | null {
  const length = Math.min(a.length, b.length);
  if (a === b || digits(a) !== digits(b) || Math.abs(a.length - b.length) > 2) return null;
  const distance = edits(a, b);
  if (distance === 1 && length >= 6) return { score: length >= 9 ? 0.7 : 0.5, reason: 'one letter differs' };
  if (distance === 2 && length >= 11) return { score: 0.5, reason: 'two letters differ' };
  return null;
}

/** "V. Putin" and "Vladimir Putin". */
function initials(a: string, b: string): boolean {
  const [[first = '', ...rest], [other = '', ...others]] = [a.split(' '), b.split(' ')];
  if (rest.length === 0 || rest.join(' ') !== others.join(' ')) return false;
  return first !== other && (first.length === 1 || other.length === 1) && first[0] === other[0];
}

/** Pairs of actors whose names are alike, each under its weightiest reason; known actors are never compared with each other. */
export function alikePairs(records: readonly ActorRecord[]): readonly Likeness[] {
  const actors = new Map(records.map(({ id, name, actorKind }): [string, Named] => [id, named(id, name, actorKind)]));
  const best = new Map<string, Likeness>();
  const tell = (x: string, y: string, score: number, reason: string): void => {
    if (x === y || (knownActor(x) && knownActor(y))) return;
    const [a, b] = byText(x, y) < 0 ? [x, y] : [y, x];
    const seen = best.get(`${a}\n${b}`);
    if (!seen || score > seen.score) best.set(`${a}\n${b}`, { a, b, score, reason });
  };
  const blocks = new Map<string, Named[]>();
  const put = (block: string, actor: Named): void => {
    const list = blocks.get(block);
    if (list) list.push(actor);
    else blocks.set(block, [actor]);
  };
  for (const actor of actors.values()) {
    put(`letters ${letters(actor.key)}`, actor);
    put(`words ${wordsSorted(actor.key)}`, actor);
    for (const block of spellingBlocks(actor.key)) put(block, actor);
    if (actor.kind === 'person') put(`last ${actor.key.split(' ').at(-1)}`, actor);
    const starts = actor.key
      .split(' ')
      .filter((word) => !small.has(word))
      .map((word) => word[0]);
    if (starts.length >= 3) put(`initials ${starts.join('')}`, actor);
  }
  for (const [block, list] of blocks) {
    if (list.length < 2 || list.length > mostInBlock) continue;
    const compare = block.split(' ')[0];
    for (const [at, a] of list.entries()) {
      for (const b of list.slice(at + 1)) {
        if (compare === 'letters') tell(a.id, b.id, 0.9, 'the same letters');
        else if (compare === 'words') tell(a.id, b.id, 0.75, 'the same words');
        else if (compare === 'last') {
          if (initials(a.key, b.key)) tell(a.id, b.id, 0.6, 'the same name with an initial');
        } else if (compare !== 'initials') {
          const found = spelling(a.key, b.key);
          if (found) tell(a.id, b.id, found.score, found.reason);
        }
      }
    }
  }
  const nameOf = new Map(records.map(({ id, name }) => [id, name]));
  for (const { id, name } of records) {
    if (!isAcronym(name) || name.length < 3) continue;
    for (const full of blocks.get(`initials ${name.toLowerCase()}`) ?? []) {
      if (expansionOf(name, nameOf.get(full.id) ?? '') !== null) tell(id, full.id, 0.6, `${name} may be short for it`);
    }
  }
  const byKey = new Map([...actors.values()].map((actor) => [actor.key, actor.id]));
  for (const { id, aliases } of records) {
    for (const alias of aliases) {
      const other = byKey.get(nameKey(alias));
      if (other !== undefined) tell(id, other, 0.7, `${JSON.stringify(alias)} names it too in a text`);
    }
  }
  for (const [id, kin] of kinOf([...actors.values()])) {
    const longer = kin.filter((other) => other.key.length > (actors.get(id)?.key.length ?? 0));
    for (const other of longer) tell(id, other.id, 0.45 / longer.length, 'one name extends the other');
  }
  return [...best.values()].sort((x, y) => byText(x.a, y.a) || byText(x.b, y.b));
}
