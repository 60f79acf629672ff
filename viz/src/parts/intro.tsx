/** In the corner of the picture: what it is, how much of it is shown, and what to do with it. */
import { clearFilters, setLimit, togglePanel } from '../state/actions.ts';
import type { Store } from '../state/store.ts';
import { useStore } from '../state/use-store.ts';
import { counted, grouped } from '../theme/words.ts';

export function Intro() {
  const store = useStore();
  const { data } = store.index;
  const { actors, agreements, leftOut } = store.shown.value;
  const { limit } = store.state.value;
  const narrowed = isNarrowed(store);
  const total = data.actors.length;
  const limited = limit !== null && leftOut > 0;
  const next = limit !== null && limit < 1_000 && total > 1_000 ? 1_000 : null;
  return (
    <section class="intro" aria-label="What is shown">
      <h2>Who agrees with whom</h2>
      <p class="intro-whole">
        {counted(data.agreements.length, 'agreement')} of {counted(total, 'actor')}, read from{' '}
        {counted(data.snippets.length, 'text')}.
      </p>
      {limited && !narrowed && (
        <p class="intro-shown">
          Shown: the {grouped(limit)} most connected of {grouped(total)} actors.{' '}
          <button type="button" class="link" onClick={() => setLimit(store, next)}>
            {next === null ? 'Show all' : 'Show 1,000'}
          </button>{' '}
          <button type="button" class="link" onClick={() => togglePanel(store, 'filters')}>
            Choose
          </button>
        </p>
      )}
      {!limited && !narrowed && (actors.length < total || store.index.overview > 0) && (
        <p class="intro-shown">
          Shown: {actors.length < total ? `the ${grouped(actors.length)} whose partner is named` : 'all'}.{' '}
          {store.index.overview > 0 && (
            <button type="button" class="link" onClick={() => setLimit(store, store.index.overview)}>
              Only the {store.index.overview} most connected
            </button>
          )}
        </p>
      )}
      {narrowed && (
        <p class="intro-shown">
          Shown: {counted(actors.length, 'actor')}, {counted(agreements.length, 'agreement')}
          {limited && ` among the ${grouped(limit)} most connected actors`}.{' '}
          {limited && (
            <button type="button" class="link" onClick={() => setLimit(store, null)}>
              Among all
            </button>
          )}
          <button type="button" class="link" onClick={() => clearFilters(store)}>
            Show all again
          </button>
        </p>
      )}
      <p class="intro-hint">Click a line or a dot to see why it is there.</p>
    </section>
  );
}

/** Whether filters or the time leave something out that is there when the page opens. */
function isNarrowed({ state, initial }: Store): boolean {
  const { filters, time } = state.value;
  return JSON.stringify([filters, time]) !== JSON.stringify([initial.filters, initial.time]);
}
