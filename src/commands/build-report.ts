/** What a build tells its user at the end. */
import type { Difference } from '../merge/difference.ts';
import type { GraphRecords } from '../model.ts';
import type { Counts } from '../pipeline.ts';
import { triplesOf } from '../store/triples.ts';
import { tripleLines } from './triple-lines.ts';

/** More agreements than this are counted, not listed. */
const mostListed = 40;

const number = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');
const plural = (n: number, one: string, many = `${one}s`): string => `${number(n)} ${n === 1 ? one : many}`;

export function countLines(counts: Counts): string[] {
  return [
    `read ${plural(counts.read, 'snippet')}: ${number(counts.new)} new, ${number(counts.known)} known already, ${number(counts.skipped)} skipped · ${plural(counts.claims, 'new claim')}`,
  ];
}

export function graphLines(graph: GraphRecords): string[] {
  const triples = graph.agreements.reduce((sum, agreement) => sum + triplesOf(agreement).length, 0);
  return [
    `the graph holds ${plural(graph.actors.length, 'actor')}, ${plural(graph.agreements.length, 'agreement')} (${plural(triples, 'triple')}) and ${plural(graph.claims.length, 'claim')} of ${plural(graph.snippets.length, 'snippet')}`,
  ];
}

export function differenceLines(change: Difference, graph: GraphRecords): string[] {
  const lines: string[] = [];
  const list = (title: string, agreements: Parameters<typeof tripleLines>[1] & object): void => {
    if (agreements.length === 0) return;
    lines.push(`${title}: ${number(agreements.length)}`);
    if (agreements.length <= mostListed) for (const line of tripleLines(graph, agreements)) lines.push(`  ${line}`);
  };
  list('new agreements', change.added);
  if (change.moved.length > 0) {
    lines.push(`moved in status: ${number(change.moved.length)}`);
    if (change.moved.length <= mostListed)
      for (const { agreement, from } of change.moved) lines.push(`  ${from} → ${tripleLines(graph, [agreement])[0]}`);
  }
  list('told of anew', change.retold);
  if (change.merged.length > 0)
    lines.push(`merged: ${change.merged.map((m) => `${m.from.join(' + ')} → ${m.agreement.id}`).join('; ')}`);
  if (change.split.length > 0)
    lines.push(`split: ${change.split.map((s) => `${s.agreement} → ${s.into.join(' + ')}`).join('; ')}`);
  if (change.gone.length > 0) lines.push(`gone: ${change.gone.map((a) => a.id).join(', ')}`);
  return lines.length > 0 ? lines : ['nothing changed'];
}
