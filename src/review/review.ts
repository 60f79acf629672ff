/** What a person should look at in a graph, the most consequential first. */
import type { GraphRecords } from '../model.ts';
import type { Resolution } from '../resolve/resolved.ts';
import { byText } from '../text/canonical.ts';
import { ambiguous } from './ambiguous.ts';
import { contradictions } from './contradictions.ts';
import { dealingsOf } from './dealings.ts';
import type { Doubt } from './doubt.ts';
import { duplicates } from './duplicates.ts';
import { lookAlikes } from './look-alikes.ts';
import { shortNames } from './short-names.ts';
import { weakClaims } from './weak-claims.ts';

const keyOf = ({ kind, actors, agreement, claims }: Doubt): string =>
  [kind, agreement ?? '', ...actors.map(({ id }) => id), ...claims].join('\n');

/** By consequence, then by score; of even ones in the order of their text. */
const byConsequence = (a: Doubt, b: Doubt): number =>
  b.consequence - a.consequence || b.score - a.score || byText(keyOf(a), keyOf(b));

/** All doubts of a graph. `resolution` is the one that it was made with. */
export function review(graph: GraphRecords, resolution: Resolution): readonly Doubt[] {
  const dealings = dealingsOf(graph);
  const snippets = new Map(graph.snippets.map((snippet) => [snippet.id, snippet]));
  return [
    ...duplicates(dealings, resolution),
    ...ambiguous(dealings, resolution),
    ...shortNames(dealings, resolution),
    ...lookAlikes(dealings, resolution),
    ...contradictions(dealings, snippets),
    ...weakClaims(dealings),
  ].sort(byConsequence);
}
