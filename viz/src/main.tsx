import { render } from 'preact';
import { loadData } from './load.ts';
import { indexData } from './model/index-data.ts';
import { makeSearch } from './model/search.ts';
import { Page } from './parts/page.tsx';
import { initialState } from './state/state.ts';
import { makeStore } from './state/store.ts';
import { decodeState } from './state/url.ts';

const root = document.getElementById('page') as HTMLElement;

/** Resolves when the first picture has been drawn and nothing else is to be done. */
const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 2_000 });
    else setTimeout(resolve, 400);
  });

async function start(): Promise<void> {
  const data = await loadData();
  const index = indexData(data);
  const initial = initialState(data.actors.length, index.overview);
  const { search, ready } = makeSearch(index, idle());
  const store = makeStore(index, initial, decodeState(location.hash.slice(1), initial), search);
  void ready.then(() => {
    store.searchable.value = true;
  });
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const follow = (): void => {
    store.darkSystem.value = dark.matches;
    store.calm.value = calm.matches;
  };
  follow();
  dark.addEventListener('change', follow);
  calm.addEventListener('change', follow);
  root.replaceChildren();
  render(<Page store={store} />, root);
}

start().catch((error: unknown) => {
  const heading = document.createElement('h1');
  heading.textContent = 'The graph cannot be shown';
  const words = document.createElement('p');
  words.textContent = error instanceof Error ? error.message : String(error);
  const again = document.createElement('button');
  again.type = 'button';
  again.className = 'primary';
  again.textContent = 'Try again';
  again.addEventListener('click', () => location.reload());
  const box = document.createElement('main');
  box.className = 'loading';
  box.setAttribute('role', 'alert');
  box.append(heading, words, again);
  root.replaceChildren(box);
});
