/** The snippets of the corpus beside the project, and what people annotated of them. */
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { AgreementType, Snippet, Status } from '../../src/model.ts';
import { packageFile } from '../../src/root.ts';

const news = packageFile('..', 'shared', 'corpus', 'news-2022-01-04.jsonl.gz');
const trained = packageFile('..', 'shared', 'gold', 'train.jsonl');

export const isHere = existsSync(news) && existsSync(trained);

export type Annotated = {
  readonly parties: readonly { readonly name: string; readonly forms?: readonly string[] }[];
  readonly hub: string | null;
  readonly type: AgreementType;
  readonly status: Status;
};

/** Snippet id → agreements as annotated. */
export function readAnnotations(): ReadonlyMap<string, readonly Annotated[]> {
  const files = [trained, packageFile('src', 'train', 'annotations.jsonl')];
  const lines = files.flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'));
  return new Map(
    lines.map((line) => {
      const { id, agreements } = JSON.parse(line) as { id: string; agreements: Annotated[] };
      return [id, agreements];
    }),
  );
}

/** The snippets of these ids, in the order of the file. */
export async function readNews(ids: ReadonlySet<string>): Promise<readonly Snippet[]> {
  const snippets: Snippet[] = [];
  for await (const line of createInterface({ input: createReadStream(news).pipe(createGunzip()) })) {
    const id = /^\{"id": ?"([^"]+)"/.exec(line)?.[1];
    if (id === undefined || !ids.has(id)) continue;
    const { title, body, publisher, date } = JSON.parse(line) as Record<string, string | undefined>;
    snippets.push({
      id,
      title: title ?? '',
      body: body ?? '',
      url: null,
      publisher: publisher ?? null,
      publishedAt: date ?? null,
    });
  }
  return snippets;
}
