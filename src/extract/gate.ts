/**
 * The cheap first look: by its words alone, a snippet is let through or not read further. The words and their weights were learnt
 * beside the extractor's own; a word list by hand, tried first, let through three items in four.
 */
import type { Snippet } from '../model.ts';
import { bundledWeights, scoreBy, type Weights } from './weights.ts';

const word = /\p{L}+(?:[-'’]\p{L}+)*/gu;

/** The words of a snippet and their neighbours, each once: `agreed`, `agreed to`. */
export function gateSigns(snippet: Snippet): string[] {
  const signs = new Set<string>();
  for (const text of [snippet.title, snippet.body]) {
    let before = '';
    for (const [found] of text.toLowerCase().matchAll(word)) {
      signs.add(found);
      if (before !== '') signs.add(`${before} ${found}`);
      before = found;
    }
  }
  return [...signs];
}

/** Whether a snippet may tell an agreement. */
export const gate = (snippet: Snippet, weights: Weights = bundledWeights()): boolean =>
  scoreBy(weights.gate, gateSigns(snippet)) >= weights.threshold.gate;
