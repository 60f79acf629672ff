/** How each trigger row of the lexicon fares: how often news holds it, and how often what it shows is an agreement. */
import { candidatesOf } from '../extract/candidates.ts';
import { evidenceOf } from '../extract/evidence.ts';
import { read } from '../extract/reading.ts';
import { readSentences } from '../extract/sentences.ts';
import { triggersOf } from '../extract/triggers.ts';
import type { TriggerRow } from '../lexicon/trigger-row.ts';
import { triggerRows } from '../lexicon/triggers.ts';
import type { Snippet } from '../model.ts';
import { byText } from '../text/canonical.ts';
import type { Gold } from './gold-file.ts';
import { outcomeOf } from './score.ts';

export type RowUse = Pick<TriggerRow, 'id' | 'kind' | 'strength' | 'type'> & {
  /** Snippets of the news that hold it. */
  readonly fires: number;
  /** Annotated snippets that hold it, and those of them that tell an agreement of two. */
  readonly snippets: number;
  readonly telling: number;
  /** Pairs of actors that stand by it, those of them that gold joins, and those that gold gives the row's own type. */
  readonly pairs: number;
  readonly right: number;
  readonly typed: number;
};

export type RowReport = { readonly read: number; readonly rows: readonly RowUse[] };

function rowsIn(snippet: Snippet): ReadonlySet<TriggerRow> {
  return new Set(
    readSentences(snippet).flatMap((sentence) => triggersOf(sentence, () => false).map((trigger) => trigger.row)),
  );
}

/** Rows that news holds least come first, so that those which never fire stand at the head; then by id. */
export async function rowUse(news: AsyncIterable<Snippet>, gold: readonly Gold[]): Promise<RowReport> {
  const counts = new Map(
    triggerRows.map((row) => [row, { fires: 0, snippets: 0, telling: 0, pairs: 0, right: 0, typed: 0 }]),
  );
  const add = (row: TriggerRow, key: keyof Omit<RowUse, keyof TriggerRow>): void => {
    const count = counts.get(row);
    if (count) count[key]++;
  };
  let snippets = 0;
  for await (const snippet of news) {
    snippets++;
    for (const row of rowsIn(snippet)) add(row, 'fires');
  }
  for (const { snippet, scored } of gold) {
    const telling = scored.agreements.some(({ parties }) => parties.length > 1);
    for (const row of rowsIn(snippet)) {
      add(row, 'snippets');
      if (telling) add(row, 'telling');
    }
    const reading = read(snippet);
    for (const candidate of candidatesOf(reading)) {
      const row = evidenceOf(reading, candidate).trigger?.row;
      if (!row) continue;
      add(row, 'pairs');
      const said = { parties: [candidate.a, candidate.b], type: row.type ?? 'other', status: 'agreed' } as const;
      const match = outcomeOf({ ...scored, optional: [] }, [said]).matched[0];
      if (match) add(row, 'right');
      if (match?.gold.type === row.type) add(row, 'typed');
    }
  }
  const rows = [...counts].map(([{ id, kind, strength, type }, count]) => ({ id, kind, strength, type, ...count }));
  return { read: snippets, rows: rows.sort((a, b) => a.fires - b.fires || byText(a.id, b.id)) };
}
