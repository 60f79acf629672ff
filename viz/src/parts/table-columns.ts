/** The columns of the three tables, for the screen and for CSV: a new column is a row here. */

import type { Scalar } from '../../../src/graph/export-graph.ts';
import type { ViewActor, ViewClaim } from '../../../src/graph/view-data-type.ts';
import { type Indexed, publisherOf } from '../model/index-data.ts';
import type { ShownAgreement } from '../model/shown.ts';
import type { Selection } from '../state/state.ts';
import { kindStyles } from '../theme/palette.ts';
import { listed, nameOf, shownMoney } from '../theme/words.ts';

export type Column<T> = {
  readonly id: string;
  readonly word: string;
  readonly value: (row: T, index: Indexed) => Scalar;
  /** Share of the width. */
  readonly wide: number;
};

export type Table<T> = {
  readonly columns: readonly Column<T>[];
  readonly key: (row: T) => string;
  /** What a click on the row selects. */
  readonly selection: (row: T) => Selection;
};

const actorColumn = (id: string, word: string, wide: number, value: Column<ViewActor>['value']): Column<ViewActor> => ({
  id,
  word,
  wide,
  value,
});

export const actorTable: Table<ViewActor> = {
  key: (actor) => actor.id,
  selection: (actor) => ({ kind: 'actor', actor: actor.id }),
  columns: [
    actorColumn('name', 'Name', 4, (actor) => actor.name),
    actorColumn('kind', 'Kind', 2, (actor) => kindStyles[actor.kind].word),
    actorColumn('partners', 'Partners', 1, (actor) => actor.degree),
    actorColumn('agreements', 'Agreements', 1, (actor, index) => index.itemsOf.get(actor.id)?.length ?? 0),
    actorColumn('aliases', 'Also called', 4, (actor) => actor.aliases.join('; ')),
    actorColumn('id', 'Id', 2, (actor) => actor.id),
  ],
};

type AgreementColumn = Column<ShownAgreement>;
const agreementColumn = (id: string, word: string, wide: number, value: AgreementColumn['value']): AgreementColumn => ({
  id,
  word,
  wide,
  value,
});

export const agreementTable: Table<ShownAgreement> = {
  key: ({ agreement }) => agreement.id,
  selection: ({ agreement }) => ({ kind: 'agreement', agreement: agreement.id }),
  columns: [
    agreementColumn('parties', 'Parties', 5, ({ agreement }, index) =>
      [...new Set(agreement.parties.map((party) => party.actor))].map((actor) => nameOf(index, actor)).join('; '),
    ),
    agreementColumn('type', 'Type', 2, ({ agreement }) => agreement.type),
    agreementColumn('domain', 'Domain', 2, ({ agreement }) => agreement.domain),
    agreementColumn('status', 'Status', 2, ({ status }) => status),
    agreementColumn('since', 'Since', 2, ({ agreement }) => agreement.since),
    agreementColumn('until', 'Until', 2, ({ agreement }) => agreement.until),
    agreementColumn('value', 'Value', 2, ({ agreement }) => agreement.value && shownMoney(agreement.value)),
    agreementColumn('sources', 'Sources', 1.1, ({ agreement }) => agreement.sources),
    agreementColumn('confidence', 'Confidence', 1.4, ({ agreement }) => agreement.confidence),
  ],
};

export type ClaimRow = { readonly claim: ViewClaim };
type ClaimColumn = Column<ClaimRow>;
const claimColumn = (id: string, word: string, wide: number, value: ClaimColumn['value']): ClaimColumn => ({
  id,
  word,
  wide,
  value,
});

export const claimTable: Table<ClaimRow> = {
  key: ({ claim }) => claim.id,
  selection: ({ claim }) => ({ kind: 'agreement', agreement: claim.agreement }),
  columns: [
    claimColumn('quote', 'Quote', 6, ({ claim }) => claim.evidence.quote),
    claimColumn('parties', 'Parties', 3, ({ claim }, index) =>
      listed([...new Set(claim.names.map((name) => nameOf(index, name.actor)))]),
    ),
    claimColumn('status', 'Status', 1.5, ({ claim }) => claim.status),
    claimColumn('date', 'Date', 1.5, ({ claim }) => claim.date),
    claimColumn('publisher', 'Publisher', 2, ({ claim }, index) => publisherOf(index.snippets.get(claim.snippet))),
    claimColumn('confidence', 'Confidence', 1.4, ({ claim }) => claim.confidence),
    claimColumn('rule', 'Rule', 2, ({ claim }) => claim.rule),
  ],
};

/** Numbers by size, text by its folded letters, nothing last; equal ones keep their order. */
export function sorted<T>(
  rows: readonly T[],
  column: Column<T> | undefined,
  descending: boolean,
  index: Indexed,
): readonly T[] {
  if (!column) return rows;
  const keys = new Map(rows.map((row) => [row, column.value(row, index)]));
  const order = (a: T, b: T): number => {
    const [x, y] = [keys.get(a) ?? null, keys.get(b) ?? null];
    if (x === null || x === '') return y === null || y === '' ? 0 : 1;
    if (y === null || y === '') return -1;
    const less = typeof x === 'number' && typeof y === 'number' ? x - y : compareText(String(x), String(y));
    return descending ? -less : less;
  };
  return [...rows].sort(order);
}

const compareText = (a: string, b: string): number => {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : 0;
};
