/** Actors, agreements and claims as tables: the equal of the picture. */
import { useComputed } from '@preact/signals';
import { csv } from '../../../src/graph/csv.ts';
import { bestAttested } from '../model/best-attested.ts';
import { select, set, setLimit, setTab } from '../state/actions.ts';
import { type Tab, tabs } from '../state/state.ts';
import { useStore } from '../state/use-store.ts';
import { save } from '../take/save.ts';
import { counted, grouped, spoken } from '../theme/words.ts';
import { actorTable, agreementTable, claimTable, sorted, type Table } from './table-columns.ts';
import { VirtualTable } from './virtual-table.tsx';

export function TableView() {
  const store = useStore();
  const { tab } = store.state.value;
  const rows = useComputed(() => {
    const { actors } = store.shown.value;
    const agreements = bestAttested(store.shown.value.agreements);
    const { index } = store;
    return {
      actors,
      agreements,
      claims: agreements.flatMap(({ agreement }) =>
        agreement.claims.flatMap((id) => {
          const claim = index.claims.get(id);
          return claim ? [{ claim }] : [];
        }),
      ),
    };
  }).value;
  return (
    <section class="table-view" aria-label="Table">
      <div class="table-head">
        <div class="tabs" role="tablist" aria-label="What the table holds">
          {tabs.map((name) => (
            <button
              type="button"
              role="tab"
              key={name}
              id={`tab-${name}`}
              aria-selected={tab === name}
              aria-controls="table-body"
              onClick={() => setTab(store, name)}
            >
              {spoken(name)} <span class="count">{grouped(rows[name].length)}</span>
            </button>
          ))}
        </div>
      </div>
      {tab === 'actors' && <Rows tab={tab} table={actorTable} rows={rows.actors} />}
      {tab === 'agreements' && <Rows tab={tab} table={agreementTable} rows={rows.agreements} />}
      {tab === 'claims' && <Rows tab={tab} table={claimTable} rows={rows.claims} />}
    </section>
  );
}

function Rows<T>({ tab, table, rows }: { readonly tab: Tab; readonly table: Table<T>; readonly rows: readonly T[] }) {
  const store = useStore();
  const { sort, selection, limit } = store.state.value;
  const { leftOut } = store.shown.value;
  const column = table.columns.find(({ id }) => id === sort?.column);
  const ordered = sorted(rows, column, sort?.descending ?? false, store.index);
  const chosen = JSON.stringify(selection);
  const download = (): void =>
    save(
      `pactgraph-${tab}.csv`,
      'text/csv',
      csv(
        table.columns.map(({ id }) => id),
        ordered.map((row) => table.columns.map(({ value }) => value(row, store.index))),
      ),
    );
  return (
    <div id="table-body" role="tabpanel" aria-labelledby={`tab-${tab}`} class="table-body">
      <VirtualTable
        label={spoken(tab)}
        columns={table.columns.map(({ id, word, wide }) => ({ id, word, wide }))}
        count={ordered.length}
        sort={sort}
        onSort={(id) =>
          set(store, { sort: { column: id, descending: sort?.column === id ? !sort.descending : false } })
        }
        rowKey={(at) => table.key(ordered[at] as T)}
        cells={(at) => table.columns.map(({ value }) => value(ordered[at] as T, store.index))}
        isChosen={(at) => JSON.stringify(table.selection(ordered[at] as T)) === chosen}
        onOpen={(at) => select(store, table.selection(ordered[at] as T))}
      />
      <p class="table-foot">
        <button type="button" class="link" onClick={download}>
          Save as CSV
        </button>
        <span>
          {counted(ordered.length, tab.slice(0, -1))} with these filters
          {limit !== null && leftOut > 0 && `, among the ${grouped(limit)} most connected actors`}.
        </span>
        {limit !== null && leftOut > 0 && (
          <button type="button" class="link" onClick={() => setLimit(store, null)}>
            Among all {grouped(store.index.data.actors.length)}
          </button>
        )}
      </p>
    </div>
  );
}
