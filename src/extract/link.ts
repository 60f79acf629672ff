/** Office and person words beside a name: who stands for whom, who belongs to whom. */
import type { Token } from '../text/tokens.ts';
import { isVerb } from './dictionary.ts';
import type { Sentence } from './sentences.ts';
import { type ActorSpan, isOffice, isPersonWord } from './span.ts';

/** He who held an office once speaks for himself, and so does who joins or leaves the body. */
const once = /^(?:former|ex|erstwhile|late|then)$/;
const moves = /^(?:joins?|joined|quits?|resigns?|resigned|leaves|left|defects?|defected|switch(?:es|ed)?)$/;

/** A coach stands for his club, but not where it engages or dismisses him. */
const engaged = /^(?:fired|sacked|dismissed|hired|appointed|extension|contract)$/;

/** Links a person to the body that the office or person words beside them name. */
export function link(sentence: Sentence, spans: ActorSpan[]): void {
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
        const own =
          once.test(tokens[left.first - 1]?.lower ?? '') ||
          wordsBetween(end - 1, at).some((t) => once.test(t.lower)) ||
          moves.test(tokens[next.last + 1]?.lower ?? '') ||
          tokens.slice(next.last + 1, next.last + 5).some((t) => engaged.test(t.lower));
        next.link = own
          ? { to: left, kind: 'belongs-to' }
          : {
              to: left,
              kind:
                person && !/coach|manager|owner|boss|ceo|president|minister/i.test(role) ? 'belongs-to' : 'stands-for',
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
    if (before && (isOffice(before) || isPersonWord(before)) && !left.link) {
      left.person ||= left.known.length === 0;
      left.role ||= before.text;
    }
    const ofAt = before?.lower === 'the' ? left.first - 2 : left.first - 1;
    if (tokens[ofAt]?.lower === 'of' && isOffice(tokens[ofAt - 1])) left.outerFirst = ofAt - 1;
  }
}
