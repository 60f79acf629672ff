/** What is seen of a candidate pair, as a set of named signs; the model weighs each by what it was worth on labelled text. */
import type { Candidate, Meeting } from './candidates.ts';
import type { Entity } from './entities.ts';
import { framesOf } from './frames.ts';
import type { Reading } from './reading.ts';
import type { ActorSpan } from './span.ts';
import { clauseOf, type Unit, unitsOf } from './units.ts';

const small = new Set(
  "with from to by of between and for in into on at over as after , 's ’s - – : ( ) | ; & or vs against not no n't won't will would may might could can should if deny denies denied than that which who whose its their his her has have had is are was were be been being said says amid".split(
    ' ',
  ),
);

export const bucket = (n: number): string =>
  n <= 3 ? String(n) : n <= 5 ? '4-5' : n <= 8 ? '6-8' : n <= 14 ? '9-14' : '15+';

const kindOf = (entity: Entity, span: ActorSpan): string => {
  const naming = span.known[0]?.naming;
  if (naming === 'demonym' || naming === 'capital') return `${entity.kind}/${naming}`;
  return entity.place ? 'place' : entity.known || entity.kind !== 'company' ? entity.kind : 'company?';
};

/** A list of names with commas and "and": its members fill one place of the sentence. */
export function listOf(units: readonly Unit[], at: number): [first: number, last: number] {
  const joint = (from: number): number => {
    // From one name to the next over ", and", ",", "and", "&".
    let next = from + 1;
    while (next < units.length && /^(?:,|and|&|\+|as|well|or)$/.test((units[next] as Unit).key) && next - from < 4)
      next++;
    return next > from + 1 && units[next]?.kind === 'actor' ? next : -1;
  };
  let first = at;
  let last = at;
  for (let next = joint(last); next > 0; next = joint(last)) last = next;
  for (let before = first - 1; before >= 0; before--) {
    const unit = units[before] as Unit;
    if (unit.kind === 'actor') {
      if (joint(before) !== first) break;
      first = before;
    } else if (first - before > 3) break;
  }
  return [first, last];
}

export function unary(add: (sign: string) => void, side: string, units: readonly Unit[], at: number): void {
  const key = (offset: number): string => (units[at + offset] as Unit | undefined)?.key ?? '^';
  add(`${side}<${key(-1)}`);
  add(`${side}<<${key(-2)} ${key(-1)}`);
  add(`${side}>${key(1)}`);
  add(`${side}>>${key(1)} ${key(2)}`);
  add(`${side}>>>${key(1)} ${key(2)} ${key(3)}`);
}

