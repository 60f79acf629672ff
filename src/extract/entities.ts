/** Mentions of one snippet brought together: who is meant by each, and the name a reader would write. */
import { nameKey } from '../actors/key.ts';
import { type KnownActor, type KnownForm, reasonOf } from '../actors/known.ts';
import { everSpokeFor, officeHolder } from '../actors/office-holders.ts';
import { organisationWords } from '../lexicon/word-lists.ts';
import type { ActorKind } from '../model.ts';
import { isPlace } from './dictionary.ts';
import { kindOfSpans } from './entity-kind.ts';
import { isShortFor, sameName, wordsOf } from './same-name.ts';
import type { ActorSpan } from './span.ts';

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

type Group = { spans: ActorSpan[]; keys: Set<string>; known: KnownForm | null; reason: string };

/** The one known actor that a form means: agreed on by all its readings, or the usual one. */
function knownOf(span: ActorSpan): KnownForm | null {
  const usual = span.known.find((form) => form.usual);
  if (usual) return usual;
  const ids = new Set(span.known.map((form) => form.actor.id));
  return ids.size === 1 ? (span.known[0] ?? null) : null;
}

const placeInText = (span: ActorSpan): number => span.sentence.index * 1000 + span.first;

function followsInBrackets(a: ActorSpan, b: ActorSpan): boolean {
  if (a.sentence !== b.sentence) return false;
  const { tokens } = a.sentence;
  return tokens[a.last + 1]?.text === '(' && b.first === a.last + 2 && tokens[b.last + 1]?.text === ')';
}

/** Names of people that a dated table knows to speak for a state; a family name alone only where no other bearer is named. */
function heldOffice(span: ActorSpan, spans: readonly ActorSpan[], published: string | null): KnownForm | null {
  if (span.known.length > 0 || span.link) return null;
  if (published === null) {
    // Undated text is not dated today: the state itself must be named in it.
    const state = everSpokeFor(span.text);
    const named = spans.some((other) => other.known.some((form) => form.actor.id === state?.actor.id));
    return state && named ? state : null;
  }
  const found = officeHolder(span.text, published);
  const [only] = found;
  if (found.length !== 1 || !only) return null;
  const namesake = (other: ActorSpan): boolean =>
    other.text.endsWith(` ${span.text}`) && officeHolder(other.text, published).length === 0;
  return only.ambiguousWith && spans.some(namesake) ? null : only;
}

class Groups {
  readonly all: Group[] = [];
  readonly of = new Map<ActorSpan, Group>();

  put(group: Group, span: ActorSpan, known: KnownForm | null): void {
    group.spans.push(span);
    group.keys.add(nameKey(span.text));
    group.known ??= known;
    this.of.set(span, group);
  }

  fresh(): Group {
    const group: Group = { spans: [], keys: new Set(), known: null, reason: '' };
    this.all.push(group);
    return group;
  }

  merge(from: Group | undefined, into: Group | undefined, reason: string): void {
    if (!from || !into || from === into) return;
    for (const span of from.spans) this.put(into, span, from.known);
    into.reason ||= reason;
    this.all.splice(this.all.indexOf(from), 1);
  }
}

/** The group that a span joins by its name, if just one fits. */
function groupFor(groups: readonly Group[], span: ActorSpan, known: KnownForm | null): Group | undefined {
  const key = nameKey(span.text);
  // "Madrid" beside "Real Madrid" is the club, not the seat of a government.
  if (known?.naming === 'capital') {
    const club = groups.find((g) =>
      g.known?.actor.kind !== 'country' ? [...g.keys].some((k) => k.endsWith(` ${key}`)) : false,
    );
    if (club) return club;
  }
  // "Jordan" beside "Ana Jordan" is the player.
  if (known?.actor.kind === 'country' && known.ambiguousWith && !key.includes(' ')) {
    const bearer = groups.find(
      (g) => !g.known && [...g.keys].some((k) => k.endsWith(` ${key}`)) && kindOfSpans(g.spans) === 'person',
    );
    if (bearer) return bearer;
  }
  if (known) {
    const same = groups.find((g) => g.known?.actor.id === known.actor.id);
    if (same) return same;
    if (known.actor.kind === 'country') return undefined;
  }
  const named = groups.filter(
    (g) => !(known && g.known) && g.known?.actor.kind !== 'country' && sameName(g.spans, g.keys, span, key),
  );
  return named.length === 1 || (named.length > 1 && named.every((g) => g.keys.has(key))) ? named[0] : undefined;
}

