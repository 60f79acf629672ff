/** How well dates, terms, values, domains and roles are told of the agreements that are found at all. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Extractor } from '../extract/extract.ts';
import { Failure } from '../failure.ts';
import { readSnippets } from '../ingest/ingest.ts';
import { agreementTypes, type Claim, domains, moneySchema, roles, type Snippet } from '../model.ts';
import { scoringKey } from './score.ts';

const wanted = z.object({
  parties: z.array(
    z.object({ name: z.string(), forms: z.array(z.string()), roles: z.array(z.enum(roles)).min(1).optional() }),
  ),
  type: z.enum(agreementTypes),
  /** Each lists what is right, null where the text gives none; more than one where readers may differ. */
  dates: z.array(z.string().nullable()).min(1),
  terms: z.array(z.number().nullable()).min(1),
  values: z.array(moneySchema.nullable()).min(1),
  domains: z.array(z.enum(domains)).min(1),
});
type Wanted = z.infer<typeof wanted>;
const line = z.object({ id: z.string(), agreements: z.array(wanted).min(1) });
export type DetailGold = z.infer<typeof line>;

/** Every line of a file of details. Throws a Failure that names file, line and fault. */
export function readDetails(file: string): DetailGold[] {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  return lines.flatMap((text, at) => {
    if (text.trim() === '') return [];
    try {
      return [line.parse(JSON.parse(text))];
    } catch (error) {
      const why = error instanceof z.ZodError ? z.prettifyError(error).replace(/\s+/g, ' ') : (error as Error).message;
      throw new Failure(
        `${file}, line ${at + 1}: ${why}; a line is {id, agreements: [{parties, type, dates, terms, values, domains}]}`,
      );
    }
  });
}

/** The snippets of the gold, by id, from the news that holds them. Throws a Failure where it holds none. */
export async function textsOf(gold: readonly DetailGold[], news: string): Promise<ReadonlyMap<string, Snippet>> {
  const ids = new Set(gold.map(({ id }) => id));
  const texts = new Map<string, Snippet>();
  for await (const event of readSnippets([news], {}))
    if (event.kind === 'snippet' && ids.has(event.snippet.id)) texts.set(event.snippet.id, event.snippet);
  if (texts.size === 0)
    throw new Failure(`${news}: holds none of the snippets that are annotated; is it the right news?`);
  return texts;
}

export const details = ['date', 'term', 'value', 'domain', 'role'] as const;
export type Detail = (typeof details)[number];

/** Of agreements that were found: `given` by gold, `told` by the extractor, `right` of those. */
export type DetailScore = { readonly given: number; readonly told: number; readonly right: number };
export type DetailFault = { readonly id: string; readonly detail: Detail; readonly want: string; readonly got: string };
export type DetailReport = {
  readonly agreements: number;
  readonly found: number;
  readonly scores: Readonly<Record<Detail, DetailScore>>;
  readonly faults: readonly DetailFault[];
};

type Party = Wanted['parties'][number];
const names = (party: Party, name: string): boolean =>
  [party.name, ...party.forms].some((form) => scoringKey(form) === scoringKey(name));

/** The claim that shares most parties with what gold says, two at least where gold has two; one of its type first. */
function claimOf({ parties, type }: Wanted, claims: readonly Claim[]): Claim | null {
  const shared = (claim: Claim): number => parties.filter((p) => claim.parties.some((q) => names(p, q.name))).length;
  const rank = (claim: Claim): number => 2 * shared(claim) + (claim.type === type ? 1 : 0);
  const right = claims.filter((claim) => shared(claim) >= Math.min(2, parties.length));
  return right.reduce<Claim | null>((best, claim) => (best && rank(best) >= rank(claim) ? best : claim), null);
}

const told = (value: unknown): string => (value === null ? '' : JSON.stringify(value));

export async function scoreDetails(
  gold: readonly DetailGold[],
  snippets: ReadonlyMap<string, Snippet>,
  extractor: Extractor,
): Promise<DetailReport> {
  const scores = Object.fromEntries(details.map((detail) => [detail, { given: 0, told: 0, right: 0 }])) as Record<
    Detail,
    { given: number; told: number; right: number }
  >;
  const faults: DetailFault[] = [];
  let [agreements, found] = [0, 0];
  for (const { id, agreements: all } of gold) {
    const snippet = snippets.get(id);
    if (!snippet) continue;
    const claims = await extractor.extract(snippet);
    for (const want of all) {
      agreements++;
      const claim = claimOf(want, claims);
      if (!claim) continue;
      found++;
      const score = (detail: Detail, right: readonly unknown[], got: unknown): void => {
        const [wants, has] = [right.map(told), told(got)];
        // Null beside a value: readers may differ, so that neither telling it nor leaving it out counts.
        const open = wants.includes('') && wants.length > 1 && wants.includes(has);
        if (!wants.includes('')) scores[detail].given++;
        if (has !== '' && !open) scores[detail].told++;
        if (has !== '' && !open && wants.includes(has)) scores[detail].right++;
        if (!wants.includes(has)) faults.push({ id, detail, want: wants.join(' or '), got: has });
      };
      score('date', want.dates, claim.date);
      score('term', want.terms, claim.term);
      score('value', want.values, claim.value);
      score('domain', want.domains, claim.domain);
      for (const party of want.parties) {
        const named = claim.parties.find((q) => names(party, q.name));
        if (party.roles && named && claim.type === want.type) score('role', party.roles, named.role);
      }
    }
  }
  return { agreements, found, scores, faults };
}
