/** What corrections do to claims, before anything is made of them: reject, fix, add. */

import { nameKey } from '../actors/key.ts';
import type { Claim, ClaimParty, CorrectionMark, Snippet } from '../model.ts';
import { addedClaim } from './added-claim.ts';
import type { Correction, Unapplied } from './correction.ts';
import { markOf } from './mark.ts';

/** A party whose actor a person has named: the place of the party in its claim, and the actor as the correction gives it. */
export type NamedParty = {
  readonly claim: string;
  readonly party: number;
  readonly actor: string;
  readonly reason: string;
};

export type CorrectedClaims = {
  readonly claims: readonly Claim[];
  readonly named: readonly NamedParty[];
  /** By claim id. */
  readonly marks: ReadonlyMap<string, readonly CorrectionMark[]>;
  readonly rejected: number;
  readonly unapplied: readonly Unapplied[];
};

type Of<D extends Correction['decision']> = Extract<Correction, { decision: D }>;

/** A claim and what was fixed in it: the actors that a person named for its parties. */
type Draft = {
  claim: Claim;
  readonly marks: CorrectionMark[];
  readonly actors: Map<ClaimParty, { actor: string; reason: string }>;
};

const precisions = { 4: 'year', 7: 'month', 10: 'day' } as const;

/** The corrected claim is as sure as the person who corrected it. */
const vouched = 1;

const names = (party: ClaimParty, from: string): boolean =>
  party.id === from ||
  [party.name, ...party.mentions.map(({ text }) => text)].some((text) => nameKey(text) === nameKey(from));

/** Why a fix of a party cannot be made; null where it was. */
function fixParty(draft: Draft, correction: Of<'fix'>): string | null {
  const { party } = correction;
  if (!party) return null;
  const { claim } = draft;
  const found = claim.parties.filter((each) => names(each, party.from));
  const [only] = found;
  if (!only)
    return `claim ${claim.id} names no ${JSON.stringify(party.from)} (its parties: ${claim.parties.map(({ name }) => JSON.stringify(name)).join(', ')})`;
  if (found.length > 1) return `claim ${claim.id} names ${found.length} parties ${JSON.stringify(party.from)}`;
  if (party.to !== null) {
    draft.actors.set(only, { actor: party.to, reason: `corrected by ${correction.who}: ${correction.why}` });
  } else if (claim.parties.length === 1)
    return `${JSON.stringify(party.from)} is the one party of claim ${claim.id}: reject the claim`;
  else {
    const parties = claim.parties.filter((each) => each !== only);
    draft.claim = { ...claim, parties, hub: claim.hub === only.name ? null : claim.hub };
  }
  draft.marks.push(markOf(correction, `party: ${only.name} → ${party.to ?? 'none'}`));
  return null;
}

function fix(draft: Draft, correction: Of<'fix'>): string | null {
  const fault = fixParty(draft, correction);
  if (fault !== null) return fault;
  const { type, status, date } = correction;
  const before = draft.claim;
  draft.claim = {
    ...before,
    type: type ?? before.type,
    status: status ?? before.status,
    date: date === undefined ? before.date : date,
    datePrecision:
      date === undefined ? before.datePrecision : date === null ? null : precisions[date.length as 4 | 7 | 10],
    confidence: vouched,
  };
  for (const key of ['type', 'status', 'date'] as const) {
    if (correction[key] === undefined) continue;
    draft.marks.push(markOf(correction, `${key}: ${before[key] ?? 'none'} → ${correction[key] ?? 'none'}`));
  }
  return null;
}

/**
 * Applies the corrections of claims in their order. `snippetOf` gives a snippet that stands in the ledger, with claims or without.
 * A correction of a claim that is not there, or already rejected, is unapplied and the rest goes on.
 */
export function correctClaims(
  claims: readonly Claim[],
  snippetOf: (id: string) => Snippet | undefined,
  corrections: readonly Correction[],
): CorrectedClaims {
  const unapplied: Unapplied[] = [];
  const rejected = new Map<string, number>();
  const drafts = new Map<string, Draft>();
  const wanted = new Set(corrections.flatMap((correction) => ('claim' in correction ? [correction.claim] : [])));
  for (const claim of claims) if (wanted.has(claim.id)) drafts.set(claim.id, { claim, marks: [], actors: new Map() });

  const apply = (correction: Correction): string | null => {
    if (correction.decision === 'add') {
      const added = addedClaim(correction, snippetOf(correction.snippet));
      if (typeof added === 'string') return added;
      if (drafts.has(added.id)) return 'an earlier line adds the same claim';
      drafts.set(added.id, { claim: added, marks: [markOf(correction, '')], actors: new Map() });
      return null;
    }
    if (correction.decision !== 'fix' && correction.decision !== 'reject') return null;
    const draft = drafts.get(correction.claim);
    const before = rejected.get(correction.claim);
    if (before !== undefined) return `claim ${correction.claim} is rejected by line ${before}`;
    if (!draft) return `there is no claim ${correction.claim}: its text was removed, or is read otherwise by now`;
    if (correction.decision === 'fix') return fix(draft, correction);
    rejected.set(correction.claim, correction.line);
    return null;
  };
  for (const correction of corrections) {
    const reason = apply(correction);
    if (reason !== null) unapplied.push({ line: correction.line, reason });
  }

  const stand = [...drafts].flatMap(([id, draft]) => (rejected.has(id) ? [] : [draft]));
  return {
    claims: [...claims.filter(({ id }) => !drafts.has(id)), ...stand.map(({ claim }) => claim)],
    named: stand.flatMap(({ claim, actors }) =>
      [...actors].flatMap(([party, to]) => {
        const at = claim.parties.indexOf(party);
        return at < 0 ? [] : [{ claim: claim.id, party: at, ...to }];
      }),
    ),
    marks: new Map(stand.flatMap(({ claim, marks }) => (marks.length > 0 ? [[claim.id, marks] as const] : []))),
    rejected: rejected.size,
    unapplied,
  };
}
