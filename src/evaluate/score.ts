/**
 * Scores claims against gold as the annotation guide says: pairs are matched one to one, first with their type, then without; a name
 * matches when it equals any form that gold lists for that actor. `tests/evaluate` holds it against the guide's own scorer.
 */
import { type AgreementType, groupOf, type Status } from '../model.ts';

export type ScoredParty = { readonly name: string; readonly forms?: readonly string[] | undefined };
export type ScoredAgreement = {
  readonly parties: readonly ScoredParty[];
  readonly hub?: string | null | undefined;
  readonly type: AgreementType;
  readonly status: Status;
};
export type ScoredSnippet = {
  readonly id: string;
  readonly agreements: readonly ScoredAgreement[];
  /** Right when found, no loss when not. */
  readonly optional?: readonly ScoredAgreement[] | undefined;
};

export type Pair = {
  readonly a: { readonly name: string; readonly keys: ReadonlySet<string> };
  readonly b: { readonly name: string; readonly keys: ReadonlySet<string> };
  readonly type: AgreementType;
  readonly status: Status;
};

/** What became of one snippet's pairs. */
export type Outcome = {
  readonly id: string;
  readonly isNull: boolean;
  readonly found: number;
  readonly matched: readonly { readonly gold: Pair; readonly found: Pair }[];
  readonly missed: readonly Pair[];
  readonly wrong: readonly Pair[];
};

const suffix =
  /\s+(inc|incorporated|corp|corporation|co|company|companies|ltd|limited|plc|llc|llp|lp|ag|sa|nv|se|spa|gmbh|oy|ab|asa|group|holdings?|pvt|pty)$/;

/** The scorer's own key of a name; simpler than the product's `nameKey`, and frozen with the gold. */
export function scoringKey(name: string): string {
  let key = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/^the /, '');
  while (suffix.test(key)) key = key.replace(suffix, '').trim();
  return key;
}

function pairsOf(agreements: readonly ScoredAgreement[]): Pair[] {
  const pairs: Pair[] = [];
  for (const { parties, hub, type, status } of agreements) {
    const named = parties.map(({ name, forms }) => ({
      name,
      keys: new Set([name, ...(forms ?? [])].map(scoringKey).filter((key) => key !== '')),
    }));
    const hubKey = hub ? scoringKey(hub) : null;
    for (const [i, a] of named.entries())
      for (const b of named.slice(i + 1)) {
        if (hubKey && !a.keys.has(hubKey) && !b.keys.has(hubKey)) continue;
        pairs.push({ a, b, type, status });
      }
  }
  return pairs;
}

function overlap(x: ReadonlySet<string>, y: ReadonlySet<string>): boolean {
  for (const key of x) if (y.has(key)) return true;
  return false;
}

const alike = (p: Pair, q: Pair): boolean =>
  (overlap(p.a.keys, q.a.keys) && overlap(p.b.keys, q.b.keys)) ||
  (overlap(p.a.keys, q.b.keys) && overlap(p.b.keys, q.a.keys));

function distinct(pairs: readonly Pair[]): Pair[] {
  const kept: Pair[] = [];
  for (const pair of pairs) if (!kept.some((k) => k.type === pair.type && alike(k, pair))) kept.push(pair);
  return kept;
}

const names = (gold: Pair['a'], found: Pair['a']): boolean => gold.keys.has(scoringKey(found.name));
const samePair = (gold: Pair, found: Pair): boolean =>
  (names(gold.a, found.a) && names(gold.b, found.b)) || (names(gold.a, found.b) && names(gold.b, found.a));

export function outcomeOf(gold: ScoredSnippet, found: readonly ScoredAgreement[]): Outcome {
  const wanted = distinct(pairsOf(gold.agreements));
  const left = new Set(distinct(pairsOf(found)));
  const count = left.size;
  const matched = new Map<Pair, Pair>();
  const take = (want: Pair, typed: boolean): Pair | undefined => {
    for (const pair of left)
      if (samePair(want, pair) && (!typed || pair.type === want.type)) {
        left.delete(pair);
        return pair;
      }
    return undefined;
  };
  for (const typed of [true, false])
    for (const want of wanted) {
      const pair = matched.has(want) ? undefined : take(want, typed);
      if (pair) matched.set(want, pair);
    }
  for (const want of pairsOf(gold.optional ?? [])) take(want, false);
  return {
    id: gold.id,
    isNull: gold.agreements.length === 0 && !gold.optional?.length,
    found: count,
    matched: [...matched].map(([g, f]) => ({ gold: g, found: f })),
    missed: wanted.filter((want) => !matched.has(want)),
    wrong: [...left],
  };
}

export type Figures = {
  readonly snippets: number;
  readonly gold: number;
  readonly predicted: number;
  readonly hit: number;
  readonly precision: number;
  readonly recall: number;
  readonly pairF1: number;
  readonly typedF1: number;
  readonly statusGroup: number;
  readonly statusExact: number;
  readonly nullPrecision: number;
};

/** All figures are shares from 0 to 1; 0 where there is nothing to divide by. */
export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const sum = (of: (o: Outcome) => number): number => outcomes.reduce((total, o) => total + of(o), 0);
  const share = (a: number, b: number): number => (b === 0 ? 0 : a / b);
  const hit = sum((o) => o.matched.length);
  const gold = hit + sum((o) => o.missed.length);
  const predicted = hit + sum((o) => o.wrong.length);
  const f1 = (right: number): number => {
    const [p, r] = [share(right, predicted), share(right, gold)];
    return share(2 * p * r, p + r);
  };
  const both = (of: (m: Outcome['matched'][number]) => boolean): number => sum((o) => o.matched.filter(of).length);
  const nulls = outcomes.filter((o) => o.isNull);
  return {
    snippets: outcomes.length,
    gold,
    predicted,
    hit,
    precision: share(hit, predicted),
    recall: share(hit, gold),
    pairF1: f1(hit),
    typedF1: f1(both((m) => m.gold.type === m.found.type)),
    statusGroup: share(
      both((m) => groupOf[m.gold.status] === groupOf[m.found.status]),
      hit,
    ),
    statusExact: share(
      both((m) => m.gold.status === m.found.status),
      hit,
    ),
    nullPrecision: share(nulls.filter((o) => o.found === 0).length, nulls.length),
  };
}
