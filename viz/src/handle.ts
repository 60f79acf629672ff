/** Makes the handle of the page. */
import type { Handle } from './handle-type.ts';
import type { Renderer } from './sigma/camera.ts';
import type { Store } from './state/store.ts';

export function makeHandle(store: Store, renderer: { readonly current: Renderer | null }): Handle {
  const place = (id: string) => {
    const sigma = renderer.current?.sigma;
    if (!sigma?.getGraph().hasNode(id)) return null;
    const data = sigma.getNodeDisplayData(id);
    if (!data) return null;
    const box = sigma.getContainer().getBoundingClientRect();
    const { x, y } = sigma.framedGraphToViewport(data);
    return { x: x + box.left, y: y + box.top };
  };
  return {
    placeOf: place,
    middleOf: (a, b) => {
      const [from, to] = [place(a), place(b)];
      return from && to ? { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 } : null;
    },
    drawn: () => {
      const graph = renderer.current?.sigma.getGraph();
      return { dots: graph?.nodes() ?? [], lines: graph?.edges() ?? [] };
    },
    typeOf: (line) => {
      const graph = renderer.current?.sigma.getGraph();
      return graph?.hasEdge(line) ? String(graph.getEdgeAttribute(line, 'type')) : null;
    },
    atRest: () => (renderer.current?.atRest() ?? true) && !store.addressDue.peek(),
    move: (camera) => void renderer.current?.sigma.getCamera().setState(camera),
    store,
  };
}
