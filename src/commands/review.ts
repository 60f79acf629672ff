/** `pactgraph review`: what a person should look at, the most consequential first. */
import type { Doubt, Remedy } from '../review/doubt.ts';
import type { Define, Io } from './command.ts';
import { collect, wholeOf } from './numbers.ts';
import { clip, plain } from './plain.ts';
import { type StoreOptions, settingsOf, storeOptions } from './store-options.ts';

type ReviewOptions = StoreOptions & {
  readonly json?: boolean;
  readonly limit: string;
  readonly kind: readonly string[];
};

/** One word for a shell. */
const quoted = (text: string): string => (/^[\w:./@+=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);

/** The command that writes the remedy down. */
function commandOf(remedy: Remedy): string {
  const words: Readonly<Record<Remedy['decision'], () => readonly string[]>> = {
    'same-as': () => ('actors' in remedy ? remedy.actors : []),
    'not-same-as': () => ('actors' in remedy ? remedy.actors : []),
    reject: () => ('claim' in remedy ? [remedy.claim] : []),
    fix: () => {
      if (remedy.decision !== 'fix') return [];
      const { claim, type, status, party } = remedy;
      return [
        claim,
        ...(type ? ['--type', type] : []),
        ...(status ? ['--status', status] : []),
        ...(party ? ['--party', `${party.from}=${party.to ?? ''}`] : []),
      ];
    },
    add: () => ('snippet' in remedy ? [remedy.snippet] : []),
  };
  return ['correct', remedy.decision, ...words[remedy.decision]().map(quoted), '--why', '…'].join(' ');
}

const mostRemedies = 3;

/** A doubt as lines for a reader. */
export function doubtLines(
  doubt: Doubt,
  at: number,
  { self, columns }: Pick<Io, 'self' | 'columns'>,
): readonly string[] {
  const { kind, score, triples, actors, reasons, remedies, agreement } = doubt;
  const names = actors.map(({ id, name }) => (name === id ? id : `${plain(name)} (${id})`));
  const about =
    agreement === null ? names.join(' / ') : `${actors.map(({ name }) => plain(name)).join(' — ')} (${agreement})`;
  const stake = Number.isInteger(triples) ? String(triples) : triples.toFixed(1);
  const lines = [
    `${at}. ${kind} ${score.toFixed(2)} × ${stake} ${triples === 1 ? 'triple' : 'triples'}: ${about}`,
    ...reasons.map((reason) => `     ${plain(reason)}`),
  ];
  return [
    ...(columns === null ? lines : lines.map((line) => clip(line, columns))),
    ...remedies.slice(0, mostRemedies).map((remedy) => `     ${self} ${commandOf(remedy)}`),
  ];
}

export const defineReview: Define = (program, io) => {
  storeOptions(
    program
      .command('review')
      .description(
        'list what a person should look at, the most consequential first, with the corrections that settle it',
      ),
  )
    .option('--limit <n>', 'how many at most', '20')
    .option(
      '--kind <kind>',
      'only duplicate, ambiguous, look-alike, contradiction or low-confidence; may be repeated',
      collect,
      [],
    )
    .option('--json', 'JSON lines')
    .action(async (options: ReviewOptions) => {
      const [{ projectedWorkspace }, { review }, { doubtKinds }, { Failure }, { plural }] = await Promise.all([
        import('../pipeline.ts'),
        import('../review/review.ts'),
        import('../review/doubt.ts'),
        import('../failure.ts'),
        import('./build-report.ts'),
      ]);
      const most = wholeOf('--limit', options.limit, 1, 1_000_000);
      const unknown = options.kind.find((kind) => !doubtKinds.some((known) => known === kind));
      if (unknown !== undefined) throw new Failure(`--kind ${unknown}: use ${doubtKinds.join(', ')}`, 2);
      const { graph, resolution } = await projectedWorkspace(settingsOf(options, io).workspace);
      const all = review(graph, resolution).filter(
        ({ kind }) => options.kind.length === 0 || options.kind.includes(kind),
      );
      const shown = all.slice(0, most);
      if (options.json) return io.print(shown.map((doubt) => `${JSON.stringify(doubt)}\n`).join(''));
      const lines = shown.flatMap((doubt, at) => doubtLines(doubt, at + 1, io));
      const counts = doubtKinds.flatMap((kind) => {
        const count = all.filter((doubt) => doubt.kind === kind).length;
        return count > 0 ? [`${count} ${kind}`] : [];
      });
      const more = all.length > shown.length ? ` (the first ${most} are shown; --limit shows more)` : '';
      lines.push(
        all.length === 0 ? 'nothing to review' : `${plural(all.length, 'doubt')}: ${counts.join(', ')}${more}`,
      );
      return io.print(`${lines.join('\n')}\n`);
    });
};
