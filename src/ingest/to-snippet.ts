/** A record of any input made into a snippet: the border at which types are checked. */
import { z } from 'zod';
import { type Snippet, snippetSchema } from '../model.ts';
import { contentId } from '../text/canonical.ts';
import type { Doubt } from './doubts.ts';
import { type FieldMap, pickFields } from './fields.ts';
import { readPublishedAt } from './published-at.ts';

export type Made =
  | { readonly snippet: Snippet; readonly doubts: readonly Doubt[] }
  | { readonly fault: string; readonly id: string | null };

/**
 * Text as it is stored: as given, but well-formed and without NUL. Lone surrogates have no UTF-8, and NUL ends strings in
 * C (so in stores and exports); each becomes one U+FFFD, so that no offset moves. Other control characters stay.
 */
const noCharacter = /[\p{Cs}\0]/gu;
const stored = (text: string): string => text.replace(noCharacter, '\ufffd');

/** Stores index ids, and their keys are short. */
const maxIdLength = 1000;

const kindOf = (value: unknown): string =>
  Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;

const text = (field: string) =>
  z.string({ error: (issue) => `${field} is ${kindOf(issue.input)}, not text` }).transform(stored);

const recordSchema = z.object({
  id: z
    .string({ error: (issue) => `id is ${kindOf(issue.input)}: write it as a string, as numbers lose digits` })
    .max(maxIdLength, `id is longer than ${maxIdLength} characters`)
    .transform(stored)
    .optional(),
  title: text('title').default(''),
  body: text('body').default(''),
  url: text('url').optional(),
  publisher: text('publisher').optional(),
});

const maxNamesShown = 12;

function noText(record: Readonly<Record<string, unknown>>): string {
  const names = Object.keys(record)
    .slice(0, maxNamesShown)
    .map((name) => stored(name.slice(0, 40)));
  const seen = names.length ? `fields: ${names.join(', ')}` : 'no fields';
  return `neither title nor body (${seen}): name them with --map title=FIELD --map body=FIELD`;
}

/** Never throws on data: what cannot be a snippet comes back as a fault with its reason. */
export function toSnippet(record: Readonly<Record<string, unknown>>, map: FieldMap): Made {
  const given = pickFields(record, map);
  const parsed = recordSchema.safeParse(given);
  const id = typeof given.id === 'string' ? stored(given.id) : null;
  if (!parsed.success) return { fault: parsed.error.issues.map((issue) => issue.message).join('; '), id };
  const { title, body } = parsed.data;
  if (title.trim() === '' && body.trim() === '') return { fault: noText(record), id };
  const { publishedAt, doubt } = readPublishedAt(given.publishedAt);
  const url = parsed.data.url ?? null;
  const publisher = parsed.data.publisher ?? null;
  // Publisher, address and date are part of the id, so that wire copies of one text stay apart.
  const snippet = {
    id: id ?? contentId('s', { publisher, url, publishedAt, title, body }),
    title,
    body,
    url,
    publisher,
    publishedAt,
  };
  const checked = snippetSchema.safeParse(snippet);
  if (!checked.success) return { fault: checked.error.issues.map((issue) => issue.message).join('; '), id };
  const doubts: Doubt[] = [];
  if (doubt !== null) {
    const date = given.publishedAt;
    const value = typeof date === 'string' ? JSON.stringify(stored(date.slice(0, 60))) : kindOf(date);
    const lost = publishedAt === null;
    doubts.push({ what: `date ${value}`, why: lost ? `${doubt}: left undated, write it as 2022-03-04` : doubt, lost });
  }
  const broken = Object.entries(given).find(
    ([, value]) => typeof value === 'string' && value.search(noCharacter) !== -1,
  );
  if (broken)
    doubts.push({
      what: broken[0],
      why: 'lone surrogates or NUL, which are no characters: each is now U+FFFD',
      lost: true,
    });
  return { snippet: checked.data, doubts };
}
