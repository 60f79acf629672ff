/** The shape of a kind of actor, and the dash of a group of status, as in the picture. */
import type { ActorKind, StatusGroup } from '../../../src/model.ts';
import { iconPaths } from '../theme/icon-paths.ts';
import { luminance } from '../theme/mix.ts';
import { groupStyles, kindStyles, type Shape, type Theme } from '../theme/palette.ts';

const outlines: Readonly<Record<Shape, string>> = {
  circle: 'M12 1.500a10.500 10.500 0 1 0 0 21 10.500 10.500 0 0 0 0-21z',
  hexagon: 'M1.500 12 6.700 2.800h10.600L22.500 12l-5.200 9.200H6.700z',
  pentagon: 'M12 1.200 23 9.400 18.800 22.200H5.200L1 9.400z',
  square:
    'M5 2.200h14a2.800 2.800 0 0 1 2.800 2.800v14a2.800 2.800 0 0 1-2.800 2.800H5A2.800 2.800 0 0 1 2.200 19V5A2.800 2.800 0 0 1 5 2.200z',
  diamond: 'M12 .8 23.200 12 12 23.200.8 12z',
  triangle: 'M12 1 24 21.500H0z',
  shield: 'M2.500 3h19v8c0 6-4 10-9.500 12C6.500 21 2.500 17 2.500 11z',
  ring: 'M12 1.500a10.500 10.500 0 1 0 0 21 10.500 10.500 0 0 0 0-21z',
};

/** `plain`: the shape alone, where colours mean something else. */
export function KindGlyph({
  kind,
  size = 20,
  plain = false,
}: {
  readonly kind: ActorKind;
  readonly size?: number;
  readonly plain?: boolean;
}) {
  const { shape } = kindStyles[kind];
  const colour = plain ? '#7a828c' : kindStyles[kind].colour;
  const ink = luminance(colour) > 0.42 ? '#1f1f1f' : '#fff';
  return (
    <svg class="glyph" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={outlines[shape]} fill={colour} />
      {shape === 'ring' && <circle cx="12" cy="12" r="8.300" fill="none" stroke="#fff" stroke-width="1.600" />}
      <path d={iconPaths[kind]} fill={ink} fill-rule="evenodd" transform="translate(5.300 5.300) scale(.56)" />
    </svg>
  );
}

const dashes = { solid: undefined, dashed: '7 4', dotted: '2 3.500' } as const;

export function GroupGlyph({
  group,
  theme,
  width = 30,
}: {
  readonly group: StatusGroup;
  readonly theme: Theme;
  readonly width?: number;
}) {
  const { colour, dash } = groupStyles[group];
  return (
    <svg class="glyph" width={width} height="12" viewBox={`0 0 ${width} 12`} aria-hidden="true">
      <line
        x1="1"
        y1="6"
        x2={width - 1}
        y2="6"
        stroke={colour[theme]}
        stroke-width="3"
        stroke-dasharray={dashes[dash]}
      />
    </svg>
  );
}
