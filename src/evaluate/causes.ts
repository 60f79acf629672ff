/** Why a pair was missed or wrongly found, told by what each step of the extractor saw. */
import { nameKey } from '../actors/key.ts';
import { candidatesOf } from '../extract/candidates.ts';
import type { Entity } from '../extract/entities.ts';
import { gate } from '../extract/gate.ts';
import { read } from '../extract/reading.ts';
import type { Snippet } from '../model.ts';
import type { Outcome, Pair } from './score.ts';

export const causes = [
  'gate closed',
  'actor not found',
  'actor found under another name',
  'trigger unknown',
  'never in one sentence',
  'dropped by its weights',
  'one actor right, one a bystander',
  'both actors wrong',
  'found twice or joined wrongly',
  'no agreement in the snippet',
] as const;
export type Cause = (typeof causes)[number];

const keysOf = (entity: Entity): string[] => [entity.name, ...entity.mentions.map((m) => m.text)].map(nameKey);

function causeOfMiss(pair: Pair, snippet: Snippet): Cause {
  if (!gate(snippet)) return 'gate closed';
  const reading = read(snippet);
  const sides = [pair.a, pair.b].map(({ keys }) => {
    const wanted = new Set([...keys].map(nameKey));
    return {
      named: reading.entities.filter((e) => wanted.has(nameKey(e.name))),
      mentioned: reading.entities.filter((e) => keysOf(e).some((key) => wanted.has(key))),
    };
  });
  if (sides.some((side) => side.mentioned.length === 0)) return 'actor not found';
  if (sides.some((side) => side.named.length === 0)) return 'actor found under another name';
  if (reading.triggers.every((list) => list.length === 0)) return 'trigger unknown';
  const [a, b] = sides as [(typeof sides)[0], (typeof sides)[0]];
  const together = candidatesOf(reading).filter(
    (c) =>
      (a.mentioned.includes(c.a) && b.mentioned.includes(c.b)) ||
      (a.mentioned.includes(c.b) && b.mentioned.includes(c.a)),
  );
  return together.some((c) => c.meetings.length > 0) ? 'dropped by its weights' : 'never in one sentence';
}

function causeOfWrong(pair: Pair, outcome: Outcome): Cause {
  if (outcome.isNull) return 'no agreement in the snippet';
  const gold = [...outcome.matched.map((m) => m.gold), ...outcome.missed];
  const isParty = (side: Pair['a']): boolean =>
    gold.some((g) => [g.a, g.b].some((other) => [...side.keys].some((key) => other.keys.has(key))));
  const right = [pair.a, pair.b].filter(isParty).length;
  return right === 2
    ? 'found twice or joined wrongly'
    : right === 1
      ? 'one actor right, one a bystander'
      : 'both actors wrong';
}

export type Fault = {
  readonly id: string;
  readonly what: 'missed' | 'wrong';
  readonly cause: Cause;
  readonly pair: string;
};

const shown = (pair: Pair): string => `${pair.a.name} – ${pair.b.name} [${pair.type}, ${pair.status}]`;

export function faultsOf(outcome: Outcome, snippet: Snippet): Fault[] {
  return [
    ...outcome.missed.map((pair) => ({
      id: outcome.id,
      what: 'missed' as const,
      cause: causeOfMiss(pair, snippet),
      pair: shown(pair),
    })),
    ...outcome.wrong.map((pair) => ({
      id: outcome.id,
      what: 'wrong' as const,
      cause: causeOfWrong(pair, outcome),
      pair: shown(pair),
    })),
  ];
}
