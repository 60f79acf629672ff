/** The picture as the graphology graph that Sigma draws. Looks that depend on what is selected are the reducers' matter. */
import { MultiUndirectedGraph } from 'graphology';
import type { ActorKind, StatusGroup } from '../../../src/model.ts';
import { askedBetween, type Line, type Picture } from '../model/picture.ts';
import type { ShownAgreement } from '../model/shown.ts';
import { kindStyles, shapes } from '../theme/palette.ts';
import type { EdgeType } from './dash-programs.ts';
import { iconOrder } from './icons.ts';

export type DotAttributes = {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly type: 'shape';
  readonly shape: number;
  readonly icon: number;
  /** Not `label`: Sigma would keep a grid of labels that we do not use. */
  readonly name: string;
  readonly dot:
    | { readonly kind: 'actor'; readonly actor: ActorKind; readonly community: number }
    | { readonly kind: 'square'; readonly group: StatusGroup };
};

export type LineAttributes = {
  readonly size: number;
  readonly type: EdgeType;
  readonly group: StatusGroup;
  readonly count: number;
  readonly curvature: number;
  /** The line of the picture that it is, or is a part of. */
  readonly line: string;
  /** The one agreement that it stands for; null: several. */
  readonly agreement: string | null;
  /** Said beside a curve. */
  readonly words: string;
};

export type DrawnGraph = MultiUndirectedGraph<DotAttributes, LineAttributes>;

const tile = shapes.length;

/** Smallest and largest radius in pixels. */
function sizes(count: number): readonly [number, number] {
  if (count <= 80) return [9, 24];
  if (count <= 400) return [5.5, 21];
  return count <= 3_000 ? [3, 16] : [2, 12];
}

/** A dot per actor and square, an edge per line; dots in order of size, so that the important lie on top. */
export function toGraph({ actors, places, squares, lines }: Picture): DrawnGraph {
  const graph: DrawnGraph = new MultiUndirectedGraph({ allowSelfLoops: false });
  const [least, most] = sizes(actors.length);
  const top = Math.max(1, actors[0]?.degree ?? 1);
  for (const { id, name, kind, community, degree } of actors.toReversed()) {
    const { x, y } = places.get(id) ?? { x: 0, y: 0 };
    graph.addNode(id, {
      x,
      y,
      size: least + (most - least) * Math.sqrt(degree / top),
      type: 'shape',
      shape: shapes.indexOf(kindStyles[kind].shape),
      icon: iconOrder.indexOf(kind),
      name,
      dot: { kind: 'actor', actor: kind, community },
    });
  }
  for (const { id, shown, place } of squares)
    graph.addNode(id, {
      ...place,
      size: least * 1.1,
      type: 'shape',
      shape: tile,
      icon: -1,
      name: shown.agreement.type,
      dot: { kind: 'square', group: shown.group },
    });
  const thin = lines.length > 4_000 ? 0.6 : lines.length > 200 ? 0.8 : 1.8;
  for (const line of lines) {
    const [only] = line.agreements;
    addLine(graph, line, line.id, {
      size: thin * (1.5 + Math.log2(line.agreements.length) * 0.8),
      type: typeOf(line.group, line.towards !== null),
      group: line.group,
      count: line.agreements.length,
      curvature: 0,
      line: line.id,
      agreement: line.agreements.length === 1 && only ? only.agreement.id : null,
      words: '',
    });
  }
  return graph;
}

/** Adds the curves of a line, an agreement each, spread to both sides of where the line was. */
export function fanOut(graph: DrawnGraph, line: Line): readonly string[] {
  const count = line.agreements.length;
  const step = Math.min(0.22, 1.1 / count);
  return line.agreements.map((shown, at) => {
    const towards = askedBetween(shown, line.source, line.target);
    const key = `${line.id}\u0001${shown.agreement.id}`;
    // Seen from the other end a curve bends the other way.
    const bend = (at - (count - 1) / 2) * step * (towards === line.source ? -1 : 1);
    addLine(graph, { ...line, towards }, key, {
      size: 2,
      type: curveOf(shown.group, towards !== null),
      group: shown.group,
      count: 1,
      curvature: bend === 0 ? 0.001 : bend,
      line: line.id,
      agreement: shown.agreement.id,
      words: wordsOf(shown),
    });
    return key;
  });
}

const wordsOf = ({ agreement, item }: ShownAgreement): string =>
  item.began === null ? agreement.type : `${agreement.type}, ${item.began.slice(0, 4)}`;

/** An arrow points to the target, so the end that is asked is added as the target. */
function addLine(graph: DrawnGraph, line: Line, key: string, attributes: LineAttributes): void {
  const [from, to] = line.towards === line.source ? [line.target, line.source] : [line.source, line.target];
  graph.addEdgeWithKey(key, from, to, attributes);
}

const straightTypes = { made: 'solid', sought: 'dashed', unmade: 'dotted' } as const satisfies Record<
  StatusGroup,
  EdgeType
>;
const curveTypes = { made: 'curveSolid', sought: 'curveDashed', unmade: 'curveDotted' } as const satisfies Record<
  StatusGroup,
  EdgeType
>;

const typeOf = (group: StatusGroup, arrow: boolean): EdgeType => (arrow ? 'arrow' : straightTypes[group]);
const curveOf = (group: StatusGroup, arrow: boolean): EdgeType => (arrow ? 'curveArrow' : curveTypes[group]);
