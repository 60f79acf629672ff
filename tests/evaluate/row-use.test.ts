/** The report on the lexicon: counts that can be told by hand. */
import { describe, expect, it } from 'vitest';
import type { Gold } from '../../src/evaluate/gold-file.ts';
import { rowUse } from '../../src/evaluate/row-use.ts';
import { triggerRows } from '../../src/lexicon/triggers.ts';
import { snippetOf } from '../extract/reading-of.ts';

async function* news(...bodies: readonly string[]) {
  for (const body of bodies) yield snippetOf('', body);
}
const gold = (body: string, ...agreements: Gold['scored']['agreements']): Gold => ({
  snippet: snippetOf('', body),
  scored: { id: 'g', agreements },
  source: 'given',
});

describe('row use', () => {
  it('counts snippets that hold a row, and pairs that stand by it and are right', async () => {
    const parties = [{ name: 'Norway' }, { name: 'Japan' }];
    const { read, rows } = await rowUse(news('A treaty on a treaty.', 'No treaty yet.', 'Rain in the hills.'), [
      gold('Norway and Japan signed a treaty.', { parties, type: 'treaty', status: 'signed' }),
      gold('A treaty between Norway and Japan is far away, experts say.'),
    ]);
    expect(read).toBe(3);
    const treaty = rows.find(({ id }) => id === 'treaty');
    expect(treaty).toMatchObject({ fires: 2, snippets: 2, telling: 1 });
    const sum = (key: 'pairs' | 'right' | 'typed'): number => rows.reduce((total, row) => total + row[key], 0);
    expect([sum('pairs'), sum('right')]).toEqual([2, 1]);
  });

  it('lists every row, those that never fire first', async () => {
    const { rows } = await rowUse(news('A treaty.'), []);
    expect(rows.map(({ id }) => id).sort()).toEqual(triggerRows.map(({ id }) => id).sort());
    expect(rows[0]?.fires).toBe(0);
    expect(rows.at(-1)).toMatchObject({ id: 'treaty', fires: 1 });
  });
});
