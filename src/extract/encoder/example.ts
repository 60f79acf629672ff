/** A snippet with its candidate actors and pairs as the numbers that the encoder reads; `src/train/encoder/prepare.py` does the same to train it. */
import type { ActorKind, Field } from '../../model.ts';
import { type Piece, piecesOf, type Vocabulary } from './word-pieces.ts';

/** UTF-16 offsets into the field. */
export type TextSpan = { readonly field: Field; readonly start: number; readonly end: number };
export type EncoderActor = {
  readonly kind: ActorKind;
  readonly place: boolean;
  readonly mentions: readonly TextSpan[];
};
/** `a` and `b` count actors; `meet` counts the sentences' meetings; `logit` is the linear score. */
export type EncoderPair = { readonly a: number; readonly b: number; readonly meet: number; readonly logit: number };
export type EncoderInput = {
  readonly title: string;
  readonly body: string;
  readonly actors: readonly EncoderActor[];
  readonly triggers: readonly TextSpan[];
  readonly pairs: readonly EncoderPair[];
};

/** Rows of pieces (length L), mentions by actor (E × L, flat), and the rows of the pairs that can be read (P). */
export type Example = {
  readonly ids: number[];
  readonly seg: number[];
  readonly kind: number[];
  readonly first: number[];
  readonly trig: number[];
  readonly men: Float32Array;
  readonly men2: Float32Array;
  /** Positions in `pairs` of the input; a pair with an actor beyond the cut has none. */
  readonly read: number[];
  readonly feats: Float32Array;
};

type Place = { readonly low: number; readonly high: number; readonly field: Field };

/** In the order in which the encoder learnt them. */
const kinds: readonly ActorKind[] = [
  'company',
  'country',
  'person',
  'government-body',
  'igo',
  'organisation',
  'team',
  'group',
];
const maxTitle = 96;
const maxPieces = 192;
export const featureCount = 44;

export function exampleOf(input: EncoderInput, vocabulary: Vocabulary): Example {
  const title = piecesOf(input.title, vocabulary).slice(0, maxTitle);
  const body = piecesOf(input.body, vocabulary).slice(0, maxPieces - 3 - title.length);
  const cls = vocabulary.get('[CLS]') ?? 0;
  const sep = vocabulary.get('[SEP]') ?? 0;
  const ids = [cls, ...title.map((p) => p.id), sep, ...body.map((p) => p.id), sep];
  const length = ids.length;
  const seg = ids.map((_, i) => (i < title.length + 2 ? 0 : 1));
  const placeOf = (span: TextSpan): Place | undefined =>
    span.field === 'title' ? place(title, span, 1) : place(body, span, 2 + title.length);
  const row = (): number[] => new Array<number>(length).fill(0);
  const [kind, first, trig] = [row(), row(), row()];
  const men = new Float32Array(input.actors.length * length);
  const men2 = new Float32Array(input.actors.length * length);
  const placed = input.actors.map((actor, e) => {
    const places = actor.mentions.map(placeOf).filter((p) => p !== undefined);
    for (const { low, high } of places) {
      kind.fill(1 + kinds.indexOf(actor.kind), low, high);
      first[low] = 1;
      add(men, e * length + low, 1 / places.length);
      for (let i = low; i < high; i++) add(men2, e * length + i, 1 / places.length / (high - low));
    }
    return places;
  });
  for (const t of input.triggers) {
    const at = placeOf(t);
    if (at) trig.fill(1, at.low, at.high);
  }
  const read = input.pairs.flatMap((p, i) => (placed[p.a]?.length && placed[p.b]?.length ? [i] : []));
  const ranked = input.pairs.map((p) => p.logit).sort((x, y) => y - x);
  const feats = new Float32Array(read.length * featureCount);
  for (const [i, at] of read.entries()) {
    const pair = input.pairs[at];
    if (pair) feats.set(featuresOf(input, pair, placed, trig, ranked), i * featureCount);
  }
  return { ids, seg, kind, first, trig, men, men2, read, feats };
}

function add(values: Float32Array, at: number, by: number): void {
  values[at] = (values[at] ?? 0) + by;
}

function place(pieces: readonly Piece[], span: TextSpan, base: number): Place | undefined {
  const low = pieces.findIndex((p) => p.end > span.start);
  if (low < 0 || (pieces[low]?.start ?? 0) >= span.end) return undefined;
  let high = low;
  while (high < pieces.length && (pieces[high]?.start ?? 0) < span.end) high++;
  return { low: base + low, high: base + high, field: span.field };
}

function featuresOf(
  input: EncoderInput,
  pair: EncoderPair,
  placed: readonly (readonly Place[])[],
  trig: readonly number[],
  ranked: readonly number[],
): number[] {
  const [A, B] = [placed[pair.a] ?? [], placed[pair.b] ?? []];
  const top = ranked[0] ?? 0;
  let near = { gap: 99, from: 0, to: 0 };
  for (const x of A)
    for (const y of B) {
      if (x.field !== y.field) continue;
      const [from, to] = [Math.min(x.high, y.high), Math.max(x.low, y.low)];
      const gap = to - from;
      if (gap < near.gap || (gap === near.gap && (from < near.from || (from === near.from && to < near.to))))
        near = { gap, from, to };
    }
  let between = 0;
  for (let i = near.from; i < near.to; i++) between += trig[i] ?? 0;
  const [a, b] = [input.actors[pair.a], input.actors[pair.b]];
  const inTitle = (m: readonly Place[]): boolean => m.some((p) => p.field === 'title');
  return [
    pair.logit / 5,
    1 / (1 + Math.exp(-pair.logit)),
    ranked.indexOf(pair.logit) / 5,
    Number(pair.logit === top),
    (pair.logit - top) / 5,
    Math.min(pair.meet, 4) / 4,
    Number(pair.meet > 0),
    Number(inTitle(A)),
    Number(inTitle(B)),
    Number(inTitle(A) && inTitle(B)),
    Math.min(A.length, 5) / 5,
    Math.min(B.length, 5) / 5,
    Math.log(1 + placed.length) / 2,
    Math.log(1 + input.pairs.length) / 4,
    Math.min(Math.max(near.gap, 0), 40) / 20,
    Number(near.gap > 90),
    Math.min(between, 4) / 4,
    Number(between === 0),
    Number(a?.place ?? false),
    Number(b?.place ?? false),
    Number(Math.abs(pair.a - pair.b) === 1),
    Math.min(pair.a, 8) / 8,
    Math.min(pair.b, 8) / 8,
    Math.log(1 + input.triggers.length) / 3,
    ...kinds.map((k) => Number(a?.kind === k)),
    ...kinds.map((k) => Number(b?.kind === k)),
  ];
}
