/** What each step saw of a text: its sentences with actors and triggers, the candidates, and why each was kept or dropped. */
import type { Snippet } from '../model.ts';
import { decide } from './decide.ts';
import { gate, gateSigns } from './gate.ts';
import { read } from './reading.ts';
import type { Sentence } from './sentences.ts';
import { bundledWeights, type Linear, scoreBy, type Weights } from './weights.ts';

export type WeighedSign = { readonly sign: string; readonly weight: number };

export type Explanation = {
  readonly gate: {
    readonly open: boolean;
    readonly score: number;
    readonly threshold: number;
    readonly words: readonly WeighedSign[];
  };
  readonly sentences: readonly {
    readonly field: string;
    readonly text: string;
    readonly caseStyle: string;
    readonly actors: readonly string[];
    readonly triggers: readonly string[];
  }[];
  readonly actors: readonly {
    readonly name: string;
    readonly kind: string;
    readonly reason: string;
    readonly mentions: readonly string[];
  }[];
  readonly candidates: readonly {
    readonly pair: readonly [string, string];
    readonly kept: boolean;
    readonly probability: number;
    readonly threshold: number;
    readonly type: string | null;
    readonly status: string | null;
    readonly signs: readonly WeighedSign[];
  }[];
};

const round = (x: number): number => Math.round(x * 1000) / 1000;

/** The signs with the most weight either way, heaviest first. */
function heaviest(model: Linear, signs: readonly string[], most: number): WeighedSign[] {
  const weighed = signs.map((sign) => ({ sign, weight: round(model.of.get(sign) ?? 0) })).filter((s) => s.weight !== 0);
  return weighed.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.sign < b.sign ? -1 : 1)).slice(0, most);
}

/** `most`: how many signs are listed for the gate and for each candidate. */
export function explain(snippet: Snippet, most = 8, weights: Weights = bundledWeights()): Explanation {
  const words = gateSigns(snippet);
  const reading = read(snippet);
  const textOf = (s: Sentence): string => snippet[s.field].slice(s.start, s.end);
  return {
    gate: {
      open: gate(snippet, weights),
      score: round(scoreBy(weights.gate, words)),
      threshold: weights.threshold.gate,
      words: heaviest(weights.gate, words, most),
    },
    sentences: reading.sentences.map((sentence) => ({
      field: sentence.field,
      text: textOf(sentence),
      caseStyle: sentence.caseStyle,
      actors: reading.spans.filter((s) => s.sentence === sentence).map((s) => s.text),
      triggers: (reading.triggers[sentence.index] ?? []).map((t) => t.row.id),
    })),
    actors: reading.entities.map(({ name, kind, reason, mentions }) => ({
      name,
      kind,
      reason,
      mentions: mentions.map((m) => m.text),
    })),
    candidates: decide(reading, weights)
      .map((d) => ({
        pair: [d.candidate.a.name, d.candidate.b.name] as const,
        kept: d.kept,
        probability: round(d.probability),
        threshold: weights.threshold.pair,
        type: d.kept ? d.type : null,
        status: d.kept ? d.status : null,
        signs: heaviest(weights.pair, d.signs, most),
      }))
      .sort((x, y) => y.probability - x.probability || (x.pair.join() < y.pair.join() ? -1 : 1)),
  };
}
