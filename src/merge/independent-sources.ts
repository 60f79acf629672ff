/** How many publishers tell of an agreement independently of each other. */
import type { Snippet } from '../model.ts';
import { byText } from '../text/canonical.ts';
import { textGroups } from './near-duplicates.ts';

/**
 * The greatest number of publishers that can each be given a text of their own, copies of one text being one: two papers that
 * print the same wire report are one source, and one paper with two reports is one source. A snippet without publisher counts
 * as a publisher of its own. `texts`: snippet id → text, as `textGroups` gives it. At least 1.
 */
export function independentSources(snippets: readonly Snippet[], texts = textGroups(snippets)): number {
  if (snippets.length < 2) return 1;
  const textsOf = new Map<string, Set<string>>();
  for (const { id, publisher } of snippets) {
    const text = texts.get(id) ?? id;
    const name = publisher?.trim().toLowerCase() || `text ${text}`;
    textsOf.set(name, (textsOf.get(name) ?? new Set()).add(text));
  }
  // A maximum matching of publishers and texts by augmenting paths.
  const holder = new Map<string, string>();
  const assign = (name: string, tried: Set<string>): boolean => {
    for (const text of textsOf.get(name) ?? []) {
      if (tried.has(text)) continue;
      tried.add(text);
      const other = holder.get(text);
      if (other === undefined || assign(other, tried)) {
        holder.set(text, name);
        return true;
      }
    }
    return false;
  };
  let count = 0;
  for (const name of [...textsOf.keys()].sort(byText)) if (assign(name, new Set())) count++;
  return Math.max(1, count);
}
