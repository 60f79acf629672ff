/** Reports of one time of which one says that an agreement was made, and another that it was not, or no more. */
import { type ClaimRecord, groupOf, type SnippetRecord } from '../model.ts';
import { withoutTime } from '../resolve/days.ts';
import { byText } from '../text/canonical.ts';
import type { Dealings } from './dealings.ts';
import { type Doubt, doubt, mostClaims } from './doubt.ts';

/** The day of the event, or of the report where the text gives none; null where neither is known to the day. */
function dayOfClaim({ date }: ClaimRecord, snippet: SnippetRecord | undefined): string | null {
  const day = date ?? withoutTime(snippet?.publishedAt ?? null);
  return day?.length === 10 ? day : null;
}

const sourceOf = (snippet: SnippetRecord | undefined): string =>
  snippet?.publisher?.trim().toLowerCase() || (snippet?.id ?? '');

const trust = (claims: readonly ClaimRecord[]): number => claims.reduce((sum, { confidence }) => sum + confidence, 0);

const said = (claims: readonly ClaimRecord[], snippets: ReadonlyMap<string, SnippetRecord>): string =>
  claims
    .slice(0, 2)
    .map(
      (claim) =>
        `${snippets.get(claim.snippet)?.publisher ?? claim.snippet}: ${claim.status}, “${claim.evidence.quote}”`,
    )
    .join('; ');

/** One doubt for each day of an agreement on which two sources contradict each other. */
export function contradictions(dealings: Dealings, snippets: ReadonlyMap<string, SnippetRecord>): readonly Doubt[] {
  return [...dealings.agreements.values()].flatMap((agreement): readonly Doubt[] => {
    const days = new Map<string, ClaimRecord[]>();
    for (const id of agreement.claims) {
      const claim = dealings.claims.get(id);
      const day = claim ? dayOfClaim(claim, snippets.get(claim.snippet)) : null;
      if (claim && day !== null) days.set(day, [...(days.get(day) ?? []), claim]);
    }
    return [...days].flatMap(([day, claims]): readonly Doubt[] => {
      const made = claims.filter(({ status }) => groupOf[status] === 'made');
      const unmade = claims.filter(({ status }) => groupOf[status] === 'unmade');
      const sources = (list: readonly ClaimRecord[]): readonly string[] =>
        list.map(({ snippet }) => sourceOf(snippets.get(snippet)));
      const apart = sources(made).some((one) => sources(unmade).some((other) => one !== other));
      if (!apart) return [];
      const [weaker, stronger] = trust(made) < trust(unmade) ? [made, unmade] : [unmade, made];
      const ids = claims.map(({ id }) => id).sort(byText);
      return [
        doubt({
          kind: 'contradiction',
          score: trust(weaker) / (trust(weaker) + trust(stronger)) + 0.5,
          triples: Math.max(1, dealings.triples(agreement.id)),
          actors: agreement.parties.map(({ actor }) => dealings.named(actor)),
          agreement: agreement.id,
          claims: ids.slice(0, mostClaims),
          reasons: [`${day}: ${said(weaker, snippets)}`, `${day}: ${said(stronger, snippets)}`],
          remedies: weaker.slice(0, 3).flatMap(({ id }) => [
            { decision: 'reject' as const, claim: id },
            { decision: 'fix' as const, claim: id, status: stronger[0]?.status },
          ]),
        }),
      ];
    });
  });
}
