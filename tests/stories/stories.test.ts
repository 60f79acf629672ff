/** How the stories of the corpus come out; STORIES=show prints the figures, STORIES=faults also what is wrong. */
import { describe, expect, it } from 'vitest';
import { openExtractor } from '../../src/extract/extract.ts';
import { merge } from '../../src/merge/merge.ts';
import type { Claim, Snippet } from '../../src/model.ts';
import { resolveActors } from '../../src/resolve/resolve.ts';
import { annotatedClaims } from './annotated-claims.ts';
import { isHere, readAnnotations, readNews } from './corpus.ts';
import { type Figures, measure } from './measure.ts';
import { labelsOf, readTruth, snippetsOf } from './truth.ts';

if (!isHere) console.log('tests/stories: no ../shared here, so the stories of the corpus are not built');

const truth = readTruth();
const told = new Set(truth.flatMap(snippetsOf));
const halves = ['tuning', 'held-out'] as const;

/** Floors, with room for annotations that are added and weights that are learnt anew: both move a claim or two of each story. */
const floors = {
  annotated: {
    tuning: { f1: 0.9, storyF1: 0.92, latest: 0.78, order: 0.69 },
    'held-out': { f1: 0.87, storyF1: 0.84, latest: 0.76, order: 0.66 },
  },
  extracted: {
    tuning: { f1: 0.86, storyF1: 0.9, latest: 0.7, order: 0.6 },
    'held-out': { f1: 0.85, storyF1: 0.8, latest: 0.76, order: 0.69 },
  },
} as const;

const line = ({ precision, recall, f1, storyF1, latest, order, claims, agreements }: Figures): string =>
  `B³ ${[precision, recall, f1].map((share) => share.toFixed(3)).join(' ')} (by story ${storyF1.toFixed(3)}), ` +
  `latest ${latest.toFixed(3)}, order ${order.toFixed(3)}; ${claims} claims of ${agreements} agreements`;

function hold(kind: keyof typeof floors, claims: readonly Claim[], snippets: readonly Snippet[]): void {
  const graph = merge({ claims, snippets, resolution: resolveActors(claims, snippets) });
  const labels = labelsOf(truth, claims);
  for (const half of halves) {
    const figures = measure(
      truth.filter((each) => each.half === half),
      labels,
      graph,
    );
    if (process.env.STORIES) console.log(`${kind}, ${half}: ${line(figures)}`);
    if (process.env.STORIES === 'faults') console.log(figures.faults.join('\n'));
    for (const [name, floor] of Object.entries(floors[kind][half]))
      expect(figures[name as 'f1'], `${kind}, ${half}: ${name}`).toBeGreaterThanOrEqual(floor);
  }
}

describe.skipIf(!isHere)('stories of the corpus', () => {
  it('with claims as annotated, amid all else that was annotated', { timeout: 120_000 }, async () => {
    const annotations = readAnnotations();
    const snippets = await readNews(new Set(annotations.keys()));
    hold(
      'annotated',
      snippets.flatMap((snippet) => annotatedClaims(snippet, annotations.get(snippet.id) ?? [])),
      snippets,
    );
  });

  it('with claims as extracted', { timeout: 600_000 }, async () => {
    const snippets = await readNews(told);
    const { extract } = await openExtractor();
    const claims: Claim[] = [];
    for (const snippet of snippets) claims.push(...(await extract(snippet)));
    hold('extracted', claims, snippets);
  });
});

describe('the truth', () => {
  it('tells each agreement by snippets, and holds back whole stories', () => {
    for (const each of truth) expect(snippetsOf(each).length, each.agreement).toBeGreaterThan(0);
    const halfOf = new Map<string, Set<string>>();
    for (const { agreement, half } of truth) {
      const story = agreement.split('/')[0] as string;
      halfOf.set(story, (halfOf.get(story) ?? new Set()).add(half));
    }
    expect([...halfOf.values()].every((set) => set.size === 1)).toBe(true);
    expect(halfOf.size).toBeGreaterThanOrEqual(15);
  });
});
