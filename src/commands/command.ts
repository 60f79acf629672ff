/** What a command is, and what it is given of the outside: only `main.ts` prints and exits. */
import type { Readable } from 'node:stream';
import type { Command } from 'commander';

/** 0 all done; 1 failed, or some records were skipped; 2 misuse; 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 130;

export type Io = {
  readonly stdin: Readable;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What to type to call this program again: `pactgraph`, or `node dist/main.js`. */
  readonly self: string;
  /** Width of the terminal in columns; null where standard output is none. */
  readonly columns: number | null;
  /** Writes to standard output and waits where its reader is slow. Throws `OutputClosed` once the reader is gone. */
  print(text: string): Promise<void>;
  /** Writes one line to standard error. */
  note(line: string): void;
  /** Shows a line that the next one replaces; null takes it away. Silent where standard error is no terminal. */
  progress(line: string | null): void;
  /** From here on the first interruption only aborts this signal, and the command ends its work; `said` tells the user so. */
  interruptible(said?: string): AbortSignal;
  /** The status with which the process will end; 0 unless said. */
  end(code: ExitCode): void;
};

/** The reader of standard output is gone (`| head`): nothing is wrong, and nothing more is owed. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed';
}

/** Adds a command to the program. What its action needs is imported in the action, so that `--help` loads nothing heavy. */
export type Define = (program: Command, io: Io) => void;
