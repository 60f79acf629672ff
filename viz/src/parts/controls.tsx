/** Buttons on the picture: nearer, farther, all of it, relax, pairs or squares. */
import { set } from '../state/actions.ts';
import { usePage } from '../state/use-store.ts';
import { Icon } from './icon.tsx';
import { toggleRelax } from './relax.ts';

export function Controls() {
  const { store, renderer } = usePage();
  const { nary } = store.state.value;
  const relaxing = store.relaxing.value;
  const several = store.index.items.some(({ agreement }) => agreement.parties.length > 2);
  return (
    <fieldset class="controls card">
      <legend class="unseen">Picture</legend>
      <button type="button" aria-label="Nearer" title="Nearer (+)" onClick={() => renderer.current?.zoom(1 / 1.5)}>
        <Icon name="plus" />
      </button>
      <button type="button" aria-label="Farther" title="Farther (−)" onClick={() => renderer.current?.zoom(1.5)}>
        <Icon name="minus" />
      </button>
      <button type="button" aria-label="See all" title="See all (0)" onClick={() => renderer.current?.fit()}>
        <Icon name="fit" />
      </button>
      <button
        type="button"
        aria-label={relaxing ? 'Stop relaxing' : 'Relax the picture'}
        aria-pressed={relaxing}
        title={relaxing ? 'Stop (r)' : 'Relax: let the forces settle what is shown (r)'}
        onClick={() => toggleRelax(store)}
      >
        <Icon name={relaxing ? 'stop' : 'relax'} />
      </button>
      {several && (
        <button
          type="button"
          aria-label="Agreements of several as squares"
          aria-pressed={nary === 'squares'}
          title="Agreements of three or more: as a square that its parties join, or as pairs (s)"
          onClick={() => set(store, { nary: nary === 'squares' ? 'pairs' : 'squares' })}
        >
          <Icon name="squares" />
        </button>
      )}
    </fieldset>
  );
}
