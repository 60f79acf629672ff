/**
 * Which claims tell of one agreement.
 *
 * The rule. Claims are read in the order of time (the event's date, or the publication's where the text gives none or tells of more
 * than two months ago; undated ones first), then of claim id. Each joins the agreement that fits it best, or founds one. An agreement
 * may fit only if
 *  1. its core, the parties that half of its claims name, and the claim share a pair; of the pair one may be named by a quarter only.
 *     The claim misses none of the core, or one partner within a month, with the same type and no other subject; the claim adds two
 *     parties at most, more only within a month. A party may go by a longer or shorter name, or that of another branch of its house,
 *     within months and the same type;
 *  2. their types are the same, or drift into each other (`type-drift.ts`): a story may go from talks to merger, but not back: what
 *     is sought while most claims call a deal of another type made is another agreement, and so is what is agreed beside what is
 *     already in force;
 *  3. they are near in time, by the event's date or by the publication's: the pair's silence is shorter than its type allows, and
 *     an agreement that was ended or rejected is not taken up again after half a year. Other than a merger, what was made and has
 *     ended is not sought again: a broken truce and the talks on the next one are two. Nor does an end of half a year before the
 *     story belong to it;
 *  4. no claim of the same snippet is in it already under another type: a text that names two arrangements apart means two;
 *  5. their subjects (`subject.ts`: trade, visas, defence …) do not contradict, where a pair may have several agreements of the
 *     type at once. A claim without any subject joins the nearest. Parties at war have one peace at a time, but beside it safe ways
 *     out, grain and exchanges of prisoners, each of its own.
 * Of several, the best is the one of the same type, then of more common subjects, of the same parties, of more claims, the nearest.
 *
 * A claim with one party joins nothing: it is an agreement of its own.
 *
 * The rule is greedy, so a late claim never splits what earlier ones brought together, but it may tell where a still later one
 * goes. It depends on the set of claims only. Claims that share no pair (nor a pair of houses), directly or through others, have
 * no influence on each other: the connected parts (`blocksOf`) may be read apart and in any order.
 *
 * Limits, known and accepted (tests/stories counts them on real stories):
 *  - two agreements of one pair, one type and no subject word that tells them apart, within the silence, are taken for one: two loans
 *    of one state to another in one season, the stake of an investor and its next offer. Sums do not tell them apart: reports of one
 *    deal give too many different ones;
 *  - one agreement of which two reports name different subjects only (one "trade", one "visas") is taken for two;
 *  - one counterpart under two names of which none is part of the other ("Washington" and "the powers") makes two;
 *  - a revival after more than half a year counts as a new agreement, whatever the text says of the old one;
 *  - two deals of two branches of a house with one partner, of one type and subject within two months, are taken for one;
 *  - undated claims are read before all others, and time never parts them.
 */
import { groupOf, type Status } from '../model.ts';
import type { Named } from '../resolve/kin.ts';
import { byText } from '../text/canonical.ts';
import { byTime, type Fact } from './fact.ts';
import { fillSlots, type Match, matchSlots, type Slot } from './slots.ts';
import { driftOf, onceAtATime, silence } from './type-drift.ts';

/** An agreement: its claims in the order of time, its parties under all their names. */
export type Story = {
  readonly facts: readonly Fact[];
  readonly slots: readonly Slot[];
  /** For each fact the slot of each of its actors. */
  readonly places: readonly (readonly number[])[];
};

type Growing = {
  readonly facts: Fact[];
  readonly slots: Slot[];
  readonly places: (readonly number[])[];
  /** Type → number of claims. */
  readonly types: Map<Fact['type'], number>;
  readonly statuses: Map<Status, number>;
  readonly subjects: Map<string, number>;
  readonly asides: Map<string, number>;
  /** Snippet → type of its first claim here. */
  readonly snippets: Map<string, Fact['type']>;
  /** First and last day of events and of publications; null while no claim is dated. */
  days: readonly [number, number] | null;
  published: readonly [number, number] | null;
  /** When it was last said to be ended or rejected, with nothing said since; else null. */
  unmadeDay: number | null;
  /** Whether the last word was that it had ended. */
  ended: boolean;
};

/** After the end of an agreement, days within which more may be told of it. */
const afterEnd = 183;
/** A report may leave out a partner, or add several, within these days. */
const nearDays = 31;
/** Types that drift into each other do so within these days. */
const driftDays = 120;
/** A party goes by a longer or shorter name, or by that of another branch of its house, within these days. */
const likenessDays = { same: Number.POSITIVE_INFINITY, kin: 120, house: 60 } as const;

