/**
 * Dashed and dotted lines, which Sigma 3 has not: its own programs with a few words put into their shaders. Each word that is
 * replaced must be there, so that another version of Sigma fails at once and not by drawing something else.
 */
import { createEdgeCurveProgram } from '@sigma/edge-curve';
import {
  createEdgeArrowHeadProgram,
  createEdgeClampedProgram,
  createEdgeCompoundProgram,
  type EdgeProgramType,
  EdgeRectangleProgram,
} from 'sigma/rendering';

/** Length of a dash and of the gap after it, in pixels. */
export type Pattern = { readonly on: number; readonly off: number };
export const dashed: Pattern = { on: 9, off: 5 };
export const dotted: Pattern = { on: 2.5, off: 4 };

type Definition = { VERTEX_SHADER_SOURCE: string; FRAGMENT_SHADER_SOURCE: string; UNIFORMS: readonly string[] };

function put(source: string, before: string, after: string): string {
  if (!source.includes(before)) throw new Error(`this version of Sigma has no ${JSON.stringify(before)} in its shader`);
  return source.replace(before, after);
}

const glsl = (value: number): string => value.toFixed(2);

const gap = ({ on, off }: Pattern, along: string): string =>
  `if (mod(${along}, ${glsl(on + off)}) > ${glsl(on)}) discard;`;

/** A straight line: the vertex shader tells how many pixels along it a fragment lies. */
const straight =
  (pattern: Pattern) =>
  (definition: Definition): Definition => ({
    ...definition,
    VERTEX_SHADER_SOURCE: put(
      put(definition.VERTEX_SHADER_SOURCE, 'void main() {', 'varying float v_along;\nvoid main() {'),
      'float normalLength =',
      'v_along = a_positionCoef * length(a_positionEnd - a_positionStart) / (2.0 * u_correctionRatio);\n  float normalLength =',
    ),
    FRAGMENT_SHADER_SOURCE: put(
      definition.FRAGMENT_SHADER_SOURCE,
      'void main(void) {',
      `varying float v_along;\nvoid main(void) {\n  ${gap(pattern, 'v_along')}`,
    ),
  });

/** A curve: its fragment shader finds the nearest point of the curve, whose place along the chord is near enough. */
const curved =
  (pattern: Pattern) =>
  (definition: Definition): Definition => ({
    ...definition,
    VERTEX_SHADER_SOURCE: put(
      put(definition.VERTEX_SHADER_SOURCE, 'void main() {', 'varying float v_ratio;\nvoid main() {'),
      'v_feather = u_feather;',
      'v_feather = u_feather;\n  v_ratio = u_pixelRatio;',
    ),
    FRAGMENT_SHADER_SOURCE: put(
      put(definition.FRAGMENT_SHADER_SOURCE, 'void main(void) {', 'varying float v_ratio;\nvoid main(void) {'),
      'float halfThickness = thickness / 2.0;',
      // An arrow head has another thickness, and no gaps.
      `float halfThickness = thickness / 2.0;
  float along = dot(gl_FragCoord.xy - v_cpA, normalize(v_cpC - v_cpA)) / v_ratio;
  if (thickness == v_thickness) { ${gap(pattern, 'along')} }`,
    ),
  });

/** The given program with its definition changed. */
function changed(program: EdgeProgramType, change: (definition: Definition) => Definition): EdgeProgramType {
  const base = program as unknown as new (...rest: unknown[]) => { getDefinition(): Definition };
  return class extends base {
    override getDefinition(): Definition {
      return change(super.getDefinition());
    }
  } as unknown as EdgeProgramType;
}

const arrow = { lengthToThicknessRatio: 4, widenessToThicknessRatio: 3 };
const curve = { curvatureAttribute: 'curvature' };

/** The program of each type of edge that the picture uses. */
export const edgePrograms = {
  solid: EdgeRectangleProgram,
  dashed: changed(EdgeRectangleProgram, straight(dashed)),
  dotted: changed(EdgeRectangleProgram, straight(dotted)),
  arrow: createEdgeCompoundProgram([
    changed(createEdgeClampedProgram(arrow), straight(dashed)),
    createEdgeArrowHeadProgram(arrow),
  ]),
  curveSolid: createEdgeCurveProgram(curve),
  curveDashed: changed(createEdgeCurveProgram(curve), curved(dashed)),
  curveDotted: changed(createEdgeCurveProgram(curve), curved(dotted)),
  curveArrow: changed(
    createEdgeCurveProgram({ ...curve, arrowHead: { extremity: 'target', ...arrow } }),
    curved(dashed),
  ),
} as const satisfies Readonly<Record<string, EdgeProgramType>>;

export type EdgeType = keyof typeof edgePrograms;
