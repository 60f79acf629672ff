/** Who deals with whom in a graph: what the doubts weigh. */
import { knownActor } from '../actors/known.ts';
import type { ActorRecord, AgreementRecord, ClaimRecord, GraphRecords } from '../model.ts';
import { triplesOf } from '../store/triples.ts';
import { byText } from '../text/canonical.ts';

export type Dealing = { readonly partner: string; readonly agreement: AgreementRecord };

export type Dealings = {
  readonly actors: ReadonlyMap<string, ActorRecord>;
  readonly agreements: ReadonlyMap<string, AgreementRecord>;
  readonly claims: ReadonlyMap<string, ClaimRecord>;
  /** The triples of an actor. */
  of(actor: string): readonly Dealing[];
  /** The ids of the claims that name an actor, sorted. */
  claimsOf(actor: string): readonly string[];
  /** How many triples an agreement has. */
  triples(agreement: string): number;
  named(id: string): { readonly id: string; readonly name: string };
};

export function dealingsOf(graph: GraphRecords): Dealings {
  const actors = new Map(graph.actors.map((actor) => [actor.id, actor]));
  const agreements = new Map(graph.agreements.map((agreement) => [agreement.id, agreement]));
  const claims = new Map(graph.claims.map((claim) => [claim.id, claim]));
  const dealings = new Map<string, Dealing[]>();
  const triples = new Map<string, number>();
  const naming = new Map<string, Set<string>>();
  const push = (actor: string, dealing: Dealing): void => {
    const list = dealings.get(actor);
    if (list) list.push(dealing);
    else dealings.set(actor, [dealing]);
  };
  for (const agreement of graph.agreements) {
    const own = triplesOf(agreement);
    triples.set(agreement.id, own.length);
    for (const { from, to } of own) {
      push(from, { partner: to, agreement });
      push(to, { partner: from, agreement });
    }
  }
  for (const { id, names } of graph.claims)
    for (const { actor } of names) naming.set(actor, (naming.get(actor) ?? new Set()).add(id));
  return {
    actors,
    agreements,
    claims,
    of: (actor) => dealings.get(actor) ?? [],
    claimsOf: (actor) => [...(naming.get(actor) ?? [])].sort(byText),
    triples: (agreement) => triples.get(agreement) ?? 0,
    named: (id) => ({ id, name: actors.get(id)?.name ?? knownActor(id)?.name ?? id }),
  };
}
