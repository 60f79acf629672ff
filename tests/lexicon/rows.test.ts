/** Every row of the lexicon against its own example and counter-example, and every example against the row that it belongs to. */
import { describe, expect, it } from 'vitest';
import { domainOf } from '../../src/extract/domain.ts';
import { readSentences } from '../../src/extract/sentences.ts';
import { triggersOf } from '../../src/extract/triggers.ts';
import { domainRows } from '../../src/lexicon/domains.ts';
import { triggerRows } from '../../src/lexicon/triggers.ts';
import {
  descriptors,
  groupWords,
  neverActors,
  officeWords,
  ofHeads,
  openers,
  organisationWords,
  personWords,
  solidCompounds,
} from '../../src/lexicon/word-lists.ts';
import { wordClass } from '../../src/lexicon/words.ts';
import { namesIn, snippetOf } from '../extract/reading-of.ts';

function firedBy(text: string): Set<string> {
  const ids = new Set<string>();
  for (const sentence of readSentences(snippetOf('', text)))
    for (const trigger of triggersOf(sentence, () => false)) ids.add(trigger.row.id);
  return ids;
}

describe('trigger rows', () => {
  it('have ids of their own', () => {
    const ids = triggerRows.map((row) => row.id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });
  it.each(triggerRows.map((row) => [row.id, row] as const))('%s fires on its example alone', (id, row) => {
    expect([...firedBy(row.example)]).toContain(id);
    expect([...firedBy(row.counterExample)]).not.toContain(id);
  });
});

describe('domain rows', () => {
  it.each(domainRows.map((row) => [row.domain, row] as const))('%s', (domain, row) => {
    expect(domainOf(row.example, '')).toBe(domain);
    expect(row.counterExample.match(row.pattern)).toBeNull();
  });
  it('no word, no domain', () => {
    expect(domainOf('Hello there', '')).toBe('other');
  });
});

describe('word lists act as their examples say', () => {
  it.each([
    [officeWords.example, ['Norway'], []],
    [personWords.example, ['Lyon', 'Ana Prat', 'Valencia'], []],
    [groupWords.example, ['Darien rebels'], []],
    [groupWords.counterExample, ['Darien'], ['Darien residents']],
    [organisationWords.example, ['North Shore Power Holdings'], []],
    [ofHeads.example, ['Bank of Halvard'], []],
    [ofHeads.counterExample, ['Halvard'], ['Shares of Halvard']],
    [neverActors.example, ['Halvard'], ['IPO', 'Monday', 'IPO of Halvard']],
    [openers.example, ['World Skiing Forum'], []],
    [openers.counterExample, [], ['World', 'The World']],
    [descriptors.example, ['Halvard'], ['Startup Halvard']],
    [solidCompounds.example, ['Rolls-Royce'], ['Rolls', 'Royce']],
    [solidCompounds.counterExample, ['Microsoft', 'Oracle'], ['Microsoft-Oracle']],
  ])('%s', (text, named, notNamed) => {
    const names = namesIn('', text);
    for (const name of named) expect(names).toContain(name);
    for (const name of notNamed) expect(names).not.toContain(name);
  });
});

describe('word classes', () => {
  it.each([
    ['agreement', 'common'],
    ['mumbai', 'name'],
    ['zzyzzx', 'unknown'],
  ])('%s is %s', (word, kind) => {
    expect(wordClass(word)).toBe(kind);
  });
});
