/** What the browser tests, and people at the console, may ask of the page that its elements do not tell. */
import type { Camera } from './state/state.ts';
import type { Store } from './state/store.ts';

export type Handle = {
  /** Where a dot is on the page, in CSS pixels; null where it is not drawn. */
  readonly placeOf: (id: string) => { readonly x: number; readonly y: number } | null;
  /** Where the middle of a line is, by the ids of its ends in either order. */
  readonly middleOf: (a: string, b: string) => { readonly x: number; readonly y: number } | null;
  /** Ids of the actors, squares and lines that are drawn. */
  readonly drawn: () => { readonly dots: readonly string[]; readonly lines: readonly string[] };
  /** How the ids are drawn now. */
  readonly typeOf: (line: string) => string | null;
  /** Whether everything is placed, nothing moves and the address is written; also where there is no picture. */
  readonly atRest: () => boolean;
  /** Moves the camera at once. */
  readonly move: (camera: Camera) => void;
  readonly store: Store;
};
