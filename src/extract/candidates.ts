/** The pairs of actors that a snippet might join, each with the places where the two stand together. */
import type { Entity } from './entities.ts';
import type { Reading } from './reading.ts';
import type { ActorSpan } from './span.ts';

/** Two mentions in one sentence, in order of the text. */
export type Meeting = { readonly left: ActorSpan; readonly right: ActorSpan };

export type Candidate = {
  readonly a: Entity;
  readonly b: Entity;
  /** Nearest first; empty where the two never stand in one sentence. */
  readonly meetings: readonly Meeting[];
};

const maxEntities = 14;
const maxMeetings = 5;

/** A snippet of k actors has k·(k−1)/2 candidates; actors beyond the first fourteen are left out, longer lists are no news. */
export function candidatesOf(reading: Reading): Candidate[] {
  const entities = reading.entities.slice(0, maxEntities);
  const candidates: Candidate[] = [];
  for (const [i, a] of entities.entries())
    for (const b of entities.slice(i + 1)) {
      const meetings: Meeting[] = [];
      for (const x of a.mentions)
        for (const y of b.mentions) {
          if (x.sentence !== y.sentence || (x.first <= y.last && y.first <= x.last)) continue;
          meetings.push(x.first < y.first ? { left: x, right: y } : { left: y, right: x });
        }
      const gap = (m: Meeting): number => m.right.first - m.left.last;
      meetings.sort(
        (m, n) => m.left.sentence.index - n.left.sentence.index || gap(m) - gap(n) || m.left.first - n.left.first,
      );
      candidates.push({ a, b, meetings: meetings.slice(0, maxMeetings) });
    }
  return candidates;
}
