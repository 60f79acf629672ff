/** Clicks, hovering and taps on the picture. */
import type Sigma from 'sigma';
import { pairWith, select, setHood } from '../state/actions.ts';
import type { Store } from '../state/store.ts';
import { bindDrag } from './drag.ts';
import { lineAt } from './pick-line.ts';
import type { LineAttributes } from './to-graph.ts';

/** How far from a line a pointer, and a finger, still hits it, in pixels. */
const reach = { mouse: 6, touch: 14 } as const;
/** Beyond so many lines the one under the pointer is not looked for at each move. */
const mostHovered = 40_000;
const nothing = { line: null, agreement: null } as const;

export function bindPointer(sigma: Sigma, element: HTMLElement, store: Store): () => void {
  let touch = false;
  const kind = (event: PointerEvent): void => {
    touch = event.pointerType === 'touch';
  };
  element.addEventListener('pointerdown', kind, true);
  const stopDrag = bindDrag(sigma, element, store, () => touch);
  const isActor = (node: string): boolean => store.index.actors.has(node);

  sigma.on('clickNode', ({ node, event }) => {
    if (!isActor(node)) return select(store, { kind: 'agreement', agreement: node });
    const { original } = event;
    if (original.shiftKey || original.ctrlKey || original.metaKey) pairWith(store, node);
    else select(store, { kind: 'actor', actor: node });
  });
  sigma.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    if (isActor(node)) setHood(store, { actor: node, steps: 1 });
  });
  sigma.on('clickStage', ({ event }) => {
    const edge = lineAt(sigma, event, touch ? reach.touch : reach.mouse);
    if (edge === null) return select(store, { kind: 'none' });
    const { agreement } = sigma.getGraph().getEdgeAttributes(edge) as LineAttributes;
    if (agreement !== null) return select(store, { kind: 'agreement', agreement });
    const [a, b] = sigma.getGraph().extremities(edge);
    select(store, { kind: 'pair', a, b });
  });
  sigma.on('enterNode', ({ node }) => {
    element.style.cursor = 'pointer';
    store.hovered.value = node;
    store.pointed.value = null;
  });
  sigma.on('leaveNode', () => {
    element.style.cursor = '';
    store.hovered.value = null;
  });
  let frame = 0;
  sigma.on('moveBody', ({ event }) => {
    if (frame !== 0 || store.hovered.peek() !== null || sigma.getGraph().size > mostHovered) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      if (store.hovered.peek() !== null) return;
      const edge = lineAt(sigma, event, reach.mouse);
      element.style.cursor = edge === null ? '' : 'pointer';
      const { line, agreement } =
        edge === null ? nothing : (sigma.getGraph().getEdgeAttributes(edge) as LineAttributes);
      store.pointed.value = line === null ? null : { line, agreement, x: event.x, y: event.y };
    });
  });
  sigma.on('leaveStage', () => {
    store.pointed.value = null;
  });
  return () => {
    cancelAnimationFrame(frame);
    stopDrag();
    element.removeEventListener('pointerdown', kind, true);
  };
}
