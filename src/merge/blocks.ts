/** The parts of a set of facts that have no influence on each other. */
import { byTime, type Fact } from './fact.ts';

/** Facts that share a block, directly or through others, in the order of time; what touches one part leaves the others as they are. */
export function blocksOf(facts: readonly Fact[]): readonly (readonly Fact[])[] {
  const sorted = [...facts].sort(byTime);
  const parent = sorted.map((_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) top = parent[top] as number;
    parent[at] = top;
    return top;
  };
  const first = new Map<string, number>();
  for (const [at, fact] of sorted.entries()) {
    for (const block of fact.blocks) {
      const other = first.get(block);
      if (other === undefined) first.set(block, at);
      else parent[root(at)] = root(other);
    }
  }
  const parts = new Map<number, Fact[]>();
  for (const [at, fact] of sorted.entries()) {
    const part = parts.get(root(at));
    if (part) part.push(fact);
    else parts.set(root(at), [fact]);
  }
  return [...parts.values()];
}
