/** An agreement as a line in a list. */
import { shownDate } from '../model/dates.ts';
import type { Item } from '../model/index-data.ts';
import { showAgreement } from '../state/actions.ts';
import { useStore } from '../state/use-store.ts';
import { nameOf, spoken, titleOf } from '../theme/words.ts';
import { GroupGlyph } from './glyph.tsx';

/** `without`: the actor on whose card it stands, so that only the others are named. */
export function AgreementRow({ item, without }: { readonly item: Item; readonly without?: string }) {
  const store = useStore();
  const { index } = store;
  const { agreement, began } = item;
  const others = [...new Set(agreement.parties.map((party) => party.actor))].filter((actor) => actor !== without);
  const title =
    without === undefined || others.length === 0
      ? titleOf(index, agreement)
      : others.length > 3
        ? `${others.length} partners`
        : others.map((actor) => nameOf(index, actor)).join(', ');
  return (
    <button type="button" class="row" onClick={() => showAgreement(store, agreement.id)}>
      <GroupGlyph group={index.data.groupOf[agreement.status]} theme={store.theme.value} width={22} />
      <span class="row-text">
        <bdi class="row-title">{title}</bdi>
        <span class="row-line">
          {spoken(agreement.type)}, {agreement.status}
        </span>
      </span>
      <span class="row-date">{began === null ? '' : shownDate(began).replace(/^\d+ /, '')}</span>
    </button>
  );
}
