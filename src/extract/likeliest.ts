/** The type and the status that several pairs, told by the same words, hold likeliest together. */
import { type AgreementType, agreementTypes, type Status, statuses } from '../model.ts';

/** Log shares of each type and status, in the order of the model's lists; none where a pair is dropped. */
export type Labels = { readonly types: readonly number[]; readonly statuses: readonly number[] };

/** The earlier label among equals. */
function highest<Label>(labels: readonly Label[], shares: readonly (readonly number[])[]): Label {
  const sum = (at: number): number => shares.reduce((total, list) => total + (list[at] as number), 0);
  let best = 0;
  for (const at of labels.keys()) if (sum(at) > sum(best)) best = at;
  return labels[best] as Label;
}

export const likeliest = (told: readonly Labels[]): { type: AgreementType; status: Status } => ({
  type: highest(
    agreementTypes,
    told.map((labels) => labels.types),
  ),
  status: highest(
    statuses,
    told.map((labels) => labels.statuses),
  ),
});
