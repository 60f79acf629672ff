/** A field that finds actors and agreements as one types; a combobox for keyboards and screen readers. */
import { useId, useRef, useState } from 'preact/hooks';
import type { Hit } from '../model/search.ts';
import { useStore } from '../state/use-store.ts';
import { counted, titleOf } from '../theme/words.ts';
import { KindGlyph } from './glyph.tsx';
import { Icon } from './icon.tsx';

const most = 12;

export type SearchBoxProps = {
  readonly label: string;
  readonly hint: string;
  readonly onPick: (hit: Hit) => void;
  /** Find actors alone. */
  readonly actorsOnly?: boolean;
  readonly id?: string;
  readonly class?: string;
};

export function SearchBox({ label, hint, onPick, actorsOnly = false, id, class: className = '' }: SearchBoxProps) {
  const store = useStore();
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  // While agreements are still being indexed, the results of what is typed follow.
  const all = store.searchable.value;
  const hits =
    text.trim() === ''
      ? []
      : store
          .search(text, actorsOnly ? 60 : most)
          .filter((hit) => !actorsOnly || hit.kind === 'actor')
          .slice(0, most);
  const shown = open && text.trim() !== '';

  const pick = (hit: Hit | undefined): void => {
    if (!hit) return;
    setOpen(false);
    setText('');
    input.current?.blur();
    onPick(hit);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt(hits.length === 0 ? 0 : (at + step + hits.length) % hits.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      pick(hits[at]);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      if (text === '') input.current?.blur();
      setText('');
      setOpen(false);
    }
  };
  return (
    <div class={`search ${className}`}>
      <Icon name="search" size={18} />
      <input
        ref={input}
        {...(id === undefined ? {} : { id })}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown && hits[at] ? `${list}-${at}` : undefined}
        autocomplete="off"
        spellcheck={false}
        placeholder={hint}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div id={list} role="listbox" aria-label={`${label}: results`} class="hits" hidden={!shown}>
        {shown && hits.length === 0 && (
          <p class="nothing">{all ? 'Nothing is called so. Try fewer or other words.' : 'Searching …'}</p>
        )}
        {shown &&
          hits.map((hit, place) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys, as comboboxes do
            <div
              key={`${hit.kind}${hit.id}`}
              id={`${list}-${place}`}
              role="option"
              tabIndex={-1}
              aria-selected={place === at}
              class="hit"
              onMouseDown={(event) => event.preventDefault()}
              onMouseMove={() => setAt(place)}
              onClick={() => pick(hit)}
            >
              <HitRow hit={hit} />
            </div>
          ))}
      </div>
    </div>
  );
}

function HitRow({ hit }: { readonly hit: Hit }) {
  const { index } = useStore();
  if (hit.kind === 'actor') {
    const actor = index.actors.get(hit.id);
    if (!actor) return null;
    return (
      <>
        <KindGlyph kind={actor.kind} />
        <span class="hit-text">
          <bdi class="hit-name">{actor.name}</bdi>
          {actor.aliases.length > 0 && <span class="hit-line">also {actor.aliases.slice(0, 4).join(', ')}</span>}
        </span>
        <span class="hit-count">{counted(actor.degree, 'partner')}</span>
      </>
    );
  }
  const item = index.itemOf.get(hit.id);
  if (!item) return null;
  return (
    <>
      <Icon name="link" />
      <span class="hit-text">
        <bdi class="hit-name">{titleOf(index, item.agreement)}</bdi>
        {hit.line !== null && <span class="hit-line">“{hit.line}”</span>}
      </span>
      <span class="hit-count">{item.agreement.type}</span>
    </>
  );
}
