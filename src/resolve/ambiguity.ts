/** Decides an ambiguous name by the words of its own snippet. */
import type { KnownForm } from '../actors/known.ts';
import { listOf } from '../lexicon/actor-row.ts';
import { ambiguityCues } from '../lexicon/ambiguity-cues.ts';
import type { Snippet } from '../model.ts';
import { byText } from '../text/canonical.ts';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

type Cue = { readonly actor: string; readonly pattern: RegExp };

const cuesByForm = new Map<string, Cue[]>();
for (const { forms, actor, cues } of ambiguityCues) {
  const words = listOf(cues).map((cue) => escaped(cue).replaceAll('’', "['’]"));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  for (const form of listOf(forms)) {
    const list = cuesByForm.get(form);
    if (list) list.push({ actor, pattern });
    else cuesByForm.set(form, [{ actor, pattern }]);
  }
}

export type Decision = { readonly known: KnownForm; readonly reason: string };

/**
 * The candidate for which the most different cue words of the snippet speak, and the words; null where none speaks or two are
 * even. `form` is the name as written.
 */
export function decide(form: string, candidates: readonly KnownForm[], snippet: Snippet): Decision | null {
  const cues = cuesByForm.get(form) ?? [];
  const text = `${snippet.title}\n${snippet.body}`;
  const scored = candidates
    .map((known) => {
      const found = new Set<string>();
      for (const { actor, pattern } of cues) {
        if (actor === known.actor.id) for (const [word] of text.matchAll(pattern)) found.add(word);
      }
      return { known, found: [...found].sort(byText) };
    })
    .sort((a, b) => b.found.length - a.found.length || byText(a.known.actor.id, b.known.actor.id));
  const [best, next] = scored;
  if (!best || best.found.length === 0 || best.found.length === next?.found.length) return null;
  const words = best.found.slice(0, 3).map((word) => JSON.stringify(word));
  return { known: best.known, reason: `"${form}" beside ${words.join(', ')}` };
}
