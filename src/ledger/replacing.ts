/** Reading in which the text that an input gives for a known id takes the place of the one that stands, whatever their dates. */
import type { IngestEvent } from '../ingest/ingest-event.ts';
import type { Ledger } from './ledger.ts';
import { byAge } from './newer.ts';
import { textHash } from './text-hash.ts';

type Given = Extract<IngestEvent, { kind: 'snippet' }>;

/**
 * The ledger and the events through which to read. What stands under an id that came with another text is retracted in the same
 * batch that brings the new one, so that a crash leaves the old document or the new one. Of several texts that one input gives for
 * an id the newest stands, as everywhere; they come after all other events, as only then they are known.
 */
export async function replacing(
  ledger: Ledger,
  events: AsyncIterable<IngestEvent>,
): Promise<{ readonly ledger: Ledger; readonly events: AsyncIterable<IngestEvent> }> {
  const standing = new Map<string, string>();
  for await (const { snippet, textHash: hash } of ledger.live()) standing.set(snippet.id, hash);
  /** Id → hash of the text that is to take the place of the standing one. */
  const taking = new Map<string, string>();

  async function* sorted(): AsyncGenerator<IngestEvent> {
    const held: Given[] = [];
    const newest = new Map<string, { readonly textHash: string; readonly publishedAt: string | null }>();
    for await (const event of events) {
      const old = event.kind === 'snippet' ? standing.get(event.snippet.id) : undefined;
      if (event.kind !== 'snippet' || old === undefined) {
        yield event;
        continue;
      }
      const { id, publishedAt } = event.snippet;
      const version = { textHash: textHash(event.snippet), publishedAt };
      const known = newest.get(id);
      if (!known || byAge(version, known) > 0) newest.set(id, version);
      if (version.textHash === old) yield event;
      else held.push(event);
    }
    for (const [id, { textHash: hash }] of newest) if (hash !== standing.get(id)) taking.set(id, hash);
    yield* held;
  }

  return {
    events: sorted(),
    ledger: {
      ...ledger,
      has: (id, hash) => (standing.has(id) ? taking.get(id) !== hash : ledger.has(id, hash)),
      async append(records) {
        const taken = new Set<string>();
        await ledger.append(
          records.flatMap((record) => {
            if (record.kind !== 'snippet' || taking.get(record.snippet.id) !== textHash(record.snippet))
              return [record];
            const { id } = record.snippet;
            taken.add(id);
            return [{ kind: 'remove' as const, snippet: id }, record];
          }),
        );
        for (const id of taken) taking.delete(id);
      },
    },
  };
}
