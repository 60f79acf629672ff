/** Which of two texts under one id stands. */
import { byText } from '../text/canonical.ts';

export type Version = { readonly textHash: string; readonly publishedAt: string | null };

/** Without the `Z`, so that a minute comes before its seconds; null comes first of all. */
const dateKey = (publishedAt: string | null): string => publishedAt?.replace('Z', '') ?? '';

/**
 * The total order of the versions of a snippet: the later `publishedAt` wins (a known date over none, a finer one over a
 * coarser one that it lies in), then the greater text hash. Nothing depends on which came first, so that two ledgers fed
 * with the same documents in any order hold the same graph.
 */
export const byAge = (a: Version, b: Version): number =>
  byText(dateKey(a.publishedAt), dateKey(b.publishedAt)) || byText(a.textHash, b.textHash);
