/**
 * What part each actor plays in its clause, told from the words around it: subject, object or oblique of a trigger, owner of a
 * nominal trigger, part of a compound, a place, a voice that is only quoted.
 *
 *     Halvard signs a deal with Brisk in Ostia
 *     subj:sign                 with:deal in
 */
import type { Unit } from './units.ts';

const auxiliary =
  /^(?:has|have|had|is|are|was|were|be|been|being|will|would|may|might|could|can|should|must|to|not|n't|also|recently|now|just|reportedly|finally|already|today|formally|officially|never|soon|still|again|yet|won't|set|about|ready|likely|expected|due|close|near|keen|looking|planning|poised|and|both|jointly|together|all|-|:|–|—)$/;
const skipped =
  /^(?:the|a|an|its|their|his|her|new|first|second|major|big|key|of|rival|fellow|several|other|some|both|“|"|‘|')$/;
const preposition =
  /^(?:with|from|to|by|of|between|and|for|in|into|on|at|over|as|against|among|behind|under|through|via|after|including|like|than|amid|towards?|alongside|about|near|outside|within)$/;
const speech =
  /^(?:said|says|say|told|tells|added|according|asked|tweeted|reported|reports|announced|noted|claims?|claimed|thinks|believes)$/;

const ids = (unit: Unit): string[] => unit.triggers.map((t) => t.row.id);

/** The frames of the actors from `listFirst` to `listLast`, most telling first; `*` frames leave the trigger out. */
export function framesOf(units: readonly Unit[], listFirst: number, listLast: number): string[] {
  const frames: string[] = [];
  const push = (frame: string, unit: Unit): void => {
    for (const id of ids(unit)) frames.push(`${frame}:${id}`);
    frames.push(`${frame}:*`);
  };
  // To the right: what the actor does, or what it owns.
  let right = listLast + 1;
  const owner = /^(?:'s|’s|'|’)$/.test(units[right]?.key ?? '');
  if (owner) right++;
  let skippedWords = 0;
  while (right < units.length && skippedWords < 8) {
    const unit = units[right] as Unit;
    if (unit.kind === 'trigger') {
      const verb = unit.triggers.some((t) => t.tense !== 'noun' && t.tense !== 'phrase');
      push(owner ? 'own' : skippedWords === 0 && !verb ? 'compound' : verb ? 'subj' : 'near', unit);
      break;
    }
    if (
      unit.kind === 'actor' ||
      unit.key === ',' ||
      unit.key === '.' ||
      (preposition.test(unit.key) && !auxiliary.test(unit.key))
    )
      break;
    if (speech.test(unit.key)) {
      frames.push('speaks');
      break;
    }
    skippedWords += auxiliary.test(unit.key) || unit.kind === 'number' ? 0.5 : 2;
    right++;
  }
  if (units[listLast + 1]?.key === '-' && units[listLast + 2]?.kind === 'word')
    frames.push(`hyphen:${units[listLast + 2]?.key}`);
  // To the left: what governs the actor.
  let left = listFirst - 1;
  while (
    left >= 0 &&
    ((skipped.test((units[left] as Unit).key) && (units[left] as Unit).key !== 'of') ||
      (units[left] as Unit).kind === 'number')
  )
    left--;
  const before = units[left];
  if (before === undefined) frames.push('opens');
  else if (before.kind === 'trigger') push('obj', before);
  else if (preposition.test(before.key)) {
    frames.push(`prep:${before.key}`);
    for (let i = left - 1, steps = 0; i >= 0 && steps < 12; i--, steps++) {
      const unit = units[i] as Unit;
      if (unit.kind === 'trigger') {
        push(before.key, unit);
        if (steps < 2) push(`${before.key}!`, unit);
        break;
      }
      if (/^[.;:|]$/.test(unit.key)) break;
    }
  } else if (speech.test(before.key)) frames.push('spoken to');
  else frames.push(`after:${before.key}`);
  return frames;
}
