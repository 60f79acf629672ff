/** Lines over the picture that say what is left out, or why nothing is seen, with a way out. */
import { clearFilters, set, setHood, setLimit, togglePanel } from '../state/actions.ts';
import { useStore } from '../state/use-store.ts';
import { counted, grouped, nameOf } from '../theme/words.ts';

export function Notices() {
  const store = useStore();
  const { index } = store;
  const { hood, limit } = store.state.value;
  const { actors, leftOut } = store.shown.value;
  const total = index.data.actors.length;
  if (total === 0)
    return (
      <div class="notice empty" role="status">
        <h2>This graph is empty</h2>
        <p>
          No agreement has been found yet. Run <code>pactgraph build</code> with news to read, then load this page
          again.
        </p>
      </div>
    );
  if (actors.length === 0)
    return (
      <div class="notice empty" role="status">
        <h2>Nothing passes the filters</h2>
        <p>
          <button type="button" class="primary" onClick={() => clearFilters(store)}>
            Show all again
          </button>{' '}
          <button type="button" onClick={() => set(store, { panel: 'filters' })}>
            Change the filters
          </button>
        </p>
      </div>
    );
  if (hood)
    return (
      <p class="notice line">
        <span>
          {counted(actors.length, 'actor')} within {counted(hood.steps, 'step')} of{' '}
          <bdi>{nameOf(index, hood.actor)}</bdi>
        </span>
        <button type="button" class="link" onClick={() => setHood(store, null)}>
          Back to all
        </button>
      </p>
    );
  if (limit !== null && leftOut > 0)
    return (
      <p class="notice line">
        <span>
          The {grouped(limit)} most connected of {grouped(total)} actors
        </span>
        <button
          type="button"
          class="link"
          onClick={() => setLimit(store, limit < 1_000 && total > 1_000 ? 1_000 : null)}
        >
          {limit < 1_000 && total > 1_000 ? 'Show 1,000' : 'Show all'}
        </button>
        <button type="button" class="link" onClick={() => togglePanel(store, 'filters')}>
          Choose
        </button>
      </p>
    );
  return null;
}
