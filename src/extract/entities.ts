/** Mentions of one snippet brought together: who is meant by each, and the name a reader would write. */
import { nameKey } from '../actors/key.ts';
import type { KnownActor } from '../actors/known.ts';
import { organisationWords } from '../lexicon/word-lists.ts';
import type { ActorKind } from '../model.ts';
import { isFirstName, isPlace } from './dictionary.ts';
import type { ActorSpan } from './spans.ts';

/** An actor as one snippet names it; `mentions` in order of the text. */
export type Entity = {
  readonly index: number;
  readonly name: string;
  readonly kind: ActorKind;
  readonly known: KnownActor | null;
  readonly mentions: readonly ActorSpan[];
  readonly reason: string;
  /** A place that nothing makes an actor. */
  readonly place: boolean;
};

type Group = { spans: ActorSpan[]; keys: Set<string>; known: KnownActor | null; reason: string };

const words = (key: string): string[] => key.split(' ');

/** "NATO" for "North Atlantic Treaty Organization": the initials, small words left out or kept. */
function isAcronymOf(short: string, long: string): boolean {
  if (!/^[A-Z][A-Za-z&]{1,7}$/.test(short) || !/[A-Z].*[A-Z]/.test(short)) return false;
  const parts = long.split(/[\s-]+/).filter((w) => /^[\p{L}]/u.test(w));
  if (parts.length < 2) return false;
  const all = parts.map((w) => w[0]?.toUpperCase()).join('');
  const main = parts
    .filter((w) => /^\p{Lu}/u.test(w))
    .map((w) => w[0]?.toUpperCase())
    .join('');
  const wanted = short.toUpperCase().replace(/&/g, '');
  return all === wanted || main === wanted || (wanted.length >= 3 && main.startsWith(wanted));
}

/** The one actor that a span's known forms mean, if they agree. */
function knownOf(span: ActorSpan): KnownActor | null {
  const ids = new Set(span.known.map((f) => f.actor.id));
  return ids.size === 1 ? (span.known[0]?.actor ?? null) : null;
}

function followsInBrackets(a: ActorSpan, b: ActorSpan): boolean {
  if (a.sentence !== b.sentence) return false;
  const { tokens } = a.sentence;
  return tokens[a.last + 1]?.text === '(' && b.first === a.last + 2 && tokens[b.last + 1]?.text === ')';
}

const personal = (key: string[]): boolean => key.length >= 2 && key.length <= 3 && isFirstName(key[0] as string);

function sameName(group: Group, span: ActorSpan, key: string): boolean {
  const mine = words(key);
  if (group.keys.has(key)) return true;
  for (const other of group.keys) {
    const theirs = words(other);
    const [short, long] = mine.length < theirs.length ? [mine, theirs] : [theirs, mine];
    if (short.length === long.length || short.join('').length < 3) continue;
    // Two lengths of one company's name seldom stand in one sentence: there they are two companies ("Halvard and Halvard Bank").
    if (!personal(long) && group.spans.some((s) => s.sentence === span.sentence)) continue;
    const opens = short.every((w, at) => w === long[at]);
    const ends = short.every((w, at) => w === long[long.length - short.length + at]);
    if (opens && !(short.length === 1 && isPlace(short[0] as string))) return true;
    if (ends && short.length === 1 && long.length <= 3 && !organisationWords.words.has(short[0] as string)) return true;
    if (ends && short.length > 1) return true;
  }
  return group.spans.some((s) => isAcronymOf(span.text, s.text) || isAcronymOf(s.text, span.text));
}

