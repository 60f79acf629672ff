/** The filters: every facet with how many agreements each value would show, and the thresholds. */
import { useComputed } from '@preact/signals';
import { useState } from 'preact/hooks';
import { facetCounts } from '../model/facet-counts.ts';
import { clearFilters, setFilters, setLimit, toggleFacet } from '../state/actions.ts';
import { type Facet, facets } from '../state/state.ts';
import { useStore } from '../state/use-store.ts';
import { counted, facetValueWord, facetWords, grouped } from '../theme/words.ts';
import { Panel } from './panel.tsx';

export function FiltersPanel() {
  const store = useStore();
  const { filters } = store.state.value;
  const { actors, agreements } = store.shown.value;
  return (
    <Panel title="Filters">
      <p class="panel-line">
        {counted(actors.length, 'actor')} and {counted(agreements.length, 'agreement')} are shown.{' '}
        <button type="button" class="link" onClick={() => clearFilters(store)}>
          Show all again
        </button>
      </p>
      <HowMany />
      {facets.map((facet) => (
        <FacetList key={facet} facet={facet} />
      ))}
      <section class="thresholds">
        <h3>At least</h3>
        <Threshold
          name="Confidence"
          value={filters.confidence}
          max={1}
          step={0.05}
          shown={`${Math.round(filters.confidence * 100)} %`}
          onChange={(confidence) => setFilters(store, { confidence })}
        />
        <Threshold
          name="Independent publishers"
          value={filters.sources}
          min={1}
          max={Math.max(2, ...store.index.items.slice(0, 50_000).map(({ agreement }) => agreement.sources))}
          step={1}
          shown={String(filters.sources)}
          onChange={(sources) => setFilters(store, { sources })}
        />
        <Threshold
          name="Partners"
          value={filters.degree}
          max={Math.min(50, Math.max(2, store.index.data.actors[0]?.degree ?? 2))}
          step={1}
          shown={String(filters.degree)}
          onChange={(degree) => setFilters(store, { degree })}
        />
        <label class="check">
          <input
            type="checkbox"
            checked={filters.loners}
            onChange={(event) => setFilters(store, { loners: event.currentTarget.checked })}
          />
          Actors whose partner is not named
        </label>
      </section>
    </Panel>
  );
}

/** On how many of the most connected actors a large graph is shown. */
function HowMany() {
  const store = useStore();
  const { index } = store;
  if (index.overview === 0) return null;
  const total = index.data.actors.length;
  const sizes = [index.overview, 1_000, 3_000].filter((size, at) => at === 0 || size < total);
  const { limit } = store.state.value;
  return (
    <fieldset class="steps">
      <legend>Most connected actors</legend>
      {sizes.map((size) => (
        <button type="button" key={size} aria-pressed={limit === size} onClick={() => setLimit(store, size)}>
          {grouped(size)}
        </button>
      ))}
      <button type="button" aria-pressed={limit === null} onClick={() => setLimit(store, null)}>
        all {grouped(total)}
      </button>
    </fieldset>
  );
}

const fewValues = 8;

function FacetList({ facet }: { readonly facet: Facet }) {
  const store = useStore();
  const [all, setAll] = useState(false);
  const only = useComputed(() => store.state.value.filters.only[facet]).value;
  const counts = useComputed(() => facetCounts(store.index, store.question.value, facet)).value;
  if (counts.length < 2) return null;
  const shown = all ? counts.slice(0, 300) : counts.filter(({ value }, at) => at < fewValues || only.includes(value));
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <fieldset class="facet">
      <legend>{facetWords[facet]}</legend>
      {shown.map(({ value, count }) => (
        <label key={value} class={`facet-value ${count === 0 ? 'none' : ''}`}>
          <input type="checkbox" checked={only.includes(value)} onChange={() => toggleFacet(store, facet, value)} />
          <span class="facet-word">
            <bdi>{facetValueWord(facet, value)}</bdi>
          </span>
          <span class="facet-bar" aria-hidden="true">
            <span ref={(element) => element?.style.setProperty('width', `${(count / most) * 100}%`)} />
          </span>
          <span class="facet-count">{grouped(count)}</span>
        </label>
      ))}
      {!all && shown.length < counts.length && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {counts.length - shown.length} more
        </button>
      )}
    </fieldset>
  );
}

function Threshold({
  name,
  value,
  min = 0,
  max,
  step,
  shown,
  onChange,
}: {
  readonly name: string;
  readonly value: number;
  readonly min?: number;
  readonly max: number;
  readonly step: number;
  readonly shown: string;
  readonly onChange: (value: number) => void;
}) {
  return (
    <label class="threshold">
      <span>{name}</span>
      <output>{shown}</output>
      <input
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        onInput={(event) => onChange(Number(event.currentTarget.value))}
      />
    </label>
  );
}
