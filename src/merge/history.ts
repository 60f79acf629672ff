/** The dated steps of one agreement, from what its claims say of it. */
import type { HistoryStep, Status } from '../model.ts';
import { byText } from '../text/canonical.ts';
import type { Fact } from './fact.ts';
import { heldStatuses, rankOf } from './held-statuses.ts';

/** Claims in the order of the story: by date, on one day by how far the status is, then by id. */
const byStory = (a: Fact, b: Fact): number =>
  byText(a.order, b.order) || rankOf(a.claim.status) - rankOf(b.claim.status) || byText(a.claim.id, b.claim.id);

type Step = { readonly date: string | null; readonly status: Status; readonly claims: string[] };

/** A step for each status that held, dated by the first claim that says it. */
function datedSteps(dated: readonly Fact[], texts: ReadonlyMap<string, string>): Step[] {
  const path = heldStatuses(dated, texts);
  const steps: Step[] = [];
  const echoes: Fact[] = [];
  for (const [at, fact] of dated.entries()) {
    const { claim, date } = fact;
    const last = steps.at(-1);
    if (path[at] !== claim.status) echoes.push(fact);
    else if (last?.status === claim.status) last.claims.push(claim.id);
    else steps.push({ date, status: claim.status, claims: [claim.id] });
  }
  for (const { claim } of echoes) steps.find((step) => step.status === claim.status)?.claims.push(claim.id);
  return steps;
}

/**
 * The steps of a story, oldest first; the last one is the status of the agreement. A report of the past, which calls a signed deal
 * "agreed", is added to the step of that status; a claim that contradicts its time and meets no step is in none, though the
 * agreement lists it. What only undated claims say comes first. `texts`: snippet id →
 * text, the same for copies of one report.
 */
export function historyOf(
  facts: readonly Fact[],
  texts: ReadonlyMap<string, string> = new Map(),
): readonly HistoryStep[] {
  const sorted = [...facts].sort(byStory);
  const steps = datedSteps(
    sorted.filter(({ order }) => order !== ''),
    texts,
  );
  const undated: Step[] = [];
  for (const { claim, order } of sorted) {
    if (order !== '') continue;
    const step = [...steps, ...undated].find(({ status }) => status === claim.status);
    if (step) step.claims.push(claim.id);
    else undated.push({ date: null, status: claim.status, claims: [claim.id] });
  }
  return [...undated, ...steps].map((step) => ({ ...step, claims: step.claims.sort(byText) }));
}
