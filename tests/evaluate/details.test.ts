/** Dates, terms, values, domains and roles: what is scored, and the floors they must reach on snippets annotated by reading. */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDetails, scoreDetails, textsOf } from '../../src/evaluate/details.ts';
import { openExtractor } from '../../src/extract/extract.ts';
import { packageFile } from '../../src/root.ts';
import { snippetOf } from '../extract/reading-of.ts';

const file = packageFile('tests', 'gold', 'details.jsonl');
const news = packageFile('..', 'shared', 'corpus', 'news-2022-01-04.jsonl.gz');

describe('details', () => {
  it('scores what is right, and names what is not', async () => {
    const snippet = { ...snippetOf('', 'Halvard Group acquires Brisk Foods for $3 million.'), id: 'x' };
    const gold = {
      id: 'x',
      agreements: [
        {
          parties: [
            { name: 'Halvard Group', forms: [], roles: ['buyer' as const] },
            { name: 'Brisk Foods', forms: [], roles: ['target' as const] },
          ],
          type: 'merger' as const,
          dates: ['2022-01-01'],
          terms: [null],
          values: [{ amount: 3_000_000, currency: 'USD' }],
          domains: ['space' as const],
        },
      ],
    };
    const report = await scoreDetails([gold], new Map([['x', snippet]]), await openExtractor('linear'));
    expect([report.agreements, report.found]).toEqual([1, 1]);
    expect(report.scores).toMatchObject({
      date: { given: 1, told: 0, right: 0 },
      value: { given: 1, told: 1, right: 1 },
      domain: { given: 1, told: 1, right: 0 },
      role: { given: 2, told: 2, right: 2 },
    });
    expect(report.faults.map(({ detail }) => detail)).toEqual(['date', 'domain']);
  });

  // Without ../shared/corpus there is nothing to score: skipped.
  it.skipIf(!existsSync(news))('reach their floors (needs ../shared/corpus)', async () => {
    const gold = readDetails(file);
    const { scores } = await scoreDetails(gold, await textsOf(gold, news), await openExtractor());
    const shares = Object.fromEntries(Object.entries(scores).map(([d, s]) => [d, s.right / Math.max(s.given, s.told)]));
    for (const [detail, floor] of Object.entries({ date: 0.55, value: 0.82, domain: 0.76, role: 0.78 }))
      expect(shares[detail], detail).toBeGreaterThan(floor);
  });
});
