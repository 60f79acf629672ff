/** Cuts a run of name words into the names it holds. */
import { type KnownForm, lookUp } from '../actors/known.ts';
import { organisationWords, solidCompounds } from '../lexicon/word-lists.ts';
import { wordClass } from '../lexicon/words.ts';
import type { Token } from '../text/tokens.ts';
import { isFirstName } from './dictionary.ts';
import type { Sentence } from './sentences.ts';
import { type Draft, isHyphen, isOffice, isPersonWord, knownAt, officeModifiers, textOf } from './span.ts';
import { isTriggerWord } from './triggers.ts';

/** What only two can have: before it a hyphen joins two actors, whatever their names. */
const shared = /^(?:alliance|merger|pact|talks|summit|partnership|treaty|truce|ceasefire|venture|jv|combine)$/;

/** Whether a hyphen stands between two actors ("Halvard-Brisk merger") and not within one name ("Rolls-Royce"). */
function joinsTwo(sentence: Sentence, from: number, hyphen: number, last: number, alone: ReadonlySet<string>): boolean {
  const { tokens } = sentence;
  const [before, after] = [tokens[hyphen - 1] as Token, tokens[hyphen + 1] as Token];
  if (before.text.length < 2 || after.text.length < 2 || after.shape === 'number') return false;
  if (solidCompounds.words.has(`${before.lower}-${after.lower}`)) return false;
  const after2 = tokens[last + 1];
  if (shared.test((tokens[last] as Token).lower) || shared.test(after2?.lower ?? '')) return true;
  const parts = [textOf(sentence, from, hyphen - 1), textOf(sentence, hyphen + 1, last)] as const;
  if (parts.some((part) => alone.has(part)) || lookUp(`${parts[0]}-`).length > 0) return true;
  const named = (part: string, token: Token): boolean =>
    lookUp(part).length > 0 || token.shape === 'upper' || token.shape === 'mixed' || wordClass(token.lower) === 'name';
  const both = named(parts[0], before) && named(parts[1], after);
  if (!both) return false;
  if (lookUp(parts[0]).length > 0 && lookUp(parts[1]).length > 0) return true;
  if (before.shape === 'upper' || after.shape === 'upper') return true;
  return [1, 2].some((step) => isTriggerWord(tokens[last + step]?.lower ?? '')) && !isFirstName(before.lower);
}

/** Cuts a run where a known country or demonym opens it, where office words part it, and at a hyphen between two actors. */
export function cutRun(sentence: Sentence, first: number, last: number, alone: ReadonlySet<string>): Draft[] {
  const { tokens } = sentence;
  const whole = lookUp(textOf(sentence, first, last));
  if (whole.length > 0) return [{ first, last, known: whole }];
  const drafts: Draft[] = [];
  let from = first;
  const close = (until: number): void => {
    let start = from;
    let end = until;
    // "Prime", "Deputy Prime": what is left before an office word names nobody.
    const onlyModifiers = (at: number): boolean =>
      isOffice(tokens[end + 1]) && tokens.slice(at, end + 1).every((t) => officeModifiers.test(t.lower) || isOffice(t));
    const drop = (at: number): boolean => {
      const token = tokens[at] as Token;
      if (token.shape === 'mark' || token.shape === 'lower' || token.lower === 'former' || token.lower === 'ex')
        return true;
      if (officeModifiers.test(token.lower) && onlyModifiers(at)) return true;
      const next = at < end ? (tokens[at + 1] as Token) : undefined;
      if (next && organisationWords.words.has(next.lower) && !isOffice(next)) return false;
      if (officeModifiers.test(token.lower)) return isOffice(next);
      return (
        isOffice(token) ||
        (isPersonWord(token) &&
          next !== undefined &&
          (isFirstName(next.lower) || sentence.caseStyle !== 'sentence' || at > 0))
      );
    };
    while (start <= end && drop(start)) start++;
    while (end >= start && (tokens[end] as Token).shape === 'mark') end--;
    if (start > end) return;
    const text = textOf(sentence, start, end);
    drafts.push({
      first: start,
      last: end,
      known: lookUp(isHyphen(tokens[end + 1]) && lookUp(text).length === 0 ? `${text}-` : text),
    });
  };
  for (let at = first; at <= last; at++) {
    const token = tokens[at] as Token;
    const after = tokens[at + 1];
    const parts = officeModifiers.test(token.lower)
      ? isOffice(after) && !organisationWords.words.has(token.lower)
      : isOffice(token) ||
        (isPersonWord(token) && at < last && after?.lower !== 'of' && !organisationWords.words.has(after?.lower ?? ''));
    if (at > from && parts && !organisationWords.words.has(token.lower)) {
      close(at - 1);
      from = at;
      while (at < last && (isOffice(tokens[at + 1]) || isPersonWord(tokens[at + 1]))) at++;
      from = at + 1;
      continue;
    }
    if (at > from && at < last && isHyphen(token)) {
      if (joinsTwo(sentence, from, at, last, alone)) {
        close(at - 1);
        from = at + 1;
      }
      continue;
    }
    if (at === from && at < last) {
      const known = knownAt(sentence, at);
      if (known && known.last < last && known.forms.some((f) => f.actor.kind === 'country')) {
        const next = tokens[known.last + 1] as Token;
        const naming = known.forms[0]?.naming;
        if (
          isOffice(next) ||
          isPersonWord(next) ||
          (naming === 'demonym' &&
            (lookUp(textOf(sentence, known.last + 1, last)).length > 0 || isFirstName(next.lower)))
        ) {
          drafts.push({ first: at, last: known.last, known: known.forms });
          from = known.last + 1;
          at = known.last;
        }
      }
    }
  }
  if (from <= last) close(last);
  return drafts;
}

/** "Kari Lund Halvard" told in one run, where both stand alone elsewhere in the snippet or are known: two names. */
export function partRun(sentence: Sentence, draft: Draft, alone: ReadonlySet<string>): Draft[] {
  if (draft.known.length > 0 || draft.last === draft.first) return [draft];
  for (let at = draft.last; at > draft.first; at--) {
    const mark = (sentence.tokens[at - 1] as Token).shape === 'mark' ? 1 : 0;
    if (at - 1 - mark < draft.first) continue;
    const left = textOf(sentence, draft.first, at - 1 - mark);
    const right = textOf(sentence, at, draft.last);
    const leftKnown = lookUp(left);
    const rightKnown = lookUp(right);
    const named = (text: string, known: readonly KnownForm[]): boolean =>
      alone.has(text) || known.some((k) => k.naming !== 'demonym' && k.actor.kind !== 'country');
    const acronym =
      rightKnown.some((k) => k.actor.kind === 'government-body' || k.actor.kind === 'igo') &&
      isTriggerWord(sentence.tokens[draft.last + 1]?.lower ?? '');
    const both = named(left, leftKnown) && named(right, rightKnown);
    if (
      (both && (mark === 1 || alone.has(left) || alone.has(right))) ||
      (acronym && !lookUp(left).some((k) => k.naming === 'demonym' || k.actor.kind === 'country'))
    )
      return [
        { first: draft.first, last: at - 1 - mark, known: leftKnown },
        ...partRun(sentence, { first: at, last: draft.last, known: rightKnown }, alone),
      ];
  }
  return [draft];
}
