/**
 * A sentence as the features see it: actors, triggers, numbers and small words as units, so that
 * "Halvard Group signs 2 deals with Brisk" reads `ENT T:sign NUM T:deal with ENT`.
 */
import { isFunctionWord, isNoun, isVerb } from './dictionary.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './sentences.ts';
import type { ActorSpan } from './span.ts';
import type { Trigger } from './triggers.ts';

export type Unit = {
  readonly kind: 'actor' | 'trigger' | 'number' | 'word' | 'mark';
  /** What features name it by: `ENT`, `T:sign`, `NUM`, the word in lower case, the mark. */
  readonly key: string;
  readonly first: number;
  readonly last: number;
  readonly span: ActorSpan | null;
  readonly triggers: readonly Trigger[];
};

/** Units with what only describes a name taken out of the way; `modifies` says which actor units only describe another. */
export type Clause = {
  readonly units: readonly Unit[];
  /** Actor spans that stand before another as its description, and how: "Norway's Halvard", "Lyon striker Ana Prat". */
  readonly modifies: ReadonlyMap<ActorSpan, { readonly head: ActorSpan; readonly by: string }>;
};

const describes =
  /^(?:based|backed|owned|led|born|listed|headquartered|run|controlled|founded|promoted|origin|headed|funded|bound)$/;

/** How many units after an actor at `at` lead to the actor that it describes, or 0. */
function describedAfter(units: readonly Unit[], at: number): { next: number; by: string } | null {
  const key = (i: number): string => units[i]?.key ?? '$';
  let next = at + 1;
  let by = 'beside';
  if (key(next) === "'s" || key(next) === '’s' || key(next) === "'" || key(next) === '’') {
    by = 'owner';
    next++;
  } else if (key(next) === '-' && describes.test(key(next + 1))) {
    by = key(next + 1);
    next += 2;
  }
  const limit = next + 4;
  let words = 0;
  while (next < Math.min(units.length, limit)) {
    const unit = units[next] as Unit;
    if (unit.kind === 'actor') break;
    const plain =
      unit.kind === 'word' &&
      !isFunctionWord(unit.key) &&
      !(isVerb(unit.key) && !isNoun(unit.key)) &&
      !/^(?:to|said|says|and|will|not)$/.test(unit.key);
    if (!plain && unit.key !== '-') return null;
    if (unit.key !== '-') words++;
    next++;
  }
  if (units[next]?.kind !== 'actor' || next >= limit) return null;
  if (words === 0 && by === 'beside' && units[next - 1]?.key === '-') return null;
  return { next, by: by === 'beside' && words > 0 ? (units[next - 1] as Unit).key : by };
}

/** The sentence without descriptions, brackets, and asides between commas. */
export function clauseOf(all: readonly Unit[], keep: readonly ActorSpan[]): Clause {
  const modifies = new Map<ActorSpan, { head: ActorSpan; by: string }>();
  const units: Unit[] = [];
  for (let at = 0; at < all.length; at++) {
    const unit = all[at] as Unit;
    if (unit.key === '(') {
      const close = all.findIndex((u, i) => i > at && u.key === ')');
      if (close > 0 && !all.slice(at, close).some((u) => u.span && keep.includes(u.span))) {
        at = close;
        continue;
      }
    }
    if (unit.kind === 'actor' && unit.span) {
      const found = describedAfter(all, at);
      const head = found ? all[found.next]?.span : null;
      if (found && head && !(unit.span.link && unit.span.link.to === head)) {
        modifies.set(unit.span, { head, by: found.by });
        if (!keep.includes(unit.span)) {
          at = found.next - 1;
          continue;
        }
      }
      // ", a maker of boats in Ostia," says who the actor is, not what it does.
      if (all[at + 1]?.key === ',' && /^(?:a|an|the|one|which|who|whose|formerly)$/.test(all[at + 2]?.key ?? '')) {
        const close = all.findIndex((u, i) => i > at + 2 && u.key === ',');
        if (close > 0 && close - at < 14 && !all.slice(at + 1, close).some((u) => u.span && keep.includes(u.span))) {
          units.push(unit);
          at = close;
          continue;
        }
      }
    }
    units.push(unit);
  }
  return { units, modifies };
}

const currency = /^(?:\$|€|£|¥|₹|rs|inr|usd|eur|gbp|us\$)$/i;
const scale = /^(?:million|billion|trillion|mn|bn|m|b|crore|cr|lakh|mln|bln|k)$/i;

export function unitsOf(reading: Reading, sentence: Sentence): Unit[] {
  const { tokens } = sentence;
  const spans = reading.spans.filter((s) => s.sentence === sentence && reading.entityOf.has(s));
  const triggers = reading.triggers[sentence.index] ?? [];
  const units: Unit[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const span = spans.find((s) => s.first === at);
    if (span) {
      units.push({ kind: 'actor', key: 'ENT', first: at, last: span.last, span, triggers: [] });
      at = span.last;
      continue;
    }
    const here = triggers.filter((t) => t.first === at);
    const head = here[0];
    if (head) {
      units.push({ kind: 'trigger', key: `T:${head.row.id}`, first: at, last: head.last, span: null, triggers: here });
      at = head.last;
      continue;
    }
    if (token.shape === 'number' || currency.test(token.text)) {
      let last = at;
      let money = currency.test(token.text);
      while (last + 1 < tokens.length) {
        const next = tokens[last + 1];
        if (
          next === undefined ||
          !(
            next.shape === 'number' ||
            scale.test(next.text) ||
            currency.test(next.text) ||
            (next.text === '.' && !next.spaced)
          )
        )
          break;
        money ||= currency.test(next.text) || scale.test(next.text);
        last++;
      }
      const percent =
        /^(?:%|percent|pc)$/.test(tokens[last + 1]?.lower ?? '') ||
        (tokens[last + 1]?.lower === 'per' && tokens[last + 2]?.lower === 'cent');
      units.push({
        kind: 'number',
        key: money ? 'MONEY' : percent ? 'PCT' : 'NUM',
        first: at,
        last,
        span: null,
        triggers: [],
      });
      at = last;
      continue;
    }
    units.push({
      kind: token.shape === 'mark' ? 'mark' : 'word',
      key: token.lower,
      first: at,
      last: at,
      span: null,
      triggers: [],
    });
  }
  return units;
}
