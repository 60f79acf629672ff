/** What a claim rests on: the quote marked inside its snippet, with publisher, date and link. News is only ever text here. */
import { useState } from 'preact/hooks';
import type { ViewClaim, ViewSnippet } from '../../../src/graph/view-data-type.ts';
import { shownDate } from '../model/dates.ts';
import { useStore } from '../state/use-store.ts';
import { groupStyles } from '../theme/palette.ts';
import { spoken, webAddress } from '../theme/words.ts';
import { Corrected } from './corrected.tsx';
import { Icon } from './icon.tsx';

/** Characters of the body shown on each side of the quote, before one asks for all. */
const context = 160;

export function Quote({ claim }: { readonly claim: ViewClaim }) {
  const { index } = useStore();
  const snippet = index.snippets.get(claim.snippet);
  const group = index.data.groupOf[claim.status];
  const url = webAddress(snippet?.url ?? null);
  return (
    <article class="quote" id={`claim-${claim.id}`}>
      <header>
        <span class={`status status-${group}`} title={groupStyles[group].about}>
          {claim.status}
        </span>
        {claim.date !== null && <time dateTime={claim.date}>{shownDate(claim.date)}</time>}
      </header>
      <Excerpt claim={claim} snippet={snippet} />
      <Corrected marks={claim.corrected} />
      <footer>
        <span class="publisher">{snippet?.publisher ?? 'Publisher not known'}</span>
        {snippet?.publishedAt && <span>reported {shownDate(snippet.publishedAt)}</span>}
        {url !== null && (
          <a href={url} target="_blank" rel="noopener noreferrer">
            Source
            <Icon name="out" size={14} />
          </a>
        )}
      </footer>
      <details class="why">
        <summary>Why it was read so</summary>
        <dl>
          <dt>Rule</dt>
          <dd>
            <code>{claim.rule}</code>
          </dd>
          <dt>Confidence</dt>
          <dd>
            <Confidence value={claim.confidence} />
          </dd>
          {claim.names.map((name) => (
            <NameReason key={`${name.actor}${name.field}${name.start}`} name={name} />
          ))}
        </dl>
      </details>
    </article>
  );
}

function NameReason({ name }: { readonly name: ViewClaim['names'][number] }) {
  const { index } = useStore();
  return (
    <>
      <dt>
        <bdi>“{name.text}”</bdi>
      </dt>
      <dd>
        <bdi>{index.actors.get(name.actor)?.name ?? name.actor}</bdi>: {name.reason}
        {name.role !== 'party' && ` (${spoken(name.role).toLowerCase()})`}
      </dd>
    </>
  );
}

export function Confidence({ value }: { readonly value: number }) {
  const share = Math.round(value * 100);
  return (
    <span class="confidence">
      <meter min={0} max={100} value={share} aria-label="Confidence" />
      {share} %
    </span>
  );
}

function Excerpt({ claim, snippet }: { readonly claim: ViewClaim; readonly snippet: ViewSnippet | undefined }) {
  const [whole, setWhole] = useState(false);
  const { field, start, end, quote } = claim.evidence;
  const text = snippet?.[field] ?? null;
  // Offsets that do not hold the quote would mark the wrong words.
  const fits = text !== null && text.slice(start, end) === quote;
  if (!snippet || !fits)
    return (
      <>
        {snippet && field === 'body' && <h4 dir="auto">{snippet.title}</h4>}
        <blockquote dir="auto">
          <mark>{quote}</mark>
        </blockquote>
      </>
    );
  const { body } = snippet;
  if (field === 'title')
    return (
      <>
        <h4 dir="auto">
          {text.slice(0, start)}
          <mark>{quote}</mark>
          {text.slice(end)}
        </h4>
        {body !== null && body !== '' && <Body text={body} whole={whole} onWhole={() => setWhole(true)} />}
      </>
    );
  const from = whole ? 0 : wordStart(text, Math.max(0, start - context));
  const to = whole ? text.length : wordEnd(text, Math.min(text.length, end + context));
  return (
    <>
      <h4 dir="auto">{snippet.title}</h4>
      <blockquote dir="auto">
        {from > 0 && '… '}
        {text.slice(from, start)}
        <mark>{quote}</mark>
        {text.slice(end, to)}
        {to < text.length && ' …'}
      </blockquote>
      {(from > 0 || to < text.length) && (
        <button type="button" class="link" onClick={() => setWhole(true)}>
          Show all of the text
        </button>
      )}
    </>
  );
}

function Body({
  text,
  whole,
  onWhole,
}: {
  readonly text: string;
  readonly whole: boolean;
  readonly onWhole: () => void;
}) {
  const end = whole ? text.length : wordEnd(text, Math.min(text.length, context * 2));
  return (
    <>
      <blockquote dir="auto">
        {text.slice(0, end)}
        {end < text.length && ' …'}
      </blockquote>
      {end < text.length && (
        <button type="button" class="link" onClick={onWhole}>
          Show all of the text
        </button>
      )}
    </>
  );
}

/** The start of the word that holds the place; never inside a surrogate pair, as those are no spaces. */
function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.indexOf(' ', at);
  return space < 0 || space - at > 40 ? at + (isTrail(text, at) ? 1 : 0) : space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at === text.length) return at;
  const space = text.lastIndexOf(' ', at);
  return space < 0 || at - space > 40 ? at - (isTrail(text, at) ? 1 : 0) : space;
}

const isTrail = (text: string, at: number): boolean => /[\udc00-\udfff]/.test(text.charAt(at));
