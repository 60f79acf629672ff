/** What is seen of an actor that may be the only named party of an agreement. */

import type { Entity } from './entities.ts';
import { bucket, listOf, unary } from './features.ts';
import { framesOf } from './frames.ts';
import type { Reading } from './reading.ts';
import { clauseOf, unitsOf } from './units.ts';

const maxMentions = 3;

export function partySigns(reading: Reading, entity: Entity): string[] {
  const signs = new Set<string>();
  const add = (sign: string): void => {
    signs.add(sign);
  };
  add(`kind ${entity.place ? 'place' : entity.kind}`);
  add(`index ${Math.min(entity.index, 4)}`);
  add(`ents# ${bucket(reading.entities.length)}`);
  for (const mention of entity.mentions.slice(0, maxMentions)) {
    const { units, modifies } = clauseOf(unitsOf(reading, mention.sentence), [mention]);
    const at = units.findIndex((u) => u.span === mention);
    if (at < 0) continue;
    const [first, last] = listOf(units, at);
    const field = mention.sentence.field;
    for (const frame of framesOf(units, first, last)) {
      add(frame);
      add(`${field} ${frame}`);
    }
    if (modifies.has(mention)) add('describes');
    unary(add, 'm', units, at);
    for (const trigger of reading.triggers[mention.sentence.index] ?? []) {
      add(`with ${trigger.row.id}`);
      add(`${field} with ${trigger.row.id} ${trigger.tense}`);
      if (trigger.row.strength === 'strong') add(`${field} with strong`);
    }
  }
  for (const trigger of reading.triggers[0] ?? []) add(`title has ${trigger.row.id}`);
  return [...signs];
}
