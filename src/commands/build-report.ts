/** What a build tells its user at the end. */
import type { Difference } from '../merge/difference.ts';
import type { AgreementRecord, GraphRecords } from '../model.ts';
import type { Counts } from '../pipeline.ts';
import { triplesOf } from '../store/triples.ts';
import { type Note, tripleLines } from './triple-lines.ts';

/** More agreements than this are counted, not listed. */
const usuallyListed = 40;

export type ReportOptions = {
  /** Names those that are gone. */
  readonly before?: GraphRecords;
  readonly columns?: number | null;
  readonly mostListed?: number;
};

const number = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');
export const plural = (n: number, one: string, many = `${one}s`): string => `${number(n)} ${n === 1 ? one : many}`;

export function countLines({ read, known, claims, skipped, foreign, doubtful, ...counts }: Counts): readonly string[] {
  const parts = [`${number(counts.new)} new`, ...(known > 0 ? [`${number(known)} known already`] : [])];
  const left = [
    ...(skipped > 0 ? [`${plural(skipped, 'record')} skipped`] : []),
    ...(foreign > 0 ? [`${number(foreign)} not English and left out`] : []),
    ...(doubtful > 0 ? [plural(doubtful, 'doubt')] : []),
  ];
  return [
    `read ${plural(read, 'snippet')} (${parts.join(', ')})${left.map((part) => `, ${part}`).join('')}: ${plural(claims, 'new claim')}`,
  ];
}

export function graphLines(graph: GraphRecords): readonly string[] {
  const triples = graph.agreements.reduce((sum, agreement) => sum + triplesOf(agreement).length, 0);
  return [
    `the graph holds ${plural(graph.agreements.length, 'agreement')} (${plural(triples, 'triple')}) of ${plural(graph.actors.length, 'actor')}, resting on ${plural(graph.claims.length, 'claim')} in ${plural(graph.snippets.length, 'snippet')}`,
  ];
}

const notesOf = ({ added, moved, retold, altered, merged, split }: Difference): ReadonlyMap<string, Note> =>
  new Map<string, Note>([
    ...split.flatMap(({ into }) =>
      into.map((id) => [id, { mark: '~', after: `one of ${into.length} that were one` }] as const),
    ),
    ...added.map(({ id }) => [id, { mark: '+' }] as const),
    ...moved.map(({ agreement, from }) => [agreement.id, { mark: '~', after: `was ${from}` }] as const),
    ...altered.map(({ id }) => [id, { mark: '~', after: 'other parties, type or dates' }] as const),
    ...retold
      .filter(({ id }) => !split.some(({ into }) => into.includes(id)))
      .map(({ id }) => [id, { mark: '~', after: 'told by other claims than before' }] as const),
    ...merged.map(
      ({ agreement, from }) => [agreement.id, { mark: '~', after: `brings ${from.length} together` }] as const,
    ),
  ]);

/**
 * What is new (`+`), changed (`~`) and gone (`-`): counted, and listed where it is not too much. Where nothing changed, a small
 * graph is listed whole, so that a second build of the same input shows what it holds.
 */
export function differenceLines(
  change: Difference,
  after: GraphRecords,
  { before = after, columns = null, mostListed = usuallyListed }: ReportOptions = {},
): readonly string[] {
  const { added, moved, retold, altered, merged, split, gone } = change;
  const counts = [
    [added.length, 'new'],
    [moved.length, 'changed in status'],
    [retold.length, 'told by other claims'],
    [altered.length, 'changed otherwise'],
    [merged.length, 'made of several'],
    [split.length, 'parted'],
    [gone.length, 'gone'],
  ] as const;
  const said = counts.filter(([n]) => n > 0).map(([n, what]) => `${number(n)} ${what}`);
  const notes = notesOf(change);
  const changes = notes.size + gone.length;
  const few = (list: readonly AgreementRecord[]): readonly AgreementRecord[] => (list.length <= mostListed ? list : []);
  const listed = few(changes === 0 ? after.agreements : after.agreements.filter(({ id }) => notes.has(id)));
  const lost = few(gone);
  return [
    `agreements: ${said.length > 0 ? said.join(', ') : 'none new, none changed'}`,
    ...tripleLines(after, listed, notes, columns),
    ...tripleLines(before, lost, new Map(lost.map(({ id }) => [id, { mark: '-' }])), columns),
  ];
}
