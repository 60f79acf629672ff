/** The flow from snippets to the graph in one process, on a world of sentences small enough that stories meet. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { extractByWeights } from '../../src/extract/extract.ts';
import type { IngestEvent } from '../../src/ingest/ingest-event.ts';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import type { Claim, GraphRecords, Snippet } from '../../src/model.ts';
import { projectLedger, readInto } from '../../src/pipeline.ts';
import { hashOf } from '../../src/store/canonical.ts';
import { canonicalJson } from '../../src/text/canonical.ts';

const projection = { version: 1, minConfidence: 0, actors: null } as const;

const known = new Map<string, readonly Claim[]>();

/** The bundled weights, each text read once: the same few sentences come again and again. */
const extractor = {
  version: 'weights',
  extract: async (snippet: Snippet): Promise<readonly Claim[]> => {
    const key = canonicalJson(snippet);
    const claims = known.get(key) ?? extractByWeights(snippet);
    known.set(key, claims);
    return claims;
  },
};

/** Names that need the whole ledger to be understood are among them: an acronym spelt out once, an ambiguous country. */
const who = fc.constantFrom('Norway', 'Canada', 'the Polar Seas Office (PSO)', 'PSO', 'Georgia', 'Microsoft', 'Nokia');
const told = fc.constantFrom(
  ['sign fisheries treaty', 'signed a treaty on fisheries in Oslo on Monday'],
  ['in talks on trade', 'are negotiating an agreement on trade'],
  ['sign trade deal', 'signed a trade agreement'],
  ['end trade deal', 'have ended their trade agreement, officials said'],
  ['form joint venture', 'agreed to form a joint venture for software'],
  ['enjoy mild weather', 'had a mild week'],
);

/** Ids come again, with other texts and dates; `m` and `n` keep the two halves of a test apart. */
export const snippets = (prefix: string, most = 12): fc.Arbitrary<readonly Snippet[]> =>
  fc.array(
    fc
      .tuple(
        fc.nat({ max: 8 }),
        fc.uniqueArray(who, { minLength: 2, maxLength: 2 }),
        told,
        fc.option(fc.constantFrom('2021', '2021-03', '2021-03-04', '2021-04-01T10:00:00Z', '2022-08-09'), { freq: 6 }),
      )
      .map(
        ([number, [a = '', b = ''], [title = '', body = ''], publishedAt]): Snippet => ({
          id: `${prefix}${number}`,
          title: `${a} and ${b} ${title}`,
          body: `${a} and ${b} ${body}.`,
          url: null,
          publisher: number % 2 === 0 ? 'Sund Post' : null,
          publishedAt,
        }),
      ),
    { minLength: 1, maxLength: most },
  );

async function* eventsOf(given: readonly Snippet[]): AsyncGenerator<IngestEvent> {
  for (const [at, snippet] of given.entries())
    yield { kind: 'snippet', snippet, source: { file: 'test', line: at + 1 } };
}

export type Flow = {
  build(given: readonly Snippet[], options?: { readonly replace?: boolean }): Promise<void>;
  remove(ids: Iterable<string>): Promise<void>;
  graph(): Promise<GraphRecords>;
};

/** Works on a new ledger, which is gone afterwards. */
export async function withLedger<T>(work: (flow: Flow) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'pactgraph-set-'));
  const ledger: Ledger = await openLedger(folder, { write: true });
  try {
    return await work({
      build: async (given, { replace = false } = {}) => {
        await readInto(ledger, { events: eventsOf(given), extractor, replace });
      },
      remove: async (ids) => {
        const standing = new Set<string>();
        for await (const { snippet } of ledger.live()) standing.add(snippet.id);
        const gone = [...new Set(ids)].filter((id) => standing.has(id));
        await ledger.append(gone.map((snippet) => ({ kind: 'remove' as const, snippet })));
      },
      graph: async () => (await projectLedger(ledger, projection)).graph,
    });
  } finally {
    await ledger.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The graph of snippets built at once. */
export const graphAtOnce = (given: readonly Snippet[]): Promise<GraphRecords> =>
  withLedger(async (flow) => {
    await flow.build(given);
    return flow.graph();
  });

export const hashAtOnce = async (given: readonly Snippet[]): Promise<string> => hashOf(await graphAtOnce(given));
