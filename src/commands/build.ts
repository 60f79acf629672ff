/** `pactgraph build`: from news to the graph. */
import { Failure } from '../failure.ts';
import { packageFile } from '../root.ts';
import { sampleWorkspace } from '../settings.ts';
import type { Define, Io } from './command.ts';
import { jobsOf, jobsOption } from './jobs-option.ts';
import { collect, pairsOf, shareOf } from './numbers.ts';
import { readerOf, readerOption } from './reader-option.ts';
import { type StoreOptions, settingsOf, storeOptions } from './store-options.ts';

type BuildOptions = StoreOptions & {
  readonly format?: string;
  readonly map: readonly string[];
  readonly strict?: boolean;
  readonly actors?: string;
  readonly minConfidence?: string;
  readonly dryRun?: boolean;
  readonly reextract?: boolean;
  readonly replace?: boolean;
  readonly jobs?: string;
  readonly sample?: boolean;
  readonly reader: string;
};

async function build(given: readonly string[], options: BuildOptions, io: Io): Promise<void> {
  const useSample = given.length === 0 && options.sample === true;
  if (given.length === 0 && !useSample && !options.reextract)
    throw new Failure('no input: name files, folders, globs or - for stdin, or --sample for the bundled sample', 2);
  if (options.dryRun && options.reextract)
    throw new Failure('--dry-run and --reextract exclude each other: what is read again is written to the ledger', 2);
  const workspace = options.workspace ?? (useSample ? sampleWorkspace : undefined);
  const flags = [...(workspace ? ['-w', workspace] : []), ...(options.store ? ['-s', options.store] : [])];
  const request = {
    settings: settingsOf({ workspace, store: options.store }, io),
    inputs: useSample ? [packageFile('src', 'sample', 'snippets.jsonl')] : given,
    format: options.format,
    map: pairsOf('--map', options.map),
    strict: options.strict === true,
    actors: options.actors,
    minConfidence: options.minConfidence === undefined ? undefined : shareOf('--min-confidence', options.minConfidence),
    dryRun: options.dryRun === true,
    reextract: options.reextract === true,
    replace: options.replace === true,
    reader: readerOf(options),
    jobs: jobsOf(options),
    flags: flags.map((flag) => ` ${flag}`).join(''),
  };
  const { runBuild } = await import('./run-build.ts');
  await runBuild(request, io);
}

export const defineBuild: Define = (program, io) => {
  readerOption(
    storeOptions(
      program
        .command('build')
        .description('read news, find who agrees with whom, and bring the graph up to date')
        .argument(
          '[input...]',
          'files, folders, globs, or - for stdin: .txt .jsonl .csv .tsv .json .xml, any of them .gz',
        ),
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
    .option(...jobsOption)
    .option('--replace', 'a text under a known id takes the place of the old one, as if that had never been given')
    .option('--sample', 'without an input: build the bundled sample, in a workspace of its own')
    .action((inputs: string[], options: BuildOptions) => build(inputs, options, io));
};
