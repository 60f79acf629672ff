/** How English news writes a word inside a sentence: nearly always small, nearly always with a capital, or both ways. */
import { readFileSync } from 'node:fs';
import { packageFile } from '../root.ts';

export type WordClass = 'common' | 'mixed' | 'name' | 'unknown';

let classes: Map<string, WordClass> | undefined;

function load(): Map<string, WordClass> {
  const data = JSON.parse(readFileSync(packageFile('src', 'lexicon', 'words.data.json'), 'utf8')) as Record<
    'common' | 'mixed' | 'names',
    string
  >;
  const map = new Map<string, WordClass>();
  for (const word of data.names.split(' ')) map.set(word, 'name');
  for (const word of data.mixed.split(' ')) map.set(word, 'mixed');
  for (const word of data.common.split(' ')) map.set(word, 'common');
  return map;
}

/** The class of a word given in lower case, its possessive mark left out. */
export function wordClass(lower: string): WordClass {
  classes ??= load();
  return classes.get(lower) ?? 'unknown';
}
