/** The steps before the decision: noise, sentences, tokens, actors, dates, terms, values. */
import { describe, expect, it } from 'vitest';
import { noiseOf } from '../../src/extract/noise.ts';
import { read } from '../../src/extract/reading.ts';
import { readSentences } from '../../src/extract/sentences.ts';
import { dateIn, moneyIn, termIn } from '../../src/extract/when.ts';
import { tokensOf } from '../../src/text/tokens.ts';
import { namesIn, snippetOf } from './reading-of.ts';

describe('tokens', () => {
  it.each([
    ["Halvard's U.S. arm", ['Halvard', "'s", 'U.S.', 'arm']],
    ['L&T and AT&T', ['L&T', 'and', 'AT&T']],
    ['Rs 2,100.50 cr', ['Rs', '2,100.50', 'cr']],
    ['US-China', ['US', '-', 'China']],
    ['Cult.fit won. The end', ['Cult.fit', 'won', '.', 'The', 'end']],
    ['don’t', ['don’t']],
  ])('%s', (text, words) => {
    const tokens = tokensOf(text);
    expect(tokens.map((token) => token.text)).toEqual(words);
    for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
  });
  it('reads hostile text in time that grows with its length alone', () => {
    expect(tokensOf('A '.repeat(50_000)).length).toBe(50_000);
    expect(readSentences(snippetOf('', 'agreed '.repeat(100_000))).length).toBeLessThanOrEqual(12);
  });
});

describe('noise is passed over', () => {
  it.each([
    ['title', 'Halvard buys a stake in Brisk Foods - The Daily Sample', ' - The Daily Sample'],
    ['title', 'Halvard buys a stake in Brisk Foods | Sample24', ' | Sample24'],
    ['body', 'OSLO (Agency) - Halvard has agreed.', 'OSLO (Agency) - '],
    ['body', 'Halvard has agreed … Read more', ' … Read more'],
    ['body', 'Halvard has agreed [+1234 chars]', ' [+1234 chars]'],
    ['body', 'Halvard (HLV.L) has agreed', '(HLV.L)'],
  ] as const)('%s: %s', (field, text, noise) => {
    const snippet = field === 'title' ? snippetOf(text) : snippetOf('', text);
    expect(noiseOf(snippet, field).map(([start, end]) => text.slice(start, end))).toEqual([noise]);
  });
  it.each(['Norland and Ostia sign a pact - at last, after ten years', 'A deal: Halvard'])(
    '%s stays whole',
    (title) => {
      expect(noiseOf(snippetOf(title), 'title')).toEqual([]);
    },
  );
});

describe('sentences', () => {
  it.each([
    ['Halvard Inc. agreed. Brisk Corp. did not.', 2],
    ['Mr. Lund met the U.S. envoy.', 1],
    ['It ended.The next began.', 2],
  ])('%s', (body, count) => {
    expect(readSentences(snippetOf('', body)).length).toBe(count);
  });
});

describe('actors', () => {
  it.each([
    [
      'states by their people, capitals and seats',
      'Turkish and Russian envoys met as Washington and the Kremlin looked on',
      ['Turkey', 'Russia', 'United States'],
    ],
    [
      'a leader beside the state',
      'Norwegian Prime Minister Kari Lund spoke to the French president',
      ['Norway', 'France'],
    ],
    ['a possessive parts two', "Japan's Halvard Optics grows", ['Japan', 'Halvard Optics']],
    ['initials and ampersands', 'Johnson & Blake and T-Hub met D B Lund', ['Johnson & Blake', 'T-Hub', 'D B Lund']],
    ['a demonym pair', 'the Franco-German plan', ['France', 'Germany']],
    [
      'an acronym in brackets',
      'The Norland Space Bureau (NSB) met Ostia Airways; NSB agreed',
      ['Norland Space Bureau', 'Ostia Airways'],
    ],
    ['a family', "Kari Lund's family settled", ["Kari Lund's family"]],
  ])('%s', (_, body, names) => {
    expect(namesIn('', `Yesterday ${body}.`)).toEqual(names);
  });
  it('a headline in capitals at every word', () => {
    expect(namesIn('Halvard Group Signs Deal With Brisk Foods To Supply Fish')).toEqual([
      'Halvard Group',
      'Brisk Foods',
    ]);
  });
  it('dates the holders of offices, and never dates undated text', () => {
    expect(namesIn('', 'On Monday Joe Biden signed it.', '2022-05-02')).toEqual(['United States']);
    expect(namesIn('', 'On Monday Joe Biden signed it.', '1999-05-03')).toEqual(['Joe Biden']);
    expect(namesIn('', 'On Monday Joe Biden signed it.')).toEqual(['Joe Biden']);
  });
  it('every mention stands where it says', () => {
    const snippet = snippetOf(
      'Halvard Group’s “big” deal with Brisk',
      'The Halvard Group (HG) and Brisk – both of Ostia – agreed 😀 on Monday, said Lund.',
    );
    for (const span of read(snippet).spans) {
      const { tokens, field } = span.sentence;
      const text = snippet[field].slice(tokens[span.first]?.start, tokens[span.last]?.end);
      expect(text.replace(/\s+/g, ' ')).toBe(span.text);
    }
  });
});

describe('dates are read against the publication, never against a clock', () => {
  it.each([
    ['signed on October 8, 2021', null, '2021-10-08', 'day'],
    ['signed on 8 October 2021', null, '2021-10-08', 'day'],
    ['signed on Friday', '2021-10-11', '2021-10-08', 'day'],
    ['signed on Monday', '2021-10-11', '2021-10-11', 'day'],
    ['signed on December 30', '2022-01-02', '2021-12-30', 'day'],
    ['signed yesterday', '2022-03-01', '2022-02-28', 'day'],
    ['signed in March 2020', null, '2020-03', 'month'],
    ['in force since 2019', null, '2019', 'year'],
  ] as const)('%s', (text, published, date, datePrecision) => {
    expect(dateIn(text, published)).toEqual({ date, datePrecision });
  });
  it.each([
    ['signed on Friday', null],
    ['signed on Friday', '2021'],
    ['signed on February 30, 2021', '2021-03-01'],
    ['he may sign', '2021-03-01'],
  ])('%s (%s) gives none', (text, published) => {
    expect(dateIn(text, published)).toBeNull();
  });
});

describe('terms and values', () => {
  it.each([
    ['a three-year deal', 36],
    ['an 18-month contract', 18],
    ['for five years', 60],
    ['a 30-year-old player', null],
    ['two years ago', null],
  ])('%s', (text, months) => {
    expect(termIn(text)).toBe(months);
  });
  it.each([
    ['for $1.2 billion', { amount: 1_200_000_000, currency: 'USD' }],
    ['worth Rs 2,100 crore', { amount: 21_000_000_000, currency: 'INR' }],
    ['€45m fee', { amount: 45_000_000, currency: 'EUR' }],
    ['5 million pounds', { amount: 5_000_000, currency: 'GBP' }],
    ['five fish', null],
  ])('%s', (text, value) => {
    expect(moneyIn(text)).toEqual(value);
  });
});
