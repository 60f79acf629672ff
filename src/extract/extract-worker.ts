/** What each reading thread runs: an extractor of its own, opened with the first snippets that it is given. */
import type { Claim, Snippet } from '../model.ts';
import { type Extractor, openExtractor, type ReaderName } from './extract.ts';

export type ExtractTask = { readonly reader: ReaderName; readonly snippets: readonly Snippet[] };

let opened: Promise<Extractor> | undefined;

/** The claims of each snippet, in the order given. A thread keeps the reader of its first task. */
export default async function extractEach(task: ExtractTask): Promise<readonly (readonly Claim[])[]> {
  opened ??= openExtractor(task.reader);
  const { extract } = await opened;
  const claims: (readonly Claim[])[] = [];
  for (const snippet of task.snippets) claims.push(await extract(snippet));
  return claims;
}
