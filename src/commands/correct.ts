/** `pactgraph correct`: a person's decision on what the texts were taken to say, kept and applied to the graph. */
import type { Define, Io } from './command.ts';
import { collect } from './numbers.ts';
import type { CorrectOptions } from './run-correct.ts';
import { storeOptions } from './store-options.ts';

export const defineCorrect: Define = (program, io: Io) => {
  storeOptions(
    program
      .command('correct')
      .description('write down a decision in corrections.jsonl and apply it; without one, apply the file as it is')
      .argument('[decision]', 'same-as, not-same-as, reject, fix, add')
      .argument(
        '[item...]',
        'two actors or more (ids, or names as written), the id of a claim, or for add that of a snippet',
      ),
  )
    .option('--why <text>', 'the reason, which is shown with what it changes')
    .option('--who <name>', 'who decides (default: the name of the account)')
    .option('--when <date>', 'the day of the decision (default: today)')
    .option('--type <type>', 'fix, add: the type')
    .option('--status <status>', 'fix, add: the status')
    .option('--date <date>', 'fix, add: the date of the event, such as 2022-03-04 or 2022-03; none for none')
    .option(
      '--party <party>',
      'fix: FROM=TO, the actor of a party (TO left out: it is none); add: NAME or NAME=ROLE',
      collect,
      [],
    )
    .option('--quote <words>', 'add: the very words of the snippet')
    .option('--domain <domain>', 'add: the domain')
    .option('--hub <name>', 'add: the party that deals with each of the others')
    .action(async (decision: string | undefined, items: string[], options: CorrectOptions) => {
      const { runCorrect } = await import('./run-correct.ts');
      await runCorrect(decision, items, options, io);
    });
};
