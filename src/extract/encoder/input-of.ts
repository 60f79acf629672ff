/** What the encoder is told of a reading: where the actors and triggers stand, and how the linear weights scored each pair. */
import type { Proposal } from '../propose.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../sentences.ts';
import type { EncoderInput, TextSpan } from './example.ts';

function spanOf(sentence: Sentence, first: number, last: number): TextSpan {
  const start = sentence.tokens[first]?.start as number;
  return { field: sentence.field, start, end: sentence.tokens[last]?.end as number };
}

export function inputOf(reading: Reading, proposals: readonly Proposal[]): EncoderInput {
  return {
    title: reading.snippet.title,
    body: reading.snippet.body,
    actors: reading.entities.map(({ kind, place, mentions }) => ({
      kind,
      place,
      mentions: mentions.map((m) => spanOf(m.sentence, m.first, m.last)),
    })),
    triggers: reading.triggers.flatMap((list, at) =>
      list.map((t) => spanOf(reading.sentences[at] as Sentence, t.first, t.last)),
    ),
    pairs: proposals.map(({ candidate, logit }) => ({
      a: candidate.a.index,
      b: candidate.b.index,
      meet: candidate.meetings.length,
      logit,
    })),
  };
}
