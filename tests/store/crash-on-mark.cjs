/** Stands in for the engine's native code: ends the process, as a fault in it would, on a file that holds a mark. */
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');

const real = createRequire(require.resolve('@grafeo-db/js'))(process.env.PACTGRAPH_TEST_NATIVE);

const GrafeoDB = {
  create: () => real.GrafeoDB.create(),
  openReadOnly(path) {
    if (readFileSync(path, 'latin1').includes('CRASH-HERE')) process.kill(process.pid, 'SIGSEGV');
    return real.GrafeoDB.openReadOnly(path);
  },
};
module.exports = { ...real, GrafeoDB };
