/** Small graphs with known answers, made from a few words per agreement. */
import type {
  ActorKind,
  ActorRecord,
  AgreementRecord,
  AgreementType,
  ClaimRecord,
  Domain,
  GraphRecords,
  HistoryStep,
  Money,
  Role,
  SnippetRecord,
  Status,
} from '../../src/model.ts';
import { groupOf } from '../../src/model.ts';
import { byText } from '../../src/text/canonical.ts';

export type ActorSpec = {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly aliases?: readonly string[];
};

export type ReportSpec = {
  /** Id of the claim; its snippet is `s-` and this. */
  readonly claim: string;
  readonly status: Status;
  readonly date: string | null;
  readonly publisher: string | null;
  readonly published?: string | null;
};

export type AgreementSpec = {
  readonly id: string;
  readonly parties: readonly string[];
  readonly roles?: readonly Role[];
  readonly hub?: string;
  readonly type: AgreementType;
  readonly domain: Domain;
  readonly value?: Money;
  readonly term?: number;
  readonly reports: readonly ReportSpec[];
};

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => byText(a.id, b.id);

const article = (spec: AgreementSpec, report: ReportSpec, names: readonly string[]): SnippetRecord => ({
  kind: 'snippet',
  id: `s-${report.claim}`,
  title: `${names.join(', ')}: ${spec.type}`,
  body: `On the ${spec.domain} desk: ${names.join(' and ')} – ${report.status}. More later.`,
  url: `https://news.example/${report.claim}`,
  publisher: report.publisher,
  publishedAt: report.published === undefined ? report.date : report.published,
});

function claimOf(spec: AgreementSpec, report: ReportSpec, actors: ReadonlyMap<string, ActorSpec>): ClaimRecord {
  const names = spec.parties.map((id) => actors.get(id)?.name ?? id);
  const { body } = article(spec, report, names);
  const quote = body.slice(body.indexOf(':') + 2, body.indexOf('. More later') + 1);
  const start = body.indexOf(quote);
  const place = (name: string): number => body.indexOf(name, start);
  return {
    kind: 'claim',
    id: report.claim,
    agreement: spec.id,
    snippet: `s-${report.claim}`,
    type: spec.type,
    status: report.status,
    date: report.date,
    datePrecision:
      report.date === null ? null : ((['year', 'month', 'day'] as const)[report.date.split('-').length - 1] ?? null),
    evidence: { field: 'body', start, end: start + quote.length, quote },
    names: spec.parties.map((actor, index) => ({
      field: 'body' as const,
      start: place(names[index] ?? ''),
      end: place(names[index] ?? '') + (names[index] ?? '').length,
      text: names[index] ?? '',
      actor,
      role: spec.roles?.[index] ?? 'party',
      hub: actor === spec.hub,
      reason: 'named so',
    })),
    rule: `rule-${report.status}`,
    confidence: 0.75,
  };
}

function agreementOf(spec: AgreementSpec): AgreementRecord {
  const steps = new Map<string, HistoryStep>();
  for (const { claim, status, date } of spec.reports) {
    const key = `${date ?? ''} ${status}`;
    const claims = [...(steps.get(key)?.claims ?? []), claim].sort(byText);
    steps.set(key, { date, status, claims });
  }
  const history = [...steps].sort(([a], [b]) => byText(a, b)).map(([, step]) => step);
  const made = history.find(({ status }) => groupOf[status] === 'made');
  const unmade =
    made && history.find((step) => groupOf[step.status] === 'unmade' && (step.date ?? '') > (made.date ?? ''));
  const published = spec.reports.map(({ date, published: given }) => (given === undefined ? date : given));
  const dates = published.filter((date): date is string => date !== null).sort(byText);
  return {
    kind: 'agreement',
    id: spec.id,
    parties: spec.parties.map((actor, index) => ({ actor, role: spec.roles?.[index] ?? 'party' })),
    hub: spec.hub ?? null,
    type: spec.type,
    domain: spec.domain,
    status: history.at(-1)?.status ?? 'speculated',
    history,
    claims: spec.reports.map(({ claim }) => claim).sort(byText),
    sources: new Set(spec.reports.map(({ publisher }) => publisher)).size,
    firstReported: dates[0] ?? null,
    lastReported: dates.at(-1) ?? null,
    since: made?.date ?? null,
    until: unmade?.date ?? null,
    term: spec.term ?? null,
    value: spec.value ?? null,
    confidence: 0.75,
  };
}

/** The graph that says just these agreements; actors without one are kept. */
export function graphOf(actors: readonly ActorSpec[], specs: readonly AgreementSpec[]): GraphRecords {
  const known = new Map(actors.map((actor) => [actor.id, actor]));
  const reports = specs.flatMap((spec) => spec.reports.map((report) => [spec, report] as const));
  return {
    actors: actors
      .map(
        ({ id, name, kind, aliases = [] }): ActorRecord => ({
          kind: 'actor',
          id,
          name,
          actorKind: kind,
          aliases: [...aliases],
        }),
      )
      .sort(byId),
    agreements: specs.map(agreementOf).sort(byId),
    claims: reports.map(([spec, report]) => claimOf(spec, report, known)).sort(byId),
    snippets: reports
      .map(([spec, report]) =>
        article(
          spec,
          report,
          spec.parties.map((id) => known.get(id)?.name ?? id),
        ),
      )
      .sort(byId),
  };
}

export const emptyGraph: GraphRecords = { actors: [], agreements: [], claims: [], snippets: [] };

/** `count` agreements in a ring of as many actors, each said by one claim: for sizes and speeds. */
export function ringOf(count: number, status: Status = 'signed'): GraphRecords {
  const pad = (index: number): string => String(index).padStart(6, '0');
  return graphOf(
    Array.from({ length: count }, (_, index) => ({
      id: `company:${pad(index)}`,
      name: `Firm ${index}`,
      kind: 'company' as const,
    })),
    Array.from({ length: count }, (_, index) => ({
      id: `g:${pad(index)}`,
      parties: [`company:${pad(index)}`, `company:${pad((index + 1) % count)}`],
      type: 'commercial' as const,
      domain: 'business' as const,
      reports: [{ claim: `c:${pad(index)}`, status, date: '2021-02-03', publisher: 'Ring Post' }],
    })),
  );
}
