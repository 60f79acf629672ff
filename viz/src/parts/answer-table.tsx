/** The answer to a canned query. */
import { type Answer, type Cell, cellText } from '../model/canned.ts';
import { showActor, showAgreement } from '../state/actions.ts';
import { useStore } from '../state/use-store.ts';
import { counted } from '../theme/words.ts';

const mostRows = 500;

export function AnswerTable({ answer }: { readonly answer: Answer }) {
  const store = useStore();
  const lit = store.lit.value;
  return (
    <section aria-label="Answer">
      <p class="panel-line">
        {counted(answer.rows.length, 'row')}
        {lit && `, ${counted(lit.actors.size + lit.agreements.size, 'item')} lit up in the picture`}.{' '}
        {lit && (
          <button
            type="button"
            class="link"
            onClick={() => {
              store.lit.value = null;
            }}
          >
            Put out
          </button>
        )}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <section class="answer" tabIndex={0} aria-label="Rows of the answer">
        <table>
          <thead>
            <tr>
              {answer.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answer.rows.slice(0, mostRows).map((row) => (
              <tr key={JSON.stringify(row)}>
                {row.map((cell, at) => (
                  <td key={answer.columns[at]}>
                    <AnswerCell cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {answer.rows.length > mostRows && <p class="faint">The first {mostRows} rows are shown.</p>}
    </section>
  );
}

/** A cell; where it is the id of an actor or agreement, a button that shows it. */
function AnswerCell({ cell }: { readonly cell: Cell }) {
  const store = useStore();
  const text = cellText(cell);
  if (store.index.actors.has(text))
    return (
      <button type="button" class="link" onClick={() => showActor(store, text)}>
        {text}
      </button>
    );
  if (store.index.itemOf.has(text))
    return (
      <button type="button" class="link" onClick={() => showAgreement(store, text)}>
        {text}
      </button>
    );
  return <bdi>{text}</bdi>;
}
