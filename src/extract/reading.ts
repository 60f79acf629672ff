/** What the first steps see of a snippet: its sentences, their triggers, and who is named in them. */
import type { Snippet } from '../model.ts';
import { type Entity, entitiesOf } from './entities.ts';
import { readSentences, type Sentence } from './sentences.ts';
import type { ActorSpan } from './span.ts';
import { actorSpansOf } from './spans.ts';
import { type Trigger, triggersOf } from './triggers.ts';

export type Reading = {
  readonly snippet: Snippet;
  readonly sentences: readonly Sentence[];
  readonly spans: readonly ActorSpan[];
  readonly entities: readonly Entity[];
  /** By sentence index. */
  readonly triggers: readonly (readonly Trigger[])[];
  readonly entityOf: ReadonlyMap<ActorSpan, Entity>;
};

export function read(snippet: Snippet): Reading {
  const sentences = readSentences(snippet);
  const spans = actorSpansOf(sentences);
  const entities = entitiesOf(spans, snippet.publishedAt);
  const entityOf = new Map<ActorSpan, Entity>();
  for (const entity of entities) for (const mention of entity.mentions) entityOf.set(mention, entity);
  const triggers = sentences.map((sentence) => {
    const names = spans.filter((span) => span.sentence === sentence);
    return triggersOf(sentence, (at) => names.some((span) => at >= span.first && at <= span.last));
  });
  return { snippet, sentences, spans, entities, triggers, entityOf };
}
