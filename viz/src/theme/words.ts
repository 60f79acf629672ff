/** What ids, numbers and lists are called on the page. English, and the same everywhere. */
import type { ViewAgreement } from '../../../src/graph/view-data-type.ts';
import type { Money } from '../../../src/model.ts';
import type { Indexed } from '../model/index-data.ts';
import type { Facet } from '../state/state.ts';
import { groupStyles, kindStyles } from './palette.ts';

export const facetWords: Readonly<Record<Facet, string>> = {
  group: 'Made or not',
  status: 'Status',
  type: 'Type',
  domain: 'Domain',
  kind: 'Kind of actor',
  publisher: 'Publisher',
};

/** `joint-venture` → `Joint venture`. */
export const spoken = (id: string): string => {
  const text = id.replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};

export const facetValueWord = (facet: Facet, value: string): string => {
  if (facet === 'group') return Object.entries(groupStyles).find(([group]) => group === value)?.[1].word ?? value;
  if (facet === 'kind') return Object.entries(kindStyles).find(([kind]) => kind === value)?.[1].word ?? value;
  return facet === 'publisher' ? value : spoken(value);
};

/** `1 actor`, `2 actors`, `12,345 actors`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`;

/** With commas between thousands. */
export const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

const scales = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;

/** `68.7 billion USD`. */
export function shownMoney({ amount, currency }: Money): string {
  const scale = scales.find(([size]) => amount >= size);
  const text = scale ? `${Number((amount / scale[0]).toFixed(2))} ${scale[1]}` : grouped(Math.round(amount));
  return `${text} ${currency}`;
}

/** Months as years where they are whole years. */
export const shownTerm = (months: number): string =>
  months % 12 === 0 ? counted(months / 12, 'year') : counted(months, 'month');

export const nameOf = (index: Indexed, actor: string): string => index.actors.get(actor)?.name ?? actor;

/** The parties as a headline: the hub first, more than three cut short. */
export function titleOf(index: Indexed, { parties, hub }: Pick<ViewAgreement, 'parties' | 'hub'>): string {
  const ids = [...new Set(parties.map((party) => party.actor))];
  const names = ids.filter((id) => id !== hub).map((id) => nameOf(index, id));
  if (hub !== null) return `${nameOf(index, hub)} with ${listed(names)}`;
  return names.length === 1 ? `${names[0]}, partner not named` : listed(names);
}

/** `a, b and c`, or `a, b and 5 others`. */
export function listed(names: readonly string[]): string {
  if (names.length <= 1) return names.join('');
  if (names.length <= 4) return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return `${names.slice(0, 3).join(', ')} and ${names.length - 3} others`;
}

/** The address as a link's target where it is one of the web, else null. */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}
