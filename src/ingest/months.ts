/** English month names and their usual short forms. */
const names = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** 1 to 12; 0, which is no month, for any other word. */
export function monthOf(word: string): number {
  const lower = word.toLowerCase();
  if (lower === 'sept') return 9;
  return names.findIndex((name) => name === lower || name.slice(0, 3) === lower) + 1;
}
