/** The record of one agreement, from the facts of its story. */
import {
  type AgreementRecord,
  type AgreementType,
  agreementTypes,
  type Domain,
  domains,
  groupOf,
  type HistoryStep,
  type Role,
  type Snippet,
} from '../model.ts';
import { withoutTime } from '../resolve/days.ts';
import { byText, canonicalJson, contentId } from '../text/canonical.ts';
import type { Fact } from './fact.ts';
import { historyOf } from './history.ts';
import type { Story } from './identity.ts';
import { independentSources } from './independent-sources.ts';
import { textGroups } from './near-duplicates.ts';
import { majority } from './vote.ts';

const itself = (value: string): string => value;

/** `other` says nothing where another claim says something. */
const telling = <T extends string>(values: readonly T[]): readonly T[] => {
  const said = values.filter((value) => value !== 'other');
  return said.length > 0 ? said : values;
};

/** By what the parties can have; where no claim says such a type, by what the claims say. */
function typeOf(facts: readonly Fact[]): AgreementType {
  // Of even ones `cooperation`, which fits any, gives way.
  const place = (type: AgreementType): number => (type === 'cooperation' ? 100 : agreementTypes.indexOf(type));
  const order = (a: AgreementType, b: AgreementType): number => place(a) - place(b);
  const plausible = telling(facts.map(({ type }) => type));
  const said = plausible.every((type) => type === 'other') ? telling(facts.map(({ claim }) => claim.type)) : plausible;
  return majority(said, itself, order) ?? 'other';
}

const domainOf = (facts: readonly Fact[]): Domain =>
  majority(
    telling(facts.map(({ claim }) => claim.domain)),
    itself,
    (a, b) => domains.indexOf(a) - domains.indexOf(b),
  ) ?? 'other';

/** A party of a story: its actor, and the role that claims give it; a role outweighs the plain `party` of others. */
function partyOf({ facts, places }: Story, slot: number, actor: string): AgreementRecord['parties'][number] {
  const given = facts.flatMap(({ parties, actors }, at): readonly Role[] => {
    const named = actors[places[at]?.indexOf(slot) ?? -1];
    return parties.filter((party) => party.actor === named).map(({ role }) => role);
  });
  const said = given.filter((role) => role !== 'party');
  return { actor, role: majority(said, itself, byText) ?? 'party' };
}

function hubOf({ facts, places }: Story, holders: readonly (string | null)[]): string | null {
  if (holders.filter((holder) => holder !== null).length < 3) return null;
  const said = facts.flatMap(({ hub, actors }, at) =>
    actors.length > 2 ? [hub === null ? null : (holders[places[at]?.[actors.indexOf(hub)] ?? -1] ?? null)] : [],
  );
  const order = (a: string | null, b: string | null): number => byText(a ?? '', b ?? '');
  return majority(said, (hub) => hub ?? '', order) ?? null;
}

/** `since`: the first step that makes the agreement; `until`: the first that unmakes it afterwards. */
function term(history: readonly HistoryStep[]): { readonly since: string | null; readonly until: string | null } {
  const made = history.findIndex(({ status }) => groupOf[status] === 'made');
  if (made < 0) return { since: null, until: null };
  const unmade = history.slice(made + 1).find(({ status }) => groupOf[status] === 'unmade');
  return { since: history[made]?.date ?? null, until: unmade?.date ?? null };
}

const dates = (snippets: readonly Snippet[]): readonly string[] =>
  snippets.flatMap(({ publishedAt }) => withoutTime(publishedAt) ?? []).sort(byText);

/** The id is made from the first claim, so that it stays as long as nothing older is told of the agreement. */
export function agreementOf(story: Story, holders: readonly (string | null)[]): AgreementRecord {
  const { facts } = story;
  const [first] = facts;
  if (!first) throw new Error('an agreement has at least one claim');
  const parties = holders.flatMap((holder, slot) => (holder === null ? [] : [partyOf(story, slot, holder)]));
  const snippets = [
    ...new Map(facts.flatMap(({ snippet }) => (snippet ? [[snippet.id, snippet] as const] : []))).values(),
  ];
  const texts = textGroups(snippets);
  const history = historyOf(facts, texts);
  const reported = dates(snippets);
  const latestFirst = [...facts].reverse().map(({ claim }) => claim);
  const { since, until } = term(history);
  return {
    kind: 'agreement',
    id: contentId('a', first.claim.id),
    parties: parties.sort((a, b) => byText(a.actor, b.actor)),
    hub: hubOf(story, holders),
    type: typeOf(facts),
    domain: domainOf(facts),
    status: history.at(-1)?.status ?? first.claim.status,
    history: [...history],
    claims: facts.map(({ claim }) => claim.id).sort(byText),
    sources: independentSources(snippets, texts),
    firstReported: reported[0] ?? null,
    lastReported: reported.at(-1) ?? null,
    since,
    until,
    term:
      majority(
        latestFirst.flatMap((claim) => claim.term ?? []),
        String,
        (a, b) => a - b,
      ) ?? null,
    value:
      majority(
        latestFirst.flatMap((claim) => claim.value ?? []),
        canonicalJson,
        (a, b) => byText(canonicalJson(a), canonicalJson(b)),
      ) ?? null,
    confidence: Math.max(...facts.map(({ claim }) => claim.confidence)),
  };
}
