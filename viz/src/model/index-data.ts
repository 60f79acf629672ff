/** The data with the look-ups that everything else needs, made once. */
import type { ViewActor, ViewAgreement, ViewClaim, ViewData, ViewSnippet } from '../../../src/graph/view-data-type.ts';
import { startOf } from './dates.ts';

export type Item = {
  readonly agreement: ViewAgreement;
  /** The first day on which the text dates it; null where it gives no date. */
  readonly began: string | null;
  readonly publishers: readonly string[];
};

export type Indexed = {
  readonly data: ViewData;
  readonly actors: ReadonlyMap<string, ViewActor>;
  /** Place of each actor in the order of degree. */
  readonly rank: ReadonlyMap<string, number>;
  readonly items: readonly Item[];
  readonly itemOf: ReadonlyMap<string, Item>;
  readonly itemsOf: ReadonlyMap<string, readonly Item[]>;
  readonly claims: ReadonlyMap<string, ViewClaim>;
  readonly snippets: ReadonlyMap<string, ViewSnippet>;
  /** How many actors have a place in the overview; 0 where the whole graph is shown from the start. */
  readonly overview: number;
};

/** What stands for a publisher that is not known. */
export const noPublisher = 'unknown publisher';

export function indexData(data: ViewData): Indexed {
  const snippets = new Map(data.snippets.map((snippet) => [snippet.id, snippet]));
  const claims = new Map(data.claims.map((claim) => [claim.id, claim]));
  const items = data.agreements.map((agreement): Item => {
    const days = agreement.history
      .flatMap((step) => (step.date === null ? [] : startOf(step.date)))
      // A day that no calendar has is no day.
      .filter((day) => !Number.isNaN(Date.parse(`${day}T00:00:00Z`)))
      .sort();
    const publishers = agreement.claims.map((id) => publisherOf(snippets.get(claims.get(id)?.snippet ?? '')));
    return { agreement, began: days[0] ?? null, publishers: [...new Set(publishers)] };
  });
  const itemsOf = new Map<string, Item[]>();
  for (const item of items)
    for (const actor of new Set(item.agreement.parties.map((party) => party.actor))) {
      const list = itemsOf.get(actor);
      if (list) list.push(item);
      else itemsOf.set(actor, [item]);
    }
  return {
    data,
    actors: new Map(data.actors.map((actor) => [actor.id, actor])),
    rank: new Map(data.actors.map((actor, rank) => [actor.id, rank])),
    items,
    itemOf: new Map(items.map((item) => [item.agreement.id, item])),
    itemsOf,
    claims,
    snippets,
    overview: data.actors.filter((actor) => actor.overview !== null).length,
  };
}

export const publisherOf = (snippet: ViewSnippet | undefined): string => snippet?.publisher ?? noPublisher;

/** The latest begun first, those without a date last; equal ones by id. */
export const newestFirst = (items: readonly Item[]): readonly Item[] =>
  [...items].sort((a, b) => {
    const [x, y] = [a.began ?? '', b.began ?? ''];
    return x === y ? (a.agreement.id < b.agreement.id ? -1 : 1) : x < y ? 1 : -1;
  });
