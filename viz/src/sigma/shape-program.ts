/** Dots of many shapes with an icon inside, for Sigma 3: a distance field a shape, one texture for the icons. */

import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { drawIcons, iconColumns, iconRows } from './icons.ts';
import { shapeFragment, shapeVertex } from './shape-shader.ts';

const uniforms = ['u_matrix', 'u_sizeRatio', 'u_correctionRatio', 'u_icons', 'u_ground'] as const;

/** What the program reads of a node beside Sigma's own attributes. */
export type ShapeData = NodeDisplayData & {
  /** Place of the shape in the shader's list. */
  readonly shape: number;
  /** Place of the icon in the atlas; -1: none. */
  readonly icon: number;
  /** Colour of a ring around it, or of the dot itself where it has none. */
  readonly ring: string;
  /** Whether its icon steps back with it. */
  readonly faded: boolean;
};

/** `ground` gives the colour of the surface as three numbers from 0 to 1. */
export function shapeProgram(ground: () => readonly [number, number, number]) {
  return class ShapeProgram extends NodeProgram<(typeof uniforms)[number]> {
    private readonly textures = new Map<WebGLRenderingContext, WebGLTexture>();

    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
      return {
        VERTICES: 3,
        VERTEX_SHADER_SOURCE: shapeVertex,
        FRAGMENT_SHADER_SOURCE: shapeFragment,
        METHOD: TRIANGLES,
        UNIFORMS: uniforms,
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_size', size: 1, type: FLOAT },
          { name: 'a_shape', size: 2, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_ring', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_angle', size: 1, type: FLOAT }],
        CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
      };
    }

    processVisibleItem(id: number, start: number, data: NodeDisplayData) {
      const { x, y, size, color, shape, icon, ring, faded } = data as ShapeData;
      const { array } = this;
      array[start] = x;
      array[start + 1] = y;
      array[start + 2] = size;
      array[start + 3] = shape;
      // The part behind the point says whether the icon is faint.
      array[start + 4] = icon + (faded ? 0.4 : 0);
      array[start + 5] = floatColor(color);
      array[start + 6] = floatColor(ring);
      array[start + 7] = id;
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo) {
      const at = uniformLocations as Record<(typeof uniforms)[number], WebGLUniformLocation>;
      gl.uniform1f(at.u_correctionRatio, params.correctionRatio);
      gl.uniform1f(at.u_sizeRatio, params.sizeRatio);
      gl.uniformMatrix3fv(at.u_matrix, false, params.matrix);
      gl.uniform3f(at.u_ground, ...ground());
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, this.textureOf(gl));
      gl.uniform1i(at.u_icons, 0);
    }

    private textureOf(gl: WebGLRenderingContext): WebGLTexture | null {
      const known = this.textures.get(gl);
      if (known) return known;
      const texture = gl.createTexture();
      if (!texture) return null;
      gl.bindTexture(gl.TEXTURE_2D, texture);
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, drawIcons());
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
      gl.generateMipmap(gl.TEXTURE_2D);
      this.textures.set(gl, texture);
      return texture;
    }
  };
}

export const atlas = { columns: iconColumns, rows: iconRows };
