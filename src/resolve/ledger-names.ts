/** What the texts of a ledger say of names: acronyms that they define, people whom they name with their office. */
import { nameKey } from '../actors/key.ts';
import type { KnownActor } from '../actors/known.ts';
import type { Snippet } from '../model.ts';
import { byText } from '../text/canonical.ts';
import { type AcronymDefinition, acronymsIn } from './acronyms.ts';
import { dayOf, isMonthKnown } from './days.ts';
import { type OfficeTeaching, officesIn } from './offices.ts';

type Teaching = {
  readonly state: KnownActor;
  readonly day: number | null;
  readonly snippet: string;
  readonly words: string;
};

export type LedgerNames = {
  /** The full name that an acronym stands for: by its own snippet, else by all others if they agree; null if unknown. */
  acronym(acronym: string, snippet: string): { readonly fullName: string; readonly here: boolean } | null;
  /** The state that a person is named with: by the own snippet, else by dated texts of the same half-year if they agree. */
  office(
    person: string,
    snippet: Snippet,
  ): { readonly state: KnownActor; readonly words: string; readonly here: boolean } | null;
};

/** An office taught by one text holds in texts this many days before and after it. */
const officeDays = 183;

const mayDefine = /\([A-Z]|\((?:the )[A-Z]/;
const mayTeach =
  /President|Minister|Premier|PM |Secretary|Chancellor|King|Queen|Emperor|Emir|Sultan|Prince|Taoiseach|Advis[eo]r/;

const textOf = ({ title, body }: Snippet): string => `${title}\n${body}`;

/** The acronyms that a snippet spells out; a cheap look at its letters comes first. */
export function definitionsIn(snippet: Snippet): readonly AcronymDefinition[] {
  const text = textOf(snippet);
  return mayDefine.test(text) ? acronymsIn(text) : [];
}

/** The people whom a snippet names with their office; a cheap look for offices comes first. */
export function teachingsIn(snippet: Snippet): readonly OfficeTeaching[] {
  const text = textOf(snippet);
  return mayTeach.test(text) ? officesIn(text) : [];
}

/** Full names by key; one that only begins another of them gives way to it. */
function agreed(fullNames: ReadonlyMap<string, string>): string | null {
  const keys = [...fullNames.keys()].sort((a, b) => b.length - a.length || byText(a, b));
  const [longest = ''] = keys;
  return keys.every((key) => key === longest || longest.startsWith(`${key} `))
    ? (fullNames.get(longest) ?? null)
    : null;
}

const pushTo = <T>(map: Map<string, T[]>, key: string, item: T): void => {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
};

/** The keys by which others may name the person: "Kari Lund", "Lund"; a headline may go on in capitals after the name. */
export function personKeys(person: string): readonly string[] {
  const words = nameKey(person).split(' ');
  if (words.length === 1) return words;
  const ends = words.slice(1, 3);
  return [...new Set([words.join(' '), ...ends.flatMap((end, at) => [end, words.slice(0, at + 2).join(' ')])])];
}

function taughtBy(list: readonly Teaching[], from: Snippet): ReturnType<LedgerNames['office']> {
  const own = list.filter(({ snippet }) => snippet === from.id);
  const at = isMonthKnown(from.publishedAt) ? dayOf(from.publishedAt) : null;
  const near = list.filter(({ day }) => at !== null && day !== null && Math.abs(day - at) <= officeDays);
  const used = own.length > 0 ? own : near;
  if (new Set(used.map(({ state }) => state.id)).size !== 1) return null;
  const [first] = [...used].sort((a, b) => byText(a.words, b.words));
  return first ? { state: first.state, words: first.words, here: own.length > 0 } : null;
}

/** Reads the snippets once; the answers do not depend on their order. */
export function readLedgerNames(snippets: Iterable<Snippet>): LedgerNames {
  const definitions = new Map<string, Map<string, string>>();
  const local = new Map<string, Map<string, string>>();
  const teachings = new Map<string, Teaching[]>();
  const define = (into: Map<string, Map<string, string>>, acronym: string, fullName: string): void => {
    const names = into.get(acronym) ?? new Map<string, string>();
    into.set(acronym, names);
    const key = nameKey(fullName);
    // Of two spellings of one name the first in text order stands, so that arrival does not matter.
    const seen = names.get(key);
    if (seen === undefined || byText(fullName, seen) < 0) names.set(key, fullName);
  };
  for (const snippet of snippets) {
    for (const { acronym, fullName } of definitionsIn(snippet)) {
      define(definitions, acronym, fullName);
      define(local, `${acronym}\n${snippet.id}`, fullName);
    }
    const day = isMonthKnown(snippet.publishedAt) ? dayOf(snippet.publishedAt) : null;
    for (const { person, state, words } of teachingsIn(snippet)) {
      for (const key of personKeys(person)) pushTo(teachings, key, { state, day, snippet: snippet.id, words });
    }
  }
  return {
    acronym: (acronym, snippet) => {
      const plain = acronym.replaceAll('.', '');
      const own = local.get(`${plain}\n${snippet}`);
      const here = own ? agreed(own) : null;
      if (here !== null) return { fullName: here, here: true };
      const everywhere = definitions.get(plain);
      const fullName = everywhere ? agreed(everywhere) : null;
      return fullName === null ? null : { fullName, here: false };
    },
    office: (person, snippet) => taughtBy(teachings.get(nameKey(person)) ?? [], snippet),
  };
}
