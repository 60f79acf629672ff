/** `pactgraph train`: learns the extractor's weights from annotated snippets. */
import type { Define } from './command.ts';
import { mustExist } from './must-exist.ts';
import { collect } from './numbers.ts';

export const defineTrain: Define = (program, io) => {
  program
    .command('train')
    .description("learn the extractor's weights from annotated snippets, and print cross-validated figures")
    .argument('<gold...>', 'gold files with their texts, one annotated snippet a line')
    .option(
      '--annotations <file>',
      'annotations without texts, whose snippets --news holds; may be repeated',
      collect,
      [],
    )
    .option('--news <file>', 'unlabelled news, for the gate and for the texts of --annotations')
    .option('--leave-out <gold>', 'a gold file whose snippets must not be learnt from')
    .option('--pairs <file>', 'also write the candidate pairs as the encoder is trained from them')
    .option('--out <file>', 'where to write the weights (default: those that the package uses)')
    .action(
      async (
        files: string[],
        options: { annotations: readonly string[]; news?: string; leaveOut?: string; out?: string; pairs?: string },
      ) => {
        await mustExist(files);
        const [{ learn }, { weightsFile }] = await Promise.all([
          import('../train/learn.ts'),
          import('../extract/weights.ts'),
        ]);
        const out = options.out ?? weightsFile;
        const { figures, about } = await learn({
          gold: files,
          annotations: options.annotations,
          news: options.news ?? null,
          leaveOut: options.leaveOut ?? null,
          out,
          pairs: options.pairs ?? null,
        });
        const shown = (n: number): string => n.toFixed(3);
        const lines = figures.map(
          (f) =>
            `threshold ${f.threshold.toFixed(2)}  precision ${shown(f.precision)}  recall ${shown(f.recall)}  F1 ${shown(f.f1)}  type ${shown(f.type)}  status group ${shown(f.statusGroup)}, exact ${shown(f.statusExact)}`,
        );
        await io.print(`${JSON.stringify(about)}\n${lines.join('\n')}\nwrote ${out}\n`);
      },
    );
};
