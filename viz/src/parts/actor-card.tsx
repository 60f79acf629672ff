/** The card of an actor: who it is, why each mention is it, and with whom it agrees. */
import { useState } from 'preact/hooks';
import type { ViewActor } from '../../../src/graph/view-data-type.ts';
import { type Item, newestFirst } from '../model/index-data.ts';
import { pairWith, setHood } from '../state/actions.ts';
import { useStore } from '../state/use-store.ts';
import { kindStyles } from '../theme/palette.ts';
import { counted, spoken } from '../theme/words.ts';
import { ActorChip } from './actor-chip.tsx';
import { AgreementRow } from './agreement-row.tsx';
import { CardHead } from './card-head.tsx';
import { Corrected } from './corrected.tsx';
import { KindGlyph } from './glyph.tsx';
import { SearchBox } from './search-box.tsx';
import { YearBars } from './year-bars.tsx';

export function ActorCard({ actor }: { readonly actor: ViewActor }) {
  const store = useStore();
  const { index } = store;
  const items = index.itemsOf.get(actor.id) ?? [];
  const ended = items.filter(({ agreement }) => index.data.groupOf[agreement.status] === 'unmade');
  const open = items.filter((item) => !ended.includes(item));
  return (
    <>
      <CardHead
        over={
          <>
            <KindGlyph kind={actor.kind} size={18} /> {kindStyles[actor.kind].word}
          </>
        }
        title={actor.name}
      >
        {actor.aliases.length > 0 && (
          <p class="aliases">
            also <Aliases names={actor.aliases} />
          </p>
        )}
        <p class="card-line">
          {counted(actor.degree, 'partner')} · {counted(items.length, 'agreement')}
        </p>
      </CardHead>
      <Corrected marks={actor.corrected} />
      <Steps actor={actor.id} />
      <SearchBox
        class="small"
        label={`Way from ${actor.name} to another actor`}
        hint="Way to another actor …"
        actorsOnly
        onPick={({ id }) => pairWith(store, id)}
      />
      {items.length > 0 && (
        <section aria-label="Partners">
          <h3>Partners by type</h3>
          <PartnersByType actor={actor.id} items={items} />
          <h3>Over time</h3>
          <YearBars items={items} />
        </section>
      )}
      <Agreements title="Open" items={open} actor={actor.id} />
      <Agreements title="Ended, rejected or on hold" items={ended} actor={actor.id} />
      <Mentions actor={actor.id} items={items} />
    </>
  );
}

const fewAliases = 8;

function Aliases({ names }: { readonly names: readonly string[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? names : names.slice(0, fewAliases);
  return (
    <>
      <bdi>{shown.join(', ')}</bdi>
      {shown.length < names.length && ' '}
      {shown.length < names.length && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          and {names.length - shown.length} more
        </button>
      )}
    </>
  );
}

/** How far around the actor the picture reaches. */
function Steps({ actor }: { readonly actor: string }) {
  const store = useStore();
  const { hood } = store.state.value;
  const steps = hood?.actor === actor ? hood.steps : 0;
  return (
    <fieldset class="steps">
      <legend>Show only around it</legend>
      {[0, 1, 2, 3].map((count) => (
        <button
          type="button"
          key={count}
          aria-pressed={steps === count}
          onClick={() => setHood(store, count === 0 ? null : { actor, steps: count })}
        >
          {count === 0 ? 'all' : counted(count, 'step')}
        </button>
      ))}
    </fieldset>
  );
}

function PartnersByType({ actor, items }: { readonly actor: string; readonly items: readonly Item[] }) {
  const byType = new Map<string, Map<string, number>>();
  for (const { agreement } of items) {
    const partners = byType.get(agreement.type) ?? new Map<string, number>();
    byType.set(agreement.type, partners);
    // Of an agreement with a hub, the others are no partners of each other.
    const joined =
      agreement.hub === null || agreement.hub === actor ? agreement.parties.map((p) => p.actor) : [agreement.hub];
    for (const other of new Set(joined)) if (other !== actor) partners.set(other, (partners.get(other) ?? 0) + 1);
  }
  const rows = [...byType].sort(([a, m], [b, n]) => n.size - m.size || (a < b ? -1 : 1));
  return (
    <dl class="by-type">
      {rows.map(([type, partners]) => (
        <div key={type}>
          <dt>
            {spoken(type)} <span class="count">{partners.size}</span>
          </dt>
          <dd>
            <PartnerChips partners={[...partners].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const fewChips = 8;

function PartnerChips({ partners }: { readonly partners: readonly (readonly [string, number])[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? partners : partners.slice(0, fewChips);
  return (
    <span class="chips">
      {shown.map(([partner, count]) => (
        <ActorChip key={partner} actor={partner} note={count > 1 ? `×${count}` : null} />
      ))}
      {shown.length < partners.length && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          and {partners.length - shown.length} more
        </button>
      )}
      {partners.length === 0 && <span class="faint">partner not named</span>}
    </span>
  );
}

const fewRows = 12;

function Agreements({
  title,
  items,
  actor,
}: {
  readonly title: string;
  readonly items: readonly Item[];
  readonly actor: string;
}) {
  const [all, setAll] = useState(false);
  if (items.length === 0) return null;
  const sorted = newestFirst(items);
  const shown = all ? sorted : sorted.slice(0, fewRows);
  return (
    <section aria-label={title}>
      <h3>
        {title} <span class="count">{items.length}</span>
      </h3>
      {shown.map((item) => (
        <AgreementRow key={item.agreement.id} item={item} without={[actor]} />
      ))}
      {shown.length < items.length && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          Show all {items.length}
        </button>
      )}
    </section>
  );
}

/** The forms by which the texts name the actor, and why each is it. */
function Mentions({ actor, items }: { readonly actor: string; readonly items: readonly Item[] }) {
  const { index } = useStore();
  const found = new Map<string, { text: string; reason: string; count: number }>();
  for (const { agreement } of items)
    for (const id of agreement.claims)
      for (const name of index.claims.get(id)?.names ?? []) {
        if (name.actor !== actor) continue;
        const key = `${name.text}\u0001${name.reason}`;
        const known = found.get(key);
        if (known) known.count += 1;
        else found.set(key, { text: name.text, reason: name.reason, count: 1 });
      }
  if (found.size === 0) return null;
  return (
    <details class="why" open>
      <summary>Which words name it, and why</summary>
      <dl>
        {[...found.values()]
          .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
          .slice(0, 20)
          .map(({ text, reason, count }) => (
            <div key={`${text}${reason}`}>
              <dt>
                <bdi>“{text}”</bdi>
              </dt>
              <dd>
                {reason} <span class="count">{count}×</span>
              </dd>
            </div>
          ))}
      </dl>
    </details>
  );
}
