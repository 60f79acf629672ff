import { describe, expect, it } from 'vitest';
import { independentSources } from '../../src/merge/independent-sources.ts';
import { textGroups } from '../../src/merge/near-duplicates.ts';
import type { Snippet } from '../../src/model.ts';

const wire =
  'Orrin agreed on Monday to buy the harbour cranes of Quill for nine million crowns, both firms said in the evening in Oslo.';
const own =
  'Quill will part with its cranes, people close to the talks told this paper; the price was not known at once.';
const third =
  'Shares in Orrin fell after it bought cranes that analysts call old and far too dear for so small a port.';

const snippet = (id: string, publisher: string | null, body: string, title = ''): Snippet => ({
  id,
  title,
  body,
  url: null,
  publisher,
  publishedAt: null,
});

describe('independentSources', () => {
  it.each([
    [
      'one wire text in two papers is one',
      [snippet('1', 'A', wire), snippet('2', 'B', wire.replace('both', 'the two'))],
      1,
    ],
    ['two texts of one paper are one', [snippet('1', 'A', wire), snippet('2', 'A', own)], 1],
    ['two papers with a text each are two', [snippet('1', 'A', wire), snippet('2', 'B', own)], 2],
    [
      'the copier with a text of its own counts',
      [snippet('1', 'A', wire), snippet('2', 'B', wire), snippet('3', 'B', own)],
      2,
    ],
    [
      'the paper with a choice leaves the shared text to the other',
      [snippet('1', 'A', wire), snippet('2', 'A', own), snippet('3', 'B', wire)],
      2,
    ],
    [
      'a text counts for one paper only',
      [snippet('1', 'A', wire), snippet('2', 'B', wire), snippet('3', 'C', wire), snippet('4', 'C', own)],
      2,
    ],
    ['papers are told apart without regard to case', [snippet('1', 'The A', wire), snippet('2', 'the a ', own)], 1],
    [
      'texts without a publisher stand for themselves',
      [snippet('1', null, wire), snippet('2', null, own), snippet('3', null, wire)],
      2,
    ],
    ['nothing is one', [], 1],
    ['three of three', [snippet('1', 'A', wire), snippet('2', 'B', own), snippet('3', 'C', third)], 3],
  ])('%s', (_, snippets, expected) => expect(independentSources(snippets)).toBe(expected));
});

describe('textGroups', () => {
  it('sees through the publisher at the end of a title and a cut end', () => {
    const groups = textGroups([
      snippet('1', 'A', `${wire}… [+120 chars]`, 'Orrin buys the cranes of Quill - A Daily'),
      snippet('2', 'B', wire, 'Orrin buys the cranes of Quill'),
      snippet('3', 'C', third, 'Orrin shares fall'),
    ]);
    expect(groups.get('2')).toBe('1');
    expect(groups.get('3')).toBe('3');
  });

  it.each([
    ['a headline of the desk over the same report', wire, wire, true],
    ['the same, and a first word of its own', wire, `World news: ${wire}`, true],
    ['a report cut off in the middle', wire, wire.slice(0, 90), true],
    ['a report that says as much in its own words', wire, own, false],
    ['a report that begins with the other and goes on', wire, `${wire} ${own} ${third}`, false],
    ['a few words', 'The deal is done and dusted.', 'The deal is done and dusted, then.', false],
  ])('%s', (_, a, b, same) => {
    const groups = textGroups([
      snippet('1', 'A', a, 'Cranes change hands'),
      snippet('2', 'B', b, 'What Orrin wants with the harbour of Oslo'),
    ]);
    expect(groups.get('2')).toBe(same ? '1' : '2');
  });

  it('agrees with comparing each with each', () => {
    const texts = [wire, own, third, `${wire} ${own}`, wire.replace('Monday', 'Tuesday'), own.replace('paper', 'desk')];
    const snippets = texts.map((body, at) => snippet(String(at), null, body));
    expect([...textGroups(snippets)]).toEqual([
      ['0', '0'],
      ['1', '1'],
      ['2', '2'],
      ['3', '3'],
      ['4', '0'],
      ['5', '1'],
    ]);
  });
});
