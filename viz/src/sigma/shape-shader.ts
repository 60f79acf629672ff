/** The shaders of the dots. Lengths in the fragment shader are in radii of the dot, y upwards. */
import { iconColumns, iconRows } from './icons.ts';

/** The triangle reaches 1.35 radii, so that a ring around the dot has room. */
export const shapeVertex = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_ring;
attribute vec2 a_position;
attribute vec2 a_shape;
attribute float a_size;
attribute float a_angle;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;

varying vec4 v_color;
varying vec4 v_ring;
varying vec2 v_point;
varying vec2 v_shape;
varying float v_pixel;

const float bias = 255.0 / 254.0;
const float reach = 1.35;

void main() {
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  vec2 corner = vec2(cos(a_angle), sin(a_angle)) * 2.0 * reach;
  gl_Position = vec4((u_matrix * vec3(a_position + corner * radius, 1)).xy, 0, 1);
  v_point = corner;
  v_shape = a_shape;
  v_pixel = u_correctionRatio * 2.0 / radius;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
  v_ring = a_ring;
  v_ring.a *= bias;
}
`;

export const shapeFragment = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec4 v_ring;
varying vec2 v_point;
varying vec2 v_shape;
varying float v_pixel;

uniform sampler2D u_icons;
uniform vec3 u_ground;

float box(vec2 p, float half_, float round_) {
  vec2 q = abs(p) - (half_ - round_);
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - round_;
}

// A regular polygon with a corner upwards; "inner" is the radius of the circle inside it.
float polygon(vec2 p, float sides, float inner) {
  float sector = 6.2831853 / sides;
  float angle = mod(atan(p.x, -p.y) + 0.5 * sector, sector) - 0.5 * sector;
  return length(p) * cos(angle) - inner;
}

float shield(vec2 p) {
  if (p.y > 0.1) return max(abs(p.x) - 0.78, p.y - 0.72);
  vec2 q = vec2(abs(p.x), p.y - 0.1);
  return length(q + vec2(0.32, 0.0)) - 1.10;
}

float distance_(vec2 p, float shape) {
  if (shape < 0.5) return length(p) - 0.92;
  if (shape < 1.5) return polygon(vec2(p.y, p.x), 6.0, 0.84);
  if (shape < 2.5) return polygon(p + vec2(0.0, 0.05), 5.0, 0.80);
  if (shape < 3.5) return box(p, 0.80, 0.20);
  if (shape < 4.5) return box(vec2(p.x + p.y, p.x - p.y) * 0.7071, 0.76, 0.16);
  if (shape < 5.5) return polygon(p + vec2(0.0, 0.16), 3.0, 0.56) - 0.06;
  if (shape < 6.5) return shield(p);
  if (shape < 7.5) return length(p) - 0.92;
  return box(p, 0.62, 0.08);
}

void main() {
  float dist = distance_(v_point, v_shape.x);
  #ifdef PICKING_MODE
  // A little more than the shape, for fingers.
  gl_FragColor = dist > 0.12 ? vec4(0.0) : v_color;
  #else
  vec3 fill = v_color.rgb;
  float inside = 1.0 - smoothstep(-v_pixel, 0.0, dist);
  float light = dot(fill, vec3(0.299, 0.587, 0.114));
  // A darker rim keeps yellow visible on white, a pale one blue on black.
  vec3 edge = mix(fill, light > 0.35 ? vec3(0.0) : vec3(1.0), 0.28);
  float rim = smoothstep(-0.10 - v_pixel, -0.10, dist);
  vec3 colour = mix(fill, edge, rim);
  // The ring kind: a gap inside the rim. The tile (an agreement): hollow.
  if (v_shape.x > 6.5 && v_shape.x < 7.5) {
    float band = smoothstep(0.10 + v_pixel, 0.10, abs(length(v_point) - 0.70));
    colour = mix(colour, u_ground, band * 0.85);
  }
  if (v_shape.x > 7.5) colour = mix(fill, u_ground, 1.0 - smoothstep(-0.30 - v_pixel, -0.30, dist));
  if (v_shape.y > -0.1) {
    float icon = floor(v_shape.y + 0.1);
    float strength = v_shape.y - icon > 0.2 ? 0.4 : 0.95;
    // Icons appear as the dot grows beyond some ten pixels; in smaller ones they would be specks.
    float shown = smoothstep(0.12, 0.085, v_pixel);
    vec2 tile = vec2(v_point.x, -v_point.y) / 1.16 * 0.5 + 0.5;
    vec2 inTile = step(vec2(0.0), tile) * step(tile, vec2(1.0));
    float column = mod(icon, ${iconColumns.toFixed(1)});
    float row = floor(icon / ${iconColumns.toFixed(1)});
    vec2 at = (vec2(column, row) + clamp(tile, 0.0, 1.0)) / vec2(${iconColumns.toFixed(1)}, ${iconRows.toFixed(1)});
    float ink = texture2D(u_icons, at).a * shown * inTile.x * inTile.y;
    colour = mix(colour, light > 0.62 ? vec3(0.12) : vec3(1.0), ink * strength);
  }
  vec4 dot_ = vec4(colour, 1.0) * inside;
  float ringed = smoothstep(0.10 - v_pixel, 0.10, dist) * (1.0 - smoothstep(0.28 - v_pixel, 0.28, dist));
  gl_FragColor = dot_ + vec4(v_ring.rgb, 1.0) * (v_ring.a > 0.5 ? ringed : 0.0) * (1.0 - inside);
  #endif
}
`;
