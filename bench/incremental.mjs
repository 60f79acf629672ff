#!/usr/bin/env node
// What bringing a graph up to date costs, beside what reading cost: ratios of one run by the clock.
//   npm run build && node bench/incremental.mjs NEWS.jsonl.gz [STORED] [ADDED]
// With NEO4J_PASSWORD and NEO4J_ADDRESS of a database that may be emptied, ADDED snippets are also added to it empty and holding STORED.
import { spawn } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

const [file, stored = '100000', added = '1000'] = process.argv.slice(2);
if (!file) {
  console.error('usage: node bench/incremental.mjs NEWS.jsonl.gz [STORED] [ADDED]');
  process.exit(2);
}
const address = process.env.NEO4J_ADDRESS;
const lines = [];
for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) })) {
  lines.push(line);
  if (lines.length >= Number(stored) + Number(added)) break;
}
const folder = mkdtempSync(join(tmpdir(), 'pactgraph-bench-'));
const [first, second] = [join(folder, 'stored.jsonl'), join(folder, 'added.jsonl')];
writeFileSync(first, `${lines.slice(0, -Number(added)).join('\n')}\n`);
writeFileSync(second, `${lines.slice(-Number(added)).join('\n')}\n`);

/** Seconds that a command takes, by the clock. @param {readonly string[]} args */
async function run(...args) {
  const start = performance.now();
  const child = spawn(process.execPath, ['dist/main.js', ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  const code = await new Promise((resolve) => child.on('close', resolve));
  // 1: some records were doubtful, which the corpus has.
  if (code !== 0 && code !== 1) throw new Error(`${args.join(' ')} ended with ${code}`);
  return (performance.now() - start) / 1000;
}
const shown = (seconds) => `${seconds.toFixed(1)} s`;

const workspace = join(folder, 'all');
const reading = ['--reader', 'linear'];
try {
  const whole = await run('build', first, '-w', workspace, ...reading);
  rmSync(join(workspace, 'graph.grafeo'));
  const remade = await run('query', 'overview', '-w', workspace);
  console.log(
    `build of ${lines.length - Number(added)}: ${shown(whole)}; its graph made anew from the ledger: ${shown(remade)}`,
  );
  console.log(`ratio to reading and extracting: ${(remade / (whole - remade)).toFixed(3)} (goal: at most 0.1)`);
  if (address) {
    const empty = join(folder, 'empty');
    const clear = () => run('cypher', 'MATCH (n:Pactgraph) DETACH DELETE n', '--write', '-s', address, '-w', workspace);
    const toEmpty = await run('build', second, '-w', empty, '-s', address, ...reading);
    await clear();
    await run('copy', '--to', address, '-w', workspace);
    const toFull = await run('build', second, '-w', workspace, '-s', address, ...reading);
    console.log(`${added} into an empty Neo4j: ${shown(toEmpty)}; into one of ${stored}: ${shown(toFull)}`);
    console.log(`ratio: ${(toFull / toEmpty).toFixed(2)} (goal: at most 2)`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
