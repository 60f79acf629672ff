/** What resolution says of the parties of claims. */
import type { Unapplied } from '../corrections/correction.ts';
import type { ActorKind, CorrectionMark, Mention, Role } from '../model.ts';

/** One party of one claim, resolved. */
export type ResolvedParty = {
  readonly actor: string;
  /** As the claim names it. */
  readonly written: string;
  readonly kind: ActorKind;
  readonly role: Role;
  readonly hub: boolean;
  readonly mentions: readonly Mention[];
  /** Why the mentions are this actor. */
  readonly reason: string;
  /** Ids of actors that the name may mean, where nothing decided; sorted. */
  readonly candidates: readonly string[];
};

export type ResolvedActor = {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** The other forms that named it in the claims, sorted. */
  readonly aliases: readonly string[];
};

export type Resolution = {
  /** By claim id; the parties in the order of the claim. */
  readonly parties: ReadonlyMap<string, readonly ResolvedParty[]>;
  readonly actors: ReadonlyMap<string, ResolvedActor>;
  /** Actor id → those that a person said it is not. */
  readonly apart: ReadonlyMap<string, ReadonlySet<string>>;
  /** What corrections did to actors, by actor id, and those that did nothing. */
  readonly marks: ReadonlyMap<string, readonly CorrectionMark[]>;
  readonly unapplied: readonly Unapplied[];
  /** One line each, sorted. */
  readonly warnings: readonly string[];
};
