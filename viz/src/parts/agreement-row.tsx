/** An agreement as a line in a list. */
import { shownDate } from '../model/dates.ts';
import type { Item } from '../model/index-data.ts';
import { leadQuote } from '../model/lead-quote.ts';
import { showAgreement } from '../state/actions.ts';
import { useStore } from '../state/use-store.ts';
import { nameOf, spoken, titleOf } from '../theme/words.ts';
import { GroupGlyph } from './glyph.tsx';

/** `without`: the actors on whose card it stands, so that only the others are named. */
export function AgreementRow({ item, without }: { readonly item: Item; readonly without: readonly string[] }) {
  const store = useStore();
  const { index } = store;
  const { agreement, began } = item;
  const others = [...new Set(agreement.parties.map((party) => party.actor))].filter(
    (actor) => !without.includes(actor),
  );
  const what = `${spoken(agreement.type)}, ${agreement.status}`;
  const between = without.length > 1 && others.length === 0;
  const title = between
    ? what
    : others.length === 0 || without.length > 1
      ? titleOf(index, agreement)
      : others.length > 3
        ? `${others.length} partners`
        : others.map((actor) => nameOf(index, actor)).join(', ');
  const quote = leadQuote(index, agreement);
  return (
    <button type="button" class="row" onClick={() => showAgreement(store, agreement.id)}>
      <GroupGlyph group={index.data.groupOf[agreement.status]} theme={store.theme.value} width={22} />
      <span class="row-text">
        <bdi class="row-title">{title}</bdi>
        {!between && <span class="row-line">{what}</span>}
        {quote !== null && (
          <bdi class="row-line row-quote" title={quote}>
            “{quote}”
          </bdi>
        )}
      </span>
      <span class="row-date">{began === null ? '' : shownDate(began).replace(/^\d+ /, '')}</span>
    </button>
  );
}
