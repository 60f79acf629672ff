/**
 * Which claims tell of one agreement.
 *
 * The rule. Claims are read in the order of time (the event's date, else the publication's; undated ones first), then of claim
 * id. Each joins the agreement that fits it best, or founds one. An agreement may fit only if
 *  1. its core, the parties that most of its claims name, and the claim share a pair; the claim misses none of the core, or one
 *     partner within a month, with the same type and no other subject; the claim adds two parties at most, more only within a
 *     month. A party may go by a longer or shorter name, or that of another branch of its house, within months and the same type;
 *  2. their types are the same, or drift into each other (`type-drift.ts`): a story may go from talks to merger;
 *  3. they are near in time, by the event's date or by the publication's: the pair's silence is shorter than its type allows, and
 *     an agreement that was ended or rejected is not taken up again after half a year;
 *  4. no claim of the same snippet is in it already under another type: a text that names two arrangements apart means two;
 *  5. their subjects (`subject.ts`: trade, visas, defence …) do not contradict, where a pair may have several agreements of the
 *     type at once. A claim without any subject joins the nearest.
 * Of several, the best is the one of the same type, then of more common subjects, of the same parties, of more claims, the nearest.
 *
 * A claim with one party joins nothing: it is an agreement of its own.
 *
 * The rule is greedy, so a late claim never splits what earlier ones brought together, but it may tell where a still later one
 * goes. It depends on the set of claims only. Claims that share no pair (nor a pair of houses), directly or through others, have
 * no influence on each other: the connected parts (`blocksOf`) may be read apart and in any order.
 *
 * Limits, known and accepted:
 *  - two agreements of one pair, one type and no subject word that tells them apart, within the silence, are taken for one;
 *  - one agreement of which two reports name different subjects only (one "trade", one "visas") is taken for two;
 *  - a revival after more than half a year counts as a new agreement, whatever the text says of the old one;
 *  - two deals of two branches of a house with one partner, of one type and subject within two months, are taken for one;
 *  - undated claims are read before all others, and time never parts them.
 */
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
  readonly subjects: Map<string, number>;
  /** Snippet → type of its first claim here. */
  readonly snippets: Map<string, Fact['type']>;
  /** First and last day of events and of publications; null while no claim is dated. */
  days: readonly [number, number] | null;
  published: readonly [number, number] | null;
  /** When it was last said to be ended or rejected, with nothing said since; else null. */
  unmadeDay: number | null;
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

const mainType = (story: Growing): Fact['type'] =>
  [...story.types].sort(([a, x], [b, y]) => y - x || byText(a, b))[0]?.[0] ?? 'other';

type Parties = { readonly match: Match; readonly missing: number; readonly added: number };

/** How the claim's parties lie in the story's; null where they share no pair of its core. */
function partiesOf(story: Growing, fact: Fact, nameOf: (id: string) => Named): Parties | null {
  const isCore = ({ count }: Slot): boolean => count * 2 >= story.facts.length;
  const match = matchSlots(fact.actors, story.slots, nameOf);
  const core = new Set(
    fact.actors.filter((_, at) => isCore(story.slots[match.slots[at] ?? -1] ?? { members: new Map(), count: 0 })),
  );
  const shared = fact.pairs.some((pair) => pair.split('\n').every((actor) => core.has(actor)));
  if (!shared) return null;
  return { match, missing: story.slots.filter(isCore).length - core.size, added: fact.actors.length - core.size };
}

/** How well a claim fits a story, greater is better; null where it may not join. */
function fitOf(story: Growing, fact: Fact, parties: Parties): number | null {
  const main = mainType(story);
  const drift = story.types.has(fact.type) ? 'same' : driftOf(main, fact.type);
  if (drift === 'apart') return null;
  const days = daysBetween(story, fact);
  if (days > Math.max(silence[fact.type], silence[main])) return null;
  if (drift === 'drift' && days > driftDays) return null;
  if (story.unmadeDay !== null && fact.day !== null && fact.group !== 'unmade' && fact.day - story.unmadeDay > afterEnd)
    return null;
  if ((story.snippets.get(fact.claim.snippet) ?? fact.type) !== fact.type) return null;
  const common = [...fact.subjects].filter((subject) => story.subjects.has(subject)).length;
  const once = onceAtATime[fact.type] && (story.types.has(fact.type) || onceAtATime[main]);
  const told = story.subjects.size > 0 && fact.subjects.size > 0;
  if (told && common === 0 && !once) return null;
  const { match, missing, added } = parties;
  if (missing > 1 || ((missing === 1 || added > 2) && (drift !== 'same' || days > nearDays))) return null;
  if (missing === 1 && told && common === 0) return null;
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

function add(story: Growing, fact: Fact, match: Match): void {
  story.facts.push(fact);
  story.places.push(fillSlots(story.slots, fact.actors, match));
  story.types.set(fact.type, (story.types.get(fact.type) ?? 0) + 1);
  for (const subject of fact.subjects) story.subjects.set(subject, (story.subjects.get(subject) ?? 0) + 1);
  if (!story.snippets.has(fact.claim.snippet)) story.snippets.set(fact.claim.snippet, fact.type);
  story.days = widened(story.days, fact.day);
  story.published = widened(story.published, fact.published);
  if (fact.day !== null) story.unmadeDay = fact.group === 'unmade' ? fact.day : null;
}

function found(fact: Fact): Growing {
  const story: Growing = {
    facts: [],
    slots: [],
    places: [],
    types: new Map(),
    subjects: new Map(),
    snippets: new Map(),
    days: null,
    published: null,
    unmadeDay: null,
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
