/** Sports bodies and leagues, parties, unions, charities and universities that news calls by several names. */
import type { ActorRow } from './actor-row.ts';

const kind = 'organisation';

export const organisations: readonly ActorRow[] = [
  { id: 'org:icc-cricket', kind, name: 'International Cricket Council', codes: 'ICC' },
];
