import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factOf } from '../../src/merge/fact.ts';
import { heldStatuses } from '../../src/merge/held-statuses.ts';
import { historyOf } from '../../src/merge/history.ts';
import { groupOf, type Status, statuses } from '../../src/model.ts';
import { named } from '../../src/resolve/kin.ts';
import { resolveActors } from '../../src/resolve/resolve.ts';
import { make } from '../resolve/make-claim.ts';

const letters: Readonly<Record<string, Status>> = {
  s: 'speculated',
  p: 'proposed',
  n: 'negotiating',
  a: 'agreed',
  S: 'signed',
  A: 'active',
  r: 'renewed',
  R: 'rejected',
  u: 'suspended',
  e: 'ended',
};

/** One claim a letter, one day after the other. */
const factsOf = (story: string) =>
  [...story].map((letter, at) => {
    const day = `2022-03-${String(at + 1).padStart(2, '0')}`;
    const { claim, snippet } = make({ parties: ['Orrin', 'Quill'], status: letters[letter] as Status, day });
    const { parties } = resolveActors([claim], [snippet]);
    return factOf(claim, snippet, parties.get(claim.id) ?? [], (id) => named(id, id, 'company'));
  });
const told = (story: string): string =>
  historyOf(factsOf(story))
    .map(({ status }) => status)
    .join(' ');

describe('historyOf', () => {
  it.each([
    ['one claim', 'a', 'agreed'],
    ['the whole way', 'pnaSue', 'proposed negotiating agreed signed suspended ended'],
    ['a last claim that goes on is believed', 'ppppa', 'proposed agreed'],
    ['an end told once at the end is believed', 'aaaae', 'agreed ended'],
    ['a lone end amid the deal is a slip', 'aaaeaaa', 'agreed'],
    ['an end told twice is none', 'aaaeeaaaa', 'agreed ended agreed'],
    ['a report of the offer after the deal is an echo', 'ppaaapaaa', 'proposed agreed'],
    ['a deal called agreed after its signing is an echo', 'aaSSaSaSS', 'agreed signed'],
    ['an early slip does not bar the way', 'AaaSSSS', 'agreed signed'],
    ['a new offer after a refusal is one', 'pRRp', 'proposed rejected proposed'],
    ['a renewal after the end', 'aeerr', 'agreed ended renewed'],
    ['on hold, then over', 'auue', 'agreed suspended ended'],
  ])('%s', (_, story, steps) => expect(told(story)).toBe(steps));

  it('dates each step by its first claim and lists the claims that say it', () => {
    const facts = factsOf('ppaapa');
    const history = historyOf(facts);
    expect(history.map(({ date }) => date)).toEqual(['2022-03-01', '2022-03-03']);
    const ids = (...places: number[]) => places.map((at) => facts[at]?.claim.id).sort();
    expect(history.map(({ claims }) => claims)).toEqual([ids(0, 1, 4), ids(2, 3, 5)]);
  });

  it('has a step for any claims, each step by claims that say it, none twice', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Object.keys(letters)), { minLength: 1, maxLength: 14 }), (story) => {
        const facts = factsOf(story.join(''));
        const status = new Map(facts.map(({ claim }) => [claim.id, claim.status]));
        const history = historyOf(facts);
        expect(history.length).toBeGreaterThan(0);
        for (const step of history) for (const id of step.claims) expect(status.get(id)).toBe(step.status);
        const claims = history.flatMap((step) => step.claims);
        expect(new Set(claims).size).toBe(claims.length);
      }),
    );
  });
});

describe('a slip', () => {
  const at = (day: string, statuses: string) =>
    [...statuses].map((letter, number) => {
      const { claim, snippet } = make({
        parties: ['Orrin', 'Quill'],
        status: letters[letter] as Status,
        day,
        title: `report ${number} of ${day}`,
      });
      const { parties } = resolveActors([claim], [snippet]);
      return factOf(claim, snippet, parties.get(claim.id) ?? [], (id) => named(id, id, 'company'));
    });
  const steps = (facts: ReturnType<typeof factsOf>, texts?: ReadonlyMap<string, string>): string =>
    historyOf(facts, texts)
      .map(({ status }) => status)
      .join(' ');

  it('of one report in a crowd does not end the story', () => {
    expect(steps([...at('2022-03-01', 'aa'), ...at('2022-03-02', 'aaaaaaaaaaaaaaaaaaaaaaaae')])).toBe('agreed');
    expect(steps([...at('2022-03-01', 'aa'), ...at('2022-03-02', 'e')])).toBe('agreed ended');
  });

  it('that four papers print from one wire is one slip', () => {
    const facts = [...at('2022-03-01', 'aaa'), ...at('2022-03-05', 'eeee'), ...at('2022-03-08', 'aaa')];
    const copies = new Map(
      facts.filter(({ order }) => order === '2022-03-05').map(({ claim }) => [claim.snippet, 'wire']),
    );
    expect(steps(facts)).toBe('agreed ended agreed');
    expect(steps(facts, copies)).toBe('agreed');
  });

  it('is none after months of silence: what had ended is taken up again', () => {
    const ended = [...at('2022-03-01', 'a'), ...at('2022-07-08', 'ee')];
    expect(steps([...ended, ...at('2022-07-20', 'a')])).toBe('agreed ended');
    expect(steps([...ended, ...at('2022-10-04', 'a')])).toBe('agreed ended agreed');
  });
});

/** All paths, one after the other: slow and plain. */
function cheapest(facts: ReturnType<typeof factsOf>): number {
  const move = (a: Status, b: Status): number => {
    const [x, y] = [groupOf[a], groupOf[b]];
    if (x === y) return a === b ? 0 : statuses.indexOf(a) < statuses.indexOf(b) ? 0.3 : 0.8;
    return { sought: { made: 0.4, unmade: 0.4 }, made: { sought: 1.3, unmade: 0.4 }, unmade: { sought: 0.8, made: 1 } }[
      x
    ][y as never];
  };
  const slip = (held: Status, said: Status): number => {
    const [x, y] = [groupOf[held], groupOf[said]];
    if (x === y) return held === said ? 0 : 0.5;
    return { sought: { made: 1.1, unmade: 1 }, made: { sought: 0.7, unmade: 1 }, unmade: { sought: 0.9, made: 0.9 } }[
      x
    ][y as never];
  };
  const walk = (at: number, before: Status | null): number => {
    const fact = facts[at];
    if (!fact) return 0;
    const costs = statuses.map(
      (held) => (before ? move(before, held) : 0) + slip(held, fact.claim.status) * 0.9 + walk(at + 1, held),
    );
    return Math.min(...costs);
  };
  const cost = (path: readonly Status[]): number =>
    path.reduce(
      (sum, held, at) =>
        sum + (at > 0 ? move(path[at - 1] as Status, held) : 0) + slip(held, facts[at]?.claim.status as Status) * 0.9,
      0,
    );
  return walk(0, null) - cost(heldStatuses(facts));
}

describe('heldStatuses', () => {
  it('is the cheapest of all paths', () => {
    const story = fc.array(fc.constantFrom(...Object.keys(letters)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(story, (each) => {
        expect(cheapest(factsOf(each.join('')))).toBeCloseTo(0, 6);
      }),
      { numRuns: 25 },
    );
  });
});
