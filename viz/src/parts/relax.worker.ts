/** Settles what is shown, some steps a message, so that the page decides when it is enough. */
import { type ForceInput, type Forces, forces } from '../../../src/graph/forces.ts';

export type RelaxMessage = { readonly start: ForceInput } | { readonly steps: number };

let force: Forces | null = null;

addEventListener('message', ({ data }: MessageEvent<RelaxMessage>) => {
  if ('start' in data) force = forces(data.start);
  else force?.run(data.steps);
  if (force) postMessage(force.positions());
});
