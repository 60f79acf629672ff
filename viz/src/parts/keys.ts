/** What each key does, anywhere on the page but in a field. */

import { nearestIn } from '../model/nearest.ts';
import { select, set, togglePanel, toggleScreen } from '../state/actions.ts';
import type { Store } from '../state/store.ts';
import type { PageContext } from '../state/use-store.ts';
import { toggleRelax } from './relax.ts';

export type KeyActions = Readonly<Record<string, () => void>>;

const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] } as const;

/** Listens until the returned function is called. */
export function bindKeys({ store, renderer }: PageContext): () => void {
  const keys: KeyActions = {
    '/': () => document.getElementById('search')?.focus(),
    f: () => togglePanel(store, 'filters'),
    q: () => togglePanel(store, 'queries'),
    e: () => togglePanel(store, 'take'),
    '?': () => togglePanel(store, 'help'),
    t: () => toggleScreen(store),
    s: () => set(store, { nary: store.state.peek().nary === 'pairs' ? 'squares' : 'pairs' }),
    r: () => toggleRelax(store),
    '+': () => renderer.current?.zoom(1 / 1.5),
    '=': () => renderer.current?.zoom(1 / 1.5),
    '-': () => renderer.current?.zoom(1.5),
    '−': () => renderer.current?.zoom(1.5),
    '0': () => renderer.current?.fit(),
    Enter: () => document.getElementById('detail')?.focus(),
    Escape: () => stepBack(store),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const target = event.target as HTMLElement;
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName);
    if (typing && event.key !== 'Escape') return;
    const onPicture = target.id === 'stage' || target === document.body;
    const arrow = arrows[event.key as keyof typeof arrows];
    if (arrow && onPicture && store.state.peek().screen === 'picture') {
      event.preventDefault();
      if (event.shiftKey) renderer.current?.pan(arrow[0] * 0.08, arrow[1] * 0.08);
      else walk({ store, renderer }, arrow);
      return;
    }
    // On a button Enter is the button's.
    if (event.key === 'Enter' && !onPicture) return;
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  addEventListener('keydown', onKeyDown);
  return () => removeEventListener('keydown', onKeyDown);
}

/** Closes or lets go of the topmost thing. */
function stepBack(store: Store): void {
  const { panel, selection, hood } = store.state.peek();
  if (panel !== 'none') set(store, { panel: 'none' });
  else if (selection.kind !== 'none') select(store, { kind: 'none' });
  else if (store.lit.peek()) store.lit.value = null;
  else if (hood) set(store, { hood: null, camera: null });
  else return;
  document.getElementById('stage')?.focus();
}

/** To the next actor in that direction; the most connected first. */
function walk({ store, renderer }: PageContext, direction: readonly [number, number]): void {
  const { selection } = store.state.peek();
  const { actors, places } = store.picture.peek();
  const from = selection.kind === 'actor' ? selection.actor : null;
  const next =
    from === null || !places.has(from)
      ? actors[0]?.id
      : nearestIn(
          actors.flatMap(({ id }) => {
            const place = places.get(id);
            return place && id !== from ? [{ id, ...place }] : [];
          }),
          places.get(from) as { x: number; y: number },
          direction,
        );
  if (next === undefined) return;
  select(store, { kind: 'actor', actor: next });
  renderer.current?.focus([next]);
}
