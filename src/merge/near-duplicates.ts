/** Wire copies: texts of different publishers that say the same in nearly the same words. */
import type { Snippet } from '../model.ts';
import { byText } from '../text/canonical.ts';

const shingleLength = 3;

/** Texts of which this share of runs of three words is common are copies of one text. */
const alike = 0.7;

const wordsOf = (text: string): readonly string[] =>
  text
    // A publisher at the end of a title is not part of the text.
    .replace(/ [-–|] [^-–|]{2,40}$/, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

function shingles(snippet: Snippet): ReadonlySet<string> {
  const words = [
    ...wordsOf(snippet.title),
    ...wordsOf(snippet.body.replace(/\s*(?:…|\.\.\.)?\s*\[\+\d+ chars\]\s*$/, '')),
  ];
  const found = new Set<string>();
  for (let at = 0; at + shingleLength <= words.length; at++) found.add(words.slice(at, at + shingleLength).join(' '));
  if (found.size === 0) found.add(words.join(' '));
  return found;
}

function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const item of small) if (large.has(item)) common++;
  return common / (a.size + b.size - common || 1);
}

/** Pairs of texts that may be alike: two that share no rare run of words cannot reach the share (prefix filtering). */
function* candidates(sets: readonly ReadonlySet<string>[]): Generator<readonly [number, number]> {
  const frequency = new Map<string, number>();
  for (const set of sets) for (const item of set) frequency.set(item, (frequency.get(item) ?? 0) + 1);
  const holders = new Map<string, number[]>();
  for (const [at, set] of sets.entries()) {
    const rareFirst = [...set].sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || byText(a, b));
    const seen = new Set<number>();
    for (const item of rareFirst.slice(0, set.size - Math.ceil(alike * set.size) + 1)) {
      const list = holders.get(item) ?? [];
      holders.set(item, list);
      for (const other of list) {
        if (!seen.has(other)) yield [other, at];
        seen.add(other);
      }
      list.push(at);
    }
  }
}

/**
 * The text that each snippet is a copy of, as the least id of its group. Groups are the connected parts of "alike", so that
 * the order of arrival does not matter.
 */
export function textGroups(snippets: readonly Snippet[]): ReadonlyMap<string, string> {
  const sorted = [...snippets].sort((a, b) => byText(a.id, b.id));
  const sets = sorted.map(shingles);
  const parent = sorted.map((_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) top = parent[top] as number;
    return top;
  };
  const join = (i: number, j: number): void => {
    const [a, b] = [root(i), root(j)];
    parent[Math.max(a, b)] = Math.min(a, b);
  };
  const firstWithTitle = new Map<string, number>();
  for (const [at, { title }] of sorted.entries()) {
    const words = wordsOf(title);
    const same = firstWithTitle.get(words.join(' '));
    if (same === undefined) firstWithTitle.set(words.join(' '), at);
    else if (words.length >= 5) join(same, at);
  }
  for (const [i, j] of candidates(sets)) {
    if (root(i) !== root(j) && share(sets[i] ?? new Set(), sets[j] ?? new Set()) >= alike) join(i, j);
  }
  return new Map(sorted.map((snippet, at) => [snippet.id, sorted[root(at)]?.id ?? snippet.id]));
}