function meetingSigns(add: (sign: string) => void, reading: Reading, meeting: Meeting): void {
  const { left, right } = meeting;
  const { sentence } = left;
  const { units, modifies } = clauseOf(unitsOf(reading, sentence), [left, right]);
  const i = units.findIndex((u) => u.span === left);
  const j = units.findIndex((u) => u.span === right);
  if (i < 0 || j < 0) return;
  const leftEntity = reading.entityOf.get(left) as Entity;
  const rightEntity = reading.entityOf.get(right) as Entity;
  const where = sentence.field === 'title' ? 'title' : 'body';
  const [iFirst, iLast] = listOf(units, i);
  const [jFirst, jLast] = listOf(units, j);
  const oneList = iFirst === jFirst;
  const from = oneList ? i : iLast;
  const to = oneList ? j : jFirst;
  // Brackets tell nothing of the clause around them.
  let depth = 0;
  const gap: Unit[] = [];
  for (const unit of units.slice(from + 1, to)) {
    if (unit.key === '(') depth++;
    if (depth === 0) gap.push(unit);
    if (unit.key === ')') depth = Math.max(0, depth - 1);
  }
  const kinds = `${kindOf(leftEntity, left)}~${kindOf(rightEntity, right)}`;
  add(`kinds ${kinds}`);
  add(`at ${where}`);
  add(`gap# ${bucket(gap.length)}`);
  if (oneList) add('one list');
  const [leftModifies, rightModifies] = [modifies.get(left), modifies.get(right)];
  if (leftModifies)
    add(leftModifies.head === right ? `describes ${leftModifies.by}` : `left describes ${leftModifies.by}`);
  if (leftModifies) add(leftModifies.head === right ? 'describes' : 'left describes');
  if (rightModifies) add('right describes');
  const leftFrames = framesOf(units, iFirst, iLast);
  const rightFrames = framesOf(units, jFirst, jLast);
  for (const x of leftFrames) add(`lf ${x}`);
  for (const y of rightFrames) add(`rf ${y}`);
  if (!oneList) for (const x of leftFrames) for (const y of rightFrames) add(`f ${x} ~ ${y}`);
  const firstActor = units.findIndex((u) => u.kind === 'actor');
  if (i === firstActor) for (const y of rightFrames) add(`first ~ ${y}`);
  if (iFirst !== iLast && !oneList) add('left in list');
  if (jFirst !== jLast && !oneList) add('right in list');
  const between = gap.filter((u) => u.kind === 'actor').length;
  add(`ents between ${Math.min(between, 3)}`);
  if (gap.length <= 6) add(`gap ${gap.map((u) => u.key).join(' ')}`);
  gap.forEach((unit, at) => {
    add(`g ${unit.key}`);
    const next = gap[at + 1];
    if (next) add(`g ${unit.key} ${next.key}`);
    const third = gap[at + 2];
    if (next && third && gap.length <= 10) add(`g ${unit.key} ${next.key} ${third.key}`);
  });
  const landmarks = (list: readonly Unit[]): string[] =>
    list.filter((u) => u.kind !== 'number' && (u.kind !== 'word' || small.has(u.key))).map((u) => u.key);
  const marks = landmarks(gap);
  const pattern = marks.length <= 7 ? marks.join(' ') : null;
  if (pattern !== null) {
    add(`pat ${pattern}`);
    add(`pat ${pattern} ${kinds}`);
  }
  const before = units.slice(Math.max(0, (oneList ? Math.min(iFirst, jFirst) : iFirst) - 6), iFirst);
  const after = units.slice(jLast + 1, jLast + 8);
  const beforeMarks = landmarks(before).slice(-2);
  const afterMarks = landmarks(after).slice(0, 3);
  if (marks.length <= 4) {
    add(`pat+ ${marks.join(' ')} | ${afterMarks.slice(0, 2).join(' ')}`);
    add(`pat- ${beforeMarks.join(' ')} | ${marks.join(' ')}`);
  }
  let nearest: { key: string; distance: number; place: string } | null = null;
  const see = (list: readonly Unit[], place: string, distance: (at: number) => number): void => {
    list.forEach((unit, at) => {
      if (unit.kind !== 'trigger') return;
      for (const trigger of unit.triggers) {
        add(`t ${trigger.row.id} ${place}`);
        add(`t ${trigger.row.id} ${place} ${trigger.tense}`);
        add(`t ${trigger.row.id} ${place} ${kinds}`);
        if (trigger.row.type) add(`ty ${trigger.row.type} ${place} ${trigger.row.strength}`);
      }
      const d = distance(at);
      if (!nearest || d < nearest.distance) nearest = { key: unit.key, distance: d, place };
    });
  };
  see(gap, 'between', (at) => Math.min(at, gap.length - at));
  see(before, 'before', (at) => before.length - at + 1);
  see(after, 'after', (at) => at + 1);
  const near = nearest as { key: string; distance: number; place: string } | null;
  if (near) {
    add(`near ${near.key} ${near.place} ${bucket(near.distance)}`);
    add(`near ${near.key} ${near.place} ${oneList ? 'list' : ''}`);
    add(`near ${near.key} ${near.place} ${kinds}`);
  } else add('no trigger near');
  for (const u of before.slice(-3)) add(`b ${u.key}`);
  for (const u of after.slice(0, 4)) add(`a ${u.key}`);
  if (oneList) {
    add(`L< ${beforeMarks.at(-1) ?? '^'}`);
    add(
      `L> ${after
        .slice(0, 2)
        .map((u) => u.key)
        .join(' ')}`,
    );
    add(`L> ${after[0]?.key ?? '$'}`);
    add(`L<> ${before.at(-1)?.key ?? '^'} | ${afterMarks[0] ?? '$'}`);
  }
  unary(add, 'l', units, i);
  unary(add, 'r', units, j);
  if (left.link?.to === right || right.link?.to === left) add(`linked ${left.link?.kind ?? right.link?.kind}`);
  if (left.role) add(`l role ${left.role.toLowerCase()}`);
  if (right.role) add(`r role ${right.role.toLowerCase()}`);
  add(i === units.findIndex((u) => u.kind === 'actor') ? 'left first' : 'left later');
  add(`case ${sentence.caseStyle}`);
}

/** The signs of one candidate, each once, in order of discovery. */
export function signsOf(reading: Reading, candidate: Candidate): string[] {
  const signs = new Set<string>();
  const add = (sign: string): void => {
    signs.add(sign);
  };
  const { a, b, meetings } = candidate;
  const titleA = a.mentions.some((m) => m.sentence.field === 'title');
  const titleB = b.mentions.some((m) => m.sentence.field === 'title');
  add(`in title ${titleA ? 'a' : ''}${titleB ? 'b' : ''}`);
  add(`meet# ${Math.min(meetings.length, 3)}`);
  add(`ents# ${Math.min(reading.entities.length, 8)}`);
  add(`order ${Math.min(a.index, 3)} ${Math.min(b.index, 4)}`);
  add(`mentions ${Math.min(a.mentions.length, 3)} ${Math.min(b.mentions.length, 3)}`);
  if (reading.entities.length === 2) add('only pair');
  for (const meeting of meetings) meetingSigns(add, reading, meeting);
  for (const list of [reading.triggers[0] ?? []]) for (const t of list) add(`title has ${t.row.id}`);
  if (meetings.length === 0) {
    add('never meet');
    const [x, y] = [a.mentions[0] as ActorSpan, b.mentions[0] as ActorSpan];
    add(`apart ${x.sentence.field} ${y.sentence.field} ${kindOf(a, x)}~${kindOf(b, y)}`);
    for (const [side, span] of [
      ['x', x],
      ['y', y],
    ] as const) {
      const units = unitsOf(reading, span.sentence);
      const at = units.findIndex((u) => u.span === span);
      if (at >= 0) unary(add, side, units, at);
      for (const t of reading.triggers[span.sentence.index] ?? []) add(`${side} sentence has ${t.row.id}`);
    }
  }
  return [...signs];
}
