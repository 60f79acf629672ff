/** What each engine did with each case, told at the end of the run. */
export type Outcome = { readonly name: string; readonly engine: 'embedded' | 'neo4j'; readonly outcome: string };

/** A table of cases and engines from lines of JSON, each an Outcome; the last word on a case counts. */
export function outcomeTable(lines: string): string {
  const cases = new Map<string, Partial<Record<Outcome['engine'], string>>>();
  for (const line of lines.split('\n').filter(Boolean)) {
    const { name, engine, outcome } = JSON.parse(line) as Outcome;
    cases.set(name, { ...cases.get(name), [engine]: outcome });
  }
  const rows = [...cases].map(([name, { embedded = '–', neo4j = '–' }]) => [name, embedded, neo4j] as const);
  const all = [['case', 'embedded', 'neo4j'] as const, ...rows];
  const width = (column: 0 | 1): number => Math.max(...all.map((row) => row[column].length));
  const [first, second] = [width(0), width(1)];
  return all.map(([name, embedded, neo4j]) => `${name.padEnd(first)}  ${embedded.padEnd(second)}  ${neo4j}`).join('\n');
}
