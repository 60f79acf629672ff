/** Colours as numbers: mixing, since Sigma draws colours with alpha wrongly, and contrast. */

export type Rgb = readonly [number, number, number];

export function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

export const hex = (colour: Rgb): string =>
  `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

const mixed = new Map<string, string>();

/** `share` of the second (0–1), the rest of the first; opaque. Remembered: a picture asks for a few, thousands of times. */
export function mix(first: string, second: string, share: number): string {
  const key = `${first}${second}${share}`;
  let known = mixed.get(key);
  if (known === undefined) {
    const [a, b] = [rgb(first), rgb(second)];
    const part = (at: 0 | 1 | 2): number => a[at] + (b[at] - a[at]) * share;
    known = hex([part(0), part(1), part(2)]);
    mixed.set(key, known);
  }
  return known;
}

/** Relative luminance as WCAG defines it, 0–1. */
export function luminance(colour: string): number {
  const [r, g, b] = rgb(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast as WCAG defines it, 1–21. */
export function contrast(first: string, second: string): number {
  const [low, high] = [luminance(first), luminance(second)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}
