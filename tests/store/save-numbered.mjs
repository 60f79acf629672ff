/**
 * Saves graphs into an embedded store until it is killed: node save-numbered.mjs PATH GRAPH.json FIRST [COUNT]. Graph number n is
 * the given one with an actor named n. Prints `saved n` after each. Runs what was built, since Node starts it itself.
 */
import { readFileSync } from 'node:fs';
import { openEmbedded } from '../../dist/store/embedded.js';

const [path, file, first, count = 'Infinity'] = process.argv.slice(2);
const graph = JSON.parse(readFileSync(file, 'utf8'));
const store = await openEmbedded(path, { forSave: true });
for (let number = Number(first); number < Number(first) + Number(count); number += 1) {
  const counter = { kind: 'actor', id: 'actor:counter', name: String(number), actorKind: 'group', aliases: [] };
  try {
    await store.save({ ...graph, actors: [...graph.actors, counter] });
    console.log(`saved ${number}`);
  } catch (error) {
    console.log(`failed ${number} ${error.name}: ${error.message}`);
  }
}
await store.close();
