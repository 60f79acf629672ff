/** Kept pairs brought together to agreements: all joined to all is one of many parties, all joined to one is a hub, else pair by pair. */

import type { AgreementType, Status } from '../model.ts';
import type { Decision } from './decide.ts';
import type { Entity } from './entities.ts';
import type { Shown } from './evidence.ts';
import { likeliest } from './likeliest.ts';

export type ShownDecision = { readonly decision: Decision; readonly shown: Shown };
type Labelled = ShownDecision & { readonly type: AgreementType; readonly status: Status };
export type Agreement = {
  readonly parties: readonly Entity[];
  readonly hub: Entity | null;
  readonly members: readonly ShownDecision[];
  readonly type: AgreementType;
  readonly status: Status;
};

/** Pairs that share actors, brought together. */
function components<Member extends ShownDecision>(members: readonly Member[]): Member[][] {
  const groups: { entities: Set<Entity>; members: Member[] }[] = [];
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

function agreementOf(members: readonly Labelled[]): Agreement[] {
  const { type, status } = members[0] as Labelled;
  const parties = [...new Set(members.flatMap(({ decision }) => [decision.candidate.a, decision.candidate.b]))].sort(
    (a, b) => a.index - b.index,
  );
  const n = parties.length;
  if (members.length === (n * (n - 1)) / 2) return [{ parties, hub: null, members, type, status }];
  const hub = parties.find((p) =>
    members.every(({ decision }) => decision.candidate.a === p || decision.candidate.b === p),
  );
  if (hub && members.length === n - 1) return [{ parties, hub, members, type, status }];
  return members.map((member) => ({
    parties: [member.decision.candidate.a, member.decision.candidate.b],
    hub: null,
    members: [member],
    type,
    status,
  }));
}

function by<Member>(members: readonly Member[], key: (member: Member) => string): Member[][] {
  const groups = new Map<string, Member[]>();
  for (const member of members) groups.set(key(member), [...(groups.get(key(member)) ?? []), member]);
  return [...groups.values()];
}

/** Agreements in order of their first place in the text. Pairs that share actors and the trigger that shows them are told alike. */
export function agreementsOf(kept: readonly ShownDecision[]): Agreement[] {
  const labelled = by(kept, ({ shown }) => `${shown.sentence.index}|${shown.trigger?.first ?? ''}`)
    .flatMap(components)
    .flatMap((members): Labelled[] => {
      const labels = likeliest(members.map(({ decision }) => decision.labels));
      return members.map((member) => ({ ...member, ...labels }));
    });
  return by(labelled, ({ type, status, shown }) => `${type}|${status}|${shown.sentence.index}`)
    .flatMap(components)
    .flatMap(agreementOf);
}
