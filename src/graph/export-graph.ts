/** The triples of a graph as nodes and edges with flat attributes: what the exchange formats write. Free of Node. */
import type { ActorRecord, AgreementRecord, ClaimRecord, Status, StatusGroup } from '../model.ts';
import { pairsOf } from './pairs.ts';

export type Scalar = string | number | null;
export type Attributes = Readonly<Record<string, Scalar>>;

export type ExportNode = {
  readonly id: string;
  readonly label: string;
  readonly attributes: Attributes;
  readonly x?: number;
  readonly y?: number;
  /** `#rrggbb`. */
  readonly colour?: string;
};

export type ExportEdge = {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly attributes: Attributes;
};

export type ExportGraph = { readonly nodes: readonly ExportNode[]; readonly edges: readonly ExportEdge[] };

export type ExportInput = {
  readonly actors: readonly (Pick<ActorRecord, 'id' | 'name' | 'actorKind'> & {
    readonly aliases: readonly string[];
  })[];
  readonly agreements: readonly Omit<AgreementRecord, 'kind'>[];
  readonly claims: readonly Pick<ClaimRecord, 'id' | 'evidence'>[];
  readonly groupOf: Readonly<Record<Status, StatusGroup>>;
};

/** The attributes of an edge, in their order. */
export const edgeColumns = [
  'agreement',
  'type',
  'domain',
  'status',
  'group',
  'since',
  'until',
  'term',
  'amount',
  'currency',
  'sources',
  'confidence',
  'quote',
] as const;

/** A node per actor, an edge per pair and agreement, in the order given; every edge carries one quote that shows it. */
export function exportGraph({ actors, agreements, claims, groupOf }: ExportInput): ExportGraph {
  const quotes = new Map(claims.map((claim) => [claim.id, claim.evidence.quote]));
  const known = new Set(actors.map((actor) => actor.id));
  return {
    nodes: actors.map(({ id, name, actorKind, aliases }) => ({
      id,
      label: name,
      attributes: { kind: actorKind, aliases: aliases.join('; ') },
    })),
    edges: agreements.flatMap((agreement) =>
      pairsOf(agreement)
        .filter(([a, b]) => known.has(a) && known.has(b))
        .map(([source, target]) => ({
          id: `${agreement.id} ${source} ${target}`,
          source,
          target,
          attributes: attributesOf(agreement, groupOf, quotes),
        })),
    ),
  };
}

function attributesOf(
  agreement: ExportInput['agreements'][number],
  groupOf: ExportInput['groupOf'],
  quotes: ReadonlyMap<string, string>,
): Readonly<Record<(typeof edgeColumns)[number], Scalar>> {
  const { id, type, domain, status, since, until, term, value, sources, confidence } = agreement;
  const newest = agreement.history.at(-1)?.claims[0] ?? agreement.claims[0];
  return {
    agreement: id,
    type,
    domain,
    status,
    group: groupOf[status],
    since,
    until,
    term,
    amount: value?.amount ?? null,
    currency: value?.currency ?? null,
    sources,
    confidence,
    quote: (newest === undefined ? undefined : quotes.get(newest)) ?? null,
  };
}
