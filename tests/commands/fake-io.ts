/** The outside as a command sees it, kept for the test to look at. */
import { Readable } from 'node:stream';
import { Command } from 'commander';
import type { Define, ExitCode, Io } from '../../src/commands/command.ts';

export type Seen = { code: ExitCode; out: string; readonly notes: string[] };

/** Runs one command in this process; `columns` as of a terminal, null as of a pipe. */
export async function runCommand(
  define: Define,
  args: readonly string[],
  { columns = null, stdin = '' }: { readonly columns?: number | null; readonly stdin?: string } = {},
): Promise<Seen> {
  const seen: Seen = { code: 0, out: '', notes: [] };
  const io: Io = {
    stdin: Readable.from(stdin === '' ? [] : [Buffer.from(stdin)]),
    env: {},
    self: 'pactgraph',
    columns,
    print: async (text) => {
      seen.out += text;
    },
    note: (line) => {
      seen.notes.push(line);
    },
    progress: () => {},
    interruptible: () => new AbortController().signal,
    end: (code) => {
      seen.code = code;
    },
  };
  const program = new Command('pactgraph').exitOverride();
  define(program, io);
  await program.parseAsync([...args], { from: 'user' });
  return seen;
}
