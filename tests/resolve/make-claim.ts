/** Claims and snippets made by hand for the tests of resolve and merge. */
import { provisionalId } from '../../src/actors/provisional-id.ts';
import type { ActorKind, AgreementType, Claim, ClaimParty, Role, Snippet, Status } from '../../src/model.ts';
import { contentId } from '../../src/text/canonical.ts';

export type PartySketch = string | { name: string; kind?: ActorKind; role?: Role; mentions?: readonly string[] };

export type ClaimSketch = {
  readonly parties: readonly PartySketch[];
  readonly type?: AgreementType;
  readonly status?: Status;
  /** Day of publication. */
  readonly day?: string | null;
  /** Event date in the text. */
  readonly date?: string;
  readonly title?: string;
  readonly body?: string;
  readonly publisher?: string;
  readonly hub?: string;
  /** Snippet id, where several claims come from one. */
  readonly snippet?: string;
  readonly domain?: Claim['domain'];
};

/** Each mention stands where the title has it, at its start where it has it not. */
function party(sketch: PartySketch, title: string): ClaimParty {
  const {
    name,
    kind = 'company',
    role = 'party',
    mentions = [],
  } = typeof sketch === 'string' ? { name: sketch } : sketch;
  const texts = [name, ...mentions];
  return {
    id: provisionalId(name, kind),
    name,
    kind,
    role,
    mentions: texts.map((text) => {
      const start = Math.max(0, title.indexOf(text));
      return { field: 'title', start, end: start + text.length, text };
    }),
    reason: 'written so',
  };
}

export function make(sketch: ClaimSketch): { readonly claim: Claim; readonly snippet: Snippet } {
  const names = sketch.parties.map((each) => (typeof each === 'string' ? each : each.name));
  const title = sketch.title ?? `${names.join(', ')}: ${sketch.status ?? 'agreed'}`;
  const content = { title, body: sketch.body, publisher: sketch.publisher, day: sketch.day };
  const snippet: Snippet = {
    id: sketch.snippet ?? contentId('s', content),
    title,
    body: sketch.body ?? '',
    url: null,
    publisher: sketch.publisher ?? null,
    publishedAt: sketch.day === undefined ? '2022-03-01' : sketch.day,
  };
  const claim: Claim = {
    id: contentId('c', sketch),
    snippet: snippet.id,
    parties: sketch.parties.map((each) => party(each, title)),
    hub: sketch.hub ?? null,
    type: sketch.type ?? 'merger',
    status: sketch.status ?? 'agreed',
    domain: sketch.domain ?? 'business',
    date: sketch.date ?? null,
    datePrecision: sketch.date
      ? ({ 4: 'year', 7: 'month', 10: 'day' } as const)[sketch.date.length as 4 | 7 | 10]
      : null,
    term: null,
    value: null,
    evidence: { field: 'title', start: 0, end: title.length, quote: title },
    rule: 'by hand',
    confidence: 0.9,
  };
  return { claim, snippet };
}

export function makeAll(sketches: readonly ClaimSketch[]): {
  readonly claims: readonly Claim[];
  readonly snippets: readonly Snippet[];
} {
  const made = sketches.map(make);
  const snippets = new Map(made.map(({ snippet }) => [snippet.id, snippet]));
  return { claims: made.map(({ claim }) => claim), snippets: [...snippets.values()] };
}
