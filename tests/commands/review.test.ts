/** How a doubt is said: the remedies are commands that a shell takes as they stand. */
import { describe, expect, it } from 'vitest';
import { doubtLines } from '../../src/commands/review.ts';
import type { Doubt } from '../../src/review/doubt.ts';

const doubt: Doubt = {
  kind: 'duplicate',
  consequence: 1.4,
  score: 0.7,
  triples: 2,
  actors: [
    { id: 'name:bright-path', name: 'Bright\nPath' },
    { id: 'name:x', name: 'name:x' },
  ],
  agreement: null,
  claims: [],
  reasons: ['both deal with Quill'],
  remedies: [
    { decision: 'same-as', actors: ["O'Hara & Sons", 'name:x'] },
    { decision: 'reject', claim: 'c:1' },
    { decision: 'fix', claim: 'c:1', status: 'ended', party: { from: 'Sun TV', to: 'name:sun' } },
    { decision: 'reject', claim: 'c:2' },
  ],
};
const lines = (more: Partial<Doubt>, columns: number | null = null): readonly string[] =>
  doubtLines({ ...doubt, ...more }, 7, { self: 'pactgraph', columns });

describe('doubtLines', () => {
  it('a line for what it is, one for each reason, one for each of the first remedies', () => {
    expect(lines({})).toEqual([
      '7. duplicate 0.70 × 2 triples: Bright Path (name:bright-path) / name:x',
      '     both deal with Quill',
      "     pactgraph correct same-as 'O'\\''Hara & Sons' name:x --why …",
      '     pactgraph correct reject c:1 --why …',
      "     pactgraph correct fix c:1 --status ended --party 'Sun TV=name:sun' --why …",
    ]);
  });
  it('names the agreement that it is about', () => {
    expect(lines({ agreement: 'a:1', kind: 'contradiction', triples: 1 })[0]).toBe(
      '7. contradiction 0.70 × 1 triple: Bright Path — name:x (a:1)',
    );
  });
  it('keeps to the terminal, but never cuts a command', () => {
    const [first = '', , command = ''] = lines({}, 30);
    expect([first.length, command.endsWith('--why …')]).toEqual([30, true]);
  });
});
