/** Every way in which the state changes: small setters, one a gesture. */
import type { Place } from '../model/picture.ts';
import type { Camera, Facet, Filters, Panel, Query, Selection, State, Tab, Time } from './state.ts';
import { noFilters } from './state.ts';
import type { Store } from './store.ts';

export const set = (store: Store, part: Partial<State>): void => {
  store.state.value = { ...store.state.peek(), ...part };
};

export const setFilters = (store: Store, part: Partial<Filters>): void =>
  set(store, { filters: { ...store.state.peek().filters, ...part }, camera: null });

export const setTime = (store: Store, part: Partial<Time>): void =>
  set(store, { time: { ...store.state.peek().time, ...part } });

/** Adds the value to those that pass, or takes it away. */
export function toggleFacet(store: Store, facet: Facet, value: string): void {
  const { only } = store.state.peek().filters;
  const list = only[facet];
  const next = list.includes(value) ? list.filter((item) => item !== value) : [...list, value];
  setFilters(store, { only: { ...only, [facet]: next } });
}

export const clearFilters = (store: Store): void => {
  const { filters } = store.initial;
  set(store, {
    filters: { ...filters, only: noFilters },
    time: { from: null, to: null, asOf: null },
    hood: null,
    camera: null,
  });
};

export const select = (store: Store, selection: Selection): void => set(store, { selection });

/** Selects the actor, and where the filters or the limit hide it, shows what is around it. */
export function showActor(store: Store, actor: string): void {
  if (!store.index.actors.has(actor)) return;
  const hidden = !store.shown.peek().has.has(actor);
  set(store, {
    selection: { kind: 'actor', actor },
    screen: 'picture',
    ...(hidden ? { hood: { actor, steps: 1 }, camera: null } : {}),
  });
}

/** Selects the agreement, and where its actors are hidden, shows what is around the first of them. */
export function showAgreement(store: Store, agreement: string): void {
  const item = store.index.itemOf.get(agreement);
  if (!item) return;
  const hidden = !store.shown.peek().agreements.some((shown) => shown.agreement.id === agreement);
  const actor = item.agreement.parties[0]?.actor;
  set(store, {
    selection: { kind: 'agreement', agreement },
    screen: 'picture',
    ...(hidden && actor !== undefined ? { hood: { actor, steps: 1 }, camera: null } : {}),
  });
}

/** From one selected actor to the pair of it and another. */
export function pairWith(store: Store, other: string): void {
  const { selection } = store.state.peek();
  if (selection.kind === 'actor' && selection.actor !== other)
    select(store, { kind: 'pair', a: selection.actor, b: other });
  else select(store, { kind: 'actor', actor: other });
}

export function setHood(store: Store, hood: State['hood']): void {
  store.dragged.value = new Map();
  set(store, { hood, camera: null });
}

export function setLimit(store: Store, limit: number | null): void {
  store.dragged.value = new Map();
  set(store, { limit, hood: null, camera: null });
}

export const setCamera = (store: Store, camera: Camera | null): void => set(store, { camera });
export const setTab = (store: Store, tab: Tab): void => set(store, { tab, sort: null });
export const setQuery = (store: Store, query: Query | null): void => set(store, { query });

export const togglePanel = (store: Store, panel: Panel): void =>
  set(store, { panel: store.state.peek().panel === panel ? 'none' : panel });

export function toggleScreen(store: Store): void {
  set(store, { screen: store.state.peek().screen === 'table' ? 'picture' : 'table' });
}

/** Where people have put a dot it stays, until the picture is another. */
export function placeDot(store: Store, id: string, place: Place): void {
  store.dragged.value = new Map([...store.dragged.peek(), [id, place]]);
}

export const say = (store: Store, text: string): void => {
  store.said.value = text;
};
