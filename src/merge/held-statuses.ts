/** What held at the time of each report, where reports contradict each other. */
import { groupOf, type Status, type StatusGroup } from '../model.ts';
import type { Fact } from './fact.ts';

/** The way from a rumour to the end. */
const way = [
  'speculated',
  'proposed',
  'negotiating',
  'agreed',
  'signed',
  'active',
  'renewed',
  'rejected',
  'suspended',
  'ended',
] as const satisfies readonly Status[];

/** How far a status is on the way. */
export const rankOf = (status: Status): number => way.indexOf(status);

/**
 * What it takes to believe that the agreement moved on, in claims of full trust that say otherwise. Less than one: one claim at
 * the end is believed. A way there and back takes more than one, so that a lone contrary claim amid others is a slip.
 */
const moveCost: Readonly<Record<StatusGroup, Readonly<Record<StatusGroup, number>>>> = {
  sought: { sought: 0, made: 0.4, unmade: 0.4 },
  made: { sought: 1.3, made: 0, unmade: 0.4 },
  unmade: { sought: 0.8, made: 1, unmade: 0 },
};

/**
 * What a claim costs that says the second while the first holds: reports tell of the past ("the offer of January") more often than
 * of the future.
 */
const slipCost: Readonly<Record<StatusGroup, Readonly<Record<StatusGroup, number>>>> = {
  sought: { sought: 0, made: 1.1, unmade: 1 },
  made: { sought: 0.7, made: 0, unmade: 1 },
  unmade: { sought: 0.9, made: 0.9, unmade: 0 },
};

/** The same between two statuses of one group. */
const within = { forward: 0.3, backward: 0.8, slip: 0.5 } as const;

const table = (cost: (from: Status, to: Status) => number): readonly (readonly number[])[] =>
  way.map((from) => way.map((to) => cost(from, to)));

const moves = table((from, to) => {
  if (groupOf[from] !== groupOf[to]) return moveCost[groupOf[from]][groupOf[to]];
  return from === to ? 0 : rankOf(from) < rankOf(to) ? within.forward : within.backward;
});

const slips = table((held, said) => {
  if (groupOf[held] !== groupOf[said]) return slipCost[groupOf[held]][groupOf[said]];
  return held === said ? 0 : within.slip;
});

/** After so many days of silence what was unmade is more likely to be taken up again, and a move out of it costs a part only. */
const silentDays = 30;
const afterSilence = 0.4;

/** By event and by publication, since a report of today may date its event far back. */
function isSilent(before: Fact | undefined, { day, published }: Fact): boolean {
  const longer = (from: number | null | undefined, to: number | null): boolean =>
    typeof from === 'number' && to !== null && to - from > silentDays;
  return longer(before?.day, day) && longer(before?.published ?? before?.day, published ?? day);
}

/** Events dated this many days before their report are often something else that the text mentions. */
const longAgo = 45;

function trustOf({ claim, day, published }: Fact): number {
  const trust = Math.min(1, Math.max(0.5, claim.confidence));
  return day !== null && published !== null && published - day > longAgo ? trust * 0.4 : trust;
}

/** So many reports of one day, and so many within three days, count in full. */
const crowds = [
  { near: 0, full: 4 },
  { near: 3, full: 8 },
] as const;

/** How many of the sorted days lie within `near` days of this one. */
function crowdAt(days: readonly number[], day: number, near: number): number {
  const below = (limit: number): number => {
    let [low, high] = [0, days.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((days[middle] as number) < limit) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return below(day + near + 1) - below(day - near);
}

/**
 * How much each claim counts. Copies of one text that say the same count as one. A crowd of reports repeats itself and has its share
 * of slips: two of them in a row are no news, so that its weight grows with the root of its number only.
 */
function weightsOf(facts: readonly Fact[], texts: ReadonlyMap<string, string>): readonly number[] {
  const copyOf = ({ claim }: Fact): string => `${texts.get(claim.snippet) ?? claim.snippet}\n${claim.status}`;
  const copies = new Map<string, number>();
  for (const fact of facts) copies.set(copyOf(fact), (copies.get(copyOf(fact)) ?? 0) + 1);
  const days = [...new Map(facts.map((fact) => [copyOf(fact), fact.day])).values()]
    .filter((day) => day !== null)
    .sort((a, b) => a - b);
  return facts.map((fact) => {
    const { day } = fact;
    const shares = day === null ? [] : crowds.map(({ near, full }) => Math.sqrt(full / crowdAt(days, day, near)));
    return (trustOf(fact) * Math.min(1, ...shares)) / (copies.get(copyOf(fact)) ?? 1);
  });
}

/** The place of the least number; of even ones the first, rounding aside. */
const least = (costs: readonly number[]): number =>
  costs.reduce((best, cost, at) => (cost < (costs[best] as number) - 1e-9 ? at : best), 0);

/**
 * The status that held when each claim was made, for claims in the order of the story: the path of least cost, where each claim
 * that it contradicts costs `slips` by its weight, and each move `moves` (Viterbi). Of even paths the one less far on the way.
 */
export function heldStatuses(
  facts: readonly Fact[],
  texts: ReadonlyMap<string, string> = new Map(),
): readonly Status[] {
  let costs: readonly number[] = way.map(() => 0);
  const weights = weightsOf(facts, texts);
  const befores: (readonly number[])[] = [];
  for (const [at, fact] of facts.entries()) {
    const said = rankOf(fact.claim.status);
    const weight = weights[at] as number;
    const silent = isSilent(facts[at - 1], fact);
    const ease = (from: number): number => (silent && groupOf[way[from] as Status] === 'unmade' ? afterSilence : 1);
    const reach = (from: number, to: number): number =>
      (costs[from] as number) + (at === 0 ? 0 : (moves[from]?.[to] as number) * ease(from));
    const before = way.map((_, to) => least(way.map((__, from) => reach(from, to))));
    costs = way.map((_, to) => reach(before[to] as number, to) + (slips[to]?.[said] as number) * weight);
    befores.push(before);
  }
  let held = least(costs);
  const path: Status[] = [];
  for (const before of befores.reverse()) {
    path.push(way[held] as Status);
    held = before[held] as number;
  }
  return path.reverse();
}
