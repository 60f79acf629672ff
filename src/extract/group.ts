/** Kept pairs brought together to agreements: all joined to all is one of many parties, all joined to one is a hub, else pair by pair. */
import type { Decision } from './decide.ts';
import type { Entity } from './entities.ts';
import type { Shown } from './evidence.ts';

export type ShownDecision = { readonly decision: Decision; readonly shown: Shown };
export type Agreement = {
  readonly parties: readonly Entity[];
  readonly hub: Entity | null;
  readonly members: readonly ShownDecision[];
};

const key = ({ decision, shown }: ShownDecision): string =>
  `${decision.type}|${decision.status}|${shown.sentence.index}`;

function components(members: readonly ShownDecision[]): ShownDecision[][] {
  const groups: { entities: Set<Entity>; members: ShownDecision[] }[] = [];
  for (const member of members) {
    const { a, b } = member.decision.candidate;
    const touched = groups.filter((g) => g.entities.has(a) || g.entities.has(b));
    const joined = {
      entities: new Set([a, b, ...touched.flatMap((g) => [...g.entities])]),
      members: [...touched.flatMap((g) => g.members), member],
    };
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups.map((g) => g.members);
}

function agreementOf(members: readonly ShownDecision[]): Agreement[] {
  const parties = [...new Set(members.flatMap(({ decision }) => [decision.candidate.a, decision.candidate.b]))].sort(
    (a, b) => a.index - b.index,
  );
  const n = parties.length;
  if (members.length === (n * (n - 1)) / 2) return [{ parties, hub: null, members }];
  const hub = parties.find((p) =>
    members.every(({ decision }) => decision.candidate.a === p || decision.candidate.b === p),
  );
  if (hub && members.length === n - 1) return [{ parties, hub, members }];
  return members.map((member) => ({
    parties: [member.decision.candidate.a, member.decision.candidate.b],
    hub: null,
    members: [member],
  }));
}

/** Agreements in order of their first place in the text. */
export function agreementsOf(kept: readonly ShownDecision[]): Agreement[] {
  const byKey = new Map<string, ShownDecision[]>();
  for (const member of kept) byKey.set(key(member), [...(byKey.get(key(member)) ?? []), member]);
  return [...byKey.values()].flatMap(components).flatMap(agreementOf);
}
