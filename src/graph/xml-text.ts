/** Text made safe inside XML 1.0, where some characters may not stand even escaped. */

const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Escapes markup and white space for an attribute or a text; characters that XML does not allow become U+FFFD. */
export const xmlText = (text: string): string =>
  text.replace(forbidden, '\u{fffd}').replace(/[&<>"'\t\n\r]/g, (character) => entities[character] as string);
