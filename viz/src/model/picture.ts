/** What is drawn: actors and squares as dots, agreements as lines, one line a pair. Nothing here knows how it is drawn. */

import type { ViewActor } from '../../../src/graph/view-data-type.ts';
import type { StatusGroup } from '../../../src/model.ts';
import type { State } from '../state/state.ts';
import type { Shown, ShownAgreement } from './shown.ts';

export type Place = { readonly x: number; readonly y: number };

/** An agreement of three or more parties, drawn where its parties are on average. */
export type Square = { readonly id: string; readonly shown: ShownAgreement; readonly place: Place };

export type Line = {
  /** `end end`, both ends being ids of actors or squares. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** In the order of their ids; never empty. */
  readonly agreements: readonly ShownAgreement[];
  /** Made where any is made, else sought where any is sought. */
  readonly group: StatusGroup;
  /** The end that is asked, where one end alone asks for everything that the line stands for. */
  readonly towards: string | null;
};

export type Picture = {
  readonly actors: readonly ViewActor[];
  readonly places: ReadonlyMap<string, Place>;
  readonly squares: readonly Square[];
  readonly lines: readonly Line[];
};

/** Joins two ids into the id of a line; a character that no id holds. */
export const lineId = (a: string, b: string): string => `${a}\u0001${b}`;

/** The places of the whole graph, or of the overview where that is what is looked at. */
export const placesOf = (actors: readonly ViewActor[], overview: boolean): ReadonlyMap<string, Place> =>
  new Map(
    actors.map((actor) => [
      actor.id,
      overview && actor.overview ? { x: actor.overview[0], y: actor.overview[1] } : { x: actor.x, y: actor.y },
    ]),
  );

/** A picture of a few actors is not blown up to fill the screen. */
const least = { wide: 1_000, high: 600 } as const;

function widened([low, high]: readonly [number, number], size: number): [number, number] {
  const pad = Math.max(0, size - (high - low)) / 2;
  return [low - pad, high + pad];
}

export type Frame = { x: [number, number]; y: [number, number] };

/** The smallest box around the places, never flat; null where there are none. */
export function frameOf(places: Iterable<Place>): Frame | null {
  const frame: Frame = { x: [Infinity, -Infinity], y: [Infinity, -Infinity] };
  for (const { x, y } of places) {
    frame.x = [Math.min(frame.x[0], x), Math.max(frame.x[1], x)];
    frame.y = [Math.min(frame.y[0], y), Math.max(frame.y[1], y)];
  }
  if (frame.x[0] > frame.x[1]) return null;
  return { x: widened(frame.x, least.wide), y: widened(frame.y, least.high) };
}

export function picture(shown: Shown, nary: State['nary'], places: ReadonlyMap<string, Place>): Picture {
  const bundles = new Map<string, { source: string; target: string; agreements: ShownAgreement[] }>();
  const join = (source: string, target: string, agreement: ShownAgreement): void => {
    const id = lineId(source, target);
    const bundle = bundles.get(id);
    if (bundle) bundle.agreements.push(agreement);
    else bundles.set(id, { source, target, agreements: [agreement] });
  };
  const squares: Square[] = [];
  const taken: Place[] = [];
  for (const agreement of shown.agreements) {
    const members = [...new Set(agreement.agreement.parties.map((party) => party.actor))].filter((id) =>
      shown.has.has(id),
    );
    if (nary === 'squares' && agreement.agreement.parties.length > 2 && members.length > 1) {
      const { id } = agreement.agreement;
      squares.push({ id, shown: agreement, place: middle(members, places, taken) });
      for (const member of members) join(id, member, agreement);
    } else for (const [a, b] of agreement.pairs) join(a, b, agreement);
  }
  const lines = [...bundles].map(([id, { source, target, agreements }]): Line => {
    const asked = new Set(agreements.map((agreement) => askedBetween(agreement, source, target)));
    const [towards] = asked;
    return {
      id,
      source,
      target,
      agreements,
      group: groupOf(agreements),
      towards: (asked.size === 1 && towards) || null,
    };
  });
  return { actors: shown.actors, places, squares, lines };
}

const order = ['made', 'sought', 'unmade'] as const satisfies readonly StatusGroup[];

export const groupOf = (agreements: readonly ShownAgreement[]): StatusGroup =>
  order.find((group) => agreements.some((agreement) => agreement.group === group)) ?? 'unmade';

/** The end that is asked where the other alone proposes the agreement; null in every other case. */
export function askedBetween({ agreement, group }: ShownAgreement, source: string, target: string): string | null {
  if (group !== 'sought') return null;
  const asks = (id: string): boolean =>
    agreement.parties.some((party) => party.actor === id && party.role === 'proposer');
  if (asks(source) === asks(target)) return null;
  return asks(source) ? target : source;
}

/** How far a square keeps from the dots that it joins and from other squares. */
const apart = 55;
/** The angle by which the seeds of a sunflower follow each other: no direction is filled before the others. */
const golden = 2.399963;

/** The mean of the members' places, or the next free place along a spiral around it. */
function middle(members: readonly string[], places: ReadonlyMap<string, Place>, taken: Place[]): Place {
  const found = members.flatMap((member) => places.get(member) ?? []);
  const count = Math.max(1, found.length);
  const centreX = found.reduce((sum, place) => sum + place.x, 0) / count;
  const centreY = found.reduce((sum, place) => sum + place.y, 0) / count;
  let at = { x: centreX, y: centreY };
  const near = (place: Place): boolean => (place.x - at.x) ** 2 + (place.y - at.y) ** 2 < apart ** 2;
  for (let step = 1; found.some(near) || taken.some(near); step += 1) {
    const reach = (apart / 2) * Math.sqrt(step);
    at = { x: centreX + Math.cos(step * golden) * reach, y: centreY + Math.sin(step * golden) * reach };
  }
  taken.push(at);
  return at;
}
