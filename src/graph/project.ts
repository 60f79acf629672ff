/** A graph of records as a graphology graph: what layout, metrics and the export formats work on. */
import { MultiUndirectedGraph } from 'graphology';
import type { ActorKind, AgreementType, Domain, GraphRecords, Status, StatusGroup } from '../model.ts';
import { groupOf } from '../model.ts';
import { byText } from '../text/canonical.ts';
import { pairsOf } from './pairs.ts';

export type NodeAttributes = {
  readonly label: string;
  /** `agreement` for the square that stands for an agreement of three or more. */
  readonly kind: ActorKind | 'agreement';
};

export type EdgeAttributes = {
  /** Id of the agreement; several edges bear it where it has more than two parties. */
  readonly agreement: string;
  readonly type: AgreementType;
  readonly domain: Domain;
  readonly status: Status;
  readonly group: StatusGroup;
  readonly since: string | null;
  readonly until: string | null;
  readonly sources: number;
  readonly confidence: number;
};

export type Projection = MultiUndirectedGraph<NodeAttributes, EdgeAttributes>;

export type ProjectOptions = {
  /** How an agreement of three or more parties is drawn: an edge per pair (the default), or a node that its parties join. */
  readonly nary?: 'pairs' | 'squares';
};

/**
 * An undirected multigraph: a node per actor (key: its id), an edge per pair and agreement (key: `agreement actor actor`).
 * Nodes and edges are added in the order of their ids, so that equal records give equal graphs. Throws an Error that names
 * the agreement whose party is no actor of the graph.
 */
export function project(records: GraphRecords, options: ProjectOptions = {}): Projection {
  const graph: Projection = new MultiUndirectedGraph({ allowSelfLoops: false });
  for (const actor of [...records.actors].sort((a, b) => byText(a.id, b.id)))
    graph.addNode(actor.id, { label: actor.name, kind: actor.actorKind });
  for (const agreement of [...records.agreements].sort((a, b) => byText(a.id, b.id))) {
    for (const party of agreement.parties)
      if (!graph.hasNode(party.actor))
        throw new Error(`agreement ${agreement.id} names actor ${party.actor}, which the graph does not hold`);
    const { type, domain, status, since, until, sources, confidence } = agreement;
    const attributes: EdgeAttributes = {
      agreement: agreement.id,
      type,
      domain,
      status,
      group: groupOf[status],
      since,
      until,
      sources,
      confidence,
    };
    const actors = [...new Set(agreement.parties.map((party) => party.actor))].sort(byText);
    if (options.nary === 'squares' && actors.length > 2) {
      graph.addNode(agreement.id, { label: type, kind: 'agreement' });
      for (const actor of actors)
        graph.addEdgeWithKey(`${agreement.id} ${actor}`, agreement.id, actor, { ...attributes });
    } else
      for (const [a, b] of pairsOf(agreement))
        graph.addEdgeWithKey(`${agreement.id} ${a} ${b}`, a, b, { ...attributes });
  }
  return graph;
}
