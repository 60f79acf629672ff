/** Small readings for tests. */
import { read } from '../../src/extract/reading.ts';
import type { Snippet } from '../../src/model.ts';

export const snippetOf = (title: string, body = '', publishedAt: string | null = null): Snippet => ({
  id: 'x',
  title,
  body,
  url: null,
  publisher: null,
  publishedAt,
});

/** The names of the actors that are seen in a text, in order. */
export const namesIn = (title: string, body = '', publishedAt: string | null = null): string[] =>
  read(snippetOf(title, body, publishedAt)).entities.map((entity) => entity.name);
