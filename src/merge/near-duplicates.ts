/** Wire copies: texts of different publishers that say the same in nearly the same words. */
import type { Snippet } from '../model.ts';
import { byText } from '../text/canonical.ts';

const runLength = 3;

/** Texts of which this share of runs of three words is common are copies of one text. */
const alike = 0.7;

/** Bodies are copies by less, since a desk writes its own headline and first words over the same report. */
const alikeBody = 0.6;

/** Bodies of fewer runs are compared with their titles only. */
const fewRuns = 10;

const wordsOf = (text: string): readonly string[] =>
  text
    // A publisher at the end of a title is not part of the text.
    .replace(/ [-–|] [^-–|]{2,40}$/, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const cutMark = /\s*(?:…|\.\.\.)?\s*\[\+\d+ chars\]\s*$/;

/** Runs of words, each once, in the order of the text. */
function runsOf(words: readonly string[]): ReadonlySet<string> {
  const runs = new Set<string>();
  for (let at = 0; at + runLength <= words.length; at++) runs.add(words.slice(at, at + runLength).join(' '));
  return runs;
}

type Text = {
  readonly title: readonly string[];
  readonly whole: ReadonlySet<string>;
  readonly body: ReadonlySet<string>;
  /** The body stops within a sentence. */
  readonly cut: boolean;
};

function textOf({ title, body }: Snippet): Text {
  const plain = body.replace(cutMark, '');
  const titleWords = wordsOf(title);
  const bodyWords = wordsOf(plain);
  const whole = runsOf([...titleWords, ...bodyWords]);
  return {
    title: titleWords,
    whole: whole.size > 0 ? whole : new Set([[...titleWords, ...bodyWords].join(' ')]),
    body: runsOf(bodyWords),
    cut: plain !== body || !/[.!?]['"”’)]*\s*$/.test(plain),
  };
}

const first = (runs: ReadonlySet<string>, count: number): ReadonlySet<string> =>
  runs.size <= count ? runs : new Set([...runs].slice(0, count));

function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const item of small) if (large.has(item)) common++;
  return common / (a.size + b.size - common || 1);
}

/** Where one body is cut, the other is read as far only. */
function areCopies(a: Text, b: Text): boolean {
  if (share(a.whole, b.whole) >= alike) return true;
  const length = Math.min(a.body.size, b.body.size);
  if (length < fewRuns) return false;
  const [x, y] = a.cut || b.cut ? [first(a.body, length), first(b.body, length)] : [a.body, b.body];
  return share(x, y) >= alikeBody;
}

/**
 * Pairs of sets of which the larger may hold so much of the smaller as `share` takes: two that have none of the smaller's rarest
 * runs in common cannot (prefix filtering).
 */
function* candidates(sets: readonly ReadonlySet<string>[], least: number): Generator<readonly [number, number]> {
  const holders = new Map<string, number[]>();
  for (const [at, set] of sets.entries()) {
    for (const item of set) {
      const list = holders.get(item);
      if (list) list.push(at);
      else holders.set(item, [at]);
    }
  }
  // Of two sets of one size with the share s in common, each has 2s/(1+s) of the other.
  const part = (2 * least) / (1 + least);
  const frequency = (item: string): number => holders.get(item)?.length ?? 0;
  for (const [at, set] of sets.entries()) {
    const rareFirst = [...set].sort((a, b) => frequency(a) - frequency(b) || byText(a, b));
    const seen = new Set([at]);
    for (const item of rareFirst.slice(0, set.size - Math.ceil(part * set.size) + 1)) {
      for (const other of holders.get(item) ?? []) {
        if (seen.has(other) || (sets[other]?.size ?? 0) < set.size) continue;
        seen.add(other);
        yield [at, other];
      }
    }
  }
}

/**
 * The text that each snippet is a copy of, as the least id of its group. Groups are the connected parts of "alike", so that
 * the order of arrival does not matter.
 */
export function textGroups(snippets: readonly Snippet[]): ReadonlyMap<string, string> {
  const sorted = [...snippets].sort((a, b) => byText(a.id, b.id));
  const texts = sorted.map(textOf);
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
  for (const [at, { title }] of texts.entries()) {
    const same = firstWithTitle.get(title.join(' '));
    if (same === undefined) firstWithTitle.set(title.join(' '), at);
    else if (title.length >= 5) join(same, at);
  }
  const joinAlike = (setOf: (text: Text) => ReadonlySet<string>, least: number): void => {
    for (const [i, j] of candidates(texts.map(setOf), least)) {
      if (root(i) !== root(j) && areCopies(texts[i] as Text, texts[j] as Text)) join(i, j);
    }
  };
  joinAlike(({ whole }) => whole, alike);
  joinAlike(({ body }) => body, alikeBody);
  return new Map(sorted.map((snippet, at) => [snippet.id, sorted[root(at)]?.id ?? snippet.id]));
}
