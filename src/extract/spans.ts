/**
 * Actor candidates of a sentence: known names and runs of capitalised words, parted from the office words that stand beside
 * them, with the links those words make.
 *
 *     Norwegian Prime Minister Kari Lund met the Halvard Group
 *     ^^^^^^^^^                ^^^^^^^^^ stands for Norway   ^^^
 */

import type { KnownForm } from '../actors/known.ts';
import { lookUp } from '../actors/known.ts';
import {
  groupWords,
  neverActors,
  officeWords,
  ofHeads,
  openers,
  organisationWords,
  personWords,
} from '../lexicon/word-lists.ts';
import { wordClass } from '../lexicon/words.ts';
import type { Token } from '../text/tokens.ts';
import { isFirstName, isFunctionWord, isVerb } from './dictionary.ts';
import type { Sentence } from './sentences.ts';

export type Link = 'stands-for' | 'belongs-to';

/** An actor candidate at its place; `first` and `last` are token indexes of the sentence, both inside. */
export type ActorSpan = {
  readonly sentence: Sentence;
  readonly first: number;
  readonly last: number;
  readonly text: string;
  readonly known: readonly KnownForm[];
  /** Words between the body and the person named for it: `CEO`, `striker`. */
  role: string;
  /** The span that this person stands for or belongs to. */
  link: { readonly to: ActorSpan; readonly kind: Link } | null;
  /** The tokens from the first of the linked body to the last of the person, and the office word alone: "Halvard CEO". */
  outerFirst: number;
  outerLast: number;
  /** A person by the words around. */
  person: boolean;
};

const isCapital = (token: Token): boolean =>
  token.shape !== 'lower' && token.shape !== 'mark' && token.shape !== 'number';

/** Known names are at most this long, in tokens. */
const longestKnown = 7;

