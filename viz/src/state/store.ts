/** The one state as a signal, and everything that follows from it and the data. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Histogram, histogram } from '../model/histogram.ts';
import type { Indexed } from '../model/index-data.ts';
import { localPlaces } from '../model/local-places.ts';
import { type Partners, partnersOf } from '../model/paths.ts';
import { type Frame, frameOf, type Picture, type Place, picture, placesOf } from '../model/picture.ts';
import type { Search } from '../model/search.ts';
import { type Question, type Shown, shown } from '../model/shown.ts';
import type { Theme } from '../theme/palette.ts';
import type { State } from './state.ts';

/** What a canned query lit up; not in the address, as running it again gives it. */
export type Lit = { readonly actors: ReadonlySet<string>; readonly agreements: ReadonlySet<string> };

export type Pointed = {
  readonly line: string;
  /** Where the pointer is on a curve: its one agreement. */
  readonly agreement: string | null;
  readonly x: number;
  readonly y: number;
};

export type Store = {
  readonly index: Indexed;
  readonly initial: State;
  readonly search: Search;
  /** Whether everything can be found; actors can from the start. */
  readonly searchable: Signal<boolean>;
  readonly state: Signal<State>;
  /** Said by the live region. */
  readonly said: Signal<string>;
  /** Whether the address has yet to be written. */
  readonly addressDue: Signal<boolean>;
  /** Actor, square or line under the pointer. */
  readonly hovered: Signal<string | null>;
  /** The line under the pointer, and where on the picture that is. */
  readonly pointed: Signal<Pointed | null>;
  readonly lit: Signal<Lit | null>;
  /** Places that "relax" has found; null: those of the data. */
  readonly relaxed: Signal<ReadonlyMap<string, Place> | null>;
  /** Places to which people have dragged dots; over all others. */
  readonly dragged: Signal<ReadonlyMap<string, Place>>;
  readonly relaxing: Signal<boolean>;
  readonly darkSystem: Signal<boolean>;
  readonly calm: Signal<boolean>;
  /** Whether the picture's place is higher than wide; the picture is then laid on its side. */
  readonly upright: Signal<boolean>;
  readonly theme: ReadonlySignal<Theme>;
  /** What decides what is shown; changes only when it does. */
  readonly question: ReadonlySignal<Question>;
  readonly shown: ReadonlySignal<Shown>;
  readonly partners: ReadonlySignal<Partners>;
  readonly picture: ReadonlySignal<Picture>;
  /** What the camera sees when it is at home; filters do not move it. */
  readonly frame: ReadonlySignal<Frame | null>;
  readonly histogram: ReadonlySignal<Histogram>;
};

export function makeStore(index: Indexed, initial: State, state: State, search: Search): Store {
  const current = signal(state);
  const darkSystem = signal(false);
  const upright = signal(false);
  const dragged = signal<ReadonlyMap<string, Place>>(new Map());
  const relaxed = signal<ReadonlyMap<string, Place> | null>(null);
  // Each part of the state by itself, so that a change of the camera does not filter anew.
  const filters = computed(() => current.value.filters);
  const time = computed(() => current.value.time);
  const hood = computed(() => current.value.hood);
  const limit = computed(() => current.value.limit);
  const nary = computed(() => current.value.nary);
  const question = computed(() => ({ filters: filters.value, time: time.value, hood: hood.value, limit: limit.value }));
  const visible = computed(() => shown(index, question.value));
  // Of all actors that the limit lets through, so that filters move nothing.
  const settled = computed(() => {
    if (hood.value) return localPlaces(visible.value);
    const most = limit.value;
    const actors = most === null ? index.data.actors : index.data.actors.slice(0, most);
    return placesOf(actors, most !== null && most <= index.overview);
  });
  const places = computed(() => {
    const moved = relaxed.value;
    const found = moved
      ? new Map([...settled.value].map(([id, place]) => [id, moved.get(id) ?? place]))
      : settled.value;
    return upright.value ? new Map([...found].map(([id, { x, y }]) => [id, { x: y, y: -x }])) : found;
  });
  const placed = computed(() => (dragged.value.size > 0 ? new Map([...places.value, ...dragged.value]) : places.value));
  return {
    index,
    initial,
    search,
    searchable: signal(false),
    state: current,
    said: signal(''),
    addressDue: signal(false),
    hovered: signal(null),
    pointed: signal(null),
    lit: signal(null),
    relaxed,
    dragged,
    relaxing: signal(false),
    darkSystem,
    calm: signal(false),
    upright,
    theme: computed(() => {
      const { theme } = current.value;
      return theme === 'auto' ? (darkSystem.value ? 'dark' : 'light') : theme;
    }),
    question,
    shown: visible,
    partners: computed(() => partnersOf(visible.value)),
    picture: computed(() => picture(visible.value, nary.value, placed.value)),
    frame: computed(() => frameOf(places.value.values())),
    histogram: computed(() => histogram(index, question.value)),
  };
}
