/** What is shown as the graph that the exchange formats write, with its places and colours. */
import { type ExportGraph, exportGraph } from '../../../src/graph/export-graph.ts';
import type { Store } from '../state/store.ts';
import { communityColour, kindStyles } from '../theme/palette.ts';

export function shownGraph(store: Store): ExportGraph {
  const { actors, agreements } = store.shown.peek();
  const { places } = store.picture.peek();
  const { colour } = store.state.peek();
  const { data } = store.index;
  const graph = exportGraph({
    actors: actors.map((actor) => ({ ...actor, actorKind: actor.kind })),
    agreements: agreements.map(({ agreement, status }) => ({ ...agreement, status })),
    claims: data.claims,
    groupOf: data.groupOf,
  });
  const known = new Map(actors.map((actor) => [actor.id, actor]));
  return {
    edges: graph.edges,
    nodes: graph.nodes.map((node) => {
      const actor = known.get(node.id);
      const place = places.get(node.id);
      if (!actor || !place) return node;
      const shade = colour === 'community' ? communityColour(actor.community) : kindStyles[actor.kind].colour;
      return { ...node, x: place.x, y: place.y, colour: shade };
    }),
  };
}
