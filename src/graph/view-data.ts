/** Makes what the page loads out of a graph. */
import type { GraphRecords } from '../model.ts';
import { groupOf } from '../model.ts';
import { byText } from '../text/canonical.ts';
import { communities } from './communities.ts';
import { layout, type Positions } from './layout.ts';
import { type Projection, project } from './project.ts';
import type { ViewActor, ViewData } from './view-data-type.ts';

/** On how many actors the page opens where there are more. */
export const overviewSize = 300;

export type ViewOptions = {
  /** Leave the publishers' texts out; the quotes stay. */
  readonly quotesOnly?: boolean;
  /** Whether a server stands behind the page. */
  readonly live?: boolean;
};

/** Lays the graph out, finds degrees and communities. The same graph gives the same data; snippets without a claim are left out. */
export function viewData(graph: GraphRecords, options: ViewOptions = {}): ViewData {
  const { quotesOnly = false, live = false } = options;
  const projection = project(graph);
  const degrees = degreesOf(projection);
  const ranked = [...graph.actors].sort(
    (a, b) => (degrees.get(b.id) as number) - (degrees.get(a.id) as number) || byText(a.id, b.id),
  );
  const overview: Positions =
    ranked.length > overviewSize
      ? layout(projection, { only: new Set(ranked.slice(0, overviewSize).map((actor) => actor.id)) })
      : new Map();
  const positions = layout(projection, { start: overview });
  const community = communities(projection);
  const used = new Set(graph.claims.map((claim) => claim.snippet));
  return {
    version: 1,
    groupOf,
    live,
    quotesOnly,
    actors: ranked.map(({ id, name, actorKind, aliases, corrected }): ViewActor => {
      const { x, y } = positions.get(id) ?? { x: 0, y: 0 };
      const near = overview.get(id);
      return {
        id,
        name,
        kind: actorKind,
        aliases,
        x,
        y,
        overview: near ? [near.x, near.y] : null,
        degree: degrees.get(id) as number,
        community: community.get(id) as number,
        ...(corrected ? { corrected } : {}),
      };
    }),
    agreements: byId(graph.agreements).map(({ kind: _, ...agreement }) => agreement),
    claims: byId(graph.claims).map(({ kind: _, ...claim }) => claim),
    snippets: byId(graph.snippets)
      .filter((snippet) => used.has(snippet.id))
      .map(({ kind: _, body, ...snippet }) => ({ ...snippet, body: quotesOnly ? null : body })),
  };
}

/** With how many other actors each actor has an agreement. */
function degreesOf(projection: Projection): ReadonlyMap<string, number> {
  return new Map(projection.mapNodes((node) => [node, projection.neighbors(node).length] as const));
}

const byId = <T extends { readonly id: string }>(records: readonly T[]): readonly T[] =>
  [...records].sort((a, b) => byText(a.id, b.id));
