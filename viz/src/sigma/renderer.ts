/** The one place that holds a Sigma: it draws the store's picture and tells the store what was clicked. */
import { effect } from '@preact/signals';
import type PlainGraph from 'graphology';
import Sigma from 'sigma';
import { animateNodes } from 'sigma/utils';
import { type Focus, focusOf } from '../model/focus.ts';
import type { Picture } from '../model/picture.ts';
import { select, setCamera } from '../state/actions.ts';
import type { Camera } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { rgb } from '../theme/mix.ts';
import { surfaces } from '../theme/palette.ts';
import { cameraFor, homeFor, type Renderer } from './camera.ts';
import { edgePrograms } from './dash-programs.ts';
import { hoverDrawer } from './hover.ts';
import { drawLabels } from './labels.ts';
import { bindPointer } from './pointer.ts';
import { dotLook, type Look, lineLook } from './reducers.ts';
import { shapeProgram } from './shape-program.ts';
import { type DotAttributes, type DrawnGraph, fanOut, type LineAttributes, toGraph } from './to-graph.ts';

const sizeScale = ({ clientWidth, clientHeight }: HTMLElement): number =>
  Math.max(0.45, Math.min(1, Math.min(clientWidth / 1_100, clientHeight / 560)));

/** Draws into the element until `kill`. Throws where WebGL is not to be had. */
export function makeRenderer(element: HTMLElement, store: Store, onLost: () => void): Renderer {
  let look: Look = { theme: store.theme.peek(), colour: store.state.peek().colour, focus: null, lines: 0 };
  let graph: DrawnGraph = toGraph(store.picture.peek());
  let order: readonly string[] = graph.nodes();
  let fans: string[] = [];
  let hovered: string | null = null;
  // Whether Sigma has yet to place the dots of the graph that it was given.
  let pending = false;
  // Whether dots are on their way to new places.
  let gliding = false;
  const ground = (): readonly [number, number, number] => {
    const [r, g, b] = rgb(surfaces[look.theme].ground);
    return [r / 255, g / 255, b / 255];
  };
  const sigma: Sigma = new Sigma(graph as unknown as PlainGraph, element, {
    defaultNodeType: 'shape',
    nodeProgramClasses: { shape: shapeProgram(ground) as never },
    edgeProgramClasses: edgePrograms as never,
    nodeReducer: (id, data) => dotLook(look, id, data as DotAttributes),
    edgeReducer: (id, data) => lineLook(look, id, data as LineAttributes),
    defaultDrawNodeHover: hoverDrawer(() => look.theme) as never,
    renderLabels: false,
    renderEdgeLabels: false,
    zIndex: true,
    stagePadding: 56,
    // Dots shrink with the screen, so that a phone shows the same picture and not the same dots closer together.
    zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio) / sizeScale(element),
    minCameraRatio: 0.005,
    maxCameraRatio: 20,
    minEdgeThickness: 1,
    zoomDuration: store.calm.peek() ? 1 : 200,
    doubleClickZoomingDuration: store.calm.peek() ? 1 : 200,
    inertiaDuration: store.calm.peek() ? 1 : 200,
    allowInvalidContainer: true,
  });
  const names = (target: Sigma): void =>
    drawLabels(target, order, { theme: look.theme, only: look.focus?.nodes ?? null, lines: look.focus?.lines ?? null });
  sigma.on('afterProcess', () => {
    pending = false;
  });
  sigma.on('afterRender', () => names(sigma));

  const refan = (picture: Picture, focus: Focus | null): void => {
    for (const edge of fans) if (graph.hasEdge(edge)) graph.dropEdge(edge);
    fans = [];
    if (focus && focus.fanned.size > 0)
      for (const line of picture.lines) if (focus.fanned.has(line.id)) fans.push(...fanOut(graph, line));
  };

  const stopPicture = effect(() => {
    const picture = store.picture.value;
    const before = graph;
    const frame = store.frame.value;
    graph = toGraph(picture);
    order = graph.nodes();
    fans = [];
    look = { ...look, focus: null };
    sigma.setCustomBBox(frame);
    const moved = graph.filterNodes(
      (node, { x, y }) =>
        before.hasNode(node) && (before.getNodeAttribute(node, 'x') !== x || before.getNodeAttribute(node, 'y') !== y),
    );
    const still = store.calm.peek() || store.relaxing.peek() || moved.length === 0 || moved.length > 3_000;
    const targets = Object.fromEntries(
      moved.map((node) => [node, { x: graph.getNodeAttribute(node, 'x'), y: graph.getNodeAttribute(node, 'y') }]),
    );
    if (!still)
      for (const node of moved)
        graph.mergeNodeAttributes(node, {
          x: before.getNodeAttribute(node, 'x'),
          y: before.getNodeAttribute(node, 'y'),
        });
    sigma.setGraph(graph as unknown as PlainGraph);
    if (!still) {
      gliding = true;
      animateNodes(graph, targets, { duration: 450, easing: 'cubicInOut' }, () => {
        gliding = false;
      });
    }
    repaint();
  });

  function repaint(): void {
    const { selection, colour } = store.state.peek();
    const picture = store.picture.peek();
    // Stepping back of thousands of dots at each move of the pointer would stutter.
    const pointed = graph.size > 6_000 ? null : hovered;
    const focus = focusOf(picture, store.partners.peek(), selection, store.lit.peek(), pointed);
    refan(picture, focus);
    look = { theme: store.theme.peek(), colour, focus, lines: picture.lines.length };
    pending = true;
    sigma.refresh({ schedule: true });
  }
  const stopLook = effect(() => {
    const { selection, colour } = store.state.value;
    void [selection, colour, store.theme.value, store.lit.value, store.hovered.value];
    const pointed = store.hovered.peek();
    hovered = pointed !== null && graph.hasNode(pointed) ? pointed : null;
    repaint();
  });

  const camera = sigma.getCamera();
  const current = (): Camera => {
    const { x, y, ratio } = camera.getState();
    return { x, y, ratio };
  };
  const alike = (a: Camera, b: Camera): boolean =>
    Math.abs(a.x - b.x) < 1e-3 && Math.abs(a.y - b.y) < 1e-3 && Math.abs(a.ratio / b.ratio - 1) < 1e-3;
  const home = (): Camera => homeFor(sigma);
  camera.on('updated', () => {
    const now = current();
    setCamera(store, alike(now, home()) ? null : now);
  });
  const go = (to: Camera, quick: boolean): void => {
    if (quick || store.calm.peek()) camera.setState({ ...to, angle: 0 });
    else void camera.animate({ ...to, angle: 0 }, { duration: 350, easing: 'cubicInOut' });
  };
  const stopCamera = effect(() => {
    void store.frame.value;
    const to = store.state.value.camera ?? home();
    if (!camera.isAnimated() && !alike(to, current())) go(to, true);
  });

  const unbind = bindPointer(sigma, element, store);
  const watcher = new ResizeObserver(() => {
    sigma.resize();
    if (store.state.peek().camera === null) go(home(), true);
    sigma.scheduleRender();
  });
  watcher.observe(element);
  const lost = (event: Event): void => {
    event.preventDefault();
    onLost();
  };
  for (const canvas of Object.values(sigma.getCanvases())) canvas.addEventListener('webglcontextlost', lost);

  return {
    sigma: sigma,
    drawNames: names,
    zoom: (factor) => go({ ...current(), ratio: Math.min(20, Math.max(0.005, current().ratio * factor)) }, false),
    pan: (x, y) => {
      const { ratio } = current();
      go({ ...current(), x: current().x + x * ratio, y: current().y + y * ratio }, true);
    },
    fit: () => go(home(), false),
    focus: (ids) => {
      const look = (): void => {
        const to = cameraFor(sigma, ids);
        if (to) go(to, false);
      };
      if (pending) sigma.once('afterRender', look);
      else look();
    },
    clear: () => select(store, { kind: 'none' }),
    atRest: () => !pending && !gliding && !camera.isAnimated(),
    kill: () => {
      stopPicture();
      stopLook();
      stopCamera();
      unbind();
      watcher.disconnect();
      for (const canvas of Object.values(sigma.getCanvases())) canvas.removeEventListener('webglcontextlost', lost);
      sigma.kill();
    },
  };
}
