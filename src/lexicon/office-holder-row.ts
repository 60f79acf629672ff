/** The shape of the rows on who held an office. */

/**
 * State (ISO code, or the id of another known actor), the person's names (`one; two`), the first and the last month in office.
 * An empty end means: in office when the table was last looked over.
 */
export type OfficeHolderRow = readonly [state: string, person: string, from: string, to: string];

/** The month in which the rows were last looked over; nothing is known of later texts. */
export const lookedOver = '2025-09';
