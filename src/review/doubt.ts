/** One thing that a person should look at, and which corrections would settle it. */
import type { Decision } from '../corrections/correction.ts';

export const doubtKinds = ['duplicate', 'ambiguous', 'look-alike', 'contradiction', 'low-confidence'] as const;
export type DoubtKind = (typeof doubtKinds)[number];

type Unsigned<D> = D extends Decision ? Omit<D, 'who' | 'when' | 'why'> : never;

/** A correction without who, when and why. */
export type Remedy = Unsigned<Decision>;

export type Doubt = {
  readonly kind: DoubtKind;
  /** How many triples are expected to be wrong: those at stake, times `score`. */
  readonly consequence: number;
  /** 0 to 1: how likely it is that something is wrong as it is. */
  readonly score: number;
  /** Triples that change if it is. */
  readonly triples: number;
  /** Actors first, with what they are called; then what else it is about. */
  readonly actors: readonly { readonly id: string; readonly name: string }[];
  readonly agreement: string | null;
  /** Sorted; of many the first twenty. */
  readonly claims: readonly string[];
  /** Why it is told, the weightiest first. */
  readonly reasons: readonly string[];
  /** Any one of these settles it. */
  readonly remedies: readonly Remedy[];
};

export const mostClaims = 20;

/** Two decimals, so that the same graph gives the same bytes on every machine. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;

/** The doubt with its consequence. */
export const doubt = (fields: Omit<Doubt, 'consequence'>): Doubt => ({
  ...fields,
  score: rounded(fields.score),
  consequence: rounded(fields.score * fields.triples),
});
