/** Sigma as it comes, with the same dots and lines: circles and straight lines, no labels of our own. */
import { MultiUndirectedGraph } from 'graphology';
import Sigma from 'sigma';

const { nodes, edges } = globalThis.benchGraph;
const graph = new MultiUndirectedGraph();
for (const [id, x, y, size] of nodes) graph.addNode(id, { x, y, size, label: id, color: '#0072b2' });
for (const [source, target] of edges) graph.addEdge(source, target, { size: 1, color: '#c0c0c0' });
const sigma = new Sigma(graph, document.getElementById('stage'), { allowInvalidContainer: true });
const camera = sigma.getCamera();
globalThis.bench = {
  ready: () => true,
  pan: (share) => camera.setState({ ...camera.getState(), x: 0.5 + share * 0.2 }),
};
