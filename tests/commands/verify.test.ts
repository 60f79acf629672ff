/** Each fault that is planted in a sound graph is found and named; in the sound graph there is none. */
import { beforeAll, describe, expect, it } from 'vitest';
import { openExtractor } from '../../src/extract/extract.ts';
import type { GraphRecords } from '../../src/model.ts';
import { graphOf } from '../../src/pipeline.ts';
import type { Store } from '../../src/store/store.ts';
import { triplesOf } from '../../src/store/triples.ts';
import { verify } from '../../src/store/verify.ts';
import { news } from '../cli/news.ts';

type Held = { readonly graph: GraphRecords; readonly triples: readonly string[] };

let sound: Held;

beforeAll(async () => {
  const extractor = await openExtractor();
  const snippets = news.map((item) => ({ ...item, url: null }));
  const claims = (await Promise.all(snippets.map((snippet) => extractor.extract(snippet)))).flat();
  const graph = graphOf(claims, snippets, { version: 1, minConfidence: 0, actors: null });
  sound = { graph, triples: graph.agreements.flatMap((agreement) => triplesOf(agreement).map(({ id }) => id)) };
});

/** A store that holds what it is given, and refuses everything that verify should not do. */
function holding({ graph, triples }: Held): Store {
  const never = async (): Promise<never> => {
    throw new Error('verify only reads');
  };
  return {
    kind: 'embedded',
    load: async () => graph,
    read: async () => ({ columns: ['id'], rows: triples.map((id) => [id]) }),
    save: never,
    write: never,
    close: async () => {},
  };
}

/** The list with its first record put otherwise. */
const changed = <T>([first, ...rest]: readonly T[], change: (record: T) => T): T[] => [change(first as T), ...rest];

type Planted = readonly [name: string, plant: (held: Held) => Held, fault: RegExp];

const inGraph = (change: (graph: GraphRecords) => Partial<GraphRecords>): ((held: Held) => Held) => {
  return ({ graph, triples }) => ({ graph: { ...graph, ...change(graph) }, triples });
};

const planted: readonly Planted[] = [
  [
    'a quote one letter off',
    inGraph(({ claims }) => ({
      claims: changed(claims, (claim) => ({
        ...claim,
        evidence: { ...claim.evidence, start: claim.evidence.start + 1 },
      })),
    })),
    /^claim \S+: its quote is not what stands in the (?:title|body) of t\d from \d+ to \d+$/,
  ],
  [
    'a name that is not there',
    inGraph(({ claims }) => ({
      claims: changed(claims, (claim) => ({
        ...claim,
        names: changed(claim.names, (n) => ({ ...n, text: 'Nobody' })),
      })),
    })),
    /^claim \S+: its name of \S+ is not what stands in/,
  ],
  [
    'a text that was changed',
    inGraph(({ snippets }) => ({
      snippets: snippets.map((snippet) => ({ ...snippet, title: `x${snippet.title}`, body: `x${snippet.body}` })),
    })),
    /^snippet t1: the graph holds it otherwise than the ledger makes it$/,
  ],
  [
    'a snippet lost',
    inGraph(({ snippets }) => ({ snippets: snippets.slice(1) })),
    /^claim \S+: its snippet t1 is not in/,
  ],
  ['an actor lost', inGraph(({ actors }) => ({ actors: actors.slice(1) })), /^agreement \S+: its party \S+ is not in/],
  ['a claim lost', inGraph(({ claims }) => ({ claims: claims.slice(1) })), /^agreement \S+: its claim \S+ is not in/],
  [
    'an agreement lost',
    inGraph(({ agreements }) => ({ agreements: agreements.slice(1) })),
    /^claim \S+: its agreement \S+/,
  ],
  [
    'an actor that nothing names',
    inGraph(({ actors }) => ({
      actors: [...actors, { kind: 'actor', id: 'company:none', name: 'None', actorKind: 'company', aliases: [] }],
    })),
    /^actor company:none: nothing names it$/,
  ],
  [
    'another status',
    inGraph(({ agreements }) => ({ agreements: changed(agreements, (a) => ({ ...a, status: 'speculated' })) })),
    /^agreement \S+: the graph holds it otherwise/,
  ],
  ['a triple lost', ({ graph, triples }) => ({ graph, triples: triples.slice(1) }), /^triple \S+: follows from its/],
  [
    'a triple of its own',
    ({ graph, triples }) => ({ graph, triples: [...triples, 'made-up'] }),
    /^triple made-up: does not/,
  ],
  [
    'a triple twice',
    ({ graph, triples }) => ({ graph, triples: [...triples, ...triples.slice(0, 1)] }),
    /^triple \S+: does not follow/,
  ],
];

describe('verify', () => {
  it('finds nothing in a sound graph', async () => {
    expect(sound.graph.agreements.length).toBeGreaterThan(3);
    expect(await verify(holding(sound), sound.graph)).toEqual([]);
  });

  it.each(planted)('finds %s', async (_, plant, fault) => {
    const faults = await verify(holding(plant(sound)), sound.graph);
    expect(faults.filter((line) => fault.test(line))).not.toEqual([]);
    for (const line of faults) expect(line).not.toContain('\n');
  });
});
