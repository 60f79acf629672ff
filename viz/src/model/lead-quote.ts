/** The one sentence that best says why an agreement is there. */
import type { ViewAgreement } from '../../../src/graph/view-data-type.ts';
import type { Indexed } from './index-data.ts';

/** The surest quote of the status that it has now, else the surest of all; null where no claim is at hand. */
export function leadQuote(index: Indexed, { history, claims, status }: ViewAgreement): string | null {
  const known = (ids: readonly string[]) => ids.flatMap((id) => index.claims.get(id) ?? []);
  const latest = history.findLast((step) => step.status === status);
  const [best] = [known(latest?.claims ?? []), known(claims)]
    .filter((list) => list.length > 0)
    .map((list) => list.reduce((one, other) => (other.confidence > one.confidence ? other : one)));
  return best?.evidence.quote ?? null;
}
