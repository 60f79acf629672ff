/** `pactgraph extract`: snippets in, claims out, a line each; a filter that any engine can run. */
import type { ExtractError, ExtractLine } from '../extract/extract-line.ts';
import type { Claim } from '../model.ts';
import type { Define } from './command.ts';
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
    .action(async (options: { minConfidence?: string; map: readonly string[]; reader: string }) => {
      const least = shareOf('--min-confidence', options.minConfidence);
      const map = pairsOf('--map', options.map);
      const reader = readerOf(options);
      const [{ openExtractor }, { readSnippets }] = await Promise.all([
        import('../extract/extract.ts'),
        import('../ingest/ingest.ts'),
      ]);
      const extractor = await openExtractor(reader);
      let buffer = '';
      for await (const event of readSnippets(['-'], {
        format: 'jsonl',
        map,
        stdin: io.stdin,
      })) {
        let line: unknown;
        if (event.kind === 'snippet') {
          const claims = (await extractor.extract(event.snippet)).filter((claim) => claim.confidence >= least);
          line = extractLine(event.snippet.id, claims);
        } else if (event.kind === 'skipped') {
          // Other languages hold nothing that this reader can read: an empty answer, not an error.
          if (event.code === 'language' && event.item !== undefined) line = extractLine(event.item, []);
          else {
            line = { id: event.item ?? null, line: event.line ?? 1, error: event.reason } satisfies ExtractError;
            io.end(1);
          }
        } else continue;
        buffer += `${JSON.stringify(line)}\n`;
        if (buffer.length > 32_768) {
          await io.print(buffer);
          buffer = '';
        }
      }
      await io.print(buffer);
    });
};
