/** The canned queries as forms; the answer as a table, and what it holds of the graph lit up in the picture. */
import { useEffect, useState } from 'preact/hooks';
import { type Answer, type CannedQuery, cellText, litBy } from '../model/canned.ts';
import { say, set, setQuery } from '../state/actions.ts';
import { useStore } from '../state/use-store.ts';
import { counted, spoken } from '../theme/words.ts';
import { Panel } from './panel.tsx';

type Loaded<T> = { readonly value: T } | { readonly fault: string } | null;

async function ask<T>(path: string): Promise<Loaded<T>> {
  try {
    const answer = await fetch(path, { headers: { accept: 'application/json' } });
    const body = (await answer.json()) as T & { readonly error?: string };
    return answer.ok ? { value: body } : { fault: body.error ?? `The server answered ${answer.status}.` };
  } catch {
    return { fault: 'The server does not answer. Is “pactgraph view” still running?' };
  }
}

export function QueryPanel() {
  const store = useStore();
  const { live } = store.index.data;
  const [list, setList] = useState<Loaded<{ readonly queries: readonly CannedQuery[] }>>(null);
  useEffect(() => {
    if (live) void ask<{ readonly queries: readonly CannedQuery[] }>('./api/queries').then(setList);
  }, [live]);
  const chosen = store.state.value.query;
  return (
    <Panel title="Questions">
      {!live && (
        <p class="panel-line">
          These files have no database behind them. Run <code>pactgraph view</code> to ask questions of the graph;
          search, filters and ways between actors work here as well.
        </p>
      )}
      {live && list === null && <p class="panel-line">Loading …</p>}
      {list && 'fault' in list && (
        <p class="fault" role="alert">
          {list.fault}
        </p>
      )}
      {list && 'value' in list && (
        <>
          <label class="query-pick">
            Question
            <select
              value={chosen?.name ?? ''}
              onChange={(event) => {
                const name = event.currentTarget.value;
                store.lit.value = null;
                setQuery(store, name === '' ? null : { name, params: {} });
              }}
            >
              <option value="">Choose one …</option>
              {list.value.queries.map(({ name }) => (
                <option key={name} value={name}>
                  {spoken(name)}
                </option>
              ))}
            </select>
          </label>
          {list.value.queries
            .filter(({ name }) => name === chosen?.name)
            .map((query) => (
              <QueryForm key={query.name} query={query} />
            ))}
        </>
      )}
    </Panel>
  );
}

function QueryForm({ query }: { readonly query: CannedQuery }) {
  const store = useStore();
  const params = store.state.value.query?.params ?? {};
  const [answer, setAnswer] = useState<Loaded<Answer>>(null);
  const [busy, setBusy] = useState(false);
  const run = async (): Promise<void> => {
    setBusy(true);
    const given = Object.entries(store.state.peek().query?.params ?? {}).filter(([, value]) => value !== '');
    const found = await ask<Answer>(`./api/query/${encodeURIComponent(query.name)}?${new URLSearchParams(given)}`);
    setBusy(false);
    setAnswer(found);
    if (!found || 'fault' in found) return;
    store.lit.value = litBy(store.index, found.value);
    set(store, { selection: { kind: 'none' } });
    say(store, `${counted(found.value.rows.length, 'row')} found.`);
  };
  return (
    <>
      <p class="panel-line">{query.about}</p>
      <form
        class="query-form"
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        {query.parameters.map(({ name, about, required, example }) => (
          <label key={name}>
            <span>
              {spoken(name)}
              {!required && <span class="faint"> (may stay empty)</span>}
            </span>
            <input
              type="text"
              name={name}
              required={required}
              placeholder={example ?? ''}
              title={about}
              list="actors"
              value={params[name] ?? ''}
              onInput={(event) =>
                setQuery(store, { name: query.name, params: { ...params, [name]: event.currentTarget.value } })
              }
            />
            <span class="faint">{about}</span>
          </label>
        ))}
        <datalist id="actors">
          {store.index.data.actors.slice(0, 500).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </datalist>
        <button type="submit" class="primary" disabled={busy}>
          {busy ? 'Asking …' : 'Ask'}
        </button>
      </form>
      {answer && 'fault' in answer && (
        <p class="fault" role="alert">
          {answer.fault}
        </p>
      )}
      {answer && 'value' in answer && <AnswerTable answer={answer.value} />}
    </>
  );
}

const mostRows = 500;

function AnswerTable({ answer }: { readonly answer: Answer }) {
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
                    <bdi>{cellText(cell)}</bdi>
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
