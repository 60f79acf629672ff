/** The cheap first look: a snippet without a trigger word is not read further. One expression, made from the trigger rows. */
import { triggerRows } from '../lexicon/triggers.ts';
import type { Snippet } from '../model.ts';
import { formsOf } from './triggers.ts';

let expression: RegExp | undefined;

function compiled(): RegExp {
  const words = new Set<string>();
  for (const row of triggerRows) {
    if (row.gate === false) continue;
    for (const form of formsOf(row)) {
      // A weak verb opens the gate by the words of its whole form; "-" and spaces are alike.
      words.add(form.words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\s-]*'));
    }
  }
  const longestFirst = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}

/** Whether a snippet may tell an agreement. */
export function gate(snippet: Snippet): boolean {
  expression ??= compiled();
  return expression.test(snippet.title) || expression.test(snippet.body);
}
