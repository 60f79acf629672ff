/** Names that may mean several actors, where nothing in the text decided. */
import { lookUp } from '../actors/known.ts';
import type { Resolution, ResolvedParty } from '../resolve/resolved.ts';
import { byText } from '../text/canonical.ts';
import type { Dealings } from './dealings.ts';
import { type Doubt, doubt, mostClaims, type Remedy } from './doubt.ts';

type Open = {
  readonly claim: string;
  readonly party: ResolvedParty;
  readonly candidates: readonly string[];
  readonly usual: boolean;
};

/** Reasons that begin with the name say what beside it decided. */
const decided = /^"|^own actors|^acronym|corrected by/;

/** The actors that the name may mean besides the usual one, by which it was taken; none where the text decided. */
function unusual({ actor, written, reason }: ResolvedParty): readonly string[] {
  const known = lookUp(written).find((form) => form.actor.id === actor && form.usual);
  if (!known || decided.test(reason)) return [];
  return (known.ambiguousWith ?? []).filter((meaning) => /^[a-z]+:\S+$/.test(meaning));
}

/** A name without any meaning that the text decides for is as likely wrong as it has other meanings; a usual one seldom is. */
const scoreOf = (candidates: number, usual: boolean): number => (usual ? 0.1 : candidates / (candidates + 1));

/** Every name with candidates, and every name taken by its usual meaning that may mean another actor. */
export function ambiguous(dealings: Dealings, resolution: Resolution): readonly Doubt[] {
  const open = new Map<string, Open[]>();
  for (const [claim, parties] of resolution.parties) {
    for (const party of parties) {
      const others = party.candidates.length > 0 ? party.candidates : unusual(party);
      if (others.length === 0) continue;
      const key = `${party.actor}\n${party.written}`;
      const usual = party.candidates.length === 0;
      open.set(key, [...(open.get(key) ?? []), { claim, party, candidates: others, usual }]);
    }
  }
  return [...open].map(([key, list]) => {
    const [actor = '', written = ''] = key.split('\n');
    const claims = list.map(({ claim }) => claim).sort(byText);
    const candidates = [...new Set(list.flatMap((each) => each.candidates))].sort(byText);
    const usual = list.every((each) => each.usual);
    const agreements = new Set(claims.flatMap((claim) => dealings.claims.get(claim)?.agreement ?? []));
    const triples = dealings.of(actor).filter(({ agreement }) => agreements.has(agreement.id)).length;
    const [first = ''] = claims;
    const forAll = candidates.map((id): Remedy => ({ decision: 'same-as', actors: [id, actor] }));
    // The usual meaning too, to confirm it.
    const forOne = [...(usual ? [actor] : []), ...candidates].map(
      (id): Remedy => ({ decision: 'fix', claim: first, party: { from: written, to: id } }),
    );
    const many = claims.length > 1 ? [`in ${claims.length} claims, of which a fix settles one`] : [];
    return doubt({
      kind: 'ambiguous',
      score: scoreOf(candidates.length, usual),
      triples,
      actors: [dealings.named(actor), ...candidates.map(dealings.named)],
      agreement: null,
      claims: claims.slice(0, mostClaims),
      reasons: [
        usual
          ? `${JSON.stringify(written)} is taken by its usual meaning`
          : `nothing in the text decides ${JSON.stringify(written)}`,
        ...many,
      ],
      remedies: usual ? forOne : [...forAll, ...forOne],
    });
  });
}
