/** The subjects that a claim's words name, by the rows of the lexicon. */
import { listOf } from '../lexicon/actor-row.ts';
import { subjects } from '../lexicon/subjects.ts';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** One expression for all rows; the group that matched names the subject. */
const names = Object.keys(subjects);
const byStart = new Map<string, string>();
for (const [name, words] of Object.entries(subjects)) for (const word of listOf(words)) byStart.set(word, name);
const pattern = new RegExp(
  `(?<![a-z0-9])(?:${[...byStart.keys()]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')})`,
  'g',
);

export const subjectNames: readonly string[] = names;

/** Subjects of a text, sorted by name; `without` are the parties' own names, which tell nothing ("Indian Oil", "Space X"). */
export function subjectsOf(text: string, without: readonly string[]): ReadonlySet<string> {
  let plain = text.toLowerCase();
  for (const name of without) if (name.length > 2) plain = plain.replaceAll(name.toLowerCase(), ' ');
  const found = new Set<string>();
  for (const [start] of plain.matchAll(pattern)) {
    const name = byStart.get(start);
    if (name !== undefined) found.add(name);
  }
  return found;
}
