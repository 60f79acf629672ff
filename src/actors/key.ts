/** Names made comparable: the key under which two spellings of one actor meet. */

/** Legal forms that end a company's name; they go from the key only, never from the name that is shown. */
const companySuffix =
  /\s+(?:inc|incorporated|corp|corpn|corporation|co|company|companies|ltd|limited|plc|llc|llp|lp|ag|kg|kgaa|sa|sas|sarl|nv|se|spa|srl|gmbh|oy|oyj|ab|asa|aps|bv|kk|jsc|pjsc|ojsc|cjsc|ooo|oao|pao|group|grp|holding|holdings|pvt|private|pty|pte|bhd|sdn|berhad|tbk|fc|afc|cf|football club)$/;

/** Keys that a suffix must not be stripped down to: they would name anything. */
const tooGeneral = new Set(
  (
    'the a an new first general national united international global american british indian chinese european standard ' +
    'public private royal state federal world trust bank capital energy power media group limited east west north south ' +
    'royal central city real big great old good best next one two three all other'
  ).split(' '),
);

const mayStandAlone = (key: string): boolean => key.length > 2 && !tooGeneral.has(key);

/** A dotted abbreviation loses its dots ("S.p.A.", "U.S.") and no other word does. */
const withoutDots = (text: string): string =>
  text
    .replace(/(?<![\p{L}\p{N}])(?:\p{L}{1,2}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?/gu, (dotted) =>
      dotted.replaceAll('.', ''),
    )
    .replace(/(?<=(?<!\p{L})\p{L})\./gu, '');

/**
 * The matching key of a name: without diacritics, case, punctuation, possessive, leading "the" and company suffixes.
 * A suffix stays where what is left would be empty, two letters or a common word ("SE", "The Limited"). Letters of
 * other scripts are kept as they are, so that a homoglyph never meets the name that it imitates.
 */
export function nameKey(name: string): string {
  let key = withoutDots(name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase())
    .replace(/['’]s(?![\p{L}\p{N}])/gu, '')
    .replace(/['’](?=\p{L})/gu, '')
    .replace(/&/g, ' and ')
    .replace(/(?<=\p{N})\+|\+(?=\s|$)/gu, ' plus ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the (?=.)/, '');
  const club = key.replace(/^fc (?=.)/, '');
  if (mayStandAlone(club)) key = club;
  for (;;) {
    const shorter = key.replace(companySuffix, '').replace(/ and$/, '');
    if (shorter === key || !mayStandAlone(shorter)) return key;
    key = shorter;
  }
}
