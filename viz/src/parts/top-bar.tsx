/** The bar at the top: name, search, and a button for each thing that one can do. */
import { set, showActor, showAgreement, togglePanel, toggleScreen } from '../state/actions.ts';
import type { Panel } from '../state/state.ts';
import { useStore } from '../state/use-store.ts';
import { Icon, type IconName } from './icon.tsx';
import { SearchBox } from './search-box.tsx';

const panels: readonly {
  readonly panel: Panel;
  readonly icon: IconName;
  readonly name: string;
  readonly key: string;
}[] = [
  { panel: 'filters', icon: 'filters', name: 'Filters', key: 'f' },
  { panel: 'queries', icon: 'query', name: 'Questions', key: 'q' },
  { panel: 'take', icon: 'take', name: 'Take away', key: 'e' },
];

export function TopBar() {
  const store = useStore();
  const { panel, screen } = store.state.value;
  const theme = store.theme.value;
  const active = activeFilters(store.state.value.filters.only);
  return (
    <header class="top">
      <div class="brand">
        <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
          <path d="M7.500 18.500 18.500 7.500" class="brand-line" />
          <circle cx="7" cy="19" r="5" class="brand-one" />
          <rect x="14" y="2.500" width="9.500" height="9.500" rx="2.400" class="brand-two" />
        </svg>
        <h1>Pactgraph</h1>
      </div>
      <SearchBox
        id="search"
        label="Find actors, agreements and quotes"
        hint="Find a country, company, person, quote …   /"
        onPick={(hit) => (hit.kind === 'actor' ? showActor(store, hit.id) : showAgreement(store, hit.id))}
      />
      <nav class="tools" aria-label="Tools">
        {panels.map(({ panel: name, icon, name: word, key }) => (
          <button
            type="button"
            key={name}
            class="tool"
            aria-pressed={panel === name}
            aria-keyshortcuts={key}
            title={`${word} (${key})`}
            onClick={() => togglePanel(store, name)}
          >
            <Icon name={icon} />
            <span class="tool-word">{word}</span>
            {name === 'filters' && active > 0 && <span class="badge">{active}</span>}
          </button>
        ))}
        <button
          type="button"
          class="tool"
          aria-keyshortcuts="t"
          title={screen === 'table' ? 'Picture (t)' : 'Table (t)'}
          onClick={() => toggleScreen(store)}
        >
          <Icon name={screen === 'table' ? 'picture' : 'table'} />
          <span class="tool-word">{screen === 'table' ? 'Picture' : 'Table'}</span>
        </button>
        <button
          type="button"
          class="tool only-icon"
          aria-label={theme === 'dark' ? 'Light colours' : 'Dark colours'}
          title={theme === 'dark' ? 'Light colours' : 'Dark colours'}
          onClick={() => set(store, { theme: theme === 'dark' ? 'light' : 'dark' })}
        >
          <Icon name={theme === 'dark' ? 'light' : 'dark'} />
        </button>
        <button
          type="button"
          class="tool only-icon"
          aria-label="Help"
          aria-pressed={panel === 'help'}
          aria-keyshortcuts="?"
          title="Help (?)"
          onClick={() => togglePanel(store, 'help')}
        >
          <Icon name="help" />
        </button>
      </nav>
    </header>
  );
}

const activeFilters = (only: Readonly<Record<string, readonly string[]>>): number =>
  Object.values(only).filter((list) => list.length > 0).length;
