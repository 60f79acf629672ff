/** Dots are moved by dragging them with a mouse; fingers move the picture. */
import type Sigma from 'sigma';
import { placeDot } from '../state/actions.ts';
import type { Store } from '../state/store.ts';

/** Pixels that a pressed mouse may tremble without dragging. */
const tremble = 4;

/** Returns a function that ends it. */
export function bindDrag(sigma: Sigma, element: HTMLElement, store: Store, isTouch: () => boolean): () => void {
  let held: { readonly node: string; readonly x: number; readonly y: number; moved: boolean } | null = null;
  let dragged = false;
  sigma.on('downNode', ({ node, event }) => {
    dragged = false;
    if (!isTouch()) held = { node, x: event.x, y: event.y, moved: false };
  });
  sigma.on('moveBody', ({ event, preventSigmaDefault }) => {
    if (!held) return;
    preventSigmaDefault();
    if (!held.moved && Math.hypot(event.x - held.x, event.y - held.y) < tremble) return;
    held.moved = true;
    element.style.cursor = 'grabbing';
    const graph = sigma.getGraph();
    if (graph.hasNode(held.node)) graph.mergeNodeAttributes(held.node, sigma.viewportToGraph(event));
  });
  // Anywhere: the mouse may be let go outside of the picture.
  const release = (): void => {
    if (!held) return;
    const { node, moved } = held;
    held = null;
    element.style.cursor = '';
    if (!moved || !sigma.getGraph().hasNode(node)) return;
    dragged = true;
    const { x, y } = sigma.getGraph().getNodeAttributes(node) as { x: number; y: number };
    placeDot(store, node, { x, y });
  };
  // The click that ends a drag is none, not even the first of a double click: Sigma must not see it.
  const swallow = (event: MouseEvent): void => {
    if (dragged) event.stopPropagation();
    dragged = false;
  };
  addEventListener('mouseup', release);
  element.addEventListener('click', swallow, true);
  return () => {
    removeEventListener('mouseup', release);
    element.removeEventListener('click', swallow, true);
  };
}