/** A company's chief who is named by himself elsewhere acts for himself ("Musk" of "Tesla chief Elon Musk"); else he is his company. */
function actsAlone(span: ActorSpan, group: Group, target: Group): boolean {
  const kind = target.known?.actor.kind ?? kindOfSpans(target.spans);
  if (kind !== 'company') return false;
  return group.spans.some((other) => other !== span && !other.link) || /founder|owner|investor/i.test(span.role);
}

/**
 * The name shown: a country's own, else the mention that names the actor most fully without adding a product or a unit.
 * Among several, words of organisations and full names of people may lengthen a name; anything else must be as frequent.
 */
function nameOf(group: Group): string {
  const known = group.known?.actor;
  if (known?.kind === 'country') return known.name;
  const own = group.spans.filter((s) => s.link?.kind !== 'stands-for');
  const spans = own.length > 0 ? own : group.spans;
  const count = (text: string): number => spans.filter((s) => s.text === text).length;
  const person = kindOfSpans(group.spans) === 'person';
  let best = spans[0] as ActorSpan;
  for (const span of spans) {
    const [key, bestKey] = [nameKey(span.text), nameKey(best.text)];
    if (key === bestKey) {
      if (span.text.length > best.text.length) best = span;
      continue;
    }
    const longer = key.length > bestKey.length;
    const [long, short] = longer ? [key, bestKey] : [bestKey, key];
    const extends_ = long.startsWith(`${short} `);
    const extra = extends_ ? wordsOf(long.slice(short.length + 1)) : [];
    const fuller = !extends_ || person || extra.every((w) => organisationWords.words.has(w));
    const [longSpan, shortSpan] = longer ? [span, best] : [best, span];
    best = fuller || count(longSpan.text) > count(shortSpan.text) ? longSpan : shortSpan;
  }
  return best.text;
}

/** Brings the spans of a snippet together; order of the text decides ties. `published` dates the holders of offices. */
export function entitiesOf(spans: readonly ActorSpan[], published: string | null): Entity[] {
  const groups = new Groups();
  const length = (s: ActorSpan): number => s.last - s.first;
  // Longer names first, so that a short form finds its full one wherever that stands.
  const order = spans
    .filter((s) => nameKey(s.text) !== '')
    .sort((a, b) => length(b) - length(a) || placeInText(a) - placeInText(b));
  for (const span of order) {
    const known = knownOf(span) ?? heldOffice(span, spans, published);
    groups.put(groupFor(groups.all, span, known) ?? groups.fresh(), span, known);
  }
  spans.forEach((span, at) => {
    const next = spans[at + 1];
    const [mine, its] = [groups.of.get(span), next && groups.of.get(next)];
    if (
      next &&
      followsInBrackets(span, next) &&
      mine?.known?.actor.kind !== 'country' &&
      !(mine?.known && its?.known) &&
      isShortFor(next.text, span.text)
    )
      groups.merge(its, mine, 'named so in brackets');
    const target = span.link?.kind === 'stands-for' ? groups.of.get(span.link.to) : undefined;
    if (mine && target && !mine.known && !actsAlone(span, mine, target))
      groups.merge(mine, target, 'office named beside');
  });
  for (const group of [...groups.all]) {
    const twin = groups.all.find((g) => g !== group && nameKey(nameOf(g)) === nameKey(nameOf(group)));
    if (twin) groups.merge(group, twin, 'same name');
  }
  for (const group of groups.all) group.spans.sort((a, b) => placeInText(a) - placeInText(b));
  groups.all.sort((a, b) => placeInText(a.spans[0] as ActorSpan) - placeInText(b.spans[0] as ActorSpan));
  return groups.all.map((group, index) => ({
    index,
    name: nameOf(group),
    kind: group.known?.actor.kind ?? kindOfSpans(group.spans),
    known: group.known?.actor ?? null,
    mentions: group.spans,
    reason: group.known ? reasonOf(group.known) : group.reason || 'as written',
    place: !group.known && group.spans.every((s) => s.text.split(' ').length <= 2 && isPlace(s.text.toLowerCase())),
  }));
}
