/** Where a sentence holds a trigger of the lexicon: rows are conjugated once, then matched token by token. */
import nlp from 'compromise';
import type { TriggerRow } from '../lexicon/trigger-row.ts';
import { triggerRows } from '../lexicon/triggers.ts';
import { type Token, tokensOf } from '../text/tokens.ts';
import type { Sentence } from './sentences.ts';

export type Tense = 'base' | 'present' | 'past' | 'gerund' | 'noun' | 'phrase';

/** A trigger at its place; `first` and `last` are token indexes, both inside. */
export type Trigger = {
  readonly row: TriggerRow;
  readonly first: number;
  readonly last: number;
  readonly tense: Tense;
};

type Form = { readonly words: readonly string[]; readonly row: TriggerRow; readonly tense: Tense };

/** Past participles that are not the past tense. */
const participles: Readonly<Record<string, string>> = {
  take: 'taken',
  break: 'broken',
  withdraw: 'withdrawn',
  give: 'given',
  forge: 'forged',
};

function conjugated(verb: string): [string, Tense][] {
  const found = (nlp(verb).verbs().conjugate() as Record<string, string>[])[0];
  const forms: [string, Tense][] = [[verb, 'base']];
  if (!found) return [...forms, [`${verb}s`, 'present'], [`${verb}ed`, 'past'], [`${verb}ing`, 'gerund']];
  const add = (text: string | undefined, tense: Tense): void => {
    if (text && !text.includes(' ')) forms.push([text, tense]);
  };
  add(found.PresentTense, 'present');
  add(found.PastTense, 'past');
  add(found.Gerund, 'gerund');
  add(participles[verb], 'past');
  return forms;
}

const plural = (word: string): string =>
  /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;

/** Every surface form of a row, as token words. */
export function formsOf(row: TriggerRow): Form[] {
  const forms: Form[] = [];
  for (const phrase of row.forms.split('|')) {
    const add = (text: string, tense: Tense): void => {
      forms.push({ words: tokensOf(text).map((t) => t.lower), row, tense });
    };
    if (row.kind === 'verb') {
      const [verb = '', ...rest] = phrase.split(' ');
      const [head = '', tail] = verb.split('-');
      if (tail !== undefined && ['re', 'co', 'out'].includes(head)) {
        for (const [word, tense] of conjugated(tail)) add(`${head}-${word}`, tense);
      } else for (const [word, tense] of conjugated(verb)) add([word, ...rest].join(' '), tense);
    } else if (row.kind === 'noun') {
      const parts = phrase.split(' ');
      add(phrase, 'noun');
      add([...parts.slice(0, -1), plural(parts.at(-1) as string)].join(' '), 'noun');
    } else add(phrase, 'phrase');
  }
  return forms;
}

let index: Map<string, Form[]> | undefined;

function formsByFirstWord(): Map<string, Form[]> {
  const map = new Map<string, Form[]>();
  for (const row of triggerRows)
    for (const form of formsOf(row)) {
      const first = form.words[0] as string;
      const list = map.get(first);
      if (list) list.push(form);
      else map.set(first, [form]);
    }
  // The longest form first; among equals the order of the rows.
  for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length);
  return map;
}

const matches = (form: Form, tokens: readonly Token[], at: number): boolean =>
  form.words.every((word, i) => tokens[at + i]?.lower === word);

/** Every trigger of a sentence, in order; at one place all rows of the longest form. Words inside a name do not count. */
export function triggersOf(sentence: Sentence, inName: (token: number) => boolean): Trigger[] {
  index ??= formsByFirstWord();
  const { tokens } = sentence;
  const found: Trigger[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const forms = index.get((tokens[at] as Token).lower);
    if (!forms) continue;
    let length = 0;
    for (const form of forms) {
      if (form.words.length < length) break;
      if (!matches(form, tokens, at) || inName(at)) continue;
      if (length > 0 && found.some((t) => t.first === at && t.row === form.row)) continue;
      length = form.words.length;
      found.push({ row: form.row, first: at, last: at + length - 1, tense: form.tense });
    }
    if (length > 1) at += length - 1;
  }
  return found;
}

let firstWords: Set<string> | undefined;

/** Whether a word (lower case) is by itself a form of a trigger row. */
export function isTriggerWord(lower: string): boolean {
  firstWords ??= new Set(
    triggerRows.flatMap((row) =>
      formsOf(row)
        .filter((f) => f.words.length === 1)
        .map((f) => f.words[0] as string),
    ),
  );
  return firstWords.has(lower);
}
