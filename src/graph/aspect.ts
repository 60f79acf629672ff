/** Screens are wider than high, and names stand beside dots: distances count so much less in width. */
export const aspect = 1.5;
