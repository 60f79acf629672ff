#!/usr/bin/env node
// Items a second of the extractor on one core, beside bare compromise on the items that pass the gate: a ratio of one run.
//   npm run build && node bench/extract.mjs ../shared/corpus/news-2022-01-04.jsonl.gz [items]
import { performance } from 'node:perf_hooks';
import nlp from 'compromise';
import { extract } from '../dist/extract/extract.js';
import { gate } from '../dist/extract/gate.js';
import { readSnippets } from '../dist/ingest/ingest.js';

const [file, most = '20000'] = process.argv.slice(2);
if (!file) {
  console.error('usage: node bench/extract.mjs NEWS [ITEMS]');
  process.exit(2);
}
const snippets = [];
for await (const event of readSnippets([file], {})) {
  if (event.kind === 'snippet') snippets.push(event.snippet);
  if (snippets.length >= Number(most)) break;
}
const timed = (work) => {
  const start = performance.now();
  const result = work();
  return { seconds: (performance.now() - start) / 1000, result };
};
extract(snippets[0]);
nlp(snippets[0].title);
const passed = timed(() => snippets.filter((snippet) => gate(snippet)));
const all = timed(() => snippets.reduce((claims, snippet) => claims + extract(snippet).length, 0));
const few = passed.result.filter((_, at) => at % Math.ceil(passed.result.length / 1500) === 0);
const ours = timed(() => few.reduce((claims, snippet) => claims + extract(snippet).length, 0));
const bare = timed(() =>
  few.map((snippet) => nlp(`${snippet.title}. ${snippet.body}`).sentences().json({ terms: true })),
);
const rate = (n, { seconds }) => Math.round(n / seconds);
console.log(
  `${snippets.length} items: gate alone ${rate(snippets.length, passed)} a second, lets ${((100 * passed.result.length) / snippets.length).toFixed(1)} % through`,
);
console.log(`whole extractor ${rate(snippets.length, all)} items a second, ${all.result} claims`);
console.log(
  `on ${few.length} items that pass: extractor ${rate(few.length, ours)} a second, bare compromise ${rate(few.length, bare)}: ${(bare.seconds / ours.seconds).toFixed(2)} times as fast`,
);