const outside = (range: readonly [number, number] | null, day: number | null): number =>
  range === null || day === null ? 0 : Math.max(0, day - range[1], range[0] - day);

/** Days between claim and story by event; by publication where that is nearer, since event dates are often of the background. */
const daysBetween = (story: Growing, fact: Fact): number =>
  Math.min(outside(story.days, fact.day), outside(story.published, fact.published));

/** The key counted most often; of even ones the first by text. */
const mostOf = <K extends string>(counts: ReadonlyMap<K, number>): K | undefined =>
  [...counts].sort(([a, x], [b, y]) => y - x || byText(a, b))[0]?.[0];

const mainType = (story: Growing): Fact['type'] => mostOf(story.types) ?? 'other';

/** What parties at war arrange beside their peace, each with a course of its own; empty for the peace itself. */
function asideOf({ subjects }: Fact): string {
  if (subjects.has('corridor')) return 'corridor';
  if (subjects.has('grain')) return 'grain';
  // Prisoners are freed by a truce, too.
  return subjects.has('prisoners') && !subjects.has('truce') ? 'prisoners' : '';
}

type Parties = { readonly match: Match; readonly missing: number; readonly added: number };

/** How the claim's parties lie in the story's; null where they share no pair of which one is of its core, the other well known. */
function partiesOf(story: Growing, fact: Fact, nameOf: (id: string) => Named): Parties | null {
  const claims = story.facts.length;
  const isCore = ({ count }: Slot): boolean => count * 2 >= claims;
  const isKnown = ({ count }: Slot): boolean => count * 2 >= claims || (count > 1 && count * 4 >= claims);
  const match = matchSlots(fact.actors, story.slots, nameOf);
  const slotOf = (actor: string): Slot | undefined => story.slots[match.slots[fact.actors.indexOf(actor)] ?? -1];
  const among = (actors: readonly string[], test: (slot: Slot) => boolean): readonly string[] =>
    actors.filter((actor) => {
      const slot = slotOf(actor);
      return slot !== undefined && test(slot);
    });
  const shared = fact.pairs.some((pair) => {
    const two = pair.split('\n');
    return among(two, isKnown).length === 2 && among(two, isCore).length > 0;
  });
  if (!shared) return null;
  const core = among(fact.actors, isCore).length;
  return {
    match,
    missing: story.slots.filter(isCore).length - core,
    added: fact.actors.length - among(fact.actors, isKnown).length,
  };
}

/**
 * Whether the claim's status lies before what most claims of the story say. Types drift as a story goes on, not back: what is sought
 * while a deal of another type is made is another one ("Orrin holds a stake in Quill", "Orrin bids for Quill").
 */
function isBehind({ facts, statuses }: Growing, { claim, group }: Fact): boolean {
  const most = (of: (status: Status) => boolean): boolean =>
    [...statuses].reduce((sum, [status, count]) => sum + (of(status) ? count : 0), 0) * 2 > facts.length;
  if (group === 'sought') return most((status) => groupOf[status] === 'made');
  return claim.status === 'agreed' && most((status) => status === 'active');
}

/**
 * Whether the claim seeks again what was made and has ended: a truce that was broken and the talks on the next one are two. A
 * merger that is called off may be taken up again, and stays one.
 */
function isAnew({ facts, ended, statuses, unmadeDay, types }: Growing, { group, day }: Fact): boolean {
  if (!ended || group !== 'sought' || types.has('merger') || unmadeDay === null || day === null) return false;
  const made = [...statuses].reduce((sum, [status, count]) => sum + (groupOf[status] === 'made' ? count : 0), 0);
  return made * 4 >= facts.length && day - unmadeDay > 1;
}

/** Whether the claim tells of an end long before the first that is told of the story. */
const isOver = ({ days }: Growing, { claim, day }: Fact): boolean =>
  claim.status === 'ended' && day !== null && days !== null && days[0] - day > afterEnd;

