/** A reading thread that does as the first of its snippets says. */
const deeds = {
  throw() {
    throw new RangeError('no such deed');
  },
  // As a fault outside of any promise would.
  crash: () => new Promise(() => setImmediate(() => JSON.parse('{'))),
  // As a thread ends whose heap is full; filling one for real takes gigabytes.
  exhaust: () =>
    new Promise(() => {
      setImmediate(() => {
        throw Object.assign(new Error('reached heap limit'), { code: 'ERR_WORKER_OUT_OF_MEMORY' });
      });
    }),
};

export default async function extractEach({ snippets }) {
  const deed = deeds[snippets[0].title];
  return deed ? deed() : snippets.map(() => []);
}
