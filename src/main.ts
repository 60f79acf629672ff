#!/usr/bin/env node
/** The command line: the only file that prints or exits. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { Command, CommanderError } from 'commander';
import { type ExitCode, type Io, OutputClosed } from './commands/command.ts';
import { commands } from './commands/commands.ts';
import { Failure } from './failure.ts';
import { packageFile } from './root.ts';

const { stdin, stdout, stderr, env, argv } = process;

let exitCode: ExitCode = 0;
let outputGone = false;
const interruption = new AbortController();
let finishesItself = false;
let interruptionSaid: string | undefined;
let progressShown = false;

const clearProgress = (): void => {
  if (progressShown) stderr.write('\r\u001b[K');
  progressShown = false;
};

/** Whoever cloned the package, or runs it by npx, has no `pactgraph` on the path. */
function self(): string {
  const script = argv[1] ?? '';
  if (/node_modules.\.bin/.test(script)) return 'npx pactgraph';
  return script.endsWith('.js') ? `node ${relative(process.cwd(), script)}` : 'pactgraph';
}

const io: Io = {
  stdin,
  env,
  self: self(),
  columns: stdout.isTTY ? stdout.columns || 80 : null,
  async print(text) {
    clearProgress();
    if (outputGone) throw new OutputClosed();
    if (!stdout.write(text)) await Promise.race([once(stdout, 'drain'), once(stdout, 'close')]).catch(() => {});
    if (outputGone) throw new OutputClosed();
  },
  note(line) {
    clearProgress();
    stderr.write(`${line}\n`);
  },
  progress(line) {
    if (!stderr.isTTY) return;
    clearProgress();
    if (line === null) return;
    stderr.write(line.slice(0, (stderr.columns || 80) - 1));
    progressShown = true;
  },
  interruptible(said) {
    finishesItself = true;
    interruptionSaid = said;
    return interruption.signal;
  },
  end(code) {
    exitCode = code;
  },
};

function onInterruption(): void {
  if (!finishesItself || interruption.signal.aborted) process.exit(130);
  if (interruptionSaid !== undefined) io.note(`pactgraph: ${interruptionSaid}`);
  interruption.abort();
}

/** Commander writes its hint on a second line; scripts read the first. */
const oneLine = (text: string): string => text.trim().replace(/\s*\n\s*/g, ' ');

/** Where to look for the mend, unless the nearest name was told. */
function hintFor(text: string, root: Command): string {
  if (text.includes('Did you mean')) return '';
  const command = root.commands.find((known) => known.name() === root.args[0]);
  return `: see pactgraph ${command ? `${command.name()} ` : ''}--help`;
}

function program(): Command {
  const { version } = JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as { version: string };
  const root = new Command('pactgraph')
    .description('Reads news, finds who agrees with whom, and keeps it as a graph with its evidence.')
    .version(version)
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      outputError: (text) =>
        io.note(oneLine(`pactgraph: ${text.trim().replace(/^error: /, '')}${hintFor(text, root)}`)),
    })
    .configureHelp({ showGlobalOptions: false })
    .showSuggestionAfterError(true)
    .exitOverride();
  // Commands take over what the program is set to only when they are made after it.
  for (const define of commands) define(root, io);
  return root;
}

function report(error: unknown): ExitCode {
  if (error instanceof OutputClosed) return exitCode;
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (env.PACTGRAPH_DEBUG) io.note(error instanceof Error ? String(error.stack) : String(error));
  if (error instanceof Failure) {
    io.note(`pactgraph: ${oneLine(error.message)}`);
    return error.exitCode;
  }
  const message = error instanceof Error ? error.message : String(error);
  io.note(`pactgraph: ${oneLine(message)}; this is a fault in pactgraph, PACTGRAPH_DEBUG=1 shows the stack`);
  return 1;
}

async function main(): Promise<void> {
  process.on('SIGINT', onInterruption);
  process.on('SIGTERM', onInterruption);
  stdout.on('error', () => {
    outputGone = true;
  });
  try {
    await program().parseAsync();
  } catch (error) {
    exitCode = report(error);
  }
  clearProgress();
  process.exitCode = exitCode;
}

await main();
