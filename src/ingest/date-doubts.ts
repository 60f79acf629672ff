/** Counts the dates of a file that were left out or cut, so that a million of them are told in a line or two. */

export type DateDoubts = {
  add(line: number, doubt: { readonly value: string; readonly why: string }): void;
  /** One message for each reason, with its first case. */
  messages(): readonly string[];
};

export function dateDoubts(): DateDoubts {
  const byReason = new Map<string, { readonly line: number; readonly value: string; count: number }>();
  return {
    add(line, { value, why }) {
      const known = byReason.get(why);
      if (known) known.count += 1;
      else byReason.set(why, { line, value, count: 1 });
    },
    messages: () =>
      [...byReason].map(([why, { line, value, count }]) => {
        const more = count > 1 ? ` (and ${count - 1} more)` : '';
        return `line ${line}: date ${value}: ${why}${more}`;
      }),
  };
}
