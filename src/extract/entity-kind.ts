/** What kind of actor a name is, told by its words and by those beside it. */
import { nameKey } from '../actors/key.ts';
import { organisationWords } from '../lexicon/word-lists.ts';
import type { ActorKind } from '../model.ts';
import { isFirstName } from './dictionary.ts';
import { wordsOf } from './same-name.ts';
import type { ActorSpan } from './span.ts';

const byWord: readonly (readonly [RegExp, ActorKind])[] = [
  [/\b(?:FC|United|City|Club|XI|Athletic|Rovers|Wanderers)$/, 'team'],
  [
    /\b(?:Party|[Rr]ebels|Front|[Mm]ilitants|[Mm]ilitia|[Uu]nion|[Uu]nions|[Ff]amily|[Ff]action|[Ww]orkers|[Pp]ilots)$/,
    'group',
  ],
  [/\b(?:Ministry|Department|[Gg]overnment|Commission|Council|Authority|Agency|Court|Bureau)\b/, 'government-body'],
  [/\b(?:University|Institute|Association|Foundation|Federation|School|Hospital|College|Society)\b/, 'organisation'],
];

/** The kind of an actor that is in no list, by its mentions. */
export function kindOfSpans(spans: readonly ActorSpan[]): ActorKind {
  if (spans.some((span) => span.person)) return 'person';
  for (const { text } of spans) {
    for (const [pattern, kind] of byWord) if (pattern.test(text)) return kind;
    if (
      wordsOf(nameKey(text)).some((w) => organisationWords.words.has(w)) ||
      /[&.]|[a-z][A-Z]|\d|^[A-Z]{2,}$/.test(text)
    )
      return 'company';
  }
  const longest = spans.map((s) => wordsOf(nameKey(s.text))).reduce((a, b) => (b.length > a.length ? b : a), []);
  return longest.length >= 2 && longest.length <= 4 && isFirstName(longest[0] as string) ? 'person' : 'company';
}
