/** The value that most claims give. */

/** Most frequent first; `order` decides between even ones and must be total. Undefined where there are no values. */
export function majority<T>(
  values: readonly T[],
  keyOf: (value: T) => string,
  order: (a: T, b: T) => number,
): T | undefined {
  const counts = new Map<string, { readonly value: T; count: number }>();
  for (const value of values) {
    const key = keyOf(value);
    const seen = counts.get(key);
    if (seen) seen.count++;
    else counts.set(key, { value, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || order(a.value, b.value))[0]?.value;
}
