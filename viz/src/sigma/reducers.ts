/** The two functions that give every dot and line its look, from what is selected, pointed at and lit. */
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import type { Focus } from '../model/focus.ts';
import type { State } from '../state/state.ts';
import { mix } from '../theme/mix.ts';
import { communityColour, groupStyles, kindStyles, surfaces, type Theme } from '../theme/palette.ts';
import type { ShapeData } from './shape-program.ts';
import type { DotAttributes, LineAttributes } from './to-graph.ts';

export type Look = {
  readonly theme: Theme;
  readonly colour: State['colour'];
  readonly focus: Focus | null;
  /** How many lines there are: the more, the quieter each. */
  readonly lines: number;
};

/** How far what is not looked at fades into the ground. Opaque: Sigma draws colours with alpha wrongly. */
const away = { dot: 0.82, line: 0.9 } as const;
/** How far lines that are unmade, or that all stand in the background of the dots, fade. */
const quiet = { made: 0.15, sought: 0.05, unmade: 0.3 } as const;

export function dotLook(
  look: Look,
  id: string,
  data: DotAttributes,
): Partial<NodeDisplayData> & Pick<ShapeData, 'ring' | 'faded'> {
  const { ground, accent } = surfaces[look.theme];
  const full = dotColour(look, data);
  const inFocus = look.focus?.nodes.has(id) ?? true;
  const ringed = look.focus?.ringed.has(id) ?? false;
  return {
    ...data,
    color: inFocus ? full : mix(full, ground, away.dot),
    // The program draws no ring where the ring's colour has no alpha.
    ring: ringed ? accent : '#00000000',
    faded: !inFocus,
    zIndex: ringed ? 2 : look.focus && inFocus ? 1 : 0,
  };
}

function dotColour({ theme, colour }: Look, { dot }: DotAttributes): string {
  if (dot.kind === 'square') return groupStyles[dot.group].colour[theme];
  return colour === 'community' ? communityColour(dot.community) : kindStyles[dot.actor].colour;
}

export function lineLook(look: Look, id: string, data: LineAttributes): Partial<EdgeDisplayData> {
  const { ground } = surfaces[look.theme];
  const full = groupStyles[data.group].colour[look.theme];
  const { focus } = look;
  const inFocus = focus?.lines.has(data.line) ?? true;
  // Beside the curve of the agreement that is looked at, its neighbours in the fan step back a little, as do those for company.
  const beside =
    focus !== null && (focus.beside.has(data.line) || (focus.agreement !== null && data.agreement !== focus.agreement));
  // While its agreements are drawn one by one, the line itself is not.
  const hidden = id === data.line && (focus?.fanned.has(data.line) ?? false);
  const share =
    focus === null
      ? Math.max(quiet[data.group], crowd(look.lines) * (data.group === 'sought' ? 0.5 : 1))
      : inFocus
        ? near(data.group, beside)
        : away.line;
  return {
    ...data,
    hidden,
    color: mix(full, ground, share),
    size: focus && inFocus && !beside ? data.size + 0.8 : data.size,
    zIndex: focus && inFocus ? 1 : 0,
  };
}

/** Among hundreds of lines each steps back, so that dots and names are seen; what is pointed at or selected comes forward. */
const crowd = (lines: number): number => Math.min(0.48, 0.15 + Math.max(0, lines - 60) / 1_800);

const near = (group: LineAttributes['group'], beside: boolean): number => (beside ? 0.6 : group === 'unmade' ? 0.2 : 0);
