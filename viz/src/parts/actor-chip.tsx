/** An actor's name as a button that selects it. */
import { showActor } from '../state/actions.ts';
import { useStore } from '../state/use-store.ts';
import { KindGlyph } from './glyph.tsx';

export function ActorChip({ actor, note = null }: { readonly actor: string; readonly note?: string | null }) {
  const store = useStore();
  const known = store.index.actors.get(actor);
  return (
    <button type="button" class="chip" onClick={() => showActor(store, actor)}>
      {known && <KindGlyph kind={known.kind} size={16} />}
      <bdi>{known?.name ?? actor}</bdi>
      {note !== null && <span class="chip-note">{note}</span>}
    </button>
  );
}
