#!/usr/bin/env node
// Time, memory and counts of a build from standard input: what `gunzip -c NEWS | pactgraph build -` takes.
//   npm run build && node bench/corpus.mjs ../shared/corpus/news-2022-01-04.jsonl.gz [copies]
// With copies, the news is given again and again under other ids: memory that stays flat on twice the input is flat.
import { spawn } from 'node:child_process';
import { createReadStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

const [file, copies = '1'] = process.argv.slice(2);
if (!file) {
  console.error('usage: node bench/corpus.mjs NEWS.jsonl.gz [COPIES]');
  process.exit(2);
}

/** @param {number} copy */
async function* linesOf(copy) {
  const input = createReadStream(file ?? '').pipe(createGunzip());
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }))
    yield copy === 0 ? line : line.replace(/"id":\s*"/, (id) => `${id}copy-${copy}-`);
}

/** Of a process in MiB, as Linux tells; null where it is gone. @param {number} pid @param {'VmRSS' | 'VmHWM'} what */
function memory(pid, what) {
  try {
    const kilobytes = new RegExp(`${what}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
  } catch {
    return null;
  }
}

let lines = 0;
for await (const _ of linesOf(0)) lines += 1;
const total = lines * Number(copies);

const workspace = mkdtempSync(join(tmpdir(), 'pactgraph-bench-'));
const start = performance.now();
const seconds = () => ((performance.now() - start) / 1000).toFixed(1);
const child = spawn(process.execPath, ['dist/main.js', 'build', '-', '--workspace', workspace], {
  stdio: ['pipe', 'pipe', 'pipe'],
});
const pid = child.pid ?? 0;
let said = '';
child.stdout.on('data', (chunk) => {
  said += chunk;
});
let faults = 0;
child.stderr.on('data', (chunk) => {
  faults += String(chunk).split('\n').length - 1;
});
let peak = 0;
let enginePeak = 0;
const watch = setInterval(() => {
  peak = Math.max(peak, memory(pid, 'VmHWM') ?? 0);
  try {
    for (const engine of readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' '))
      enginePeak = Math.max(enginePeak, (engine && memory(Number(engine), 'VmHWM')) || 0);
  } catch {}
}, 100);
const ended = new Promise((resolve) => child.on('close', resolve));

let given = 0;
for (let copy = 0; copy < Number(copies); copy += 1)
  for await (const line of linesOf(copy)) {
    given += 1;
    if (!child.stdin.write(`${line}\n`)) await new Promise((resolve) => child.stdin.once('drain', resolve));
    if (given % Math.ceil(total / 8) === 0)
      console.log(`${Math.round((100 * given) / total)} % read: ${seconds()} s, resident ${memory(pid, 'VmRSS')} MiB`);
  }
child.stdin.end();
console.log(
  `100 % read: ${seconds()} s, resident ${memory(pid, 'VmRSS')} MiB, peak so far ${memory(pid, 'VmHWM')} MiB`,
);
const code = await ended;
clearInterval(watch);
console.log(`ended with ${code} after ${seconds()} s; peak ${peak} MiB, of the graph engine ${enginePeak} MiB`);
console.log(
  `${total} lines; on ${availableParallelism()} cores of ${cpus()[0]?.model.trim()}, Node ${process.version}`,
);
console.log(
  said
    .split('\n')
    .filter((line) => /^read|^agreements|^the graph/.test(line))
    .join('\n'),
  `\n${faults} notes`,
);
rmSync(workspace, { recursive: true, force: true });
