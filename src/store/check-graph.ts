/** The rules that a graph must keep for a store to give it back as it was. */
import { Failure } from '../failure.ts';
import type { AgreementRecord, GraphRecord, GraphRecords } from '../model.ts';
import { byText } from '../text/canonical.ts';

/** Neo4j indexes ids, and an index key holds some 8 kB at most. */
export const longestId = 4_000;

function idsOf(records: readonly GraphRecord[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { kind, id } of records) {
    if (Buffer.byteLength(id) > longestId)
      throw new Failure(`the id of ${kind} ${id.slice(0, 40)}… has over ${longestId} bytes: give it a shorter one`);
    if (ids.has(id)) throw new Error(`the graph holds ${kind} ${id} twice`);
    ids.add(id);
  }
  return ids;
}

function checkAgreement(agreement: AgreementRecord, actors: ReadonlySet<string>, claims: ReadonlySet<string>): void {
  const wrong = (what: string): Error => new Error(`agreement ${agreement.id}: ${what}`);
  const parties = agreement.parties.map(({ actor, role }) => `${role} ${actor}`);
  if (new Set(parties).size < parties.length) throw wrong('a party is named twice in one role');
  for (const { actor } of agreement.parties)
    if (!actors.has(actor)) throw wrong(`its party ${actor} is no actor of the graph`);
  if (agreement.hub !== null && !agreement.parties.some(({ actor }) => actor === agreement.hub))
    throw wrong(`its hub ${agreement.hub} is none of its parties`);
  const own = new Set(agreement.claims);
  if (own.size < agreement.claims.length) throw wrong('a claim is listed twice');
  for (const claim of own) if (!claims.has(claim)) throw wrong(`its claim ${claim} is none of the graph`);
  for (const step of agreement.history)
    step.claims.forEach((claim, index) => {
      if (!own.has(claim)) throw wrong(`its history rests on ${claim}, which is none of its claims`);
      if (index > 0 && byText(step.claims[index - 1] as string, claim) >= 0)
        throw wrong('the claims of a step of its history are not sorted, or one is repeated');
    });
}

/**
 * Throws an Error that names the record where an id is repeated or leads nowhere, which is a bug of who made the graph; a
 * Failure where an id is too long for a store.
 */
export function checkGraph(graph: GraphRecords): void {
  const [actors, agreements, claims, snippets] = [graph.actors, graph.agreements, graph.claims, graph.snippets].map(
    idsOf,
  ) as [ReadonlySet<string>, ReadonlySet<string>, ReadonlySet<string>, ReadonlySet<string>];
  for (const agreement of graph.agreements) checkAgreement(agreement, actors, claims);
  const claimsOf = new Map(graph.agreements.map((agreement) => [agreement.id, new Set(agreement.claims)]));
  for (const claim of graph.claims) {
    if (!agreements.has(claim.agreement) || !claimsOf.get(claim.agreement)?.has(claim.id))
      throw new Error(`claim ${claim.id}: its agreement ${claim.agreement} does not list it`);
    if (!snippets.has(claim.snippet)) throw new Error(`claim ${claim.id}: its snippet ${claim.snippet} is not there`);
    for (const { actor } of claim.names)
      if (!actors.has(actor)) throw new Error(`claim ${claim.id}: it names ${actor}, which is no actor of the graph`);
  }
  const total = graph.agreements.reduce((sum, agreement) => sum + agreement.claims.length, 0);
  if (total !== graph.claims.length) throw new Error('the graph has claims that two agreements list');
}
