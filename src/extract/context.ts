/** What tells the type and the status of a pair: the words of the sentences that join the two, and how they stand to the triggers. */
import { type StatusCue, statusCues } from '../lexicon/status-cues.ts';
import type { Candidate, Meeting } from './candidates.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './sentences.ts';
import { unitsOf } from './units.ts';

function wordSigns(add: (sign: string) => void, reading: Reading, sentence: Sentence, mark: string): void {
  const units = unitsOf(reading, sentence);
  units.forEach((unit, at) => {
    const key =
      unit.kind === 'word' || unit.kind === 'trigger'
        ? reading.snippet[sentence.field]
            .slice(sentence.tokens[unit.first]?.start, sentence.tokens[unit.last]?.end)
            .toLowerCase()
        : unit.key;
    if (unit.kind === 'mark' && !/[?'’]/.test(unit.key)) return;
    add(`${mark} ${key}`);
    const next = units[at + 1];
    if (next)
      add(
        `${mark} ${key} ${next.kind === 'word' || next.kind === 'trigger' ? reading.snippet[sentence.field].slice(sentence.tokens[next.first]?.start, sentence.tokens[next.last]?.end).toLowerCase() : next.key}`,
      );
  });
  for (const trigger of reading.triggers[sentence.index] ?? []) {
    add(`${mark}t ${trigger.row.id}`);
    if (trigger.row.type) add(`${mark}ty ${trigger.row.type}`);
  }
}

/** Where the cues of status stand: by their places among the tokens of one sentence. */
function cuesIn(sentence: Sentence): readonly { readonly cue: StatusCue; readonly at: number }[] {
  const starts: number[] = [];
  let text = '';
  for (const token of sentence.tokens) {
    starts.push(text.length);
    text += `${token.lower} `;
  }
  return statusCues.flatMap((cue) =>
    [...text.matchAll(cue.pattern)].map((found) => ({
      cue,
      at: starts.findLastIndex((start) => start <= found.index),
    })),
  );
}

function cueSigns(add: (sign: string) => void, sentence: Sentence, meetings: readonly Meeting[], mark: string): void {
  const meeting = meetings.find((m) => m.left.sentence === sentence);
  for (const { cue, at } of cuesIn(sentence)) {
    add(`${mark} cue ${cue.status}`);
    add(`${mark} cue ${cue.id}`);
    if (!meeting) continue;
    const place = at < meeting.left.first ? 'before' : at > meeting.right.last ? 'after' : 'between';
    add(`cue ${cue.status} ${place}`);
    if (Math.min(Math.abs(at - meeting.left.last), Math.abs(at - meeting.right.first)) <= 2) add(`cue ${cue.id} near`);
  }
}

/** The signs that only bear on type and status; `pairSigns` are the candidate's own. */
export function contextSigns(reading: Reading, candidate: Candidate, pairSigns: readonly string[]): string[] {
  const signs = new Set<string>();
  const add = (sign: string): void => {
    signs.add(sign);
  };
  const joining = new Set(candidate.meetings.map((m) => m.left.sentence));
  if (joining.size === 0)
    for (const entity of [candidate.a, candidate.b])
      joining.add((entity.mentions[0] as (typeof entity.mentions)[0]).sentence);
  for (const sentence of joining) {
    wordSigns(add, reading, sentence, 'w');
    cueSigns(add, sentence, candidate.meetings, 'w');
  }
  const title = reading.sentences[0];
  if (title && !joining.has(title)) {
    wordSigns(add, reading, title, 'title');
    cueSigns(add, title, [], 'title');
  }
  for (const sign of pairSigns)
    if (/^(?:kinds|gap|pat|t|ty|near|lf|rf|f|L>|only|title has) /.test(sign)) signs.add(sign);
  return [...signs];
}
