import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byAge } from '../../src/ledger/newer.ts';

const at = (publishedAt: string | null, textHash = '0') => ({ publishedAt, textHash });

test('dates in their order, from none to the finest', () => {
  const sorted = [
    null,
    '2021',
    '2022',
    '2022-01',
    '2022-01-04',
    '2022-01-04T10:00Z',
    '2022-01-04T10:00:30Z',
    '2022-01-04T10:00:30.5Z',
    '2022-01-05',
  ];
  for (const [index, earlier] of sorted.entries())
    for (const later of sorted.slice(index + 1))
      expect(byAge(at(earlier), at(later)), `${earlier} ${later}`).toBeLessThan(0);
});

test('a total order: the winner does not depend on the order of arrival', () => {
  const version = fc.record({
    publishedAt: fc.constantFrom(null, '2022', '2022-01', '2022-01-04', '2022-01-04T10:00Z', '2022-01-04T10:00:30Z'),
    textHash: fc.constantFrom('0', '1', '2'),
  });
  const winner = (versions: readonly ReturnType<typeof at>[]) =>
    versions.reduce((best, next) => (byAge(next, best) > 0 ? next : best));
  fc.assert(
    fc.property(fc.array(version, { minLength: 1 }), (versions) => {
      expect(winner([...versions].reverse())).toEqual(winner(versions));
    }),
  );
});
