/** What each step saw of a text: its sentences with actors and triggers, the candidates, and why each was kept or dropped. */
import type { Snippet } from '../model.ts';
import { type Decision, decideByWeights, logistic } from './decide.ts';
import type { ReaderName } from './extract.ts';
import { gate, gateSigns } from './gate.ts';
import { likeliest } from './likeliest.ts';
import { type Proposal, propose } from './propose.ts';
import { type Reading, read } from './reading.ts';
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
    /** The probability by the signs alone. */
    readonly linear: number;
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

async function decidedBy(
  reader: ReaderName,
  reading: Reading,
  proposals: readonly Proposal[],
  weights: Weights,
): Promise<{ decisions: readonly Decision[]; threshold: number }> {
  if (reader === 'linear')
    return { decisions: decideByWeights(reading, proposals, weights), threshold: weights.threshold.pair };
  const [{ openEncoder }, { decideByEncoder }] = await Promise.all([
    import('./encoder/encoder.ts'),
    import('./encoder/decide-by-encoder.ts'),
  ]);
  const encoder = await openEncoder();
  return {
    decisions: await decideByEncoder(reading, proposals, weights, encoder),
    threshold: logistic(encoder.settings.threshold),
  };
}

/** `most`: how many signs are listed for the gate and for each candidate. */
export async function explain(snippet: Snippet, most = 8, reader: ReaderName = 'encoder'): Promise<Explanation> {
  const weights = bundledWeights();
  const words = gateSigns(snippet);
  const reading = read(snippet);
  const proposals = propose(reading, weights);
  const { decisions, threshold } = await decidedBy(reader, reading, proposals, weights);
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
    candidates: decisions
      .map((d, at) => ({
        pair: [d.candidate.a.name, d.candidate.b.name] as const,
        kept: d.kept,
        probability: round(d.probability),
        threshold: round(threshold),
        linear: round(logistic((proposals[at] as Proposal).logit)),
        ...(d.kept ? likeliest([d.labels]) : { type: null, status: null }),
        signs: heaviest(weights.pair, d.signs, most),
      }))
      .sort((x, y) => y.probability - x.probability || (x.pair.join() < y.pair.join() ? -1 : 1)),
  };
}
