/** `pactgraph evaluate`: how well the extractor does on annotated snippets. */
import type { DetailReport } from '../evaluate/details.ts';
import type { Evaluation } from '../evaluate/evaluate.ts';
import type { Define } from './command.ts';
import { mustExist } from './must-exist.ts';
import { readerOf, readerOption } from './reader-option.ts';

const percent = (share: number): string => (100 * share).toFixed(1);

/** The evaluation as lines for a reader; the causes of errors always, each error only where asked. */
export function evaluationLines(file: string, e: Evaluation, errors: boolean): string[] {
  const f = e.figures;
  const lines = [
    `${file}: ${f.snippets} snippets · pairs: gold ${f.gold}, found ${f.predicted}, right ${f.hit}`,
    `  precision ${percent(f.precision)} · recall ${percent(f.recall)} · pair F1 ${percent(f.pairF1)} ± ${percent(e.margin)} · typed F1 ${percent(f.typedF1)} · status group ${percent(f.statusGroup)}, exact ${percent(f.statusExact)} · null precision ${percent(f.nullPrecision)}`,
  ];
  const table = (title: string, rows: Evaluation['byType']): void => {
    lines.push(`  ${title.padEnd(16)}  gold found right`);
    for (const r of rows)
      lines.push(
        `    ${r.label.padEnd(14)} ${String(r.gold).padStart(5)} ${String(r.found).padStart(5)} ${String(r.right).padStart(5)}`,
      );
  };
  table('by type', e.byType);
  table('by status', e.byStatus);
  if (e.bySource.length > 1)
    for (const { source, figures } of e.bySource)
      lines.push(`  source ${source}: pair F1 ${percent(figures.pairF1)} on ${figures.snippets} snippets`);
  if (e.confusions.length > 0)
    lines.push(
      `  types confused: ${e.confusions
        .slice(0, 8)
        .map(([pair, n]) => `${pair} ${n}`)
        .join(' · ')}`,
    );
  const causes = new Map<string, number>();
  for (const { what, cause } of e.faults) causes.set(`${what}: ${cause}`, (causes.get(`${what}: ${cause}`) ?? 0) + 1);
  for (const [cause, n] of [...causes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)))
    lines.push(`  ${String(n).padStart(4)} ${cause}`);
  if (errors) for (const fault of e.faults) lines.push(`  ${fault.id}  ${fault.what}: ${fault.pair}  (${fault.cause})`);
  return lines;
}

/** Of the agreements that were found: how often each detail is given, told, and told right. */
export function detailLines(file: string, report: DetailReport, errors: boolean): string[] {
  const lines = [
    `${file}: ${report.found} of ${report.agreements} agreements found`,
    '  detail  given  told right  precision recall',
  ];
  for (const [detail, { given, told, right }] of Object.entries(report.scores)) {
    const share = (whole: number): string => (whole === 0 ? '–' : percent(right / whole));
    lines.push(
      `  ${detail.padEnd(7)} ${[given, told, right].map((n) => String(n).padStart(5)).join(' ')}  ${share(told).padStart(9)} ${share(given).padStart(6)}`,
    );
  }
  if (errors)
    for (const { id, detail, want, got } of report.faults)
      lines.push(`  ${id}  ${detail}: ${got || 'none'} where ${want || 'none'} is right`);
  return lines;
}

export const defineEvaluate: Define = (program, io) => {
  readerOption(program.command('evaluate'))
    .description(
      'score the extractor on annotated snippets: precision, recall, F1, by type, status and source, with the causes of errors',
    )
    .argument('[gold...]', 'gold files, one annotated snippet a line')
    .option('--errors', 'list every missed and wrong pair')
    .option('--floors <file>', 'a JSON file of least figures by name of the gold file; exit 1 below one')
    .option('--min-confidence <n>', 'leave out claims below this confidence')
    .option('--details <file>', 'dates, terms, values, domains and roles of snippets whose texts --news holds')
    .option('--news <file>', 'the texts for --details')
    .option('--json', 'print everything as JSON')
    .action(
      async (
        files: string[],
        options: {
          errors?: boolean;
          floors?: string;
          minConfidence?: string;
          details?: string;
          news?: string;
          json?: boolean;
          reader: string;
        },
      ) => {
        const reader = readerOf(options);
        const { details, news } = options;
        await mustExist([...files, ...[details, news].filter((file) => file !== undefined)]);
        const [{ evaluate }, { readGold }, { readFloors, belowFloors }, { openExtractor }, { Failure }] =
          await Promise.all([
            import('../evaluate/evaluate.ts'),
            import('../evaluate/gold-file.ts'),
            import('../evaluate/floors.ts'),
            import('../extract/extract.ts'),
            import('../failure.ts'),
          ]);
        const least = Number(options.minConfidence ?? 0);
        if (!(least >= 0 && least <= 1))
          throw new Failure(`--min-confidence ${options.minConfidence}: give a number from 0 to 1`, 2);
        if (files.length === 0 && details === undefined)
          throw new Failure('nothing to score: name gold files, or --details FILE --news FILE', 2);
        if ((details === undefined) !== (news === undefined))
          throw new Failure('--details FILE and --news FILE, which holds its texts, go together', 2);
        const floors = options.floors ? readFloors(options.floors) : {};
        const extractor = await openExtractor(reader);
        const below: string[] = [];
        for (const file of files) {
          const evaluation = await evaluate(await readGold(file), extractor, least);
          await io.print(
            options.json
              ? `${JSON.stringify({ file, ...evaluation })}\n`
              : `${evaluationLines(file, evaluation, options.errors === true).join('\n')}\n`,
          );
          below.push(...belowFloors(file, evaluation.figures, floors));
        }
        if (details !== undefined && news !== undefined) {
          const { readDetails, scoreDetails, textsOf } = await import('../evaluate/details.ts');
          const gold = readDetails(details);
          const report = await scoreDetails(gold, await textsOf(gold, news), extractor);
          await io.print(
            options.json
              ? `${JSON.stringify({ file: details, ...report })}\n`
              : `${detailLines(details, report, options.errors === true).join('\n')}\n`,
          );
        }
        for (const line of below) io.note(`pactgraph: ${line}`);
        if (below.length > 0) io.end(1);
      },
    );
};
