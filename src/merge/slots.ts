/**
 * The parties of a story as its reports name them: one slot a party, in it every actor by whose name the party went. "Reliance"
 * and "Reliance Retail" share a slot where both reports tell of one deal with Future; in other stories they stay two.
 */
import { knownActor } from '../actors/known.ts';
import { isHouse } from '../resolve/house.ts';
import { extendsName, isApart, type Named } from '../resolve/kin.ts';
import { byText } from '../text/canonical.ts';

export type Slot = {
  /** Actor id → number of claims that name it so. */
  readonly members: Map<string, number>;
  /** Claims that name the party at all. */
  count: number;
};

/** How two names may mean one party: the same actor, one name longer than the other, or two branches of a house. */
export type Likeness = 'same' | 'kin' | 'house';

const order: Readonly<Record<Likeness, number>> = { same: 0, kin: 1, house: 2 };

const likeness = (a: Named, b: Named): Likeness | null =>
  a.id === b.id ? 'same' : extendsName(a, b) || extendsName(b, a) ? 'kin' : isHouse(a, b) ? 'house' : null;

export type Match = {
  /** Index of the slot for each actor of the claim; -1 where it has none. */
  readonly slots: readonly number[];
  /** The loosest likeness that was needed, and whether any actor is the same. */
  readonly loosest: Likeness;
  readonly anySame: boolean;
};

/** Finds each actor of a claim its slot, the surest likeness first; no slot is used twice. */
export function matchSlots(actors: readonly string[], slots: readonly Slot[], nameOf: (id: string) => Named): Match {
  const options: { readonly actor: number; readonly slot: number; readonly like: Likeness }[] = [];
  for (const [actor, id] of actors.entries()) {
    for (const [slot, { members }] of slots.entries()) {
      if (members.has(id)) {
        options.push({ actor, slot, like: 'same' });
        continue;
      }
      const self = nameOf(id);
      if (self.apart && [...members.keys()].some((member) => isApart(self, nameOf(member)))) continue;
      const likes = [...members.keys()].flatMap((member) => likeness(self, nameOf(member)) ?? []);
      const like = likes.sort((a, b) => order[a] - order[b])[0];
      if (like) options.push({ actor, slot, like });
    }
  }
  options.sort((a, b) => order[a.like] - order[b.like] || a.actor - b.actor || a.slot - b.slot);
  const found = actors.map(() => -1);
  const used = new Set<number>();
  let loosest: Likeness = 'same';
  let anySame = false;
  for (const { actor, slot, like } of options) {
    if (found[actor] !== -1 || used.has(slot)) continue;
    found[actor] = slot;
    used.add(slot);
    anySame ||= like === 'same';
    if (order[like] > order[loosest]) loosest = like;
  }
  return { slots: found, loosest, anySame };
}

/** Counts a claim's actors in the slots that the match gives them; an actor without a slot gets a new one. Gives the slots. */
export function fillSlots(slots: Slot[], actors: readonly string[], match: Match): readonly number[] {
  return actors.map((id, at) => {
    const slot = slots[match.slots[at] ?? -1];
    if (!slot) return slots.push({ members: new Map([[id, 1]]), count: 1 }) - 1;
    slot.members.set(id, (slot.members.get(id) ?? 0) + 1);
    slot.count++;
    return match.slots[at] as number;
  });
}

const byUse = ([a, x]: readonly [string, number], [b, y]: readonly [string, number]): number =>
  y - x || Number(knownActor(b) !== undefined) - Number(knownActor(a) !== undefined) || byText(a, b);

/** A party that one claim of many names, or fewer than one in ten, is a slip of the reader and no party of the agreement. */
const isParty = ({ count }: Slot, claims: number): boolean => claims < 4 || (count > 1 && count * 10 >= claims);

/**
 * For each slot the actor that stands for it: the one that most claims name, of even ones a known one, then by text; each actor
 * stands for one slot. Null where the slot is no party of the agreement.
 */
export function holdersOf(slots: readonly Slot[], claims: number): readonly (string | null)[] {
  const holders: (string | null)[] = slots.map(() => null);
  const taken = new Set<string>();
  const byCount = [...slots.keys()].sort((a, b) => (slots[b]?.count ?? 0) - (slots[a]?.count ?? 0) || a - b);
  for (const at of byCount) {
    const slot = slots[at] as Slot;
    if (!isParty(slot, claims)) continue;
    const free = [...slot.members].sort(byUse).find(([id]) => !taken.has(id));
    if (!free) continue;
    taken.add(free[0]);
    holders[at] = free[0];
  }
  return holders;
}
