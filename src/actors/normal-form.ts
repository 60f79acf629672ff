/** The light normalisation under which a surface form meets the known ones. */

/**
 * `The U.S.’s` → `US's`: composed letters, straight apostrophes, one space, no dots inside abbreviations, no leading "the".
 * Case stays: "us" is not "US".
 */
export const normalForm = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[‐‑]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\b(?:\p{Lu}\.){1,5}(?:\p{Lu}\b)?(?!\p{L})/gu, (dotted) => dotted.replaceAll('.', ''))
    .replace(/^[Tt]he (?=\S)/, '');

/** Without marks over letters: `Élysée` → `Elysee`. */
export const withoutMarks = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC');
