/** Names and abbreviations of organisations and companies that mean several actors, or an actor and something else. */
import type { AmbiguousRow } from './actor-row.ts';

export const ambiguousNames: readonly AmbiguousRow[] = [
  {
    form: 'ICC',
    or: 'igo:icc-court; org:icc-cricket; International Chamber of Commerce',
    example: 'The ICC in The Hague opens an inquiry.',
    counterExample: 'The ICC awards the World Cup to Oman.',
  },
  {
    form: 'IS',
    or: 'group:islamic-state; verb in capitals',
    usually: 'group:islamic-state',
    example: 'IS fighters in Mosul',
    counterExample: 'THIS IS A DEAL',
  },
];
