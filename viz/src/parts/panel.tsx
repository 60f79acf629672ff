/** The frame of what opens at the left: filters, questions, what to take away, help. */
import type { ComponentChildren } from 'preact';
import { set } from '../state/actions.ts';
import { useStore } from '../state/use-store.ts';
import { Icon } from './icon.tsx';

export function Panel({
  title,
  wide = false,
  children,
}: {
  readonly title: string;
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}) {
  const store = useStore();
  return (
    <aside class={`panel card ${wide ? 'wide' : ''}`} aria-label={title} id="panel" tabIndex={-1}>
      <header class="panel-head">
        <h2>{title}</h2>
        <button
          type="button"
          class="close"
          aria-label="Close"
          title="Close (Esc)"
          onClick={() => set(store, { panel: 'none' })}
        >
          <Icon name="close" />
        </button>
      </header>
      {children}
    </aside>
  );
}
