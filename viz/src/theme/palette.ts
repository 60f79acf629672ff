/**
 * Colours, shapes and dashes. Okabe and Ito's palette, told apart by every kind of colour vision, and never colour alone: each
 * kind of actor has a shape and an icon of its own, each group of status a dash of its own.
 */
import type { ActorKind, StatusGroup } from '../../../src/model.ts';

export type Theme = 'light' | 'dark';

export const shapes = ['circle', 'hexagon', 'pentagon', 'square', 'diamond', 'triangle', 'shield', 'ring'] as const;
export type Shape = (typeof shapes)[number];

export type KindStyle = { readonly word: string; readonly colour: string; readonly shape: Shape };

export const kindStyles = {
  country: { word: 'Country', colour: '#0072b2', shape: 'circle' },
  igo: { word: 'International organisation', colour: '#56b4e9', shape: 'hexagon' },
  'government-body': { word: 'Government body', colour: '#009e73', shape: 'pentagon' },
  company: { word: 'Company', colour: '#e69f00', shape: 'square' },
  organisation: { word: 'Organisation', colour: '#cc79a7', shape: 'diamond' },
  group: { word: 'Group', colour: '#d55e00', shape: 'triangle' },
  team: { word: 'Team', colour: '#f0e442', shape: 'shield' },
  person: { word: 'Person', colour: '#6b6b6b', shape: 'ring' },
} as const satisfies Readonly<Record<ActorKind, KindStyle>>;

export type Dash = 'solid' | 'dashed' | 'dotted';
export type GroupStyle = {
  readonly word: string;
  readonly about: string;
  readonly colour: Readonly<Record<Theme, string>>;
  readonly dash: Dash;
};

export const groupStyles = {
  made: {
    word: 'Made',
    about: 'agreed, signed, active or renewed',
    colour: { light: '#009e73', dark: '#5fe0b7' },
    dash: 'solid',
  },
  sought: {
    word: 'Sought',
    about: 'speculated, proposed or negotiated',
    colour: { light: '#e69f00', dark: '#f0b429' },
    dash: 'dashed',
  },
  unmade: {
    word: 'Unmade',
    about: 'rejected, suspended or ended',
    colour: { light: '#cc79a7', dark: '#cc79a7' },
    dash: 'dotted',
  },
} as const satisfies Readonly<Record<StatusGroup, GroupStyle>>;

/** Of the largest communities; all smaller ones share the last. */
export const communityColours = [
  '#0072b2',
  '#e69f00',
  '#009e73',
  '#cc79a7',
  '#56b4e9',
  '#d55e00',
  '#f0e442',
  '#999999',
] as const;

export const communityColour = (community: number): string =>
  communityColours[Math.min(community, communityColours.length - 1)] as string;

export type Surface = {
  /** Of the picture; edges and dots are faded towards it. */
  readonly ground: string;
  readonly text: string;
  /** Of what is said beside. */
  readonly soft: string;
  readonly faint: string;
  readonly accent: string;
};

export const surfaces = {
  light: { ground: '#fbfaf7', text: '#1b2430', soft: '#4c5763', faint: '#c9ccd1', accent: '#0b5cad' },
  dark: { ground: '#12161d', text: '#eef1f5', soft: '#b4bec9', faint: '#39424f', accent: '#7cc0ff' },
} as const satisfies Readonly<Record<Theme, Surface>>;
