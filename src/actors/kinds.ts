/** Which kinds of actor may be one: a reader of one snippet often cannot tell a company from an organisation. */
import type { ActorKind } from '../model.ts';

type KindClass = 'state' | 'body' | 'side' | 'person';

const classesOf = {
  country: ['state'],
  igo: ['state', 'body'],
  'government-body': ['state', 'body'],
  company: ['body', 'side'],
  organisation: ['body', 'state', 'side'],
  group: ['body', 'state', 'side'],
  team: ['side'],
  person: ['person'],
} as const satisfies Record<ActorKind, readonly KindClass[]>;

/** Whether two readings of one name may be the same actor; a person is nothing but a person, a state never a company. */
export const kindsFit = (a: ActorKind, b: ActorKind): boolean =>
  (classesOf[a] as readonly KindClass[]).some((kindClass) =>
    (classesOf[b] as readonly KindClass[]).includes(kindClass),
  );

/** Actors for which presidents and ministers speak, and that deal with such. */
export const isStateLike = (kind: ActorKind): boolean =>
  kind === 'country' || kind === 'igo' || kind === 'government-body' || kind === 'group';