/** How well a claim fits a story, greater is better; null where it may not join. */
function fitOf(story: Growing, fact: Fact, parties: Parties): number | null {
  const main = mainType(story);
  const drift = story.types.has(fact.type) ? 'same' : driftOf(main, fact.type);
  if (drift === 'apart') return null;
  const days = daysBetween(story, fact);
  if (days > Math.max(silence[fact.type], silence[main])) return null;
  if (drift === 'drift' && (days > driftDays || isBehind(story, fact))) return null;
  if (story.unmadeDay !== null && fact.day !== null && fact.group !== 'unmade' && fact.day - story.unmadeDay > afterEnd)
    return null;
  if (isAnew(story, fact) || isOver(story, fact)) return null;
  if ((story.snippets.get(fact.claim.snippet) ?? fact.type) !== fact.type) return null;
  const common = [...fact.subjects].filter((subject) => story.subjects.has(subject)).length;
  const once = onceAtATime[fact.type] && (story.types.has(fact.type) || onceAtATime[main]);
  const told = story.subjects.size > 0 && fact.subjects.size > 0;
  if (told && common === 0 && !once) return null;
  if ((fact.type === 'peace' || main === 'peace') && asideOf(fact) !== mostOf(story.asides)) return null;
  const { match, missing, added } = parties;
  if (missing > 1 || ((missing === 1 || added > 2) && (drift !== 'same' || days > nearDays))) return null;
  if (missing === 1 && told && common === 0 && !once) return null;
  if (days > likenessDays[match.loosest] || (match.loosest !== 'same' && drift !== 'same')) return null;
  // Two branches of one house may deal with each other many times over: there one name must be the same.
  const parted = fact.blocks.some((block) => new Set(block.split('\n')).size === 2);
  if (match.loosest === 'house' && !(match.anySame ? once || common > 0 : once && parted)) return null;
  return (
    (drift === 'same' ? 8 : 0) +
    Math.min(common, 3) * 2 +
    (missing === 0 && added === 0 ? 3 : 1) -
    { same: 0, kin: 1, house: 2 }[match.loosest] +
    Math.min(story.facts.length, 20) / 8 -
    Math.min(days, 365) / 200
  );
}

const widened = (range: readonly [number, number] | null, day: number | null): readonly [number, number] | null =>
  day === null ? range : range === null ? [day, day] : [Math.min(range[0], day), Math.max(range[1], day)];

const count = <K>(counts: Map<K, number>, key: K): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

function add(story: Growing, fact: Fact, match: Match): void {
  story.facts.push(fact);
  story.places.push(fillSlots(story.slots, fact.actors, match));
  count(story.types, fact.type);
  count(story.statuses, fact.claim.status);
  count(story.asides, asideOf(fact));
  for (const subject of fact.subjects) count(story.subjects, subject);
  if (!story.snippets.has(fact.claim.snippet)) story.snippets.set(fact.claim.snippet, fact.type);
  story.days = widened(story.days, fact.day);
  story.published = widened(story.published, fact.published);
  if (fact.day !== null) story.unmadeDay = fact.group === 'unmade' ? fact.day : null;
  story.ended = fact.claim.status === 'ended';
}

function found(fact: Fact): Growing {
  const story: Growing = {
    facts: [],
    slots: [],
    places: [],
    types: new Map(),
    statuses: new Map(),
    subjects: new Map(),
    asides: new Map(),
    snippets: new Map(),
    days: null,
    published: null,
    unmadeDay: null,
    ended: false,
  };
  add(story, fact, { slots: [], loosest: 'same', anySame: true });
  return story;
}

/** The agreements that the facts tell of, in the order of their first fact. `nameOf` gives the name and kind of an actor. */
export function storiesOf(facts: readonly Fact[], nameOf: (id: string) => Named): readonly Story[] {
  const stories: Growing[] = [];
  const byBlock = new Map<string, Set<Growing>>();
  for (const fact of [...facts].sort(byTime)) {
    const near = new Set(fact.blocks.flatMap((block) => [...(byBlock.get(block) ?? [])]));
    let best: { readonly story: Growing; readonly match: Match; readonly fit: number } | null = null;
    for (const story of near) {
      const parties = partiesOf(story, fact, nameOf);
      const fit = parties ? fitOf(story, fact, parties) : null;
      // Even: the story founded first, which stands first in the set of its block.
      if (parties && fit !== null && (best === null || fit > best.fit)) best = { story, match: parties.match, fit };
    }
    const story = best?.story ?? found(fact);
    if (best) add(story, fact, best.match);
    else stories.push(story);
    for (const block of fact.blocks) byBlock.set(block, (byBlock.get(block) ?? new Set()).add(story));
  }
  return stories;
}
