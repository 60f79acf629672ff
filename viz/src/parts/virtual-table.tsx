/** A table of any length: only the rows in sight are in the page. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Scalar } from '../../../src/graph/export-graph.ts';

export const rowHeight = 36;
/** Rows kept ready above and below what is in sight. */
const spare = 8;

export type VirtualTableProps = {
  readonly label: string;
  readonly columns: readonly { readonly id: string; readonly word: string; readonly wide: number }[];
  readonly count: number;
  readonly sort: { readonly column: string; readonly descending: boolean } | null;
  readonly onSort: (column: string) => void;
  readonly rowKey: (at: number) => string;
  readonly cells: (at: number) => readonly Scalar[];
  readonly isChosen: (at: number) => boolean;
  readonly onOpen: (at: number) => void;
};

export function VirtualTable(props: VirtualTableProps) {
  const { label, columns, count, sort, onSort, rowKey, cells, isChosen, onOpen } = props;
  const box = useRef<HTMLElement>(null);
  const [top, setTop] = useState(0);
  const [tall, setTall] = useState(600);
  // The row that the keyboard is on.
  const [at, setAt] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const watcher = new ResizeObserver(() => setTall(element.clientHeight));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  const first = Math.max(0, Math.min(count - 1, Math.floor(top / rowHeight)) - spare);
  const end = Math.min(count, Math.ceil((top + tall) / rowHeight) + spare);
  const total = columns.reduce((sum, { wide }) => sum + wide, 0);
  const go = (to: number): void => {
    const next = Math.max(0, Math.min(count - 1, to));
    setAt(next);
    const element = box.current;
    if (!element) return;
    const room = element.clientHeight - rowHeight * 2;
    if (next * rowHeight < element.scrollTop) element.scrollTop = next * rowHeight;
    else if (next * rowHeight > element.scrollTop + room) element.scrollTop = next * rowHeight - room;
  };
  const page = Math.max(1, Math.floor(tall / rowHeight) - 2);
  const moves: Readonly<Record<string, () => void>> = {
    ArrowDown: () => go(at + 1),
    ArrowUp: () => go(at - 1),
    PageDown: () => go(at + page),
    PageUp: () => go(at - page),
    Home: () => go(0),
    End: () => go(count - 1),
    Enter: () => count > 0 && onOpen(at),
  };
  return (
    <section
      ref={box}
      class="rows"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
      tabIndex={0}
      aria-label={`${label}: arrow keys walk, Enter opens`}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget) return;
        const move = moves[event.key];
        if (!move) return;
        event.preventDefault();
        event.stopPropagation();
        move();
      }}
    >
      <table aria-rowcount={count + 1} aria-label={label}>
        <colgroup>
          {columns.map(({ id, wide }) => (
            <col key={id} ref={(element) => element?.style.setProperty('width', `${(wide / total) * 100}%`)} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ id, word }) => (
              <th
                key={id}
                scope="col"
                aria-sort={sort?.column !== id ? 'none' : sort.descending ? 'descending' : 'ascending'}
              >
                <button type="button" onClick={() => onSort(id)}>
                  {word}
                  <span aria-hidden="true">{sort?.column !== id ? '' : sort.descending ? ' ↓' : ' ↑'}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer rows={first} columns={columns.length} />
          {Array.from({ length: Math.max(0, end - first) }, (_, offset) => first + offset).map((place) => (
            <tr
              key={rowKey(place)}
              aria-rowindex={place + 2}
              class={`${isChosen(place) ? 'chosen' : ''} ${place === at ? 'at' : ''}`}
              onClick={() => {
                setAt(place);
                onOpen(place);
              }}
            >
              {cells(place).map((value, column) => (
                <td key={columns[column]?.id} title={typeof value === 'string' ? value : undefined}>
                  <bdi>{value}</bdi>
                </td>
              ))}
            </tr>
          ))}
          <Spacer rows={count - end} columns={columns.length} />
        </tbody>
      </table>
      {count === 0 && <p class="nothing">Nothing passes the filters.</p>}
    </section>
  );
}

function Spacer({ rows, columns }: { readonly rows: number; readonly columns: number }) {
  if (rows <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row takes no focus
    <tr aria-hidden="true" class="spacer">
      <td colSpan={columns} ref={(element) => element?.style.setProperty('height', `${rows * rowHeight}px`)} />
    </tr>
  );
}
