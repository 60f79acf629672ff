/** The time of day as dates write it: `10:15`, `10:15:30.5Z`, `10:15 PM EST`, `09:00 +0530`. */

/** `seconds` is `:30.5` as written, or empty; `offset` is minutes east of UTC, null where no zone is known. */
export type ClockTime = {
  readonly hour: number;
  readonly minute: number;
  readonly seconds: string;
  readonly offset: number | null;
};

/** The zones that RFC 822 defines; all other names have several meanings (IST, BST, CST of China) and count as unknown. */
const zones: Readonly<Record<string, number>> = {
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
};

const pattern =
  /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([ap]\.?m\.?)?\s*(?:([+-])(\d{2}):?(\d{2})?|([a-z]{1,5}))?(?:\s*\([^()]{1,40}\))?$/i;

function hourOf(hour: number, half: string | undefined): number | null {
  if (!half) return hour <= 23 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half[0]?.toLowerCase() === 'p' ? 12 : 0);
}

/** Null where it is no time of day. */
export function readClock(text: string): ClockTime | null {
  const match = pattern.exec(text.trim());
  if (!match) return null;
  const [, hours, minutes, seconds, fraction, half, sign, zoneHours, zoneMinutes, name] = match;
  const hour = hourOf(Number(hours), half);
  const minute = Number(minutes);
  if (hour === null || minute > 59 || Number(seconds ?? 0) > 60) return null;
  // A leap second is the end of its minute: no other clock here knows it.
  const second = seconds === '60' ? '59' : seconds;
  let offset: number | null = null;
  if (sign) {
    const [h, m] = [Number(zoneHours), Number(zoneMinutes ?? 0)];
    if (h > 14 || m > 59) return null;
    offset = (sign === '-' ? -1 : 1) * (h * 60 + m);
  } else if (name) offset = zones[name.toUpperCase()] ?? null;
  return { hour, minute, seconds: second ? `:${second}${fraction ? `.${fraction}` : ''}` : '', offset };
}
