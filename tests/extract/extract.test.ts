/** Whole snippets, of the tests' own making: who agrees with whom, and where nobody does. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/extract/explain.ts';
import { extractByWeights, openExtractor, type ReaderName } from '../../src/extract/extract.ts';
import { gate } from '../../src/extract/gate.ts';
import { readSentences } from '../../src/extract/sentences.ts';
import { type Claim, claimSchema, groupOf, type Snippet } from '../../src/model.ts';
import { packageFile } from '../../src/root.ts';
import { snippetOf } from './reading-of.ts';

const extract = async (snippet: Snippet, reader?: ReaderName) => (await openExtractor(reader)).extract(snippet);

const pairsIn = async (title: string, body = ''): Promise<string[]> =>
  (await extract(snippetOf(title, body, '2022-03-04'))).flatMap(({ parties, type, status }) =>
    parties.length === 2
      ? [
          `${parties
            .map((p) => p.name)
            .sort()
            .join(' + ')}: ${type}, ${groupOf[status]}`,
        ]
      : [],
  );

describe('pairs', () => {
  it.each([
    ['Microsoft to acquire Halvard Games in $2 billion deal', '', 'Halvard Games + Microsoft: merger, made'],
    [
      'Brazil and Peru sign trade pact',
      'The two countries signed the agreement in Lima on Friday.',
      'Brazil + Peru: treaty, made',
    ],
    [
      'Halvard Motors partners with Brisk Energy to build chargers',
      '',
      'Brisk Energy + Halvard Motors: cooperation, made',
    ],
    ['Chelsea in talks to sign Valencia striker Ana Prat', '', null],
    [
      'Sudan and rebels agree ceasefire',
      'The government of Sudan and the Darien rebels agreed a ceasefire.',
      'Darien rebels + Sudan: peace, made',
    ],
    [
      'Oracle ends merger talks with Halvard Software',
      'Oracle has ended its talks to merge with Halvard Software, it said.',
      null,
    ],
  ])('%s', async (title, body, pair) => {
    const pairs = await pairsIn(title, body);
    if (pair === null) expect(pairs.length).toBeGreaterThan(0);
    else expect(pairs).toEqual([pair]);
  });
});

describe('no pairs', () => {
  it.each([
    'Halvard shares fall as traders deal with a cold winter',
    'Norland beats Ostia in cup final',
    'A great deal on the new Brisk phone',
    'Lund agreed to testify before the committee',
    'const deal = agree(a, b); // merge branches',
    '🎉🎉🎉',
    '',
  ])('%s', async (title) => {
    expect(await pairsIn(title)).toEqual([]);
  });
  it('nobody agrees with himself', async () => {
    for (const { parties } of await extract(
      snippetOf('Halvard signs deal with Halvard', 'Halvard has signed a deal with Halvard.'),
    ))
      expect(new Set(parties.map((p) => p.id)).size).toBe(parties.length);
  });
});

describe('claims', () => {
  const sample = readFileSync(packageFile('src', 'sample', 'snippets.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Snippet => ({ url: null, publisher: null, publishedAt: null, ...JSON.parse(line) }));

  it('are sound: schema, quotes in place within one sentence, names in place', async () => {
    const claims: { snippet: Snippet; claim: Claim }[] = [];
    for (const snippet of sample) for (const claim of await extract(snippet)) claims.push({ snippet, claim });
    expect(claims.length).toBeGreaterThan(15);
    for (const { snippet, claim } of claims) {
      expect(claimSchema.parse(claim)).toEqual(claim);
      const { field, start, end, quote } = claim.evidence;
      expect(snippet[field].slice(start, end)).toBe(quote);
      expect(readSentences(snippet).some((s) => s.field === field && s.start <= start && end <= s.end)).toBe(true);
      for (const mention of claim.parties.flatMap((p) => p.mentions))
        expect(snippet[mention.field].slice(mention.start, mention.end).replace(/\s+/g, ' ')).toBe(mention.text);
    }
  });
  it('are the same each time', async () => {
    const read = () => Promise.all(sample.map((snippet) => extract(snippet)));
    expect(await read()).toEqual(await read());
  });
  it('survive lone surrogates, marks of direction and a very long word', async () => {
    for (const text of [
      'Halvard\ud800 signs deal with Brisk',
      '\u202eHalvard signs deal with Brisk',
      `${'x'.repeat(100_000)} signs deal with Brisk`,
    ])
      await expect(extract(snippetOf(text, text))).resolves.toBeInstanceOf(Array);
  });
});

describe('the gate', () => {
  it.each([
    ['Brazil and Peru sign trade agreement', '', true],
    [
      'New phone launched: price, camera and battery details',
      'The phone has a 50 megapixel camera, a large battery and a bright display. Check its price, colours and features here, photos inside.',
      false,
    ],
  ])('%s', (title, body, open) => {
    expect(gate(snippetOf(title, body))).toBe(open);
  });
});

it('explain tells the signs that decided', async () => {
  const { gate: door, candidates, actors } = await explain(snippetOf('Microsoft to acquire Halvard Games'));
  expect(door.open).toBe(true);
  expect(actors.map((actor) => actor.name)).toEqual(['Microsoft', 'Halvard Games']);
  const [pair] = candidates;
  expect(pair?.kept).toBe(true);
  expect(pair?.signs.length).toBeGreaterThan(3);
});

it('the weights alone read too, and say so in their version', async () => {
  const snippet = snippetOf('Brazil and Peru sign trade pact', 'The two countries signed the agreement in Lima.');
  expect(await extract(snippet, 'linear')).toEqual(extractByWeights(snippet));
  expect((await openExtractor('linear')).version).not.toBe((await openExtractor()).version);
});

it('many texts at once are read like one after the other', async () => {
  const texts = [
    'Brazil and Peru sign trade pact',
    'Microsoft to acquire Halvard Games',
    'Norway signs treaty with Chile',
  ];
  const snippets = texts.map((title) => snippetOf(title));
  const one: (readonly Claim[])[] = [];
  for (const snippet of snippets) one.push(await extract(snippet));
  expect(await Promise.all(snippets.map((snippet) => extract(snippet)))).toEqual(one);
});
