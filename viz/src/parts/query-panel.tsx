/** The canned queries as forms; the answer as a table, and what it holds of the graph lit up in the picture. */
import { useEffect, useState } from 'preact/hooks';
import { type Answer, type CannedParameter, type CannedQuery, litBy, suggested } from '../model/canned.ts';
import { say, set, setQuery } from '../state/actions.ts';
import type { Store } from '../state/store.ts';
import { useStore } from '../state/use-store.ts';
import { counted, spoken } from '../theme/words.ts';
import { AnswerTable } from './answer-table.tsx';
import { Panel } from './panel.tsx';
import { QueryField } from './query-field.tsx';

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
    <Panel title="Questions" wide>
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
                const query = list.value.queries.find((item) => item.name === name);
                setQuery(store, query ? { name, params: suggested(query, selectedActors(store)) } : null);
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
    store.lit.value = litBy(
      store.index,
      found.value,
      given.map(([, value]) => value),
    );
    set(store, { selection: { kind: 'none' } });
    say(store, `${counted(found.value.rows.length, 'row')} found.`);
  };
  const optional = query.parameters.filter(({ required }) => !required);
  const field = (parameter: CannedParameter) => (
    <QueryField
      key={parameter.name}
      parameter={parameter}
      value={params[parameter.name] ?? ''}
      onValue={(value) => setQuery(store, { name: query.name, params: { ...params, [parameter.name]: value } })}
    />
  );
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
        {query.parameters.filter(({ required }) => required).map(field)}
        {optional.length > 0 && (
          <details class="why" open={optional.some(({ name }) => (params[name] ?? '') !== '')}>
            <summary>{optional.length === query.parameters.length ? 'Narrow it' : 'Narrow it further'}</summary>
            {optional.map(field)}
          </details>
        )}
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

/** The actors that are selected, for questions about them. */
function selectedActors(store: Store): readonly string[] {
  const { selection } = store.state.peek();
  if (selection.kind === 'actor') return [selection.actor];
  if (selection.kind === 'pair') return [selection.a, selection.b];
  return [];
}
