/** The state as the part of the address after `#`, so that a copied link opens the same view. Only what differs is written. */
import {
  type Camera,
  colourings,
  type Facet,
  facets,
  naries,
  panels,
  type Selection,
  type State,
  screens,
  tabs,
  themes,
} from './state.ts';

const day = /^\d{4}-\d{2}-\d{2}$/;

export function encodeState(state: State, initial: State): string {
  const out = new URLSearchParams();
  const put = (key: string, value: string | number | null, usual: string | number | null): void => {
    if (value !== usual) out.set(key, value === null ? '' : String(value));
  };
  put('view', state.screen, initial.screen);
  put('tab', state.tab, initial.tab);
  if (state.sort) out.set('sort', `${state.sort.descending ? '-' : ''}${state.sort.column}`);
  put('panel', state.panel, initial.panel);
  const { selection, filters, time, hood, camera, query } = state;
  if (selection.kind === 'actor') out.append('actor', selection.actor);
  if (selection.kind === 'agreement') out.append('agreement', selection.agreement);
  if (selection.kind === 'pair') for (const actor of [selection.a, selection.b]) out.append('pair', actor);
  for (const facet of facets) for (const value of filters.only[facet]) out.append(facet, value);
  put('confidence', filters.confidence, initial.filters.confidence);
  put('sources', filters.sources, initial.filters.sources);
  put('degree', filters.degree, initial.filters.degree);
  put('alone', Number(filters.loners), Number(initial.filters.loners));
  put('from', time.from, null);
  put('to', time.to, null);
  put('on', time.asOf, null);
  if (hood) {
    out.set('around', hood.actor);
    out.set('steps', String(hood.steps));
  }
  put('most', state.limit ?? 'all', initial.limit ?? 'all');
  put('nary', state.nary, initial.nary);
  put('colour', state.colour, initial.colour);
  put('theme', state.theme, initial.theme);
  if (camera) out.set('camera', [camera.x, camera.y, camera.ratio].map((value) => Number(value.toFixed(4))).join(','));
  if (query) {
    out.set('query', query.name);
    for (const [key, value] of Object.entries(query.params)) out.set(`q.${key}`, value);
  }
  // Ids are full of colons, which may stand here as they are.
  return out.toString().replaceAll('%3A', ':').replaceAll('%2C', ',');
}

/** Reads what `encodeState` wrote; what it cannot read, or what is out of range, is as it was initially. */
export function decodeState(text: string, initial: State): State {
  const from = new URLSearchParams(text);
  const oneOf = <T extends string>(key: string, list: readonly T[], usual: T): T =>
    list.find((item) => item === from.get(key)) ?? usual;
  const number = (key: string, low: number, high: number, usual: number): number => {
    const text = from.get(key);
    const value = Number(text);
    return text === null || text === '' || !Number.isFinite(value) ? usual : Math.min(high, Math.max(low, value));
  };
  const dayOf = (key: string): string | null => (day.test(from.get(key) ?? '') ? from.get(key) : null);
  const sort = /^(-?)(\w+)$/.exec(from.get('sort') ?? '');
  const around = from.get('around');
  const name = from.get('query');
  const most = from.get('most');
  return {
    screen: oneOf('view', screens, initial.screen),
    tab: oneOf('tab', tabs, initial.tab),
    sort: sort ? { column: sort[2] as string, descending: sort[1] === '-' } : initial.sort,
    panel: oneOf('panel', panels, initial.panel),
    selection: selectionOf(from),
    filters: {
      only: Object.fromEntries(facets.map((facet) => [facet, from.getAll(facet)])) as Record<Facet, string[]>,
      confidence: number('confidence', 0, 1, initial.filters.confidence),
      sources: number('sources', 1, 1_000, initial.filters.sources),
      degree: number('degree', 0, 1_000_000, initial.filters.degree),
      loners: number('alone', 0, 1, Number(initial.filters.loners)) === 1,
    },
    time: { from: dayOf('from'), to: dayOf('to'), asOf: dayOf('on') },
    hood: around ? { actor: around, steps: Math.round(number('steps', 1, 3, 1)) } : null,
    limit:
      most === 'all'
        ? null
        : most === null
          ? initial.limit
          : Math.round(number('most', 1, 1_000_000, initial.limit ?? 300)),
    nary: oneOf('nary', naries, initial.nary),
    colour: oneOf('colour', colourings, initial.colour),
    camera: cameraOf(from.get('camera')),
    theme: oneOf('theme', themes, initial.theme),
    query: name
      ? {
          name,
          params: Object.fromEntries(
            [...from].flatMap(([key, value]) => (key.startsWith('q.') ? [[key.slice(2), value]] : [])),
          ),
        }
      : null,
  };
}

function selectionOf(from: URLSearchParams): Selection {
  const actor = from.get('actor');
  if (actor) return { kind: 'actor', actor };
  const agreement = from.get('agreement');
  if (agreement) return { kind: 'agreement', agreement };
  const [a, b] = from.getAll('pair');
  return a && b && a !== b ? { kind: 'pair', a, b } : { kind: 'none' };
}

function cameraOf(text: string | null): Camera | null {
  const [x, y, ratio, ...more] = (text ?? '').split(',').map(Number);
  if (x === undefined || y === undefined || ratio === undefined || more.length > 0) return null;
  if (![x, y, ratio].every(Number.isFinite)) return null;
  return { x, y, ratio: Math.min(20, Math.max(0.005, ratio)) };
}
