/** The shortest stretch of one sentence that shows an agreement: both names, where they stand together, and the trigger. */
import type { Evidence, Snippet } from '../model.ts';
import type { Candidate } from './candidates.ts';
import type { Entity } from './entities.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './sentences.ts';
import type { Trigger } from './triggers.ts';

export type Shown = { readonly evidence: Evidence; readonly sentence: Sentence; readonly trigger: Trigger | null };

function slice(snippet: Snippet, sentence: Sentence, first: number, last: number): Evidence {
  const start = sentence.tokens[first]?.start ?? sentence.start;
  const end = sentence.tokens[last]?.end ?? sentence.end;
  return { field: sentence.field, start, end, quote: snippet[sentence.field].slice(start, end) };
}

/** Distance of a trigger from the stretch between two names; strong triggers count as nearer. */
function reach(trigger: Trigger, first: number, last: number): number {
  const outside = trigger.last < first ? first - trigger.last : trigger.first > last ? trigger.first - last : 0;
  return outside * 2 + (trigger.row.strength === 'strong' ? 0 : 3);
}

function nearestTrigger(triggers: readonly Trigger[], first: number, last: number): Trigger | null {
  let best: Trigger | null = null;
  for (const trigger of triggers) if (!best || reach(trigger, first, last) < reach(best, first, last)) best = trigger;
  return best;
}

function shownBy(reading: Reading, sentence: Sentence, first: number, last: number): Shown & { cost: number } {
  const trigger = nearestTrigger(reading.triggers[sentence.index] ?? [], first, last);
  const from = trigger ? Math.min(first, trigger.first) : 0;
  const to = trigger ? Math.max(last, trigger.last) : sentence.tokens.length - 1;
  const cost = (trigger ? reach(trigger, first, last) : 40) + (to - from);
  return { evidence: slice(reading.snippet, sentence, from, to), sentence, trigger, cost };
}

const cheapest = <T extends { cost: number }>(list: readonly T[]): T | undefined =>
  list.reduce<T | undefined>((best, item) => (!best || item.cost < best.cost ? item : best), undefined);

/** Where one actor of an agreement stands beside a trigger. */
export function evidenceOfParty(reading: Reading, entity: Entity): Shown {
  const shown = entity.mentions.map((m) => shownBy(reading, m.sentence, m.outerFirst, Math.max(m.last, m.outerLast)));
  return cheapest(shown) as Shown;
}

export function evidenceOf(reading: Reading, candidate: Candidate): Shown {
  const together = candidate.meetings.map(({ left, right }) =>
    shownBy(reading, left.sentence, Math.min(left.first, left.outerFirst), Math.max(right.last, right.outerLast)),
  );
  const best = cheapest(together);
  if (best) return best;
  const apart = [candidate.a, candidate.b].map(
    (entity) => evidenceOfParty(reading, entity) as Shown & { cost: number },
  );
  return cheapest(apart) as Shown;
}
