/** Carmakers, airlines, aircraft makers and carriers. */
import type { ActorRow } from './actor-row.ts';

const kind = 'company';

export const transportCompanies: readonly ActorRow[] = [
  { id: 'company:emirates', kind, name: 'Emirates', also: 'Emirates airline; Emirates Airline; Emirates Airlines' },
  { id: 'company:american-airlines', kind, name: 'American Airlines', also: 'American Airlines Group; AMR' },
];
