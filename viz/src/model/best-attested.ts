/** The order in which agreements are listed before one sorts them. */
import type { ShownAgreement } from './shown.ts';

/** Those that the most publishers tell of first, of these the latest begun, then by id: the best known open the table. */
export const bestAttested = (agreements: readonly ShownAgreement[]): readonly ShownAgreement[] =>
  [...agreements].sort(
    (a, b) =>
      b.agreement.sources - a.agreement.sources ||
      compare(b.item.began ?? '', a.item.began ?? '') ||
      compare(a.agreement.id, b.agreement.id),
  );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