function knownAt(sentence: Sentence, at: number): { last: number; forms: readonly KnownForm[] } | null {
  const { tokens } = sentence;
  const first = tokens[at] as Token;
  if (!isCapital(first) && first.shape !== 'number') return null;
  for (let last = Math.min(tokens.length, at + longestKnown) - 1; last >= at; last--) {
    const token = tokens[last] as Token;
    if (last > at && ((token.shape === 'mark' && token.text !== '+') || /^['’]s$/.test(token.text))) continue;
    const forms = lookUp(textOf(sentence, at, last));
    if (forms.length > 0) return { last, forms };
  }
  return null;
}

/** The text from one token to another, as it stands in the field. */
export function textOf(sentence: Sentence, first: number, last: number): string {
  let text = '';
  for (let at = first; at <= last; at++) {
    const token = sentence.tokens[at] as Token;
    text += at > first && token.spaced ? ` ${token.text}` : token.text;
  }
  return text;
}

/** Names that the snippet surely writes as such: capitalised inside a sentence of small letters; words and pairs of words, lower case. */
export function surelyNames(sentences: readonly Sentence[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { tokens, caseStyle } of sentences) {
    if (caseStyle !== 'sentence') continue;
    for (let at = 1; at < tokens.length; at++) {
      const token = tokens[at] as Token;
      if (!isCapital(token) || opensQuote(tokens[at - 1])) continue;
      if (!openers.words.has(token.lower)) names.add(token.lower);
      const next = tokens[at + 1];
      if (next && isCapital(next)) names.add(`${token.lower} ${next.lower}`);
    }
  }
  return names;
}

/** Heads of names that in a headline of capitals are more often the verb or noun that tells the agreement. */
const titleBreaks =
  /^(?:partners?|team|teams|partnership|alliance|consortium|trade|union|court|exchange|fund|funds|trust|deal|merger|acquisition|stake|talks|forays?|board|media|business|data|digital|retail|cloud|pact|services?|technology|space|energy|power|health|gas|oil|cricket|football)$/;

/** Whether a capital at this place says that the word is a name. */
function isNameWord(sentence: Sentence, at: number, elsewhere: ReadonlySet<string>): boolean {
  const token = sentence.tokens[at] as Token;
  if (!isCapital(token)) return false;
  const { lower } = token;
  const next = sentence.tokens[at + 1];
  const pair = next !== undefined && isCapital(next) && next.spaced && !neverActors.words.has(next.lower);
  if (token.text.length === 1) {
    const after = sentence.tokens[at + 2];
    return (
      pair ||
      hasNameBefore(sentence, at) ||
      (next?.text === '-' && !next.spaced && after !== undefined && isCapital(after))
    );
  }
  if (openers.words.has(lower) && pair) {
    if (elsewhere.has(`${lower} ${next.lower}`)) return true;
    if (organisationWords.words.has(next.lower)) return true;
    return at > 0 && sentence.caseStyle === 'sentence' && !opensQuote(sentence.tokens[at - 1]);
  }
  if (neverActors.words.has(lower)) return false;
  const { caseStyle } = sentence;
  if (caseStyle !== 'upper' && (token.shape === 'upper' || token.shape === 'mixed'))
    return token.shape === 'mixed' || wordClass(lower) !== 'common' || elsewhere.has(lower) || caseStyle === 'sentence';
  if (isFunctionWord(lower)) return false;
  if (
    caseStyle === 'title' &&
    titleBreaks.test(lower) &&
    !(elsewhere.has(lower) && at > 0 && elsewhere.has(`${sentence.tokens[at - 1]?.lower} ${lower}`))
  )
    return false;
  const free = at === 0 || caseStyle !== 'sentence' || opensQuote(sentence.tokens[at - 1]);
  if (!free || elsewhere.has(lower)) return true;
  const kind = wordClass(lower);
  if (kind === 'common') {
    if (pair && elsewhere.has(`${lower} ${next.lower}`)) return true;
    if (organisationWords.words.has(lower) && hasNameBefore(sentence, at)) return true;
    return (
      pair &&
      organisationWords.words.has(next.lower) &&
      !isVerb(lower) &&
      !isOffice(token) &&
      !isPersonWord(token) &&
      (at === 0 || caseStyle === 'title')
    );
  }
  if (kind === 'mixed') return !isVerb(lower) || (at === 0 && pair && caseStyle === 'sentence');
  return true;
}

function hasNameBefore(sentence: Sentence, at: number): boolean {
  const before = sentence.tokens[at - 1];
  return (
    before !== undefined &&
    isCapital(before) &&
    !neverActors.words.has(before.lower) &&
    !isVerb(before.lower) &&
    wordClass(before.lower) !== 'common'
  );
}

const opensQuote = (before: Token | undefined): boolean =>
  before !== undefined && /^[“”"‘:|•?!.;–—]$/.test(before.text);

const joins = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.text === '&' ||
    token.text === '+' ||
    /^(?:de|del|di|da|do|dos|la|le|van|von|der|den|bin|al|el|ul|y|e|the)$/.test(token.text));

/** How far the run of name words that starts at `at` goes. */
function runEnd(sentence: Sentence, at: number, isName: (at: number) => boolean): number {
  const { tokens } = sentence;
  let last = at;
  for (;;) {
    const next = tokens[last + 1];
    if (next === undefined) return last;
    if (isName(last + 1)) {
      last++;
      continue;
    }
    const after = tokens[last + 2];
    if (after === undefined) return last;
    if (
      (next.text === '-' || next.text === '–' || next.text === '.') &&
      !next.spaced &&
      !after.spaced &&
      (isName(last + 2) || (next.text !== '.' && isCapital(after)))
    ) {
      last += 2;
      continue;
    }
    if ((next.text === '-' || next.text === '–') && !next.spaced && !after.spaced && after.shape === 'number') {
      last += 2;
      continue;
    }
    if (next.shape === 'number' && next.spaced && /^\d{1,3}$/.test(next.text) && isName(last) && isName(last + 2)) {
      last += 2;
      continue;
    }
    if (joins(next) && isName(last + 2) && next.text !== 'the') {
      last += 2;
      continue;
    }
    if (/^(?:van|von|de|del|al|bin)$/.test(next.text) && joins(after) && isName(last + 3)) {
      last += 3;
      continue;
    }
    if (/^(?:of|for)$/.test(next.lower) && ofHeads.words.has((tokens[last] as Token).lower)) {
      const skip = after.lower === 'the' ? 3 : 2;
      if (tokens[last + skip] !== undefined && isName(last + skip)) {
        last += skip;
        continue;
      }
    }
    return last;
  }
}

const isOffice = (token: Token | undefined): boolean => token !== undefined && officeWords.words.has(token.lower);
/** Words of an office only where another follows: "Foreign Minister", but "Foreign Trade Bank". */
const officeModifiers =
  /^(?:foreign|defen[cs]e|finance|trade|commerce|prime|vice|deputy|general|state|chief|head|principal|executive)$/;
const isPersonWord = (token: Token | undefined): boolean => token !== undefined && personWords.words.has(token.lower);

type Draft = { first: number; last: number; known: readonly KnownForm[] };

/** Cuts a run where a known country or demonym opens it, where office words part it, and at a hyphen between two actors. */
function cutRun(sentence: Sentence, first: number, last: number, alone: ReadonlySet<string>): Draft[] {
  const { tokens } = sentence;
  const whole = lookUp(textOf(sentence, first, last));
  if (whole.length > 0) return [{ first, last, known: whole }];
  const drafts: Draft[] = [];
  let from = first;
  const close = (until: number): void => {
    let start = from;
    let end = until;
    const drop = (at: number): boolean => {
      const token = tokens[at] as Token;
      if (token.shape === 'mark' || token.lower === 'former' || token.lower === 'ex') return true;
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
    drafts.push({ first: start, last: end, known: lookUp(textOf(sentence, start, end)) });
  };
  for (let at = first; at <= last; at++) {
    const token = tokens[at] as Token;
    const after = tokens[at + 1];
    const parts = officeModifiers.test(token.lower)
      ? isOffice(after) && !organisationWords.words.has(token.lower)
      : isOffice(token) || (isPersonWord(token) && at < last && after?.lower !== 'of');
    if (at > from && parts && !organisationWords.words.has(token.lower)) {
      close(at - 1);
      from = at;
      while (at < last && (isOffice(tokens[at + 1]) || isPersonWord(tokens[at + 1]))) at++;
      from = at + 1;
      continue;
    }
    if (at > from && at < last && (token.text === '-' || token.text === '–')) {
      const left = lookUp(textOf(sentence, from, at - 1));
      const right = lookUp(textOf(sentence, at + 1, last));
      const next = tokens[last + 1];
      const known = (part: string, found: readonly KnownForm[]): boolean =>
        found.length > 0 || alone.has(part) || (part.length > 3 && wordClass(part.toLowerCase()) === 'name');
      const splits =
        (left.length > 0 && right.length > 0) ||
        (alone.has(textOf(sentence, from, at - 1)) && alone.has(textOf(sentence, at + 1, last))) ||
        (next !== undefined &&
          known(textOf(sentence, from, at - 1), left) &&
          known(textOf(sentence, at + 1, last), right) &&
          /^(?:deal|merger|pact|talks|ties|tie|alliance|agreement|partnership|jv|joint|venture|trade|cooperation|relations|treaty|accord|border|war|swap|combine|row|dispute|buyout|takeover|peace|nuclear|border|ceasefire|truce|bilateral|defence|tension|conflict|crisis|bike|motorcycle)/.test(
            next.lower,
          ) &&
          (tokens[at - 1] as Token).text.length > 1 &&
          (tokens[at + 1] as Token).text.length > 1);
      if (splits) {
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

/** Links a person to the body that the office or person words beside them name. */
function link(sentence: Sentence, spans: ActorSpan[]): void {
  const { tokens } = sentence;
  const wordsBetween = (a: number, b: number): Token[] => tokens.slice(a + 1, b) as Token[];
  for (const [i, left] of spans.entries()) {
    // "Halvard CEO", "Norway's prime minister": the office word alone extends the body.
    let end = left.last + 1;
    if (tokens[end]?.text === "'s" || tokens[end]?.text === '’s') end++;
    let office = false;
    let person = false;
    let at = end;
    while (at < tokens.length && at - end < 7) {
      const token = tokens[at] as Token;
      if (isOffice(token)) office = true;
      else if (isPersonWord(token)) person = true;
      else if (
        !/^(?:and|former|ex|new|outgoing|then|interim|acting|national|security|home|affairs|external|interior|energy|health|economic|sporting|sports|assistant|team|women|men|party|state|chief|young|star|-)$/.test(
          token.lower,
        )
      )
        break;
      at++;
    }
    const next = spans[i + 1];
    if (office || person) {
      const role = wordsBetween(end - 1, at)
        .map((t) => t.text)
        .join(' ');
      if (next && next.first === at) {
        next.person = true;
        next.role = role;
        next.link = {
          to: left,
          kind: person && !/coach|manager|owner|boss|ceo|president|minister/i.test(role) ? 'belongs-to' : 'stands-for',
        };
        next.outerFirst = left.first;
      } else if (office && !person) left.outerLast = at - 1;
      else if (person) left.role = role;
    } else if (next) {
      // "Kari Lund, the head of Halvard": an apposition after the person.
      const between = wordsBetween(left.last, next.first);
      const words = between.map((t) => t.lower);
      if (
        words.length >= 2 &&
        words.length <= 9 &&
        words[0] === ',' &&
        /^(?:of|at|for|with)$/.test(words.at(-1) === 'the' ? (words.at(-2) ?? '') : (words.at(-1) ?? ''))
      ) {
        const inner = between.slice(1);
        if (inner.some(isOffice) && !inner.some((t) => isVerb(t.lower) && !isOffice(t))) {
          left.person = true;
          left.role = inner.map((t) => t.text).join(' ');
          left.link = { to: next, kind: 'stands-for' };
          left.outerLast = next.last;
        }
      }
    }
    // "president of Norway": the words before the name.
    const before = tokens[left.first - 1];
    const earlier = tokens[left.first - 2];
    if (before && (isOffice(before) || isPersonWord(before)) && !left.link) {
      left.person ||= left.known.length === 0;
      left.role ||= before.text;
    }
    const ofAt = before?.lower === 'the' ? left.first - 2 : left.first - 1;
    if (tokens[ofAt]?.lower === 'of' && isOffice(tokens[ofAt - 1])) left.outerFirst = ofAt - 1;
    void earlier;
  }
}

/** "Kari Lund Halvard" told in one run, where both stand alone elsewhere in the snippet or are known: two names. */
function partRun(sentence: Sentence, draft: Draft, alone: ReadonlySet<string>): Draft[] {
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
    if (named(left, leftKnown) && named(right, rightKnown) && (alone.has(left) || alone.has(right)))
      return [
        { first: draft.first, last: at - 1 - mark, known: leftKnown },
        ...partRun(sentence, { first: at, last: draft.last, known: rightKnown }, alone),
      ];
  }
  return [draft];
}

/** Every actor candidate of a snippet, in order. Read twice: the names found standing alone tell where a run holds two. */
export function actorSpansOf(sentences: readonly Sentence[]): ActorSpan[] {
  const elsewhere = surelyNames(sentences);
  const first = sentences.flatMap((sentence) => actorSpans(sentence, elsewhere, new Set()));
  const alone = new Set(first.map((span) => span.text));
  return sentences.flatMap((sentence) => actorSpans(sentence, elsewhere, alone));
}

/** `elsewhere`: words that the snippet surely writes as names; `alone`: names found standing alone. */
function actorSpans(sentence: Sentence, elsewhere: ReadonlySet<string>, alone: ReadonlySet<string>): ActorSpan[] {
  const { tokens } = sentence;
  const spans: ActorSpan[] = [];
  const add = (draft: Draft): void => {
    let { last } = draft;
    const next = tokens[last + 1];
    if (next && next.spaced && groupWords.words.has(next.lower) && !(next.lower === 'players')) last++;
    const text = textOf(sentence, draft.first, last);
    spans.push({
      sentence,
      first: draft.first,
      last,
      text,
      known: last === draft.last ? draft.known : lookUp(text),
      role: '',
      link: null,
      outerFirst: draft.first,
      outerLast: last,
      person: false,
    });
  };
  const isName = (at: number): boolean => isNameWord(sentence, at, elsewhere);
  for (let at = 0; at < tokens.length; at++) {
    const known = knownAt(sentence, at);
    if (known && (known.last > at || !neverActors.words.has((tokens[at] as Token).lower))) {
      const end = Math.max(known.last, runEnd(sentence, known.last, isName));
      const starts = isName(at) || known.forms.length > 0;
      if (starts && end > known.last)
        for (const draft of cutRun(sentence, at, end, alone))
          for (const part of partRun(sentence, draft, alone)) add(part);
      else add({ first: at, last: known.last, known: known.forms });
      at = end;
      continue;
    }
    if (!isName(at)) continue;
    const end = runEnd(sentence, at, isName);
    for (const draft of cutRun(sentence, at, end, alone)) for (const part of partRun(sentence, draft, alone)) add(part);
    at = end;
  }
  link(sentence, spans);
  return spans;
}
