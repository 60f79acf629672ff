/** What shapes, colours and dashes mean; a click shows only that. */
import { useState } from 'preact/hooks';
import type { ActorKind, StatusGroup } from '../../../src/model.ts';
import { set, toggleFacet } from '../state/actions.ts';
import { useStore } from '../state/use-store.ts';
import { communityColours, groupStyles, kindStyles } from '../theme/palette.ts';
import { grouped } from '../theme/words.ts';
import { GroupGlyph, KindGlyph } from './glyph.tsx';
import { Icon } from './icon.tsx';

export function Legend() {
  const store = useStore();
  const { filters, colour } = store.state.value;
  // On a small screen it is folded away.
  const [open, setOpen] = useState(false);
  const { actors, agreements } = store.shown.value;
  const kinds = new Set(store.index.data.actors.map((actor) => actor.kind));
  return (
    <section class={`legend card ${open ? 'open' : ''}`} aria-label="Legend: click to show only that">
      <button type="button" class="legend-fold" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name={open ? 'close' : 'legend'} size={18} />
        Legend
      </button>
      <ul class="legend-kinds">
        {(Object.keys(kindStyles) as ActorKind[])
          .filter((kind) => kinds.has(kind))
          .map((kind) => (
            <li key={kind}>
              <LegendButton facet="kind" value={kind} only={filters.only.kind}>
                <KindGlyph kind={kind} size={17} plain={colour === 'community'} />
                {kindStyles[kind].word}
                <Count of={actors.filter((actor) => actor.kind === kind).length} />
              </LegendButton>
            </li>
          ))}
      </ul>
      <ul class="legend-groups">
        {(Object.keys(groupStyles) as StatusGroup[]).map((group) => (
          <li key={group}>
            <LegendButton facet="group" value={group} only={filters.only.group} title={groupStyles[group].about}>
              <GroupGlyph group={group} theme={store.theme.value} width={26} />
              {groupStyles[group].word}
              <Count of={agreements.filter((shown) => shown.group === group).length} />
            </LegendButton>
          </li>
        ))}
      </ul>
      <label class="legend-colour">
        Colour by
        <select
          value={colour}
          onChange={(event) => set(store, { colour: event.currentTarget.value === 'community' ? 'community' : 'kind' })}
        >
          <option value="kind">kind of actor</option>
          <option value="community">community</option>
        </select>
      </label>
      {colour === 'community' && (
        <p class="legend-note">
          {communityColours.slice(0, -1).map((shade) => (
            <span key={shade} class="swatch" ref={(element) => element?.style.setProperty('background', shade)} />
          ))}
          Groups that agree more among themselves than with others; grey: the small ones.
        </p>
      )}
    </section>
  );
}

/** How many are shown now. */
const Count = ({ of }: { readonly of: number }) => <span class="legend-count">{of === 0 ? '–' : grouped(of)}</span>;

function LegendButton({
  facet,
  value,
  only,
  title,
  children,
}: {
  readonly facet: 'kind' | 'group';
  readonly value: string;
  readonly only: readonly string[];
  readonly title?: string;
  readonly children: preact.ComponentChildren;
}) {
  const store = useStore();
  const off = only.length > 0 && !only.includes(value);
  return (
    <button
      type="button"
      class={`legend-item ${off ? 'off' : ''}`}
      aria-pressed={only.includes(value)}
      title={title ?? 'Show only these'}
      onClick={() => toggleFacet(store, facet, value)}
    >
      {children}
    </button>
  );
}
