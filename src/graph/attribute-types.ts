/** Which attributes the nodes or edges of a graph have, and of what type: both XML formats declare them first. */
import type { Attributes } from './export-graph.ts';

export type AttributeType = 'string' | 'double';

/** Name and type of each attribute that has a value somewhere, in order of first appearance. */
export function attributeTypes(
  list: readonly { readonly attributes: Attributes }[],
): ReadonlyMap<string, AttributeType> {
  const types = new Map<string, AttributeType>();
  for (const { attributes } of list)
    for (const [name, value] of Object.entries(attributes)) {
      if (value === null) continue;
      if (typeof value === 'string') types.set(name, 'string');
      else if (!types.has(name)) types.set(name, 'double');
    }
  return types;
}