function kindOf(group: Group): ActorKind {
  if (group.known) return group.known.kind;
  for (const span of group.spans) if (span.person) return 'person';
  for (const span of group.spans) {
    const parts = words(nameKey(span.text));
    if (/\b(?:FC|United|City|Club|XI|Athletic)$/.test(span.text)) return 'team';
    if (/\b(?:Party|Rebels|rebels|Front|militants|militia|union|Union|Family|family)$/.test(span.text)) return 'group';
    if (/\b(?:Ministry|Department|Government|government|Commission|Council|Authority|Agency|Court)\b/.test(span.text))
      return 'government-body';
    if (
      /\b(?:University|Institute|Association|Foundation|Federation|School|Hospital|College|Society)\b/.test(span.text)
    )
      return 'organisation';
    if (parts.some((w) => organisationWords.words.has(w)) || /[&.]|[a-z][A-Z]|\d|^[A-Z]{2,}$/.test(span.text))
      return 'company';
  }
  const longest = group.spans.map((s) => words(nameKey(s.text))).sort((a, b) => b.length - a.length)[0] ?? [];
  if (longest.length >= 2 && longest.length <= 4 && isFirstName(longest[0] as string)) return 'person';
  return 'company';
}

/** Brings the spans of a snippet together; order of the text decides ties. */
export function entitiesOf(spans: readonly ActorSpan[]): Entity[] {
  const groups: Group[] = [];
  const groupOfSpan = new Map<ActorSpan, Group>();
  const put = (group: Group, span: ActorSpan): void => {
    group.spans.push(span);
    group.keys.add(nameKey(span.text));
    group.known ??= knownOf(span);
    groupOfSpan.set(span, group);
  };
  // Longer names first, so that a short form finds its full one wherever that stands.
  const order = [...spans]
    .filter((s) => nameKey(s.text) !== '')
    .sort((a, b) => b.last - b.first - (a.last - a.first) || a.sentence.index - b.sentence.index || a.first - b.first);
  for (const span of order) {
    const key = nameKey(span.text);
    const known = knownOf(span);
    let found = known ? groups.find((g) => g.known?.id === known.id) : undefined;
    if (!found) {
      const named = groups.filter(
        (g) =>
          (!known || !g.known) &&
          !(known && known.kind === 'country') &&
          !(g.known?.kind === 'country') &&
          sameName(g, span, key),
      );
      if (named.length === 1 || (named.length > 1 && named.every((g) => g.keys.has(key)))) found = named[0];
    }
    if (!found) {
      found = { spans: [], keys: new Set(), known: null, reason: '' };
      groups.push(found);
    }
    put(found, span);
  }
  const merge = (from: Group | undefined, into: Group | undefined, reason: string): void => {
    if (!from || !into || from === into) return;
    for (const span of from.spans) put(into, span);
    into.reason ||= reason;
    groups.splice(groups.indexOf(from), 1);
  };
  for (const span of spans) {
    const next = spans[spans.indexOf(span) + 1];
    if (next && followsInBrackets(span, next) && !(knownOf(span) && knownOf(next)))
      merge(groupOfSpan.get(next), groupOfSpan.get(span), 'named so in brackets');
    if (span.link?.kind === 'stands-for')
      merge(groupOfSpan.get(span), groupOfSpan.get(span.link.to), 'office named beside');
  }
  const at = (s: ActorSpan): number => s.sentence.index * 1000 + s.first;
  const finished = groups.map((group) => {
    group.spans.sort((a, b) => at(a) - at(b));
    const own = group.spans.filter((s) => s.link?.kind !== 'stands-for');
    const fullest = [...(own.length > 0 ? own : group.spans)].sort(
      (a, b) => Math.min(60, b.text.length) - Math.min(60, a.text.length) || at(a) - at(b),
    )[0] as ActorSpan;
    const country =
      group.known?.kind === 'country' || (group.known?.kind === 'igo' && group.spans.every((s) => s.known.length > 0));
    const first = group.spans.find((s) => knownOf(s)?.id === group.known?.id)?.known[0];
    return {
      group,
      name: country && group.known ? group.known.name : fullest.text,
      reason: first ? `${first.naming} "${first.form}"` : group.reason || 'as written',
    };
  });
  finished.sort((a, b) => at(a.group.spans[0] as ActorSpan) - at(b.group.spans[0] as ActorSpan));
  return finished.map(({ group, name, reason }, index) => ({
    index,
    name,
    reason,
    known: group.known,
    kind: kindOf(group),
    mentions: group.spans,
    place: !group.known && group.spans.every((s) => s.text.split(' ').length <= 2 && isPlace(s.text.toLowerCase())),
  }));
}
