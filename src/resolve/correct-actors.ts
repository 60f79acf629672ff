/** What corrections say of actors: who is the same, and who is not. */
import { nameKey } from '../actors/key.ts';
import { knownActor } from '../actors/known.ts';
import { nameId, provisionalId } from '../actors/provisional-id.ts';
import type { Correction, Unapplied } from '../corrections/correction.ts';
import { markOf } from '../corrections/mark.ts';
import type { CorrectionMark } from '../model.ts';
import { byText } from '../text/canonical.ts';

/** A party as far as its snippet decides; `name` and `forms` as its snippet writes it. */
export type Spot = {
  actor: string;
  reason: string;
  candidates: readonly string[];
  readonly name: string;
  readonly forms: readonly string[];
};

export type CorrectedActors = {
  /** Actor id → those that it is not. */
  readonly apart: ReadonlyMap<string, ReadonlySet<string>>;
  readonly marks: ReadonlyMap<string, readonly CorrectionMark[]>;
  /** The names that corrections give to actors that no text names so. */
  readonly given: ReadonlyMap<string, string>;
  readonly unapplied: readonly Unapplied[];
};

type Same = Extract<Correction, { decision: 'same-as' }>;
type Apart = Extract<Correction, { decision: 'not-same-as' }>;

/** Whether a reference is an id, such as `company:microsoft`, and no name. */
export const isId = (ref: string): boolean => /^[a-z][a-z0-9-]*:\S+$/.test(ref);

/** The id that a reference gives an actor where no text names one so. */
export const newActor = (ref: string): string => (isId(ref) ? ref : provisionalId(ref, 'organisation'));

/**
 * Applies the corrections of actors in their order, by changing the actor of the parties at hand. A name stands for the one actor
 * that texts give it; a correction of an actor or a name that no claim has, or of a name of several actors, is unapplied.
 */
export function correctActors(
  spots: readonly Spot[],
  corrections: readonly Correction[],
  userActor: (name: string) => string | undefined,
): CorrectedActors {
  const moved = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let next = moved.get(root); next !== undefined; next = moved.get(root)) root = next;
    return root;
  };
  const pairs: { readonly a: string; readonly b: string; readonly line: number }[] = [];
  const marks: { readonly actor: string; readonly mark: CorrectionMark }[] = [];
  const given = new Map<string, string>();
  const unapplied: Unapplied[] = [];

  // Each correction goes through all parties, and many are of one name.
  const keys = new Map<string, string>();
  const keyOf = (name: string): string => {
    const key = keys.get(name) ?? nameKey(name);
    keys.set(name, key);
    return key;
  };

  /** The actors that a reference stands for, sorted. */
  const actorsOf = (ref: string): readonly string[] => {
    if (isId(ref)) {
      const root = rootOf(ref);
      return spots.some(({ actor }) => actor === root) ? [root] : [];
    }
    const user = userActor(ref);
    if (user !== undefined && spots.some(({ actor }) => actor === rootOf(user))) return [rootOf(user)];
    const key = keyOf(ref);
    const named = spots.filter(({ name }) => keyOf(name) === key);
    const found = named.length > 0 ? named : spots.filter(({ forms }) => forms.some((form) => keyOf(form) === key));
    return [...new Set(found.map(({ actor }) => actor))].sort(byText);
  };
  const said = (ref: string): string => JSON.stringify(ref);
  const several = (ref: string, ids: readonly string[]): string =>
    `${said(ref)} names ${ids.length} actors (${ids.join(', ')}): give the id of one`;

  function same(correction: Same): string | null {
    const [first = '', ...others] = correction.actors;
    const targets = actorsOf(first);
    if (targets.length > 1) return several(first, targets);
    const target = targets[0] ?? rootOf(newActor(userActor(first) ?? first));
    const found: string[] = [];
    for (const ref of others) {
      const ids = actorsOf(ref);
      const [id] = ids;
      if (id === undefined) return `no claim names ${said(ref)}`;
      if (ids.length > 1) return several(ref, ids);
      if (id !== target) found.push(id);
    }
    const barrier = pairs.find(
      ({ a, b }) =>
        [rootOf(a), rootOf(b)].every((id) => id === target || found.includes(id)) && rootOf(a) !== rootOf(b),
    );
    if (barrier) return `line ${barrier.line} says that they are not the same`;
    // Brought together already, by an earlier line or by the texts themselves: so they stay, also when the texts change.
    const taken = new Set(found);
    for (const id of taken) moved.set(id, target);
    for (const spot of spots) {
      if (!taken.has(spot.actor)) continue;
      spot.reason = `same as ${target}, corrected by ${correction.who}: ${correction.why}`;
      spot.actor = target;
      spot.candidates = [];
    }
    if (targets.length === 0 && !isId(first)) given.set(target, first);
    marks.push({ actor: target, mark: markOf(correction, [...taken].sort(byText).join(' ')) });
    return null;
  }

  function apart(correction: Apart): string | null {
    const [one, other] = correction.actors;
    const ids: string[] = [];
    for (const ref of [one, other]) {
      const found = actorsOf(ref);
      const [id] = found;
      if (id === undefined) return `no claim names ${said(ref)}`;
      if (found.length > 1) return several(ref, found);
      ids.push(id);
    }
    const [a = '', b = ''] = ids;
    const second = a === b ? nameId(other) : b;
    if (a === b) {
      const own = isId(other) ? [] : spots.filter(({ actor, name }) => actor === a && keyOf(name) === keyOf(other));
      if (second === a || own.length === 0)
        return `${said(one)} and ${said(other)} are one actor, ${a}: give the name that is another's`;
      for (const spot of own) {
        spot.actor = second;
        spot.reason = `not ${a}, corrected by ${correction.who}: ${correction.why}`;
        spot.candidates = [];
      }
    }
    pairs.push({ a, b: second, line: correction.line });
    marks.push({ actor: a, mark: markOf(correction, second) }, { actor: second, mark: markOf(correction, a) });
    return null;
  }

  for (const correction of corrections) {
    const { decision, line } = correction;
    const reason = decision === 'same-as' ? same(correction) : decision === 'not-same-as' ? apart(correction) : null;
    if (reason !== null) unapplied.push({ line, reason });
  }

  const kept = new Map<string, Set<string>>();
  const marksOf = new Map<string, CorrectionMark[]>();
  for (const { a, b } of pairs) {
    for (const [x, y] of [[rootOf(a), rootOf(b)] as const, [rootOf(b), rootOf(a)] as const])
      kept.set(x, (kept.get(x) ?? new Set()).add(y));
  }
  for (const { actor, mark } of marks) {
    const root = rootOf(actor);
    marksOf.set(root, [...(marksOf.get(root) ?? []), mark]);
  }
  for (const id of given.keys()) if (knownActor(id)) given.delete(id);
  return { apart: kept, marks: marksOf, given, unapplied };
}
