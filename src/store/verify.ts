/** Whether a store holds the graph that its ledger makes, and that graph is sound. */
import type { GraphRecords } from '../model.ts';
import { canonicalJson } from '../text/canonical.ts';
import type { Store } from './store.ts';
import { triplesOf } from './triples.ts';

function quoteFaults({ claims, snippets }: GraphRecords): string[] {
  const texts = new Map(snippets.map((snippet) => [snippet.id, snippet]));
  return claims.flatMap(({ id, snippet, evidence, names }) => {
    const text = texts.get(snippet);
    if (!text) return [`claim ${id}: its snippet ${snippet} is not in the graph`];
    const wrong = [
      { ...evidence, what: 'quote', said: evidence.quote },
      ...names.map((n) => ({ ...n, what: `name of ${n.actor}`, said: n.text })),
    ].filter(({ field, start, end, said }) => text[field].slice(start, end) !== said);
    return wrong.map(
      ({ what, field, start, end }) =>
        `claim ${id}: its ${what} is not what stands in the ${field} of ${snippet} from ${start} to ${end}`,
    );
  });
}

function linkFaults({ actors, agreements, claims, snippets }: GraphRecords): string[] {
  const faults: string[] = [];
  const [actorIds, agreementIds, claimIds] = [actors, agreements, claims].map(
    (list) => new Set(list.map(({ id }) => id)),
  ) as [Set<string>, Set<string>, Set<string>];
  const used = new Set<string>();
  for (const { id, parties, claims: own } of agreements) {
    for (const { actor } of parties) {
      used.add(actor);
      if (!actorIds.has(actor)) faults.push(`agreement ${id}: its party ${actor} is not in the graph`);
    }
    for (const claim of own)
      if (!claimIds.has(claim)) faults.push(`agreement ${id}: its claim ${claim} is not in the graph`);
  }
  for (const { id, agreement, names } of claims) {
    if (!agreementIds.has(agreement)) faults.push(`claim ${id}: its agreement ${agreement} is not in the graph`);
    for (const { actor } of names) used.add(actor);
  }
  for (const { id } of actors) if (!used.has(id)) faults.push(`actor ${id}: nothing names it`);
  const told = new Set(claims.map((claim) => claim.snippet));
  for (const { id } of snippets) if (!told.has(id)) faults.push(`snippet ${id}: no claim rests on it`);
  return faults;
}

const kinds = ['actors', 'agreements', 'claims', 'snippets'] as const;

function differences(held: GraphRecords, wanted: GraphRecords): string[] {
  return kinds.flatMap((kind) => {
    const there = new Map(held[kind].map((record) => [record.id, canonicalJson(record)]));
    const faults: string[] = [];
    for (const record of wanted[kind]) {
      const found = there.get(record.id);
      there.delete(record.id);
      if (found === undefined)
        faults.push(`${record.kind} ${record.id}: follows from the ledger and is not in the graph`);
      else if (found !== canonicalJson(record))
        faults.push(`${record.kind} ${record.id}: the graph holds it otherwise than the ledger makes it`);
    }
    return [
      ...faults,
      ...[...there.keys()].map(
        (id) => `${kind.slice(0, -1)} ${id}: is in the graph and does not follow from the ledger`,
      ),
    ];
  });
}

/** Faults, one line each, in a fixed order; none where all is well. `wanted` is what the ledger makes. */
export async function verify(store: Store, wanted: GraphRecords): Promise<string[]> {
  const held = await store.load();
  const edges = await store.read('MATCH (:Actor)-[t:AGREES_WITH]->(:Actor) RETURN t.id AS id ORDER BY id', {}, 600_000);
  const expected = new Set(held.agreements.flatMap((agreement) => triplesOf(agreement).map(({ id }) => id)));
  const found = edges.rows.map(([id]) => String(id));
  const foundSet = new Set(found);
  return [
    ...quoteFaults(held),
    ...linkFaults(held),
    ...differences(held, wanted),
    ...[...expected]
      .filter((id) => !foundSet.has(id))
      .map((id) => `triple ${id}: follows from its agreement and is not in the graph`),
    ...found
      .filter((id, at) => !expected.has(id) || found.indexOf(id) !== at)
      .map((id) => `triple ${id}: does not follow from any agreement`),
  ];
}
