/** The one known actor that a name surely means, or the several that it may mean. */
import type { ActorKind } from '../model.ts';
import { kindsFit } from './kinds.ts';
import { type KnownForm, lookUp } from './known.ts';
import { knownByKey } from './known-by-key.ts';

export type Settled = {
  /** The sure one, or the usual meaning of an ambiguous form. */
  readonly known: KnownForm | undefined;
  /** Known actors among which nothing decided yet; empty where `known` is given or nothing is known. */
  readonly candidates: readonly KnownForm[];
};

/** A reader that knows no better calls a person's name a company. */
const fits = ({ actor }: KnownForm, kind: ActorKind): boolean =>
  kindsFit(actor.kind, kind) || (actor.kind === 'person' && (kind === 'company' || kind === 'organisation'));

/** Kinds that a reader gives to names of which it knows nothing: they set no meaning of an ambiguous name aside. */
const isGuess = (kind: ActorKind): boolean => kind === 'company' || kind === 'organisation';

/** The known actors that a name of this kind may mean; of an ambiguous name more than one. */
export function meaningsOf(name: string, kind: ActorKind): readonly KnownForm[] {
  const all = lookUp(name);
  const open = isGuess(kind) && all.length > 1 && all.every(({ ambiguousWith }) => ambiguousWith !== undefined);
  return open
    ? all.filter(({ actor }) => actor.kind !== 'person' || kind === 'company')
    : all.filter((known) => fits(known, kind));
}

/**
 * What a party of this name and kind is, by the name alone. A person is never read as a place or company of the same name;
 * an ambiguous form without a usual meaning gives candidates.
 */
export function settle(name: string, kind: ActorKind): Settled {
  const all = lookUp(name);
  const found = meaningsOf(name, kind);
  const usual = found.find((known) => known.usual);
  if (usual) return { known: usual, candidates: [] };
  const [only] = found;
  if (only && found.length === 1) {
    // The kind sets the other meanings aside, save for a place ("Kingston") whose row knows no usual meaning at all.
    const open = only.ambiguousWith !== undefined && only.actor.kind === 'country' && !all.some((known) => known.usual);
    return open ? { known: undefined, candidates: found } : { known: only, candidates: [] };
  }
  if (found.length > 1) return { known: undefined, candidates: found };
  return { known: knownByKey(name, kind), candidates: [] };
}
