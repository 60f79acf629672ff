import { expect, test } from 'vitest';
import { project } from '../../src/graph/project.ts';
import { overviewSize, viewData } from '../../src/graph/view-data.ts';
import { fixture } from './fixture.ts';
import { powerLaw } from './power-law.ts';

test('an agreement of n is n(n−1)/2 edges as pairs, and one node with n edges as a square', () => {
  const eight = fixture.agreements.find((agreement) => agreement.parties.length === 8);
  const edgesOf = (nary: 'pairs' | 'squares') =>
    project(fixture, { nary }).filterEdges((_edge, attributes) => attributes.agreement === eight?.id).length;
  expect(edgesOf('pairs')).toBe(28);
  expect(edgesOf('squares')).toBe(8);
  expect(project(fixture, { nary: 'squares' }).getNodeAttributes(eight?.id).kind).toBe('agreement');
});

test('an agreement of an unknown actor is an error that names both', () => {
  expect(() => project({ ...fixture, actors: fixture.actors.slice(1) })).toThrow(/agreement a:\w+ names actor \S+/);
});

test('the data hold everything that the page tells', () => {
  const data = viewData(fixture);
  expect(data.actors).toHaveLength(fixture.actors.length);
  expect(data.agreements).toHaveLength(fixture.agreements.length);
  expect(data.claims).toHaveLength(fixture.claims.length);
  for (const claim of data.claims) {
    const snippet = data.snippets.find(({ id }) => id === claim.snippet);
    expect(snippet?.[claim.evidence.field]?.slice(claim.evidence.start, claim.evidence.end)).toBe(claim.evidence.quote);
  }
});

test('actors come by degree: distinct partners, not agreements', () => {
  const data = viewData(fixture);
  const degree = (id: string) => data.actors.find((actor) => actor.id === id)?.degree;
  expect(degree('company:apple')).toBe(1);
  expect(degree('country:EC')).toBe(0);
  expect(degree('company:air-india')).toBe(2);
  const degrees = data.actors.map((actor) => actor.degree);
  expect(degrees).toEqual([...degrees].sort((a, b) => b - a));
});

test('quotes only: no body of a publisher is in the data', () => {
  const text = JSON.stringify(viewData(fixture, { quotesOnly: true }));
  expect(text).not.toContain('on the White House lawn');
  expect(text).toContain('Israel signed accords with the United Arab Emirates and Bahrain');
  expect(JSON.stringify(viewData(fixture))).toContain('on the White House lawn');
});

test('small graphs have no overview, large ones one of the most connected', () => {
  expect(viewData(fixture).actors.every((actor) => actor.overview === null)).toBe(true);
  const large = viewData(powerLaw(1_000, 2_000));
  expect(large.actors.map((actor) => actor.overview !== null)).toEqual(
    large.actors.map((_actor, index) => index < overviewSize),
  );
});
