/** The card at the right: of what is selected. */
import { select } from '../state/actions.ts';
import type { Selection } from '../state/state.ts';
import { useStore } from '../state/use-store.ts';
import { ActorCard } from './actor-card.tsx';
import { AgreementCard } from './agreement-card.tsx';
import { CardHead } from './card-head.tsx';
import { Icon } from './icon.tsx';
import { PairCard } from './pair-card.tsx';

export function Card() {
  const store = useStore();
  const { selection } = store.state.value;
  if (selection.kind === 'none') return null;
  return (
    <aside class="detail card" aria-label="What is selected" tabIndex={-1} id="detail" key={keyOf(selection)}>
      <button
        type="button"
        class="close"
        aria-label="Close"
        title="Close (Esc)"
        onClick={() => select(store, { kind: 'none' })}
      >
        <Icon name="close" />
      </button>
      <Content selection={selection} />
    </aside>
  );
}

function Content({ selection }: { readonly selection: Selection }) {
  const { index } = useStore();
  switch (selection.kind) {
    case 'none':
      return null;
    case 'actor': {
      const actor = index.actors.get(selection.actor);
      return actor ? <ActorCard actor={actor} /> : <Unknown what="actor" />;
    }
    case 'agreement': {
      const item = index.itemOf.get(selection.agreement);
      return item ? <AgreementCard agreement={item.agreement} /> : <Unknown what="agreement" />;
    }
    case 'pair':
      return index.actors.has(selection.a) && index.actors.has(selection.b) ? (
        <PairCard a={selection.a} b={selection.b} />
      ) : (
        <Unknown what="actor" />
      );
  }
}

const keyOf = (selection: Selection): string => JSON.stringify(selection);

const Unknown = ({ what }: { readonly what: string }) => (
  <CardHead over="Not here" title={`This graph holds no such ${what}`}>
    <p class="card-line">The link may come from another graph, or the graph has changed since.</p>
  </CardHead>
);
