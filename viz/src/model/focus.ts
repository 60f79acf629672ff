/** What is looked at: everything else in the picture steps back. */
import type { Selection } from '../state/state.ts';
import type { Lit } from '../state/store.ts';
import { commonPartners, type Partners, shortestPath } from './paths.ts';
import { type Line, lineId, type Picture } from './picture.ts';

export type Focus = {
  /** Ids of the actors and squares, and of the lines, that stay in front. */
  readonly nodes: ReadonlySet<string>;
  readonly lines: ReadonlySet<string>;
  /** Those among the nodes that get a ring. */
  readonly ringed: ReadonlySet<string>;
  /** Lines whose agreements are drawn one by one, as curves. */
  readonly fanned: ReadonlySet<string>;
  /** Lines that are there for company, a step behind the others: those to common partners. */
  readonly beside: ReadonlySet<string>;
  /** The one agreement that is looked at; null: none in particular. */
  readonly agreement: string | null;
};

/** Beyond so many curves the picture is no clearer for them. */
const mostFanned = 120;
const none: ReadonlySet<string> = new Set();

const line = (a: string, b: string): string => (a < b ? lineId(a, b) : lineId(b, a));

const fan = (lines: readonly Line[]): ReadonlySet<string> => {
  const several = lines.filter(({ agreements }) => agreements.length > 1);
  return new Set(several.length > mostFanned ? [] : several.map(({ id }) => id));
};

function around(picture: Picture, node: string): Focus {
  const lines = picture.lines.filter(({ source, target }) => source === node || target === node);
  const nodes = new Set([node, ...lines.flatMap(({ source, target }) => [source, target])]);
  // A square leads on to all its parties.
  const squares = new Set(picture.squares.filter(({ id }) => nodes.has(id)).map(({ id }) => id));
  const beyond = picture.lines.filter(({ source }) => squares.has(source));
  return {
    nodes: new Set([...nodes, ...beyond.map(({ target }) => target)]),
    lines: new Set([...lines, ...beyond].map(({ id }) => id)),
    ringed: new Set([node]),
    fanned: fan(lines),
    beside: none,
    agreement: null,
  };
}

function ofAgreements(picture: Picture, agreements: ReadonlySet<string>, actors: ReadonlySet<string>): Focus {
  const lines = picture.lines.filter((item) => item.agreements.some(({ agreement }) => agreements.has(agreement.id)));
  const squares = picture.squares.filter(({ id }) => agreements.has(id)).map(({ id }) => id);
  const ends = lines.flatMap(({ source, target }) => [source, target]);
  return {
    nodes: new Set([...actors, ...squares, ...ends]),
    lines: new Set(lines.map(({ id }) => id)),
    ringed: new Set([...actors, ...squares]),
    fanned: fan(lines),
    beside: none,
    agreement: agreements.size === 1 ? ([...agreements][0] ?? null) : null,
  };
}

/** What a query lit up, and every line between two actors of it. */
function ofLit(picture: Picture, { actors, agreements }: Lit): Focus {
  const focus = ofAgreements(picture, agreements, actors);
  const between = picture.lines.filter(({ source, target }) => actors.has(source) && actors.has(target));
  return {
    ...focus,
    lines: new Set([...focus.lines, ...between.map(({ id }) => id)]),
    fanned: new Set(),
    agreement: null,
  };
}

function ofPair(picture: Picture, partners: Partners, a: string, b: string): Focus {
  const path = shortestPath(partners, a, b) ?? [a, b];
  const common = commonPartners(partners, a, b);
  const steps = path.slice(1).map((node, at) => [path[at] as string, node] as const);
  const legs = common.flatMap((node) => [[a, node] as const, [b, node] as const]);
  // A step may go over a square.
  const crossed = new Set(picture.squares.filter(({ shown }) => joins(shown.pairs, steps)).map(({ id }) => id));
  const onPath = new Set(steps.map(([from, to]) => line(from, to)));
  const wanted = new Set([...steps, ...legs].map(([from, to]) => line(from, to)));
  const lines = picture.lines.filter(
    ({ id, source, target }) => wanted.has(id) || (crossed.has(source) && path.includes(target)),
  );
  const squares = lines.map(({ source }) => source).filter((id) => crossed.has(id));
  const between = lines.filter(({ id }) => id === line(a, b));
  return {
    nodes: new Set([...path, ...common, ...squares]),
    lines: new Set(lines.map(({ id }) => id)),
    ringed: new Set([a, b]),
    fanned: fan(between),
    beside: new Set(legs.map(([from, to]) => line(from, to)).filter((id) => !onPath.has(id))),
    agreement: null,
  };
}

const joins = (pairs: readonly (readonly [string, string])[], steps: readonly (readonly [string, string])[]): boolean =>
  steps.some(([from, to]) => pairs.some(([a, b]) => (a === from && b === to) || (a === to && b === from)));

/** Null where nothing is selected, lit or pointed at. */
export function focusOf(
  picture: Picture,
  partners: Partners,
  selection: Selection,
  lit: Lit | null,
  hovered: string | null,
): Focus | null {
  switch (selection.kind) {
    case 'actor':
      return picture.actors.some(({ id }) => id === selection.actor) ? around(picture, selection.actor) : null;
    case 'agreement': {
      const parties = picture.lines
        .flatMap(({ agreements }) => agreements)
        .concat(picture.squares.map(({ shown }) => shown))
        .find(({ agreement }) => agreement.id === selection.agreement)?.agreement.parties;
      const actors = new Set((parties ?? []).map(({ actor }) => actor));
      return ofAgreements(picture, new Set([selection.agreement]), actors);
    }
    case 'pair':
      return ofPair(picture, partners, selection.a, selection.b);
    case 'none':
      if (lit) return ofLit(picture, lit);
      // What is only pointed at passes by: lines stay as they are.
      return hovered === null ? null : { ...around(picture, hovered), fanned: none };
  }
}
