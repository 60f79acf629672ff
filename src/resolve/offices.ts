/** People whom a text names with their office: "French President Macron" teaches that Macron then stands for France. */
import { nameKey } from '../actors/key.ts';
import { type KnownActor, lookUp } from '../actors/known.ts';
import { stateOffices } from '../lexicon/state-offices.ts';

export type OfficeTeaching = {
  /** As written: `Emmanuel Macron`, `Macron`. */
  readonly person: string;
  readonly state: KnownActor;
  /** The words that teach it: `French President Emmanuel Macron`. */
  readonly words: string;
};

const offices = [...stateOffices].sort((a, b) => b.length - a.length).join('|');
const name = String.raw`\p{Lu}[\p{L}'’-]{1,30}(?: (?:(?:al|bin|de|von|van|el|da|ul)[ -])?\p{Lu}[\p{L}'’-]{0,30}){0,3}`;
const officeAndName = new RegExp(`(?<![\\p{L}])(?:${offices}) (${name})`, 'gu');

const states: readonly string[] = ['demonym', 'name', 'code', 'alias'];

/** The one state that a form surely names. */
function stateOf(text: string): KnownActor | null {
  const found = lookUp(text).filter(({ actor, naming }) => actor.kind === 'country' && states.includes(naming));
  const known = found.find(({ usual }) => usual) ?? (found.length === 1 ? found[0] : undefined);
  return known && (!known.ambiguousWith || known.usual) ? known.actor : null;
}

/** The state named right before the office, by at most three words: "South Korean", "United Arab Emirates". */
function stateBefore(text: string): { readonly state: KnownActor; readonly words: string } | null {
  const words = /(?:[\p{L}.'’-]+ ){1,3}$/u.exec(text.slice(-60))?.[0].trim().split(' ') ?? [];
  for (let from = 0; from < words.length; from++) {
    if (/^(?:former|late|ex|then|Former|Late|Ex)$/.test(words[from] ?? '')) return null;
    const form = words.slice(from).join(' ');
    const state = stateOf(form);
    if (state) return { state, words: form };
  }
  return null;
}

/** The state named right after the person: "President Emmanuel Macron of France". */
function stateAfter(text: string): { readonly state: KnownActor; readonly words: string } | null {
  const words = /^ of (?:the )?((?:\p{Lu}[\p{L}.'’-]+ ?){1,3})/u.exec(text.slice(0, 60))?.[1]?.trim().split(' ') ?? [];
  for (let end = words.length; end > 0; end--) {
    const form = words.slice(0, end).join(' ');
    const state = stateOf(form);
    if (state) return { state, words: `of ${form}` };
  }
  return null;
}

const isOfficeWord = new RegExp(`^(?:${offices.replaceAll(' ', '|')})$`);

/** The words up to the next office or known actor: "Emmanuel Renard Turkish" is a headline that goes on. */
function nameOnly(written: string): string {
  const words = written.split(' ');
  const end = words.findIndex((word) => isOfficeWord.test(word) || lookUp(word).length > 0);
  return (end < 0 ? words : words.slice(0, end)).join(' ').replace(/['’]s?$/, '');
}

/** What a text teaches, in its order. */
export function officesIn(text: string): readonly OfficeTeaching[] {
  const found: OfficeTeaching[] = [];
  for (const match of text.matchAll(officeAndName)) {
    const [words, written = ''] = match;
    const person = nameOnly(written);
    if (nameKey(person) === '') continue;
    const before = stateBefore(text.slice(0, match.index));
    if (before) {
      found.push({ person, state: before.state, words: `${before.words} ${words}` });
      continue;
    }
    const after = stateAfter(text.slice(match.index + words.length));
    if (after) found.push({ person, state: after.state, words: `${words} ${after.words}` });
  }
  return found;
}
