/** The claim that a person adds: what a snippet says and nothing read from it. */
import { provisionalId } from '../actors/provisional-id.ts';
import { settle } from '../actors/settle.ts';
import { type Claim, type ClaimParty, type Evidence, fields, type Mention, type Snippet } from '../model.ts';
import { contentId } from '../text/canonical.ts';
import type { Correction } from './correction.ts';

type Addition = Extract<Correction, { decision: 'add' }>;

/** The first place of the words, the title before the body; null where the snippet does not have them. */
function placeOf(snippet: Snippet, words: string): Evidence | null {
  for (const field of fields) {
    const start = snippet[field].indexOf(words);
    if (start >= 0) return { field, start, end: start + words.length, quote: words };
  }
  return null;
}

/** Where the snippet names the party: in the quote if it does, else the first place. */
function mentionOf(snippet: Snippet, { field, start, quote }: Evidence, name: string): Mention | null {
  const inQuote = quote.indexOf(name);
  if (inQuote >= 0) return { field, start: start + inQuote, end: start + inQuote + name.length, text: name };
  const place = placeOf(snippet, name);
  return place && { field: place.field, start: place.start, end: place.end, text: name };
}

/** Why it cannot be added, or the claim; its id is made from what it says. */
export function addedClaim(correction: Addition, snippet: Snippet | undefined): Claim | string {
  const { parties, type, status, domain, date, quote, hub } = correction;
  if (!snippet) return `there is no snippet ${correction.snippet}`;
  const evidence = placeOf(snippet, quote);
  if (!evidence) return `snippet ${snippet.id} does not say ${JSON.stringify(quote)}: quote its very words`;
  const named: ClaimParty[] = [];
  for (const { name, role } of parties) {
    const mention = mentionOf(snippet, evidence, name);
    if (!mention)
      return `snippet ${snippet.id} does not name ${JSON.stringify(name)}: name the party in its very words`;
    const kind =
      settle(name, 'organisation').known?.actor.kind ?? settle(name, 'person').known?.actor.kind ?? 'organisation';
    named.push({
      id: provisionalId(name, kind),
      name,
      kind,
      role,
      mentions: [mention],
      reason: `named by ${correction.who}`,
    });
  }
  if (hub !== undefined && !parties.some(({ name }) => name === hub))
    return `the hub ${JSON.stringify(hub)} is none of its parties`;
  const said = {
    snippet: snippet.id,
    parties: parties.map(({ name, role }) => [name, role]),
    type,
    status,
    date,
    quote,
  };
  return {
    id: contentId('c', { added: said }),
    snippet: snippet.id,
    parties: named,
    hub: hub ?? null,
    type,
    status,
    domain,
    date,
    datePrecision: date === null ? null : ({ 4: 'year', 7: 'month', 10: 'day' } as const)[date.length as 4 | 7 | 10],
    term: null,
    value: null,
    evidence,
    rule: 'added by hand',
    confidence: 1,
  };
}
