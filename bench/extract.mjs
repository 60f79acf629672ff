#!/usr/bin/env node
// Items a second of the extractor on one core, by each reader, beside bare compromise on the items that pass the gate: ratios of one run.
//   npm run build && node bench/extract.mjs ../shared/corpus/news-2022-01-04.jsonl.gz [items]
import { performance } from 'node:perf_hooks';
import nlp from 'compromise';
import { openExtractor } from '../dist/extract/extract.js';
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
const timed = async (work) => {
  const [clock, cpu] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  return { result, seconds: (performance.now() - clock) / 1000, cpu: (user + system) / 1e6 };
};
const readAll = (extractor, items) =>
  timed(async () => {
    let claims = 0;
    for (const item of items) claims += (await extractor.extract(item)).length;
    return claims;
  });
const rate = (n, { cpu }) => Math.round(n / cpu);
const gated = await timed(async () => snippets.filter((snippet) => gate(snippet)));
console.log('items a second of processor time');
console.log(
  `${snippets.length} items: gate alone ${rate(snippets.length, gated)}, lets ${((100 * gated.result.length) / snippets.length).toFixed(1)} % through`,
);
const few = gated.result.filter((_, at) => at % Math.ceil(gated.result.length / 1500) === 0);
const bare = await timed(async () =>
  few.map((snippet) => nlp(`${snippet.title}. ${snippet.body}`).sentences().json({ terms: true })),
);
console.log(`bare compromise on ${few.length} items that pass: ${rate(few.length, bare)}`);
for (const reader of ['linear', 'encoder']) {
  const extractor = await openExtractor(reader);
  await readAll(extractor, few.slice(0, 20));
  const items = reader === 'linear' ? snippets : snippets.slice(0, 4000);
  const all = await readAll(extractor, items);
  const ours = await readAll(extractor, few);
  console.log(
    `${reader}: ${rate(items.length, all)} of all (${all.result} claims in ${items.length} items); ${rate(few.length, ours)} of those that pass, ${(bare.cpu / ours.cpu).toFixed(2)} times as fast as bare compromise`,
  );
}
