/** What is known of an actor before any text is read, and the forms that name it. */
import type { ActorKind } from '../model.ts';

export type KnownActor = { readonly id: string; readonly name: string; readonly kind: ActorKind };

export type Naming =
  | 'name'
  | 'alias'
  | 'code'
  | 'demonym'
  | 'capital'
  | 'seat'
  | 'former-name'
  | 'office-holder'
  | 'acronym';

/** One surface form of one actor. Apostrophes are straight; a form that ends in a hyphen stands before another word (`Sino-`). */
export type KnownForm = {
  readonly form: string;
  readonly actor: KnownActor;
  readonly naming: Naming;
  /** What else the form may mean: ids of known actors, or plain senses such as `given name`. Absent: nothing else is known. */
  readonly ambiguousWith?: readonly string[];
  /** Among several, the actor to take where the text decides nothing. Absent on an ambiguous form: it stays a candidate. */
  readonly usual?: boolean;
};
