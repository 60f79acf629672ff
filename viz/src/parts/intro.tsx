/** In the corner of the picture: what it is, how much of it is shown, and what to do with it. */
import { clearFilters, setLimit, togglePanel } from '../state/actions.ts';
import { useStore } from '../state/use-store.ts';
import { counted, grouped } from '../theme/words.ts';

export function Intro() {
  const store = useStore();
  const { data } = store.index;
  const { actors, agreements, leftOut } = store.shown.value;
  const { limit } = store.state.value;
  const total = data.actors.length;
  const limited = limit !== null && leftOut > 0;
  const fewer = actors.length < total || agreements.length < data.agreements.length;
  const next = limit !== null && limit < 1_000 && total > 1_000 ? 1_000 : null;
  return (
    <section class="intro" aria-label="What is shown">
      <h2>Who agrees with whom</h2>
      <p class="intro-whole">
        {counted(data.agreements.length, 'agreement')} of {counted(total, 'actor')}, read from{' '}
        {counted(data.snippets.length, 'text')}.
      </p>
      {limited && (
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
      {!limited && fewer && (
        <p class="intro-shown">
          Shown: {counted(actors.length, 'actor')}, {counted(agreements.length, 'agreement')}.{' '}
          <button type="button" class="link" onClick={() => clearFilters(store)}>
            Show all again
          </button>
        </p>
      )}
      <p class="intro-hint">Click a line or a dot to see why it is there.</p>
    </section>
  );
}
