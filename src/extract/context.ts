/** What tells the type and the status of a pair: the words of the sentences that join the two, and how they stand to the triggers. */
import type { Candidate } from './candidates.ts';
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
  for (const sentence of joining) wordSigns(add, reading, sentence, 'w');
  const title = reading.sentences[0];
  if (title && !joining.has(title)) wordSigns(add, reading, title, 'title');
  for (const sign of pairSigns)
    if (/^(?:kinds|gap|pat|t|ty|near|lf|rf|f|L>|only|title has) /.test(sign)) signs.add(sign);
  return [...signs];
}
