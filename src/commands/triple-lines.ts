/** Agreements as lines for a reader: who — who, what, when, and the words that say it. */
import type { AgreementRecord, ClaimRecord, GraphRecords } from '../model.ts';
import { byText } from '../text/canonical.ts';
import { clip, columnsOf, pad, plain } from './plain.ts';

/** What to put before an agreement, and what after its quote. */
export type Note = { readonly mark?: string; readonly after?: string };

/** Longer names and quotes are cut, so that lines stay lines. */
const longest = { who: 60, quote: 160 } as const;

type Cells = readonly [mark: string, who: string, what: string, date: string, quote: string];

const undated = 'undated';

function cellsOf(
  agreement: AgreementRecord,
  names: ReadonlyMap<string, string>,
  claimsById: ReadonlyMap<string, ClaimRecord>,
  note: Note,
): Cells {
  const { parties, hub, type, status, history, claims } = agreement;
  const actors = [...new Set(parties.map((party) => party.actor))].sort(
    (a, b) => Number(b === hub) - Number(a === hub) || byText(names.get(a) ?? a, names.get(b) ?? b),
  );
  const [first = '', ...others] = actors.map((id) => plain(names.get(id) ?? id));
  const who = hub === null ? [first, ...others].join(' — ') : `${first} — ${others.join(', ')}`;
  const last = history.at(-1);
  const told = (last?.claims ?? claims).flatMap((id) => claimsById.get(id) ?? []);
  // The claim that gives the step its date, rather than one that repeats it.
  const quote = (told.find((claim) => claim.date === last?.date) ?? told[0])?.evidence.quote ?? '';
  return [
    note.mark ?? ' ',
    clip(who, longest.who),
    `${type}, ${status}`,
    last?.date?.slice(0, 10) ?? undated,
    `“${clip(plain(quote), longest.quote)}”${note.after ? ` (${note.after})` : ''}`,
  ];
}

/**
 * `+ Mexico — United States  treaty, signed  2021-10-08  “signed, Friday, October 8”`, oldest first, undated last, the columns
 * aligned; a hub comes first and the actors it is joined to are parted by commas. No wider than `columns`, where given.
 */
export function tripleLines(
  graph: GraphRecords,
  agreements: readonly AgreementRecord[] = graph.agreements,
  notes: ReadonlyMap<string, Note> = new Map(),
  columns: number | null = null,
): readonly string[] {
  const names = new Map(graph.actors.map((actor) => [actor.id, actor.name]));
  const published = new Map(graph.snippets.map(({ id, publishedAt }) => [id, publishedAt?.slice(0, 10) ?? null]));
  const claimsById = new Map(
    graph.claims.map((claim) => [claim.id, { ...claim, date: claim.date ?? published.get(claim.snippet) ?? null }]),
  );
  const rows = agreements
    .map((agreement) => cellsOf(agreement, names, claimsById, notes.get(agreement.id) ?? {}))
    .sort(
      ([, who, what, date], [, otherWho, otherWhat, otherDate]) =>
        Number(date === undated) - Number(otherDate === undated) ||
        byText(date, otherDate) ||
        byText(who, otherWho) ||
        byText(what, otherWhat),
    );
  const widths = ([1, 2, 3] as const).map((at) => Math.max(0, ...rows.map((row) => columnsOf(row[at]))));
  return rows.map(([mark, who, what, date, quote]) => {
    const aligned = [who, what, date].map((cell, at) => pad(cell, widths[at] ?? 0));
    const line = [`${mark} ${aligned[0]}`, ...aligned.slice(1), quote].join('  ');
    return columns === null ? line : clip(line, columns);
  });
}
