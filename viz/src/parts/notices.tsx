/** Words over the picture that say what it is, what is left out, or why nothing is seen, with a way out. */
import { clearFilters, set, setHood, setLimit } from '../state/actions.ts';
import { useStore } from '../state/use-store.ts';
import { counted, grouped, nameOf } from '../theme/words.ts';
import { Intro } from './intro.tsx';

export function Notices() {
  const store = useStore();
  const { index } = store;
  const { hood } = store.state.value;
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
          {leftOut > 0 && (
            <button type="button" class="primary" onClick={() => setLimit(store, null)}>
              Look among all {grouped(total)} actors
            </button>
          )}{' '}
          <button type="button" class={leftOut > 0 ? '' : 'primary'} onClick={() => clearFilters(store)}>
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
  return <Intro />;
}
