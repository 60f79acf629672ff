/** `pactgraph extract`: snippets in, claims out, a line each; a filter that any engine can run. */
import type { ExtractError, ExtractLine } from '../extract/extract-line.ts';
import type { IngestEvent } from '../ingest/ingest-event.ts';
import type { Claim } from '../model.ts';
import type { Define } from './command.ts';
import { jobsOf, jobsOption } from './jobs-option.ts';
import { collect, pairsOf, shareOf } from './numbers.ts';
import { readerOf, readerOption } from './reader-option.ts';

export const extractLine = (id: string, claims: readonly Claim[]): ExtractLine => ({
  id,
  agreements: claims.map(
    ({ parties, hub, type, status, domain, date, datePrecision, term, value, evidence, rule, confidence }) => ({
      parties: parties.map(({ id: actor, name, kind, role }) => ({ id: actor, name, kind, role })),
      hub,
      type,
      status,
      domain,
      date,
      datePrecision,
      term,
      value,
      evidence,
      rule,
      confidence,
    }),
  ),
});

type ExtractOptions = {
  readonly minConfidence?: string;
  readonly map: readonly string[];
  readonly jobs?: string;
  readonly reader: string;
};

export const defineExtract: Define = (program, io) => {
  readerOption(program.command('extract'))
    .description('JSON lines of snippets on stdin, JSON lines of agreements on stdout, in the same order')
    .option('--min-confidence <n>', 'leave out claims below it')
    .option(
      '--map <field=name>',
      'take a field from another name, such as title=headline; may be repeated',
      collect,
      [],
    )
    .option(...jobsOption)
    .action(async (options: ExtractOptions) => {
      const least = shareOf('--min-confidence', options.minConfidence);
      const map = pairsOf('--map', options.map);
      const jobs = jobsOf(options);
      const reader = readerOf(options);
      const [{ openParallelExtractor, usualJobs }, { inOrder }, { readSnippets }] = await Promise.all([
        import('../extract/parallel.ts'),
        import('../extract/in-order.ts'),
        import('../ingest/ingest.ts'),
      ]);
      const stop = new AbortController();
      const events = readSnippets(['-'], { format: 'jsonl', map, stdin: io.stdin, signal: stop.signal });
      const extractor = await openParallelExtractor(reader, jobs ?? usualJobs());
      const lineOf = async (event: IngestEvent): Promise<ExtractLine | ExtractError | null> => {
        if (event.kind === 'snippet')
          return extractLine(
            event.snippet.id,
            (await extractor.extract(event.snippet)).filter((claim) => claim.confidence >= least),
          );
        if (event.kind !== 'skipped') return null;
        // Other languages hold nothing that this reader can read: an empty answer, not an error.
        if (event.code === 'language' && event.item !== undefined) return extractLine(event.item, []);
        io.end(1);
        return { id: event.item ?? null, line: event.line ?? 1, error: event.reason };
      };
      let buffer = '';
      try {
        for await (const line of inOrder(events, lineOf, extractor.ahead)) {
          if (line === null) continue;
          buffer += `${JSON.stringify(line)}\n`;
          if (buffer.length > 32_768) {
            await io.print(buffer);
            buffer = '';
          }
        }
        await io.print(buffer);
      } finally {
        stop.abort();
        await extractor.close();
      }
    });
};
