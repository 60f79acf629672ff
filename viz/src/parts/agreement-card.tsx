/** The card of an agreement: what it is, how it went, and who says so. */
import type { ViewAgreement } from '../../../src/graph/view-data-type.ts';
import { statusOn } from '../model/as-of.ts';
import { contradictions } from '../model/contradictions.ts';
import { shownDate } from '../model/dates.ts';
import { select } from '../state/actions.ts';
import { useStore } from '../state/use-store.ts';
import { counted, nameOf, shownMoney, shownTerm, spoken, titleOf } from '../theme/words.ts';
import { ActorChip } from './actor-chip.tsx';
import { CardHead } from './card-head.tsx';
import { GroupGlyph } from './glyph.tsx';
import { Confidence, Quote } from './quote.tsx';

export function AgreementCard({ agreement }: { readonly agreement: ViewAgreement }) {
  const store = useStore();
  const { index } = store;
  const { asOf } = store.state.value.time;
  const status = statusOn(agreement, asOf);
  const group = status === null ? null : index.data.groupOf[status];
  const clashes = contradictions(agreement, index.claims, index.data.groupOf);
  const claims = newestFirst(agreement).flatMap((id) => index.claims.get(id) ?? []);
  return (
    <>
      <CardHead over={`${spoken(agreement.type)} · ${spoken(agreement.domain)}`} title={titleOf(index, agreement)}>
        {group !== null && (
          <p class="card-status">
            <GroupGlyph group={group} theme={store.theme.value} />
            <span class={`status status-${group}`}>{status}</span>
            {asOf !== null && `on ${shownDate(asOf)}`}
          </p>
        )}
        {group === null && <p class="card-status">Not yet known on {shownDate(asOf ?? '')}.</p>}
      </CardHead>
      <ul class="chips" aria-label="Parties">
        {agreement.parties.map(({ actor, role }) => (
          <li key={`${actor} ${role}`}>
            <ActorChip actor={actor} note={agreement.hub === actor ? 'hub' : role === 'party' ? null : role} />
          </li>
        ))}
      </ul>
      <Facts agreement={agreement} />
      {clashes.length > 0 && (
        <section class="clash" aria-label="Contradictions">
          <h3>Sources disagree</h3>
          <ul>
            {clashes.map(({ a, b, why }) => (
              <li key={`${a.id} ${b.id}`}>{why}</li>
            ))}
          </ul>
        </section>
      )}
      <section aria-label="History">
        <h3>History</h3>
        <History agreement={agreement} />
      </section>
      <section aria-label="Evidence">
        <h3>
          Evidence <span class="count">{counted(claims.length, 'claim')}</span>
        </h3>
        {claims.map((claim) => (
          <Quote key={claim.id} claim={claim} />
        ))}
      </section>
      {agreement.parties.length === 2 && (
        <Between agreement={agreement} onOpen={(a, b) => select(store, { kind: 'pair', a, b })} />
      )}
    </>
  );
}

function Facts({ agreement }: { readonly agreement: ViewAgreement }) {
  const { since, until, term, value, sources, confidence, firstReported, lastReported } = agreement;
  const rows: readonly (readonly [string, string | null])[] = [
    ['Since', since && shownDate(since)],
    ['Until', until && shownDate(until)],
    ['Term', term === null ? null : shownTerm(term)],
    ['Value', value && shownMoney(value)],
    ['Reported', firstReported && reported(firstReported, lastReported)],
    ['Sources', counted(sources, 'independent publisher')],
  ];
  return (
    <dl class="facts">
      {rows.map(([name, text]) =>
        text === null ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ),
      )}
      <div>
        <dt>Confidence</dt>
        <dd>
          <Confidence value={confidence} />
        </dd>
      </div>
    </dl>
  );
}

const reported = (first: string, last: string | null): string =>
  last === null || shownDate(last) === shownDate(first) ? shownDate(first) : `${shownDate(first)} – ${shownDate(last)}`;

function History({ agreement }: { readonly agreement: ViewAgreement }) {
  const { index } = useStore();
  return (
    <ol class="history">
      {agreement.history.map(({ date, status, claims }) => (
        <li key={`${date}${status}${claims[0]}`} class={`step step-${index.data.groupOf[status]}`}>
          <span class="step-date">{date === null ? 'undated' : shownDate(date)}</span>
          <span class={`status status-${index.data.groupOf[status]}`}>{status}</span>
          <span class="step-count">{counted(claims.length, 'claim')}</span>
        </li>
      ))}
    </ol>
  );
}

function Between({
  agreement,
  onOpen,
}: {
  readonly agreement: ViewAgreement;
  readonly onOpen: (a: string, b: string) => void;
}) {
  const { index } = useStore();
  const [a, b] = agreement.parties.map((party) => party.actor);
  if (a === undefined || b === undefined || a === b) return null;
  return (
    <button type="button" class="link" onClick={() => onOpen(a, b)}>
      Everything between {nameOf(index, a)} and {nameOf(index, b)}
    </button>
  );
}

/** Claims in the order of the history turned round; those outside of it last. */
function newestFirst({ history, claims }: ViewAgreement): readonly string[] {
  const ordered = history.toReversed().flatMap((step) => step.claims);
  return [...new Set([...ordered, ...claims])];
}
