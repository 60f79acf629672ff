/** Which agreements were in force on a day, by the dates of what happened, not of who told it when. */
import { type AgreementRecord, type GraphRecords, groupOf } from '../model.ts';

/** Sorts after every day of a year or month that a date stands for: `2022~` > `2022-12-31`. */
const end = (date: string): string => `${date}~`;

/** A date so many months later, as precise as it was. */
export function monthsLater(date: string, months: number): string {
  const [year = '', month, ...day] = date.split('-');
  const count = Number(year) * 12 + (month === undefined ? 11 : Number(month) - 1) + Math.ceil(months);
  const later = String(Math.floor(count / 12)).padStart(4, '0');
  return month === undefined ? later : [later, String((count % 12) + 1).padStart(2, '0'), ...day].join('-');
}

/**
 * Whether the last step up to the date (a year or month counts to its last day) made the agreement, and its term, told from that
 * step, had not run out. Steps without a date are not looked at: nobody knows whether they came before.
 */
export function isInForce({ history, term }: AgreementRecord, date: string): boolean {
  const last = history.filter((step) => step.date !== null && step.date.slice(0, 10) <= end(date)).at(-1);
  if (!last?.date || groupOf[last.status] !== 'made') return false;
  return term === null || end(monthsLater(last.date.slice(0, 10), term)) >= end(date);
}

/** The agreements in force on a date, with their actors, claims and snippets, each as the whole graph has it. */
export function inForceOn(graph: GraphRecords, date: string): GraphRecords {
  const agreements = graph.agreements.filter((agreement) => isInForce(agreement, date));
  const kept = new Set(agreements.map(({ id }) => id));
  const claims = graph.claims.filter(({ agreement }) => kept.has(agreement));
  const actors = new Set([
    ...agreements.flatMap(({ parties }) => parties.map(({ actor }) => actor)),
    ...claims.flatMap(({ names }) => names.map(({ actor }) => actor)),
  ]);
  const snippets = new Set(claims.map(({ snippet }) => snippet));
  return {
    actors: graph.actors.filter(({ id }) => actors.has(id)),
    agreements,
    claims,
    snippets: graph.snippets.filter(({ id }) => snippets.has(id)),
  };
}
