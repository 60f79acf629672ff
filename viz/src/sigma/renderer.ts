/** The one place that holds a Sigma: it draws the store's picture and tells the store what was clicked. */
import { computed, effect } from '@preact/signals';
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

/** How long the camera must be still before the state takes it over: not at each frame of a movement. */
const cameraRest = 160;
/** Beyond so many lines the picture does not step back at each move of the pointer, which would stutter. */
const mostPointed = 6_000;
/** Thinnest line in pixels: below some one and a half the smoothing of its rims leaves little of its colour. */
const thinnest = { few: 1.8, many: 1 } as const;
const manyLines = 4_000;
/** Up to so many dots all are shown beside an open card. */
const mostBesideCard = 60;
/** Beyond so many moved dots they are set down where they belong at once. */
const mostGliding = 3_000;

/** Draws into the element until `kill`. Throws where WebGL is not to be had. */
export function makeRenderer(element: HTMLElement, store: Store, onLost: () => void): Renderer {
  let look: Look = { theme: store.theme.peek(), colour: store.state.peek().colour, focus: null, lines: 0 };
  let graph: DrawnGraph = toGraph({ actors: [], places: new Map(), squares: [], lines: [] });
  let order: readonly string[] = [];
  let fans: string[] = [];
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
    minEdgeThickness: thinnest.few,
    zoomDuration: store.calm.peek() ? 1 : 200,
    doubleClickZoomingDuration: store.calm.peek() ? 1 : 200,
    inertiaDuration: store.calm.peek() ? 1 : 200,
    allowInvalidContainer: true,
  });
  const names = (target: Sigma): void =>
    drawLabels(target, order, {
      theme: look.theme,
      only: look.focus?.nodes ?? null,
      lines: look.focus ? counted(look.focus) : null,
      hovered: store.hovered.peek(),
      fanned: fans.length,
    });
  sigma.on('afterRender', () => names(sigma));

  const selection = computed(() => store.state.value.selection);
  const colour = computed(() => store.state.value.colour);
  const lookAt = (picture: Picture): Look => {
    const hovered = store.hovered.peek();
    const pointed = hovered !== null && graph.size <= mostPointed && graph.hasNode(hovered) ? hovered : null;
    return {
      theme: store.theme.peek(),
      colour: colour.peek(),
      focus: focusOf(picture, store.partners.peek(), selection.peek(), store.lit.peek(), pointed),
      lines: picture.lines.length,
    };
  };
  const refan = (picture: Picture): void => {
    for (const edge of fans) if (graph.hasEdge(edge)) graph.dropEdge(edge);
    fans = [];
    const fanned = look.focus?.fanned;
    if (fanned && fanned.size > 0)
      for (const line of picture.lines) if (fanned.has(line.id)) fans.push(...fanOut(graph, line));
  };

  const stopPicture = effect(() => {
    const picture = store.picture.value;
    const frame = store.frame.value;
    const before = graph;
    graph = toGraph(picture);
    order = graph.nodes();
    fans = [];
    look = lookAt(picture);
    refan(picture);
    const glide = store.calm.peek() || store.relaxing.peek() ? null : glidesFrom(before, graph);
    sigma.setCustomBBox(frame);
    sigma.setSetting('minEdgeThickness', graph.size > manyLines ? thinnest.many : thinnest.few);
    sigma.setGraph(graph as unknown as PlainGraph);
    if (!glide) return;
    gliding = true;
    animateNodes(graph, glide, { duration: 450, easing: 'cubicInOut' }, () => {
      gliding = false;
    });
  });

  const stopLook = effect(() => {
    void [selection.value, colour.value, store.theme.value, store.lit.value, store.hovered.value];
    const picture = store.picture.peek();
    look = lookAt(picture);
    refan(picture);
    // Told of every dot and line by name, Sigma keeps their places; a whole refresh would forget them until the next frame.
    sigma.refresh({ partialGraph: { nodes: graph.nodes(), edges: graph.edges() }, schedule: true });
  });

  const camera = sigma.getCamera();
  const current = (): Camera => {
    const { x, y, ratio } = camera.getState();
    return { x, y, ratio };
  };
  const alike = (a: Camera, b: Camera): boolean =>
    Math.abs(a.x - b.x) < 1e-3 && Math.abs(a.y - b.y) < 1e-3 && Math.abs(a.ratio / b.ratio - 1) < 1e-3;
  // A large picture would only shrink beside the card; what is selected is brought into sight by itself.
  const home = (): Camera => {
    const { hood } = store.state.peek();
    const card = selection.peek().kind !== 'none' && (hood !== null || order.length <= mostBesideCard);
    return homeFor(sigma, { card, banner: hood !== null });
  };
  let resting: ReturnType<typeof setTimeout> | undefined;
  camera.on('updated', () => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      resting = undefined;
      const now = current();
      setCamera(store, alike(now, home()) ? null : now);
    }, cameraRest);
  });
  const go = (to: Camera, quick: boolean): void => {
    if (quick || store.calm.peek()) camera.setState({ ...to, angle: 0 });
    else void camera.animate({ ...to, angle: 0 }, { duration: 350, easing: 'cubicInOut' });
  };
  const wanted = computed(() => store.state.value.camera);
  const stopCamera = effect(() => {
    void store.frame.value;
    const to = wanted.value ?? home();
    // While the camera moves by itself, the state is what lags behind.
    if (resting === undefined && !camera.isAnimated() && !alike(to, current())) go(to, true);
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
    focus: (ids, apart) => {
      const to = cameraFor(sigma, ids, apart);
      if (to) go(to, false);
    },
    clear: () => select(store, { kind: 'none' }),
    atRest: () => !gliding && resting === undefined && !camera.isAnimated(),
    kill: () => {
      clearTimeout(resting);
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

/** The lines that bear their count. */
const counted = ({ lines, beside }: Focus): ReadonlySet<string> =>
  beside.size === 0 ? lines : new Set([...lines].filter((id) => !beside.has(id)));

/** Puts the dots that both graphs have where they were before; gives where they belong, or null where none moves, or too many. */
function glidesFrom(before: DrawnGraph, after: DrawnGraph): Record<string, { x: number; y: number }> | null {
  const targets: Record<string, { x: number; y: number }> = {};
  let count = 0;
  after.forEachNode((node, { x, y }) => {
    if (!before.hasNode(node)) return;
    const old = before.getNodeAttributes(node);
    if (old.x === x && old.y === y) return;
    targets[node] = { x, y };
    count += 1;
  });
  if (count === 0 || count > mostGliding) return null;
  for (const node of Object.keys(targets)) {
    const { x, y } = before.getNodeAttributes(node);
    after.mergeNodeAttributes(node, { x, y });
  }
  return targets;
}
