/** Search over names, aliases, subjects and quotes; case and diacritics do not matter. */
import MiniSearch from 'minisearch';
import type { Indexed, Item } from './index-data.ts';

export type Hit = {
  readonly kind: 'actor' | 'agreement';
  readonly id: string;
  /** For an agreement the quote or headline that matched best. */
  readonly line: string | null;
};

export type Search = (text: string, limit: number) => readonly Hit[];

/** `É` and `e` alike; also the letters that Unicode does not take apart. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđıß’]/g, (letter) => ({ ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', '’': "'" })[letter] ?? letter);
}

type Doc = { id: string; name: string; aliases: string; subject: string; quotes: string };

/** Beyond so many agreements their quotes are not searched: the index would take seconds and hundreds of megabytes. */
const mostQuoted = 40_000;

/** Indexes actors at once, agreements piece by piece once `idle` resolves; `ready` resolves when all is in. */
export function makeSearch(
  index: Indexed,
  idle: Promise<unknown> = Promise.resolve(),
): { readonly search: Search; readonly ready: Promise<void> } {
  const mini = new MiniSearch<Doc>({
    fields: ['name', 'aliases', 'subject', 'quotes'],
    processTerm: (term) => folded(term) || null,
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      combineWith: 'AND',
      boost: { name: 6, aliases: 4, subject: 2 },
      boostDocument: (id) => {
        const actor = index.actors.get(String(id).slice(1));
        return String(id).startsWith('@') ? 1.5 + Math.log2(1 + (actor?.degree ?? 0)) / 4 : 1;
      },
    },
  });
  mini.addAll(
    index.data.actors.map(({ id, name, aliases }) => ({
      id: `@${id}`,
      name,
      aliases: aliases.join(' | '),
      subject: '',
      quotes: '',
    })),
  );
  const quoted = index.items.length <= mostQuoted;
  const docs = (): Doc[] =>
    index.items.map((item) => ({
      id: `#${item.agreement.id}`,
      name: '',
      aliases: '',
      subject: subjectOf(index, item),
      quotes: quoted ? quotesOf(index, item).join(' | ') : '',
    }));
  const ready = idle.then(() => mini.addAllAsync(docs(), { chunkSize: 400 }));
  const search: Search = (text, limit) =>
    mini
      .search(text)
      .slice(0, limit)
      .map(({ id, terms }): Hit => {
        const kind = String(id).startsWith('@') ? 'actor' : 'agreement';
        const rest = String(id).slice(1);
        const item = kind === 'agreement' ? index.itemOf.get(rest) : undefined;
        return { kind, id: rest, line: item ? bestLine(quotesOf(index, item), terms) : null };
      });
  return { search, ready };
}

const subjectOf = (index: Indexed, { agreement }: Item): string =>
  [
    agreement.type,
    agreement.domain,
    agreement.status,
    ...agreement.parties.map((party) => index.actors.get(party.actor)?.name ?? ''),
  ].join(' ');

const quotesOf = (index: Indexed, { agreement }: Item): readonly string[] =>
  agreement.claims.flatMap((id) => {
    const claim = index.claims.get(id);
    const title = index.snippets.get(claim?.snippet ?? '')?.title;
    return [claim?.evidence.quote, title].filter((text) => text !== undefined);
  });

/** The line that holds the most of the terms; the first where none does. */
function bestLine(lines: readonly string[], terms: readonly string[]): string | null {
  let best: { line: string; score: number } | null = null;
  for (const line of lines) {
    const text = folded(line);
    const score = terms.filter((term) => text.includes(term)).length;
    if (best === null || score > best.score) best = { line, score };
  }
  return best?.line ?? null;
}
