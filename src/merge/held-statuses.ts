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

/** Events dated this many days before their report are often something else that the text mentions. */
const longAgo = 45;

function trustOf({ claim, day, published }: Fact): number {
  const trust = Math.min(1, Math.max(0.5, claim.confidence));
  return day !== null && published !== null && published - day > longAgo ? trust * 0.4 : trust;
}

/** The place of the least number; of even ones the first, rounding aside. */
const least = (costs: readonly number[]): number =>
  costs.reduce((best, cost, at) => (cost < (costs[best] as number) - 1e-9 ? at : best), 0);

/**
 * The status that held when each claim was made, for claims in the order of the story: the path of least cost, where each claim
 * that it contradicts costs `slips` by its trust, and each move `moves` (Viterbi). Of even paths the one less far on the way.
 */
export function heldStatuses(facts: readonly Fact[]): readonly Status[] {
  let costs: readonly number[] = way.map(() => 0);
  const befores: (readonly number[])[] = [];
  for (const [at, fact] of facts.entries()) {
    const said = rankOf(fact.claim.status);
    const trust = trustOf(fact);
    const reach = (from: number, to: number): number =>
      (costs[from] as number) + (at === 0 ? 0 : (moves[from]?.[to] as number));
    const before = way.map((_, to) => least(way.map((__, from) => reach(from, to))));
    costs = way.map((_, to) => reach(before[to] as number, to) + (slips[to]?.[said] as number) * trust);
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
