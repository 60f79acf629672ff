/** Counts what a file gave that could not be taken as given, so that a million dates are told in a line or two. */

export type Doubt = {
  /** The thing: `date "2022-02-30"`. */
  readonly what: string;
  /** What became of it; one of a few sentences, by which doubts are counted. */
  readonly why: string;
  /** Something that the input gave is not in the snippet. */
  readonly lost: boolean;
};

export type Doubts = {
  add(line: number, doubt: Doubt): void;
  /** One message for each reason, with its first case. */
  messages(): readonly { readonly message: string; readonly lost: boolean }[];
};

export function countDoubts(): Doubts {
  const byReason = new Map<string, { readonly line: number; readonly doubt: Doubt; count: number }>();
  return {
    add(line, doubt) {
      const known = byReason.get(doubt.why);
      if (known) known.count += 1;
      else byReason.set(doubt.why, { line, doubt, count: 1 });
    },
    messages: () =>
      [...byReason].map(([why, { line, doubt, count }]) => {
        const more = count > 1 ? ` (and ${count - 1} more)` : '';
        return { message: `line ${line}: ${doubt.what}: ${why}${more}`, lost: doubt.lost };
      }),
  };
}
