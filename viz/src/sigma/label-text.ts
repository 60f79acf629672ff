/** The font of the picture's words, and how long they are. */

export const labelFont = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';

const longest = 34;

/** Cut to a length, without the characters that turn the direction of what follows. */
export function shortName(name: string): string {
  const letters = [...name.replace(/[\u202a-\u202e\u2066-\u2069]|\p{Cc}/gu, '')];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : letters.join('');
}

const widths = new Map<string, number>();

/** Measuring is slow, and the same words come again in each frame. */
export function widthOf(context: CanvasRenderingContext2D, font: string, text: string): number {
  const key = `${font}\u0001${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    if (widths.size > 20_000) widths.clear();
    width = context.measureText(text).width;
    widths.set(key, width);
  }
  return width;
}
