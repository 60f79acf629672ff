/** `pactgraph explain`: what each step of the extractor saw of a text. */
import type { Explanation } from '../extract/explain.ts';
import type { Snippet } from '../model.ts';
import { defaults } from '../settings.ts';
import type { Define, Io } from './command.ts';
import { wholeOf } from './numbers.ts';
import { readerOf, readerOption } from './reader-option.ts';
import { type StoreOptions, settingsOf } from './store-options.ts';

function marked(text: string, names: readonly string[]): string {
  const sorted = [...new Set(names)].sort((a, b) => b.length - a.length);
  return sorted.reduce(
    (line, name) =>
      line.replaceAll(name, (found, at: number) => (/\[[^\]]*$/.test(line.slice(0, at)) ? found : `[${found}]`)),
    text,
  );
}

/** The explanation as lines for a reader. */
export function explanationLines({ gate, sentences, actors, candidates }: Explanation): string[] {
  const signs = (list: readonly { sign: string; weight: number }[]): string =>
    list.map(({ sign, weight }) => `${weight > 0 ? '+' : ''}${weight} ${sign}`).join(' · ');
  const lines = [
    `gate ${gate.open ? 'open' : 'closed'}: ${gate.score} (opens at ${gate.threshold})`,
    `  ${signs(gate.words)}`,
    '',
  ];
  for (const { field, text, actors: named, triggers } of sentences)
    lines.push(`${field}: ${marked(text, named)}`, `  triggers: ${triggers.join(', ') || 'none'}`);
  lines.push('', 'actors:');
  for (const { name, kind, reason, mentions } of actors)
    lines.push(`  ${name} (${kind}; ${reason}): ${mentions.join(' / ')}`);
  lines.push('', 'candidate pairs:');
  for (const { pair, kept, probability, threshold, linear, type, status, signs: why } of candidates) {
    lines.push(
      `  ${kept ? 'kept   ' : 'dropped'} ${pair.join(' – ')}  ${probability}${kept ? ` [${type}, ${status}]` : ` < ${threshold}`}`,
    );
    lines.push(`          by its signs alone ${linear}: ${signs(why)}`);
  }
  return lines;
}

type ExplainOptions = {
  readonly id?: string;
  readonly workspace?: string;
  readonly date?: string;
  readonly signs: string;
  readonly json?: boolean;
  readonly reader: string;
};

/** A snippet as the workspace keeps it. Throws a Failure where there is none of that id. */
async function storedSnippet(id: string, options: StoreOptions, io: Io): Promise<Snippet> {
  const [{ openLedger }, { requireLedger }, { Failure }] = await Promise.all([
    import('../ledger/ledger.ts'),
    import('../workspace.ts'),
    import('../failure.ts'),
  ]);
  const { workspace } = settingsOf({ workspace: options.workspace }, io);
  await requireLedger(workspace);
  const ledger = await openLedger(workspace, { write: false });
  try {
    for await (const { snippet } of ledger.live()) if (snippet.id === id) return snippet;
  } finally {
    await ledger.close();
  }
  throw new Failure(
    `no snippet ${id} stands in ${workspace} (ids are shown by: pactgraph export jsonl); a text is explained without --id`,
  );
}

async function givenSnippet(text: string, date: string | undefined): Promise<Snippet> {
  const [{ partialDate }, { Failure }] = await Promise.all([import('../model.ts'), import('../failure.ts')]);
  if (date && !partialDate.safeParse(date).success)
    throw new Failure(`--date ${date}: give a date such as 2022-03-04`, 2);
  const [title = '', ...body] = text.split(/\n\s*\n| \/\/ /);
  return { id: 'text', title, body: body.join(' '), url: null, publisher: null, publishedAt: date ?? null };
}

export const defineExplain: Define = (program, io) => {
  readerOption(program.command('explain'))
    .description('show what each step of the extractor sees of a text, and why each pair is kept or dropped')
    .argument('[text]', 'a headline, or a headline and a body parted by a blank line or " // "')
    .option('--id <id>', 'instead of a text: the snippet of this id in the workspace')
    .option('-w, --workspace <folder>', `where --id looks (default: ${defaults.workspace})`)
    .option('--date <date>', 'publication date of the text, such as 2022-03-04')
    .option('--signs <n>', 'how many signs to list for each pair', '8')
    .option('--json', 'print the explanation as JSON')
    .action(async (text: string | undefined, options: ExplainOptions) => {
      const [{ explain }, { Failure }] = await Promise.all([import('../extract/explain.ts'), import('../failure.ts')]);
      const reader = readerOf(options);
      const most = wholeOf('--signs', options.signs, 0, 1000);
      if ((text === undefined) === (options.id === undefined))
        throw new Failure('give either a text or --id ID of a snippet in the workspace', 2);
      if (options.id !== undefined && options.date !== undefined)
        throw new Failure('--date goes with a text: a stored snippet has its own', 2);
      const snippet =
        options.id === undefined
          ? await givenSnippet(text ?? '', options.date)
          : await storedSnippet(options.id, options, io);
      const explanation = await explain(snippet, most, reader);
      await io.print(
        options.json ? `${JSON.stringify(explanation, null, 2)}\n` : `${explanationLines(explanation).join('\n')}\n`,
      );
    });
};
