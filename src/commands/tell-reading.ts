/** What a build tells while it reads: the first of what went wrong by name, the rest as a number. */
import type { Counts, ReadOptions } from '../pipeline.ts';
import type { Io } from './command.ts';

const mostNamed = 20;

type Told = Required<Pick<ReadOptions, 'onSkipped' | 'onDoubt' | 'onNotice' | 'onProgress'>> & {
  /** After the reading: how many were not named, and what to do about them. */
  finish(counts: Readonly<Counts>): void;
};

export function tellReading(io: Io): Told {
  let found = 0;
  const name = (line: string): void => {
    if (found++ < mostNamed) io.note(`pactgraph: ${line}`);
  };
  return {
    onSkipped: ({ file, line, reason }) => name(`skipped ${file}${line === null ? '' : `, line ${line}`}: ${reason}`),
    onDoubt: name,
    onNotice: (message) => io.note(`pactgraph: ${message}`),
    onProgress: ({ read, claims }) => io.progress(`read ${read} snippets, ${claims} claims`),
    finish({ read, skipped, doubtful }) {
      io.progress(null);
      if (found > mostNamed) io.note(`pactgraph: ${found - mostNamed} more like these`);
      const faults = skipped + doubtful;
      if (faults > 0)
        io.note(
          `pactgraph: ${faults} ${faults === 1 ? 'record was' : 'records were'} not taken as given, the rest was; mend the input and build it again, or stop at the first by --strict`,
        );
      else if (read === 0) io.note('pactgraph: nothing was read: name an input that holds snippets');
    },
  };
}
