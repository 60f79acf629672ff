/** The subjects that a claim's words name, by the rows of the lexicon. */
import { listOf } from '../lexicon/actor-row.ts';
import { subjects } from '../lexicon/subjects.ts';

const escaped = (text: string): string => text.replace(/[.+?^${}()|[\]\\-]/g, '\\$&');

/** Word, or beginning of a word, → subject. */
const subjectOf = new Map<string, string>();
for (const [name, words] of Object.entries(subjects)) for (const word of listOf(words)) subjectOf.set(word, name);

const longestFirst = [...subjectOf.keys()].sort((a, b) => b.length - a.length);
const whole = longestFirst.filter((word) => !word.endsWith('*')).map(escaped);
const starts = longestFirst.filter((word) => word.endsWith('*')).map((word) => escaped(word.slice(0, -1)));

/** One expression for all rows: either a whole word, or the beginning of one. */
const pattern = new RegExp(`(?<![a-z0-9])(?:(${whole.join('|')})(?![a-z0-9])|(${starts.join('|')}))`, 'g');

/** Subjects of a text; `without` are the parties' own names, which tell nothing ("Indian Oil", "Space X"). */
export function subjectsOf(text: string, without: readonly string[]): ReadonlySet<string> {
  let plain = text.toLowerCase();
  for (const name of without) if (name.length > 2) plain = plain.replaceAll(name.toLowerCase(), ' ');
  const found = new Set<string>();
  for (const [, word, start] of plain.matchAll(pattern)) {
    const name = subjectOf.get(word ?? `${start}*`);
    if (name !== undefined) found.add(name);
  }
  return found;
}
