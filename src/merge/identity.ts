/**
 * Which claims tell of one agreement.
 *
 * The rule. Claims are read in the order of time (the event's date, else the publication's; undated ones first), then of claim
 * id. Each joins the agreement that fits it best, or founds one. An agreement may fit only if
 *  1. they share a pair of actors, and one's parties are all among the other's (a report that leaves a partner out), or at least
 *     half of the smaller list is shared within a month, the type and a subject being the same;
 *  2. their types are the same, or drift into each other (`type-drift.ts`): a story may go from talks to merger;
 *  3. they are near in time: the pair's silence before the claim is shorter than its type allows, and an agreement that was ended
 *     or rejected is not taken up again after half a year;
 *  4. no claim of the same snippet with the same pair is in it already under another type: a text that names two arrangements
 *     apart means two;
 *  5. their subjects (`subject.ts`: trade, visas, defence …) do not contradict, where a pair may have several agreements of the
 *     type at once. A claim without any subject joins the nearest.
 * Of several, the best is the one of the same type, then of more common subjects, of the same parties, of more claims, the latest.
 *
 * A claim with one party joins nothing: it is an agreement of its own.
 *
 * The rule is greedy, so a late claim never splits what earlier ones brought together, but it may tell where a still later one
 * goes. It depends on the set of claims only. Claims that share no pair, directly or through others, have no influence on each
 * other: the connected parts (`blocksOf`) may be read apart and in any order.
 *
 * Limits, known and accepted:
 *  - two agreements of one pair, one type and no subject word that tells them apart, within the silence, are taken for one;
 *  - one agreement of which two reports name different subjects only (one "trade", one "visas") is taken for two;
 *  - a revival after more than half a year counts as a new agreement, whatever the text says of the old one;
 *  - undated claims are read before all others, and time never parts them.
 */
import { byText } from '../text/canonical.ts';
import { byTime, type Fact } from './fact.ts';
import { driftOf, onceAtATime, silence } from './type-drift.ts';

/** An agreement in the making: its claims in the order of time. */
type Story = {
  readonly facts: Fact[];
  readonly actors: Set<string>;
  /** Type → number of claims. */
  readonly types: Map<Fact['type'], number>;
  readonly subjects: Map<string, number>;
  /** Snippet → type of its first claim here. */
  readonly snippets: Map<string, Fact['type']>;
  lastDay: number | null;
  /** When it was last said to be ended or rejected, with nothing said since; else null. */
  unmadeDay: number | null;
};

/** After the end of an agreement, days within which more may be told of it. */
const afterEnd = 183;
/** Lists of parties that differ on both sides may mean one agreement within these days. */
const nearDays = 31;
/** Types that drift into each other do so within these days. */
const driftDays = 120;

const daysBetween = (story: Story, fact: Fact): number =>
  story.lastDay === null || fact.day === null ? 0 : Math.max(0, fact.day - story.lastDay);

const mainType = (story: Story): Fact['type'] =>
  [...story.types].sort(([a, x], [b, y]) => y - x || byText(a, b))[0]?.[0] ?? 'other';

const commonSubjects = (story: Story, fact: Fact): number =>
  [...fact.subjects].filter((subject) => story.subjects.has(subject)).length;

function partiesFit(story: Story, fact: Fact): 'equal' | 'within' | 'overlap' | null {
  const common = fact.actors.filter((actor) => story.actors.has(actor)).length;
  if (common === fact.actors.length) return common === story.actors.size ? 'equal' : 'within';
  if (common === story.actors.size) return 'within';
  return common * 2 >= Math.min(fact.actors.length, story.actors.size) ? 'overlap' : null;
}

