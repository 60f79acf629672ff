// The package has types for its entry only; this is the step that the entry calls.
declare module 'graphology-layout-forceatlas2/iterate.js' {
  import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';

  /** Moves the nodes by one step: ten numbers a node, three an edge. */
  const iterate: (settings: Required<ForceAtlas2Settings>, nodes: Float32Array, edges: Float32Array) => object;
  export default iterate;
}
