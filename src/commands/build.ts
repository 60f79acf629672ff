/** `pactgraph build`: from news to the graph. */
import type { Counts } from '../pipeline.ts';
import type { Define, Io } from './command.ts';
import { collect, pairsOf, shareOf } from './numbers.ts';
import { type StoreOptions, settingsOf, storeOptions } from './store-options.ts';

type BuildOptions = StoreOptions & {
  readonly format?: string;
  readonly map: readonly string[];
  readonly strict?: boolean;
  readonly actors?: string;
  readonly minConfidence?: string;
  readonly dryRun?: boolean;
  readonly reextract?: boolean;
  readonly sample?: boolean;
};

/** How many skipped records are named one by one. */
const mostNamed = 20;

async function build(given: readonly string[], options: BuildOptions, io: Io): Promise<void> {
  const { Failure } = await import('../failure.ts');
  const useSample = given.length === 0 && options.sample === true;
  if (given.length === 0 && !useSample && !options.reextract)
    throw new Failure('no input: name files, folders, globs or - for stdin, or --sample for the bundled sample', 2);
  const [{ readFile }, { sampleWorkspace }, { packageFile }] = await Promise.all([
    import('node:fs/promises'),
    import('../settings.ts'),
    import('../root.ts'),
  ]);
  const settings = settingsOf(
    useSample && !options.workspace ? { ...options, workspace: sampleWorkspace } : options,
    io,
  );
  const inputs = useSample ? [packageFile('src', 'sample', 'snippets.jsonl')] : given;
  const map = pairsOf('--map', options.map);
  const minConfidence =
    options.minConfidence === undefined ? undefined : shareOf('--min-confidence', options.minConfidence);

  const [
    pipeline,
    { openLedger },
    { openExtractor },
    { readProjection, writeProjection, userActorsOf },
    { difference },
    report,
    { openStore },
  ] = await Promise.all([
    import('../pipeline.ts'),
    import('../ledger/ledger.ts'),
    import('../extract/extract.ts'),
    import('../workspace.ts'),
    import('../merge/difference.ts'),
    import('./build-report.ts'),
    import('../store/open.ts'),
  ]);
  const actors = options.actors
    ? await readFile(options.actors, 'utf8').catch((error: NodeJS.ErrnoException) => {
        throw new Failure(
          `${options.actors}: cannot be read (${error.code}); give the path of a JSON or JSON-lines file of actors`,
        );
      })
    : undefined;
  const stored = await readProjection(settings.workspace);
  const projection = {
    ...stored,
    ...(actors === undefined ? {} : { actors }),
    ...(minConfidence === undefined ? {} : { minConfidence }),
  };
  userActorsOf(projection);

  // A store that cannot be reached is told before an hour of reading, not after it.
  if (!options.dryRun && settings.store !== 'embedded') await (await openStore(settings)).close();

  const signal = io.interruptible();
  const extractor = await openExtractor();
  const ledger = await openLedger(settings.workspace, { write: !options.dryRun });
  for (const notice of ledger.notices) io.note(`pactgraph: ${notice}`);
  let named = 0;
  const reading = {
    inputs,
    extractor,
    map,
    signal,
    stdin: io.stdin as typeof process.stdin,
    ...(options.format ? { format: options.format } : {}),
    ...(options.strict ? { strict: true } : {}),
    onSkipped: ({ file, line, reason }: { file: string; line: number | null; reason: string }) => {
      if (named++ < mostNamed) io.note(`pactgraph: skipped ${file}${line === null ? '' : `, line ${line}`}: ${reason}`);
    },
    onNotice: (message: string) => io.note(`pactgraph: ${message}`),
    onProgress: (counts: Readonly<Counts>) => io.progress(`read ${counts.read} snippets, ${counts.claims} claims`),
  };
  try {
    if (options.dryRun) {
      const { dryRun } = await import('../dry-run.ts');
      const { counts, graph } = await dryRun(ledger, reading, projection);
      await io.print(
        `${[...report.countLines(counts), 'nothing was written (--dry-run)', ...report.differenceLines(difference({ actors: [], agreements: [], claims: [], snippets: [] }, graph), graph)].join('\n')}\n`,
      );
      if (counts.skipped > 0) io.end(1);
      return;
    }
    const before = pipeline.project(await ledger.state(), stored);
    const counts = inputs.length > 0 ? await pipeline.readInto(ledger, reading) : null;
    const again = options.reextract && !signal.aborted ? await pipeline.extractAgain(ledger, extractor) : null;
    if (JSON.stringify(projection) !== JSON.stringify(stored)) await writeProjection(settings.workspace, projection);
    io.progress('bringing claims together');
    const graph = pipeline.project(await ledger.state(), projection);
    io.progress('saving the graph');
    await pipeline.saveGraph(settings, graph);
    io.progress(null);
    const lines = [
      ...(counts ? report.countLines(counts) : []),
      ...(again ? [`read ${again.read} stored snippets again: ${again.changed} now say something else`] : []),
      ...report.differenceLines(difference(before, graph), graph),
      ...report.graphLines(graph),
    ];
    if (named > mostNamed) io.note(`pactgraph: ${named - mostNamed} more were skipped`);
    const where = `--workspace ${options.workspace ?? (useSample ? sampleWorkspace : settings.workspace)}`;
    const flags = useSample || options.workspace ? ` ${where}` : '';
    await io.print(
      `${lines.join('\n')}\n\nnext: pactgraph view${flags} · pactgraph query${flags} · pactgraph verify${flags}\n`,
    );
    if (signal.aborted) io.end(130);
    else if (counts && counts.skipped > 0) io.end(1);
  } finally {
    await ledger.close();
  }
}

export const defineBuild: Define = (program, io) => {
  storeOptions(
    program
      .command('build')
      .description('read news, find who agrees with whom, and bring the graph up to date')
      .argument(
        '[input...]',
        'files, folders, globs, or - for stdin: .txt .jsonl .csv .tsv .json .xml, any of them .gz',
      ),
  )
    .option('--format <format>', 'the format of the input, where its ending does not tell')
    .option(
      '--map <field=name>',
      'take a field from another name, such as title=headline; may be repeated',
      collect,
      [],
    )
    .option('--strict', 'stop at the first record that cannot be read')
    .option('--actors <file>', 'your own actors: JSON or JSON lines of {name, aliases, kind, iso, qid, lei}')
    .option('--min-confidence <n>', 'leave claims below it out of the graph (they stay in the ledger)')
    .option('--dry-run', 'read and show, write nothing')
    .option('--reextract', 'read all stored snippets again, as after a change of rules, and say what changed')
    .option('--sample', 'without an input: build the bundled sample, in a workspace of its own')
    .action((inputs: string[], options: BuildOptions) => build(inputs, options, io));
};
