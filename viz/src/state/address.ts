/** Keeps the address and the state alike: what people do is a step back in the history, where they look is not. */
import { effect } from '@preact/signals';
import type { Store } from './store.ts';
import { decodeState, encodeState } from './url.ts';

/** What is dragged, or passes by itself: changes of it that follow each other faster than the burst are one step back. */
const sliding = ['camera', 'from', 'to', 'on', 'confidence', 'sources', 'degree'];
const burst = 500;
/** Browsers refuse more than some hundred changes of the address in a few seconds. */
const pause = 100;

/** Returns a function that stops it. */
export function followAddress(store: Store): () => void {
  let last = encodeState(store.state.peek(), store.initial);
  let pushed = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (): void => {
    store.addressDue.value = true;
    timer = setTimeout(() => {
      history.replaceState(null, '', `#${last}`);
      store.addressDue.value = false;
    }, pause);
  };
  const stop = effect(() => {
    const next = encodeState(store.state.value, store.initial);
    if (next === last) return;
    const looksOnly = without(next, ['camera']) === without(last, ['camera']);
    const slides = without(next, sliding) === without(last, sliding);
    last = next;
    clearTimeout(timer);
    store.addressDue.value = false;
    const now = performance.now();
    if (looksOnly || (slides && now - pushed < burst)) later();
    else history.pushState(null, '', `#${next}`);
    if (!looksOnly) pushed = now;
  });
  const read = (): void => {
    const text = location.hash.slice(1);
    if (text === last) return;
    clearTimeout(timer);
    store.addressDue.value = false;
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

function without(text: string, keys: readonly string[]): string {
  const params = new URLSearchParams(text);
  for (const key of keys) params.delete(key);
  return params.toString();
}
