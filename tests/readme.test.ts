/** The README's tour, followed: what it shows of each command is what the command prints. */
import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageFile } from '../src/root.ts';
import { bareEnvironment, main, scratch } from './cli/pactgraph.ts';

type Step = { readonly command: string; readonly shown: readonly string[] };

/** Blocks without a language hold commands after `$ ` and their output up to the next. */
function stepsOf(text: string): Step[] {
  const blocks = [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].flatMap(([, language, block]) =>
    language === '' ? [block as string] : [],
  );
  return blocks.flatMap((block) =>
    block.split(/^\$ /m).flatMap((part) => {
      const [command = '', ...shown] = part.trimEnd().split('\n');
      return command === '' ? [] : [{ command, shown: shown.filter((line) => line !== '') }];
    }),
  );
}

const hexadecimal = /\b[0-9a-f]{16,64}\b/g;
/** Learnt anew, the extractor gives other figures and ids; what a reader learns from the tour is the rest. */
const bare = (line: string): string =>
  line
    .replace(hexadecimal, 'ID')
    .replace(/[-+]?\d+(?:\.\d+)?/g, 'N')
    .replace(/ {2,}|─+/g, ' ');

/** `…` stands for anything: alone for any lines, in a line for any text. */
function matches(shown: readonly string[], said: readonly string[]): boolean {
  const [line, ...rest] = shown;
  if (line === undefined) return said.length === 0;
  if (line === '…') return said.some((_, at) => matches(rest, said.slice(at))) || matches(rest, []);
  const [first, ...others] = said;
  if (first === undefined) return false;
  // Which signs weigh most is learnt.
  const alike = line.includes(' · ')
    ? first.includes(' · ')
    : new RegExp(
        `^${bare(line)
          .split('…')
          .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
          .join('.*')}$`,
      ).test(bare(first));
  return alike && matches(rest, others);
}

describe('the check', () => {
  it.each([
    [['a 1', 'b'], ['a 2', 'b'], true],
    [['a', '…', 'b'], ['a', 'x', 'y', 'b'], true],
    [['a', '…'], ['a'], true],
    [['a …'], ['a b c'], true],
    [['a'], ['b'], false],
    [['a'], ['a', 'b'], false],
    [['a', '…', 'b'], ['a', 'x'], false],
  ])('%j and %j: %j', (shown, said, alike) => {
    expect(matches(shown, said)).toBe(alike);
  });
});

describe('the tour', () => {
  const folder = scratch();
  const steps = stepsOf(readFileSync(packageFile('README.md'), 'utf8'));
  symlinkSync(packageFile('src'), join(folder, 'src'));

  it('shows every command of the program but those that need more than the sample', () => {
    const named = new Set(
      steps.flatMap(({ command }) => [...command.matchAll(/\bpactgraph ([a-z]+)/g)].map(([, name]) => name)),
    );
    const program = readFileSync(packageFile('src', 'commands', 'commands.ts'), 'utf8');
    const all = [...program.matchAll(/^ {2}define(\w+),$/gm)].map(([, name]) => (name as string).toLowerCase());
    expect(all.filter((name) => !named.has(name))).toEqual(['evaluate', 'train', 'lexicon']);
  });

  // In their order: later ones see what earlier ones did.
  it.each(steps.filter(({ command }) => !command.includes('neo4j:')))('$command', ({ command, shown }) => {
    const script = `pactgraph() { "$NODE" "$MAIN" "$@"; }
${command.replace('npm run build-graph', 'pactgraph build --sample')} 2>&1`;
    const { stdout } = spawnSync('bash', ['-c', script], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...bareEnvironment(), NODE: process.execPath, MAIN: main, PACTGRAPH_WORKSPACE: 'pactgraph-sample' },
    });
    const said = stdout.split(/\r?\n/).filter((line) => line !== '');
    if (!matches(shown, said)) expect(said.join('\n')).toBe(shown.join('\n'));
  });
});
