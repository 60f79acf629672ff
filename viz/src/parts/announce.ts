/** Tells the live region what changed, for those who do not see it. */
import { effect } from '@preact/signals';
import { say } from '../state/actions.ts';
import type { Store } from '../state/store.ts';
import { counted, nameOf, titleOf } from '../theme/words.ts';

/** Returns a function that stops it. */
export function announce(store: Store): () => void {
  let first = true;
  let counts = '';
  let chosen = '';
  return effect(() => {
    const { selection } = store.state.value;
    const { actors, agreements } = store.shown.value;
    const { index } = store;
    const now = `${counted(actors.length, 'actor')} and ${counted(agreements.length, 'agreement')} are shown.`;
    const key = JSON.stringify(selection);
    const texts: string[] = [];
    if (now !== counts) texts.push(now);
    if (key !== chosen) {
      if (selection.kind === 'actor') {
        const items = index.itemsOf.get(selection.actor) ?? [];
        texts.push(`${nameOf(index, selection.actor)}: ${counted(items.length, 'agreement')}.`);
      } else if (selection.kind === 'agreement') {
        const item = index.itemOf.get(selection.agreement);
        if (item) texts.push(`${titleOf(index, item.agreement)}: ${item.agreement.type}, ${item.agreement.status}.`);
      } else if (selection.kind === 'pair')
        texts.push(`Between ${nameOf(index, selection.a)} and ${nameOf(index, selection.b)}.`);
    }
    counts = now;
    chosen = key;
    if (texts.length > 0 && !first) say(store, texts.join(' '));
    first = false;
  });
}
