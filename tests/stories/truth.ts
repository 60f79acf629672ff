/**
 * Running stories of early 2022, told by the corpus beside the project: for each agreement its parties, its history, and which
 * snippets tell of it with which group of status. Judged by reading the snippets; only their ids are kept here, with words of our own.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { nameKey } from '../../src/actors/key.ts';
import { agreementTypes, type Claim, statusGroups } from '../../src/model.ts';
import { packageFile } from '../../src/root.ts';

const ids = z.array(z.string());

const toldAgreement = z.object({
  agreement: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/),
  /** Rules were tuned on the one half; the other half was only counted. */
  half: z.enum(['tuning', 'held-out']),
  kind: z.string(),
  /** In words of our own. */
  what: z.string(),
  /** The names of each party. */
  parties: z.array(z.array(z.string()).min(1)).min(2),
  types: z.array(z.enum(agreementTypes)),
  /** `group date`, in their order; with a question mark a step that the snippets only hint at. Null where it is a muddle. */
  history: z.array(z.string().regex(/^(sought|made|unmade)\??( \d{4}-\d{2}-\d{2})?$/)).nullable(),
  latest: z.enum(statusGroups).nullable(),
  /** Ids of snippets by the group of status that they tell. */
  told: z.object({ sought: ids, made: ids, unmade: ids }),
});
export type ToldAgreement = z.infer<typeof toldAgreement>;

export const readTruth = (): readonly ToldAgreement[] =>
  readFileSync(packageFile('tests', 'stories', 'agreements.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => toldAgreement.parse(JSON.parse(line)));

export const snippetsOf = ({ told }: ToldAgreement): readonly string[] => [
  ...told.sought,
  ...told.made,
  ...told.unmade,
];

/** How many parties of the agreement the claim names. */
function named({ parties }: ToldAgreement, claim: Claim): number {
  const keys = new Set(
    claim.parties.flatMap(({ name, mentions }) => [name, ...mentions.map((m) => m.text)]).map(nameKey),
  );
  return parties.filter((forms) => forms.some((form) => keys.has(nameKey(form)))).length;
}

/** For each claim of a snippet of the stories the agreement that it tells of; a claim about others of that snippet is left out. */
export function labelsOf(truth: readonly ToldAgreement[], claims: readonly Claim[]): ReadonlyMap<string, string> {
  const bySnippet = new Map<string, ToldAgreement[]>();
  for (const told of truth) {
    for (const id of snippetsOf(told)) bySnippet.set(id, [...(bySnippet.get(id) ?? []), told]);
  }
  const labels = new Map<string, string>();
  for (const claim of claims) {
    const fits = (bySnippet.get(claim.snippet) ?? []).filter((told) => named(told, claim) >= 2);
    const typed = fits.filter(({ types }) => types.includes(claim.type));
    const [best] = typed.length > 0 ? typed : fits;
    if (best) labels.set(claim.id, best.agreement);
  }
  return labels;
}
