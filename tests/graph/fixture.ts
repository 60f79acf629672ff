/** The facts as records of a graph, with offsets counted and agreements put together; and a graph of any size by a power law. */
import type {
  ActorRecord,
  AgreementRecord,
  ClaimRecord,
  GraphRecords,
  Mention,
  SnippetRecord,
} from '../../src/model.ts';
import { groupOf } from '../../src/model.ts';
import { byText, contentId } from '../../src/text/canonical.ts';
import { type ActorRow, actorRows, type Fact, facts } from './facts.ts';

const byId = <T extends { readonly id: string }>(list: readonly T[]): T[] =>
  [...list].sort((a, b) => byText(a.id, b.id));

function placed(fact: Fact, text: string): Mention {
  for (const field of ['body', 'title'] as const) {
    const start = fact[field].indexOf(text);
    if (start >= 0) return { field, start, end: start + text.length, text };
  }
  throw new Error(`fact ${fact.about}: neither title nor body holds ${JSON.stringify(text)}`);
}

const snippetOf = (fact: Fact, index: number): SnippetRecord => ({
  kind: 'snippet',
  id: contentId('s', [index, fact.title, fact.body]),
  title: fact.title,
  body: fact.body,
  url: fact.source[0] === null ? null : `https://news.example/${index}`,
  publisher: fact.source[0],
  publishedAt: fact.source[1],
});

function claimOf(fact: Fact, snippet: SnippetRecord): ClaimRecord {
  const { field, start, end, text } = placed(fact, fact.quote);
  const [type, , status] = fact.what;
  return {
    kind: 'claim',
    id: contentId('c', [snippet.id, fact.about]),
    agreement: contentId('a', fact.about),
    snippet: snippet.id,
    type,
    status,
    date: fact.date,
    datePrecision:
      fact.date === null ? null : fact.date.length === 10 ? 'day' : fact.date.length === 7 ? 'month' : 'year',
    evidence: { field, start, end, quote: text },
    names: fact.parties.map(([actor, words, role = 'party']) => ({
      ...placed(fact, words),
      actor,
      role,
      hub: fact.hub === actor,
      reason: actorRows.some((row) => row[0] === actor && row[1] === words) ? 'its name' : `known as “${words}”`,
    })),
    rule: `sample-${status}`,
    confidence: fact.confidence ?? 0.9,
  };
}

function agreementOf(
  group: readonly { readonly fact: Fact; readonly claim: ClaimRecord; readonly snippet: SnippetRecord }[],
): AgreementRecord {
  const steps = [...group].sort((a, b) => byText(a.fact.date ?? '', b.fact.date ?? ''));
  const [first] = group;
  const last = steps.findLast(({ fact }) => (fact.confidence ?? 1) > 0.5) ?? steps.at(-1);
  if (!first || !last) throw new Error('an agreement without a claim');
  const made = steps.find(({ claim }) => groupOf[claim.status] === 'made');
  const unmade = steps.find(
    ({ claim, fact }) => groupOf[claim.status] === 'unmade' && (fact.date ?? '') > (made?.fact.date ?? ''),
  );
  const reported = group.flatMap(({ snippet }) => snippet.publishedAt ?? []).sort(byText);
  return {
    kind: 'agreement',
    id: first.claim.agreement,
    parties: first.fact.parties.map(([actor, , role = 'party']) => ({ actor, role })),
    hub: first.fact.hub ?? null,
    type: first.fact.what[0],
    domain: first.fact.what[1],
    status: last.claim.status,
    history: steps.map(({ fact, claim }) => ({ date: fact.date, status: claim.status, claims: [claim.id] })),
    claims: group.map(({ claim }) => claim.id).sort(byText),
    sources: new Set(group.map(({ fact }) => fact.source[0])).size,
    firstReported: reported[0] ?? null,
    lastReported: reported.at(-1) ?? null,
    since: made?.fact.date ?? null,
    until: unmade?.fact.date ?? null,
    term: group.find(({ fact }) => fact.term)?.fact.term ?? null,
    value:
      group.flatMap(({ fact }) => (fact.value ? [{ amount: fact.value[0], currency: fact.value[1] }] : []))[0] ?? null,
    confidence: Math.max(...group.map(({ claim }) => claim.confidence)),
  };
}

/** The graph of the given facts. */
export function graphOf(list: readonly Fact[], rows: readonly ActorRow[] = actorRows): GraphRecords {
  const items = list.map((fact, index) => {
    const snippet = snippetOf(fact, index);
    return { fact, snippet, claim: claimOf(fact, snippet) };
  });
  const groups = groupBy(items);
  return {
    actors: byId(
      rows.map(
        ([id, name, actorKind, ...aliases]): ActorRecord => ({
          kind: 'actor',
          id,
          name,
          actorKind,
          aliases: aliases.sort(byText),
        }),
      ),
    ),
    agreements: byId([...groups.values()].map(agreementOf)),
    claims: byId(items.map(({ claim }) => claim)),
    snippets: byId(items.map(({ snippet }) => snippet)),
  };
}

function groupBy<T extends { readonly fact: Fact }>(items: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(item.fact.about, [...(groups.get(item.fact.about) ?? []), item]);
  return groups;
}

export const fixture: GraphRecords = graphOf(facts);
