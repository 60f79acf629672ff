/** Names that mix letters of several scripts, so as to look like another's. */
import { nameKey } from '../actors/key.ts';
import { imitated, mixesScripts } from '../resolve/homoglyphs.ts';
import type { Resolution } from '../resolve/resolved.ts';
import type { Dealings } from './dealings.ts';
import { type Doubt, doubt, mostClaims } from './doubt.ts';

export function lookAlikes(dealings: Dealings, { apart }: Resolution): readonly Doubt[] {
  const byKey = new Map([...dealings.actors.values()].map(({ id, name }) => [nameKey(name), id]));
  return [...dealings.actors.values()].flatMap(({ id, name }): readonly Doubt[] => {
    if (!mixesScripts(name)) return [];
    const other = byKey.get(nameKey(imitated(name)));
    if (other !== undefined && apart.get(id)?.has(other)) return [];
    const claims = dealings.claimsOf(id);
    return [
      doubt({
        kind: 'look-alike',
        score: 0.9,
        triples: dealings.of(id).length,
        actors: [dealings.named(id), ...(other === undefined ? [] : [dealings.named(other)])],
        agreement: null,
        claims: claims.slice(0, mostClaims),
        reasons: [
          `${JSON.stringify(name)} mixes letters of several scripts; it reads like ${JSON.stringify(imitated(name))}`,
        ],
        remedies: [
          ...(other === undefined
            ? [{ decision: 'same-as' as const, actors: [imitated(name), id] }]
            : [
                { decision: 'same-as' as const, actors: [other, id] },
                { decision: 'not-same-as' as const, actors: [other, id] as [string, string] },
              ]),
          ...claims.slice(0, 1).map((claim) => ({ decision: 'reject' as const, claim })),
        ],
      }),
    ];
  });
}
