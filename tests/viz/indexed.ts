/** The sample as the page has it, and questions to it. */
import { viewData } from '../../src/graph/view-data.ts';
import { type Indexed, indexData } from '../../viz/src/model/index-data.ts';
import type { Question } from '../../viz/src/model/shown.ts';
import { initialState, noFilters, type State } from '../../viz/src/state/state.ts';
import { fixture } from '../graph/fixture.ts';

export const index: Indexed = indexData(viewData(fixture));
export const initial: State = initialState(index.data.actors.length, index.overview);

/** The initial question with some facets and other parts changed. */
export const question = (
  only: Partial<State['filters']['only']> = {},
  filters: Partial<Omit<State['filters'], 'only'>> = {},
  rest: Partial<Pick<State, 'time' | 'hood' | 'limit'>> = {},
): Question => ({
  filters: { ...initial.filters, only: { ...noFilters, ...only }, ...filters },
  time: initial.time,
  hood: null,
  limit: null,
  ...rest,
});

/** The agreement of exactly these actors and this type. */
export function agreementOf(type: string, ...actors: readonly string[]): string {
  const found = fixture.agreements.find(
    (item) =>
      item.type === type &&
      item.parties
        .map((party) => party.actor)
        .sort()
        .join() === [...actors].sort().join(),
  );
  if (!found) throw new Error(`no ${type} of ${actors.join(' and ')} in the sample`);
  return found.id;
}