/** How well a claim fits a story, greater is better; null where it may not join. */
function fitOf(story: Story, fact: Fact): number | null {
  const parties = partiesFit(story, fact);
  if (parties === null) return null;
  const types = [...story.types.keys()].map((type) => driftOf(type, fact.type));
  const drift = types.includes('same') ? 'same' : driftOf(mainType(story), fact.type);
  if (drift === 'apart') return null;
  const days = daysBetween(story, fact);
  if (days > Math.max(silence[fact.type], silence[mainType(story)])) return null;
  if (drift === 'drift' && days > driftDays) return null;
  if (story.unmadeDay !== null && fact.day !== null && fact.group !== 'unmade' && fact.day - story.unmadeDay > afterEnd)
    return null;
  if ((story.snippets.get(fact.claim.snippet) ?? fact.type) !== fact.type) return null;
  const common = commonSubjects(story, fact);
  const told = story.subjects.size > 0 && fact.subjects.size > 0;
  const once = onceAtATime[fact.type] && onceAtATime[mainType(story)];
  if (told && common === 0 && !once) return null;
  if (parties === 'overlap' && (drift !== 'same' || days > nearDays || common === 0)) return null;
  return (
    (drift === 'same' ? 8 : 0) +
    Math.min(common, 3) * 2 +
    { equal: 3, within: 1, overlap: 0 }[parties] +
    Math.min(story.facts.length, 20) / 20 -
    Math.min(days, 365) / 200
  );
}

function add(story: Story, fact: Fact): void {
  story.facts.push(fact);
  for (const actor of fact.actors) story.actors.add(actor);
  story.types.set(fact.type, (story.types.get(fact.type) ?? 0) + 1);
  for (const subject of fact.subjects) story.subjects.set(subject, (story.subjects.get(subject) ?? 0) + 1);
  if (!story.snippets.has(fact.claim.snippet)) story.snippets.set(fact.claim.snippet, fact.type);
  if (fact.day === null) return;
  story.lastDay = fact.day;
  story.unmadeDay = fact.group === 'unmade' ? fact.day : null;
}

const found = (fact: Fact): Story => {
  const story: Story = {
    facts: [],
    actors: new Set(),
    types: new Map(),
    subjects: new Map(),
    snippets: new Map(),
    lastDay: null,
    unmadeDay: null,
  };
  add(story, fact);
  return story;
};

/** The facts of each agreement, in the order of time; the agreements in the order of their first fact. */
export function storiesOf(facts: readonly Fact[]): readonly (readonly Fact[])[] {
  const stories: Story[] = [];
  const byPair = new Map<string, Set<Story>>();
  for (const fact of [...facts].sort(byTime)) {
    const near = new Set(fact.pairs.flatMap((pair) => [...(byPair.get(pair) ?? [])]));
    let best: Story | null = null;
    let bestFit = Number.NEGATIVE_INFINITY;
    for (const story of near) {
      const score = fitOf(story, fact);
      // Even: the story founded first, which stands first in the set of its pair.
      if (score !== null && score > bestFit) [best, bestFit] = [story, score];
    }
    const story = best ?? found(fact);
    if (best) add(best, fact);
    else stories.push(story);
    for (const pair of fact.pairs) byPair.set(pair, (byPair.get(pair) ?? new Set()).add(story));
  }
  return stories.map((story) => story.facts);
}

/** The parts of a set of facts that have no influence on each other: those that share a pair, directly or through others. */
export function blocksOf(facts: readonly Fact[]): readonly (readonly Fact[])[] {
  const sorted = [...facts].sort(byTime);
  const parent = sorted.map((_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) top = parent[top] as number;
    parent[at] = top;
    return top;
  };
  const first = new Map<string, number>();
  for (const [at, fact] of sorted.entries()) {
    for (const pair of fact.pairs) {
      const other = first.get(pair);
      if (other === undefined) first.set(pair, at);
      else parent[root(at)] = root(other);
    }
  }
  const blocks = new Map<number, Fact[]>();
  for (const [at, fact] of sorted.entries()) {
    const block = blocks.get(root(at));
    if (block) block.push(fact);
    else blocks.set(root(at), [fact]);
  }
  return [...blocks.values()];
}
