/** Everything that the page shows follows from the data and this one record. */

export const facets = ['group', 'status', 'type', 'domain', 'kind', 'publisher'] as const;
export type Facet = (typeof facets)[number];

export type Filters = {
  /** Values that pass, by facet; an empty list lets everything pass. */
  readonly only: Readonly<Record<Facet, readonly string[]>>;
  /** At least this confidence (0–1), this many independent publishers, this many partners in the picture. */
  readonly confidence: number;
  readonly sources: number;
  readonly degree: number;
  /** Show actors whose partner is not known. */
  readonly loners: boolean;
};

export type Time = {
  /** Only agreements first dated from this day to that; null: no bound. */
  readonly from: string | null;
  readonly to: string | null;
  /** The day whose statuses are shown; null: the latest known. */
  readonly asOf: string | null;
};

export type Selection =
  | { readonly kind: 'none' }
  | { readonly kind: 'actor'; readonly actor: string }
  | { readonly kind: 'agreement'; readonly agreement: string }
  | { readonly kind: 'pair'; readonly a: string; readonly b: string };

export type Camera = { readonly x: number; readonly y: number; readonly ratio: number };

export const screens = ['picture', 'table'] as const;
export const tabs = ['actors', 'agreements', 'claims'] as const;
export type Tab = (typeof tabs)[number];
export const panels = ['none', 'filters', 'queries', 'take', 'help'] as const;
export type Panel = (typeof panels)[number];
export const colourings = ['kind', 'community'] as const;
export const naries = ['pairs', 'squares'] as const;
export const themes = ['auto', 'light', 'dark'] as const;

export type Query = { readonly name: string; readonly params: Readonly<Record<string, string>> };

export type State = {
  readonly screen: (typeof screens)[number];
  readonly tab: Tab;
  readonly sort: { readonly column: string; readonly descending: boolean } | null;
  readonly panel: Panel;
  readonly selection: Selection;
  readonly filters: Filters;
  readonly time: Time;
  /** Show only the actors up to so many steps from this one. */
  readonly hood: { readonly actor: string; readonly steps: number } | null;
  /** Show only so many of the most connected actors; null: all. */
  readonly limit: number | null;
  readonly nary: (typeof naries)[number];
  readonly colour: (typeof colourings)[number];
  /** Null: the whole picture fitted. */
  readonly camera: Camera | null;
  readonly theme: (typeof themes)[number];
  readonly query: Query | null;
};

export const noFilters: Filters['only'] = { group: [], status: [], type: [], domain: [], kind: [], publisher: [] };

/** How the page opens: on the most connected actors where there is an overview of them (`overview` > 0). */
export const initialState = (actors: number, overview: number): State => ({
  screen: 'picture',
  tab: 'agreements',
  sort: null,
  panel: 'none',
  selection: { kind: 'none' },
  filters: { only: noFilters, confidence: 0, sources: 1, degree: 0, loners: actors <= 150 },
  time: { from: null, to: null, asOf: null },
  hood: null,
  limit: overview > 0 ? overview : null,
  nary: 'pairs',
  colour: 'kind',
  camera: null,
  theme: 'auto',
  query: null,
});
