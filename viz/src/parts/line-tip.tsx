/** What the line under the pointer stands for. */
import { leadQuote } from '../model/lead-quote.ts';
import { useStore } from '../state/use-store.ts';
import { counted, nameOf, spoken } from '../theme/words.ts';
import { GroupGlyph } from './glyph.tsx';

const most = 4;

export function LineTip() {
  const store = useStore();
  const { index } = store;
  const pointed = store.pointed.value;
  const line = pointed && store.picture.value.lines.find(({ id }) => id === pointed.line);
  if (!pointed || !line) return null;
  const agreements =
    pointed.agreement === null
      ? line.agreements
      : line.agreements.filter(({ agreement }) => agreement.id === pointed.agreement);
  const [first] = agreements;
  const quote = first && agreements.length === 1 ? leadQuote(index, first.agreement) : null;
  const ends = [line.source, line.target].filter((id) => index.actors.has(id)).map((id) => nameOf(index, id));
  return (
    <div
      class="line-tip card"
      aria-hidden="true"
      ref={(element) => {
        element?.style.setProperty('left', `${pointed.x}px`);
        element?.style.setProperty('top', `${pointed.y}px`);
      }}
    >
      <strong>{ends.join(' – ')}</strong>
      {agreements.slice(0, most).map(({ agreement, status, group, item }) => (
        <span key={agreement.id}>
          <GroupGlyph group={group} theme={store.theme.value} width={20} /> {spoken(agreement.type)}, {status}
          {item.began !== null && ` · ${item.began.slice(0, 4)}`}
        </span>
      ))}
      {quote !== null && <q class="faint">{quote}</q>}
      {agreements.length > most && <span class="faint">and {counted(agreements.length - most, 'more', 'more')}</span>}
    </div>
  );
}
