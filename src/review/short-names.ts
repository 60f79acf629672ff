/** Short names that several longer ones would fit: "Sun", where there is a Sun Pharma and a Sun TV. */
import { kinOf, named } from '../resolve/kin.ts';
import type { Resolution } from '../resolve/resolved.ts';
import { byText } from '../text/canonical.ts';
import type { Dealings } from './dealings.ts';
import { type Doubt, doubt, mostClaims } from './doubt.ts';

/** The short name mostly stands for the house itself. */
const score = 0.4;
const mostNamed = 6;

export function shortNames(dealings: Dealings, { apart }: Resolution): readonly Doubt[] {
  const actors = new Map(
    [...dealings.actors.values()].map(({ id, name, actorKind }) => [id, named(id, name, actorKind, apart.get(id))]),
  );
  return [...kinOf([...actors.values()])].flatMap(([id, kin]): readonly Doubt[] => {
    const short = actors.get(id);
    // What the lexicon or a person knows is sure.
    if (!short || !id.startsWith('name:') || dealings.actors.get(id)?.corrected) return [];
    const longer = kin
      .filter(({ key }) => key.startsWith(`${short.key} `) || key.endsWith(` ${short.key}`))
      .map((each) => each.id);
    if (longer.length < 2) return [];
    const candidates = longer.sort(byText).slice(0, mostNamed);
    return [
      doubt({
        kind: 'ambiguous',
        score,
        triples: dealings.of(id).length,
        actors: [id, ...candidates].map(dealings.named),
        agreement: null,
        claims: dealings.claimsOf(id).slice(0, mostClaims),
        reasons: [`${longer.length} longer names begin or end with it`],
        remedies: [
          ...candidates.map((other) => ({ decision: 'same-as' as const, actors: [other, id] })),
          ...candidates.map((other) => ({ decision: 'not-same-as' as const, actors: [other, id] as [string, string] })),
        ],
      }),
    ];
  });
}
