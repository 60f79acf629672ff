/**
 * How fast the explorer draws, beside bare Sigma and Cytoscape.js with the same graph in the same run.
 *
 *     node bench/view/run.mjs [1000 10000 50000]
 *
 * Prints tables in Markdown. Software WebGL; see tests/browser/chromium.ts for the flags.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, runnerImport } from 'vite';

const here = import.meta.dirname;
const load = async (path) => (await runnerImport(join(here, '../..', path))).module;
const { powerLaw } = await load('tests/graph/power-law.ts');
const { viewData } = await load('src/graph/view-data.ts');
const { dataScript } = await load('src/serve/data-script.ts');
const { launch } = await load('tests/browser/chromium.ts');
const { pageFiles } = await load('src/serve/page-files.ts');

const sizes = process.argv.slice(2).map(Number);
const frames = 40;
const screen = { width: 1_280, height: 800 };

const folder = await mkdtemp(join(tmpdir(), 'pactgraph-bench-'));
for (const page of ['bare', 'cytoscape'])
  await build({
    root: join(here, 'pages'),
    base: './',
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: join(folder, page),
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(here, 'pages', `${page}.html`),
        output: { codeSplitting: false, entryFileNames: 'page.js' },
      },
    },
    plugins: [
      {
        name: 'classic',
        enforce: 'post',
        transformIndexHtml: { order: 'post', handler: (html) => html.replace('type="module" crossorigin', 'defer') },
      },
    ],
  });
await mkdir(join(folder, 'ours'));
for (const { path, body } of pageFiles()) await writeFile(join(folder, 'ours', path), body);

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const quantile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

/** Opens a page; milliseconds to the first picture, each frame while panning, and the heap in megabytes. */
async function measure(url, ours) {
  const browser = await launch(['--enable-precise-memory-info']);
  const context = await browser.newContext({ viewport: screen });
  const page = await context.newPage();
  page.setDefaultTimeout(600_000);
  const start = performance.now();
  await page.goto(url, { waitUntil: 'commit', timeout: 600_000 });
  await page.waitForFunction(
    ours ? () => globalThis.pactgraph?.drawn().dots.length > 0 : () => globalThis.bench !== undefined,
    undefined,
    { polling: 20 },
  );
  // A screenshot is only made once everything before it has been drawn.
  await page.screenshot();
  const first = performance.now() - start;
  const times = await page.evaluate(
    async ({ frames, ours }) => {
      const move = ours
        ? (share) => globalThis.pactgraph.move({ x: 0.5 + share * 0.2, y: 0.5, ratio: 1 })
        : globalThis.bench.pan;
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      // Reading one pixel back makes the frame be finished, on every kind of canvas.
      const finish = () => {
        for (const canvas of document.querySelectorAll('canvas')) {
          const gl = canvas.getContext('webgl2');
          if (gl) gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
          else canvas.getContext('2d')?.getImageData(0, 0, 1, 1);
        }
      };
      const out = [];
      await frame();
      for (let at = 0; at < frames; at += 1) {
        const before = performance.now();
        move(Math.sin((at / frames) * 6));
        await frame();
        finish();
        out.push(performance.now() - before);
      }
      return out;
    },
    { frames, ours },
  );
  const heap = await page.evaluate(() => performance.memory.usedJSHeapSize / 1e6);
  await browser.close();
  return { first, median: median(times), p95: quantile(times, 0.95), heap };
}

const row = (name, { first, median, p95, heap }) =>
  `| ${name} | ${(first / 1000).toFixed(2)} s | ${median.toFixed(0)} ms | ${p95.toFixed(0)} ms | ${heap.toFixed(0)} MB |`;

const bundle = await readFile(join(folder, 'ours/page.js'));
const styles = await readFile(join(folder, 'ours/page.css'));
console.log(
  `the page: ${Math.round(gzipSync(bundle).length / 1024)} kB of script and ${Math.round(gzipSync(styles).length / 1024)} kB of style, gzip\n`,
);

for (const size of sizes.length > 0 ? sizes : [1_000, 10_000, 50_000]) {
  const graph = powerLaw(size, size * 5, 7, size > 10_000);
  const before = performance.now();
  const data = viewData(graph);
  const laid = performance.now() - before;
  const script = dataScript(data);
  await writeFile(join(folder, 'ours/data.js'), script);
  const nodes = data.actors.map(({ id, x, y, degree }) => [
    id,
    x,
    y,
    2 + 10 * Math.sqrt(degree / data.actors[0].degree),
  ]);
  const pairs = new Map(
    data.agreements.map(({ parties }) => {
      const [a, b] = parties.map(({ actor }) => actor).sort();
      return [`${a} ${b}`, [a, b]];
    }),
  );
  const plain = `globalThis.benchGraph=${JSON.stringify({ nodes, edges: [...pairs.values()] })};`;
  for (const page of ['bare', 'cytoscape']) await writeFile(join(folder, page, 'graph.js'), plain);
  const file = (page, hash = '') => `file://${join(folder, page)}/${page === 'ours' ? 'index' : page}.html${hash}`;
  console.log(
    `## ${size} actors, ${size * 5} agreements, ${pairs.size} lines\n\nlaid out in ${(laid / 1000).toFixed(1)} s; data file ${(script.length / 1e6).toFixed(1)} MB\n`,
  );
  console.log('| | first picture | frame, median | frame, p95 | heap |\n|---|---|---|---|---|');
  console.log(row('Pactgraph, as it opens', await measure(file('ours'), true)));
  const all = await measure(file('ours', '#most=all'), true);
  console.log(row('Pactgraph, everything', all));
  const bare = await measure(file('bare'), false);
  console.log(row('bare Sigma', bare));
  console.log(row('Cytoscape.js', await measure(file('cytoscape'), false)));
  console.log(`\na frame of everything beside bare Sigma: ${(all.median / bare.median).toFixed(2)}×\n`);
}
await rm(folder, { recursive: true, force: true });
