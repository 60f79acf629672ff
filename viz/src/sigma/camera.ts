/** What the rest of the page may ask of the picture, and where the camera must be to see some dots. */
import type Sigma from 'sigma';
import type { Camera } from '../state/state.ts';

export type Renderer = {
  readonly sigma: Sigma;
  /** Draws the names as they now are onto another Sigma of the same graph: the one that makes an image. */
  readonly drawNames: (target: Sigma) => void;
  /** Below 1 nearer, above 1 farther. */
  readonly zoom: (factor: number) => void;
  /** By shares of the picture. */
  readonly pan: (x: number, y: number) => void;
  readonly fit: () => void;
  /** Moves so that these dots can be seen, if they cannot be seen well now, or lie nearer together than so many pixels. */
  readonly focus: (ids: readonly string[], apart?: number) => void;
  readonly clear: () => void;
  /** Whether everything is placed and nothing moves. */
  readonly atRest: () => boolean;
  readonly kill: () => void;
};

/** Below this width the legend is folded away and the controls lie in a row, as in the style sheets. */
export const narrowBelow = 900;

type Margins = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** For the names beside the outermost dots: at each side, and above and below. */
  readonly names: readonly [number, number];
};

/** What lies over the picture beside the legend and the controls: the card, and a line of words at the top. */
export type Over = { readonly card: boolean; readonly banner: boolean };

/** Pixels of the picture that other things cover. */
function covered(width: number, height: number, { card, banner }: Over): Margins {
  if (width >= narrowBelow)
    return { left: 272, right: 56 + (card ? 400 : 0), top: banner ? 44 : 8, bottom: 8, names: [84, 30] };
  const sheet = card && width < 720;
  return {
    left: 0,
    right: card && !sheet ? 400 : 0,
    top: 44,
    bottom: sheet ? height * 0.56 : 58,
    names: [52, 14],
  };
}

/** The camera from which everything can be seen between what lies over the picture. */
export function homeFor(sigma: Sigma, over: Over): Camera {
  const whole: Camera = { x: 0.5, y: 0.5, ratio: 1 };
  const { width, height } = sigma.getDimensions();
  const frame = sigma.getCustomBBox();
  if (!frame || width === 0 || height === 0) return whole;
  const override = { cameraState: { ...whole, angle: 0 } };
  // Sigma lays the longer side of the frame from 0 to 1, the shorter around 0.5.
  const [wide, tall] = [frame.x[1] - frame.x[0], frame.y[1] - frame.y[0]];
  const longer = Math.max(wide, tall, 1e-9);
  const corner = (sign: number): { x: number; y: number } => ({
    x: 0.5 + (sign * wide) / longer / 2,
    y: 0.5 + (sign * tall) / longer / 2,
  });
  const low = sigma.framedGraphToViewport(corner(-1), override);
  const high = sigma.framedGraphToViewport(corner(1), override);
  const { left, right, top, bottom, names } = covered(width, height, over);
  const free = { width: Math.max(60, width - left - right), height: Math.max(60, height - top - bottom) };
  const ratio = Math.max(
    Math.abs(high.x - low.x) / Math.max(40, free.width - names[0] * 2),
    Math.abs(high.y - low.y) / Math.max(40, free.height - names[1] * 2),
    0.2,
  );
  // How much of the framed space a pixel is at that ratio.
  const one = sigma.viewportToFramedGraph({ x: 0, y: 0 }, override);
  const other = sigma.viewportToFramedGraph({ x: width, y: 0 }, override);
  const pixel = (Math.abs(other.x - one.x) / width) * ratio;
  return { x: 0.5 - ((left - right) / 2) * pixel, y: 0.5 + ((top - bottom) / 2) * pixel, ratio };
}

/** Null where all of them lie well inside the screen already, and `apart` pixels from end to end, or none is drawn. */
export function cameraFor(sigma: Sigma, ids: readonly string[], apart = 0): Camera | null {
  const { width, height } = sigma.getDimensions();
  const narrow = width < 720;
  const free = { right: width * (narrow ? 1 : 0.7), bottom: height * (narrow ? 0.5 : 1) };
  const spots = ids.flatMap((id) => {
    const data = sigma.getGraph().hasNode(id) ? sigma.getNodeDisplayData(id) : undefined;
    return data ? [{ framed: { x: data.x, y: data.y }, screen: sigma.framedGraphToViewport(data) }] : [];
  });
  if (spots.length === 0) return null;
  const inside = spots.every(({ screen: { x, y } }) => x > 30 && x < free.right - 30 && y > 30 && y < free.bottom - 30);
  const extent = (places: readonly number[]): number => Math.max(...places) - Math.min(...places);
  const now = Math.hypot(extent(spots.map(({ screen }) => screen.x)), extent(spots.map(({ screen }) => screen.y)));
  if (inside && (now === 0 || now >= apart)) return null;
  const xs = spots.map(({ framed }) => framed.x);
  const ys = spots.map(({ framed }) => framed.y);
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const { ratio } = sigma.getCamera().getState();
  // How much of the framed space the screen shows at ratio 1.
  const one = sigma.viewportToFramedGraph({ x: 0, y: 0 });
  const other = sigma.viewportToFramedGraph({ x: width, y: height });
  const spanX = Math.abs(other.x - one.x) / ratio;
  const spanY = Math.abs(other.y - one.y) / ratio;
  const needed = Math.max(
    (right - left) / (spanX * (free.right / width) * 0.8),
    (high - low) / (spanY * (free.bottom / height) * 0.8),
  );
  const near = now > 0 && now < apart ? (ratio * now) / apart : ratio;
  const next = Math.min(2, Math.max(needed, Math.min(near, 0.6), 0.01));
  return {
    x: (left + right) / 2 + (spanX * next * (1 - free.right / width)) / 2,
    y: (low + high) / 2 - (spanY * next * (1 - free.bottom / height)) / 2,
    ratio: next,
  };
}
