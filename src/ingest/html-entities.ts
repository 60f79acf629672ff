/** The named characters of HTML 4, which the XML parser carries. */
import sax from 'sax';

const table: Readonly<Record<string, string>> = sax.parser(false).ENTITIES;

/** `eacute` → `é`; undefined for a name that is none. The table has no prototype, so that `constructor` is no name. */
export const named = (name: string): string | undefined => table[name];
