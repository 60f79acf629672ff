/** `pactgraph explain`: what each step of the extractor saw of a text. */
import type { Explanation } from '../extract/explain.ts';
import type { Define } from './command.ts';
import { readerOf, readerOption } from './reader-option.ts';

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

export const defineExplain: Define = (program, io) => {
  readerOption(program.command('explain'))
    .description('show what each step of the extractor sees of a text, and why each pair is kept or dropped')
    .argument('<text>', 'a headline, or a headline and a body parted by a blank line or " // "')
    .option('--date <date>', 'publication date, such as 2022-03-04')
    .option('--signs <n>', 'how many signs to list for each pair', '8')
    .option('--json', 'print the explanation as JSON')
    .action(async (text: string, options: { date?: string; signs: string; json?: boolean; reader: string }) => {
      const [{ explain }, { partialDate }, { Failure }] = await Promise.all([
        import('../extract/explain.ts'),
        import('../model.ts'),
        import('../failure.ts'),
      ]);
      const reader = readerOf(options);
      const most = Number(options.signs);
      if (!Number.isInteger(most) || most < 0)
        throw new Failure(`--signs ${options.signs}: give a whole number, such as 8`, 2);
      if (options.date && !partialDate.safeParse(options.date).success)
        throw new Failure(`--date ${options.date}: give a date such as 2022-03-04`, 2);
      const [title = '', ...body] = text.split(/\n\s*\n| \/\/ /);
      const snippet = {
        id: 'text',
        title,
        body: body.join(' '),
        url: null,
        publisher: null,
        publishedAt: options.date ?? null,
      };
      const explanation = await explain(snippet, most, reader);
      await io.print(
        options.json ? `${JSON.stringify(explanation, null, 2)}\n` : `${explanationLines(explanation).join('\n')}\n`,
      );
    });
};
