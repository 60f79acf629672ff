/** Keeps the address and the state alike: what people do is a step back in the history, where they look is not. */
import { effect } from '@preact/signals';
import type { Store } from './store.ts';
import { decodeState, encodeState } from './url.ts';

/** Returns a function that stops it. */
export function followAddress(store: Store): () => void {
  const written = (): string => encodeState(store.state.peek(), store.initial);
  let last = written();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = effect(() => {
    const next = encodeState(store.state.value, store.initial);
    if (next === last) return;
    const looksOnly = withoutCamera(next) === withoutCamera(last);
    last = next;
    clearTimeout(timer);
    // Browsers refuse more than some hundred changes of the address in a few seconds.
    if (looksOnly) timer = setTimeout(() => history.replaceState(null, '', `#${last}`), 250);
    else history.pushState(null, '', `#${next}`);
  });
  const read = (): void => {
    const text = location.hash.slice(1);
    if (text === last) return;
    clearTimeout(timer);
    const state = decodeState(text, store.initial);
    last = encodeState(state, store.initial);
    store.state.value = state;
  };
  addEventListener('popstate', read);
  addEventListener('hashchange', read);
  return () => {
    stop();
    clearTimeout(timer);
    removeEventListener('popstate', read);
    removeEventListener('hashchange', read);
  };
}

function withoutCamera(text: string): string {
  const params = new URLSearchParams(text);
  params.delete('camera');
  return params.toString();
}
