/** Cytoscape.js on its canvas, with the same dots and lines, where they are already placed. */
import cytoscape from 'cytoscape';

const { nodes, edges } = globalThis.benchGraph;
const cy = cytoscape({
  container: document.getElementById('stage'),
  layout: { name: 'preset' },
  // What its own guide advises for large graphs.
  textureOnViewport: true,
  hideLabelsOnViewport: true,
  style: [
    { selector: 'node', style: { width: 'data(size)', height: 'data(size)', 'background-color': '#0072b2' } },
    { selector: 'edge', style: { width: 1, 'line-color': '#c0c0c0', 'curve-style': 'haystack' } },
  ],
  elements: [
    ...nodes.map(([id, x, y, size]) => ({ data: { id, size: size * 8 }, position: { x, y: -y } })),
    ...edges.map(([source, target], at) => ({ data: { id: `e${at}`, source, target } })),
  ],
});
cy.fit(undefined, 30);
const home = cy.pan();
globalThis.bench = {
  ready: () => true,
  pan: (share) => cy.pan({ x: home.x + share * 200, y: home.y }),
};
