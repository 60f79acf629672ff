/** Names made comparable: the key under which two spellings of one actor meet. */

/** Legal forms that end a company's name; they go from the key only, never from the name that is shown. */
const companySuffix =
  /\s+(?:inc|incorporated|corp|corporation|co|company|companies|ltd|limited|plc|llc|llp|lp|ag|sa|nv|se|spa|gmbh|oy|oyj|ab|asa|as|bv|kk|group|holdings?|pvt|pty|bhd|tbk)$/;

/** Keys that a suffix must not be stripped down to: they would name anything. */
const tooGeneral = new Set([
  'the',
  'a',
  'an',
  'new',
  'first',
  'general',
  'national',
  'united',
  'international',
  'global',
  'american',
]);

const mayStandAlone = (key: string): boolean => key.length > 2 && !tooGeneral.has(key);

/**
 * The matching key of a name: without diacritics, case, punctuation, possessive, leading "the" and company suffixes.
 * A suffix stays where what is left would be empty, two letters or a common word ("SE", "The Limited"). Letters of
 * other scripts are kept as they are, so that a homoglyph never meets the name that it imitates.
 */
export function nameKey(name: string): string {
  let key = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s(?![\p{L}\p{N}])/gu, '')
    .replace(/\.(?=\p{L}(?:\.|$|\s))|(?<=\b\p{L})\./gu, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the (?=.)/, '');
  for (;;) {
    const shorter = key.replace(companySuffix, '').replace(/ and$/, '');
    if (shorter === key || !mayStandAlone(shorter)) return key;
    key = shorter;
  }
}
