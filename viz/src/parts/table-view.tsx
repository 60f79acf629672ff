/** Actors, agreements and claims as tables: the equal of the picture. */
import { useComputed } from '@preact/signals';
import { csv } from '../../../src/graph/csv.ts';
import { select, set, setTab, toggleScreen } from '../state/actions.ts';
import { type Tab, tabs } from '../state/state.ts';
import { useStore } from '../state/use-store.ts';
import { save } from '../take/save.ts';
import { counted, spoken } from '../theme/words.ts';
import { Icon } from './icon.tsx';
import { actorTable, agreementTable, claimTable, sorted, type Table } from './table-columns.ts';
import { VirtualTable } from './virtual-table.tsx';

export function TableView() {
  const store = useStore();
  const { tab } = store.state.value;
  const rows = useComputed(() => {
    const { actors, agreements } = store.shown.value;
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
              {spoken(name)} <span class="count">{rows[name].length}</span>
            </button>
          ))}
        </div>
        <button type="button" class="tool" onClick={() => toggleScreen(store)}>
          <Icon name="picture" />
          <span class="tool-word">Picture</span>
        </button>
      </div>
      {tab === 'actors' && <Rows tab={tab} table={actorTable} rows={rows.actors} />}
      {tab === 'agreements' && <Rows tab={tab} table={agreementTable} rows={rows.agreements} />}
      {tab === 'claims' && <Rows tab={tab} table={claimTable} rows={rows.claims} />}
    </section>
  );
}

function Rows<T>({ tab, table, rows }: { readonly tab: Tab; readonly table: Table<T>; readonly rows: readonly T[] }) {
  const store = useStore();
  const { sort, selection } = store.state.value;
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
        {counted(ordered.length, tab.slice(0, -1))} with these filters.{' '}
        <button type="button" class="link" onClick={download}>
          Save as CSV
        </button>
      </p>
    </div>
  );
}
