/** Agreements as lines for a reader: who – who, what, when, and the words that say it. */
import type { AgreementRecord, GraphRecords } from '../model.ts';
import { plain } from './plain.ts';

/** `United States – Mexico  treaty, signed  2021-10-08  "…signed, Friday, October 8…"`; a hub comes first, before a colon. */
export function tripleLines(graph: GraphRecords, agreements: readonly AgreementRecord[] = graph.agreements): string[] {
  const names = new Map(graph.actors.map((actor) => [actor.id, actor.name]));
  const claims = new Map(graph.claims.map((claim) => [claim.id, claim]));
  return agreements.map((agreement) => {
    const { parties, hub, type, status, history, claims: ids } = agreement;
    const named = [...new Set(parties.map((p) => p.actor))];
    const name = (id: string): string => plain(names.get(id) ?? id);
    const who = hub
      ? `${name(hub)}: ${named
          .filter((id) => id !== hub)
          .map(name)
          .join(', ')}`
      : named.map(name).join(' – ');
    const last = history.at(-1);
    const quote = claims.get(last?.claims[0] ?? ids[0] ?? '')?.evidence.quote ?? '';
    return `${who}  ${type}, ${status}  ${last?.date ?? 'undated'}  “${plain(quote)}”`;
  });
}
