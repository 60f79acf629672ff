/** The dated steps of one agreement, from what its claims say of it. */
import type { HistoryStep, Status } from '../model.ts';
import { byText } from '../text/canonical.ts';
import type { Fact } from './fact.ts';

/** How far a status is on the way from a rumour to the end; of two on one day the further one came last. */
const rank: Readonly<Record<Status, number>> = Object.fromEntries(
  (
    [
      'speculated',
      'proposed',
      'negotiating',
      'agreed',
      'signed',
      'active',
      'renewed',
      'rejected',
      'suspended',
      'ended',
    ] as const
  ).map((status, at) => [status, at]),
) as Record<Status, number>;

/** Claims in the order of the story: by date, on one day by how far the status is, then by id. */
export const byStory = (a: Fact, b: Fact): number =>
  byText(a.order, b.order) || rank[a.claim.status] - rank[b.claim.status] || byText(a.claim.id, b.claim.id);

/**
 * The steps of a story, oldest first: claims that follow each other with the same status are one step, dated by the first. The
 * last step is the status of the agreement.
 */
export function historyOf(facts: readonly Fact[]): readonly HistoryStep[] {
  const steps: { date: string | null; status: Status; claims: string[] }[] = [];
  for (const { claim, date } of [...facts].sort(byStory)) {
    const last = steps.at(-1);
    if (last?.status === claim.status) last.claims.push(claim.id);
    else steps.push({ date, status: claim.status, claims: [claim.id] });
  }
  return steps.map((step) => ({ ...step, claims: step.claims.sort(byText) }));
}
