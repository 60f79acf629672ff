/** The page as a whole. */
import { useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { makeHandle } from '../handle.ts';
import type { Renderer } from '../sigma/camera.ts';
import { followAddress } from '../state/address.ts';
import type { Panel as PanelName } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { Context, usePage } from '../state/use-store.ts';
import { nameOf, titleOf } from '../theme/words.ts';
import { announce } from './announce.ts';
import { Card } from './card.tsx';
import { Controls } from './controls.tsx';
import { FiltersPanel } from './filters-panel.tsx';
import { HelpPanel } from './help-panel.tsx';
import { bindKeys } from './keys.ts';
import { Legend } from './legend.tsx';
import { LineTip } from './line-tip.tsx';
import { Notices } from './notices.tsx';
import { QueryPanel } from './query-panel.tsx';
import { Stage } from './stage.tsx';
import { TableView } from './table-view.tsx';
import { TakePanel } from './take-panel.tsx';
import { TimeBar } from './time-bar.tsx';
import { TopBar } from './top-bar.tsx';

const panels = {
  none: () => null,
  filters: FiltersPanel,
  queries: QueryPanel,
  take: TakePanel,
  help: HelpPanel,
} as const satisfies Readonly<Record<PanelName, () => preact.ComponentChildren>>;

/** Pixels between two actors at which the fan of what is between them can be read. */
const fanned = 260;

export function Page({ store }: { readonly store: Store }) {
  const renderer = useRef<Renderer | null>(null);
  useEffect(() => {
    Object.assign(globalThis, { pactgraph: makeHandle(store, renderer) });
  }, [store]);
  return (
    <Context.Provider value={{ store, renderer }}>
      <Inside />
    </Context.Provider>
  );
}

function Inside() {
  const page = usePage();
  const { store, renderer } = page;
  const { screen, panel, selection } = store.state.value;
  useSignalEffect(() => {
    document.documentElement.dataset.theme = store.theme.value;
  });
  useSignalEffect(() => {
    document.title = titled(store);
  });
  useEffect(() => followAddress(store), [store]);
  useEffect(() => announce(store), [store]);
  useEffect(() => bindKeys(page), [store]);
  useEffect(() => (panel === 'none' ? undefined : document.getElementById('panel')?.focus()), [panel]);
  // Bring what is selected into sight; the renderer leaves the camera alone where it is in sight.
  useEffect(() => {
    if (screen !== 'picture' || !renderer.current) return;
    if (selection.kind === 'actor') renderer.current.focus([selection.actor]);
    else if (selection.kind === 'pair') renderer.current.focus([selection.a, selection.b], fanned);
    else if (selection.kind === 'agreement')
      renderer.current.focus(
        (store.index.itemOf.get(selection.agreement)?.agreement.parties ?? []).map(({ actor }) => actor),
      );
  }, [selection, screen]);
  const Left = panels[panel];
  return (
    <>
      <button type="button" class="skip" onClick={() => document.getElementById('stage')?.focus()}>
        To the picture
      </button>
      <TopBar />
      <main class={`main ${selection.kind === 'none' ? '' : 'with-card'}`} data-screen={screen}>
        <Stage />
        {screen === 'picture' && (
          <>
            <LineTip />
            <Notices />
            <Legend />
            <Controls />
          </>
        )}
        {screen === 'table' && <TableView />}
        <Left />
        <Card />
      </main>
      {screen === 'picture' && <TimeBar />}
      <p class="unseen" role="status" aria-live="polite" id="said">
        {store.said.value}
      </p>
    </>
  );
}

/** What is looked at, for tabs, bookmarks and the history. */
function titled({ state, index }: Store): string {
  const { selection } = state.value;
  const what =
    selection.kind === 'actor'
      ? nameOf(index, selection.actor)
      : selection.kind === 'pair'
        ? `${nameOf(index, selection.a)} and ${nameOf(index, selection.b)}`
        : selection.kind === 'agreement'
          ? titleOf(index, index.itemOf.get(selection.agreement)?.agreement ?? { parties: [], hub: null })
          : 'who agrees with whom';
  return `${what} – Pactgraph`;
}
