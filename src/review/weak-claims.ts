/** Agreements that rest on claims alone of which the reader was not sure. */
import type { Dealings } from './dealings.ts';
import { type Doubt, doubt, mostClaims } from './doubt.ts';

/** An agreement that one claim tells as surely as this is not listed. */
const sure = 0.6;

export const weakClaims = (dealings: Dealings): readonly Doubt[] =>
  [...dealings.agreements.values()].flatMap((agreement): readonly Doubt[] => {
    const claims = agreement.claims.flatMap((id) => dealings.claims.get(id) ?? []);
    if (claims.some(({ confidence }) => confidence >= sure)) return [];
    const [first] = [...claims].sort((a, b) => b.confidence - a.confidence);
    if (!first) return [];
    return [
      doubt({
        kind: 'low-confidence',
        // That all of them are wrong.
        score: claims.reduce((product, { confidence }) => product * (1 - confidence), 1),
        triples: Math.max(1, dealings.triples(agreement.id)),
        actors: agreement.parties.map(({ actor }) => dealings.named(actor)),
        agreement: agreement.id,
        claims: agreement.claims.slice(0, mostClaims),
        reasons: claims
          .slice(0, 2)
          .map(
            ({ confidence, type, status, evidence }) =>
              `read with confidence ${confidence}: ${type}, ${status}, “${evidence.quote}”`,
          ),
        remedies: [
          { decision: 'fix', claim: first.id, type: first.type, status: first.status },
          ...claims.slice(0, mostClaims).map(({ id }) => ({ decision: 'reject' as const, claim: id })),
        ],
      }),
    ];
  });
