/** What `pactgraph correct` does. */
import { appendFile, readFile } from 'node:fs/promises';
import type { Decision } from '../corrections/correction.ts';
import { decisions } from '../corrections/correction.ts';
import { parseCorrection } from '../corrections/read-corrections.ts';
import { Failure } from '../failure.ts';
import { openLedger } from '../ledger/ledger.ts';
import { projectLedger } from '../pipeline.ts';
import { nearest } from '../store/nearest.ts';
import { correctionsFile, lastProjection, readProjection, requireLedger } from '../workspace.ts';
import type { Io } from './command.ts';
import { keep } from './refresh.ts';
import { type StoreOptions, settingsOf } from './store-options.ts';

export type CorrectOptions = StoreOptions & {
  readonly why?: string;
  readonly who?: string;
  readonly when?: string;
  readonly type?: string;
  readonly status?: string;
  readonly date?: string;
  readonly domain?: string;
  readonly quote?: string;
  readonly hub?: string;
  readonly party: readonly string[];
};

type Fields = Readonly<Record<string, unknown>>;

const one = (decision: string, items: readonly string[], what: string): string => {
  const [item] = items;
  if (item === undefined || items.length > 1) throw new Failure(`correct ${decision}: give the id of one ${what}`, 2);
  return item;
};

const two = (decision: string, items: readonly string[]): readonly string[] => {
  if (items.length < 2) throw new Failure(`correct ${decision}: name two actors, by id or as the texts write them`, 2);
  return items;
};

/** `Georgia=place:US-GA`; after the last `=`, since names may hold one. */
function fixedParty(given: readonly string[]): Fields {
  if (given.length === 0) return {};
  const [party = ''] = given;
  const at = party.lastIndexOf('=');
  if (given.length > 1 || at < 1)
    throw new Failure('correct fix: give one --party FROM=TO, and further ones as corrections of their own', 2);
  return { party: { from: party.slice(0, at), to: party.slice(at + 1) || null } };
}

const addedParty = (given: string): Fields => {
  const at = given.lastIndexOf('=');
  return at < 0 ? { name: given } : { name: given.slice(0, at), role: given.slice(at + 1) };
};

const dateOf = (date: string | undefined): Fields =>
  date === undefined ? {} : { date: date === 'none' ? null : date };

/** The fields of each decision, as its line has them. */
const fieldsOf: Readonly<Record<Decision['decision'], (items: readonly string[], options: CorrectOptions) => Fields>> =
  {
    'same-as': (items) => ({ actors: two('same-as', items) }),
    'not-same-as': (items) => ({ actors: two('not-same-as', items) }),
    reject: (items) => ({ claim: one('reject', items, 'claim') }),
    fix: (items, { type, status, date, party }) => ({
      claim: one('fix', items, 'claim'),
      type,
      status,
      ...dateOf(date),
      ...fixedParty(party),
    }),
    add: (items, { type, status, date, party, quote, domain, hub }) => ({
      snippet: one('add', items, 'snippet'),
      parties: party.map(addedParty),
      hub,
      type,
      status,
      domain,
      ...dateOf(date),
      quote,
    }),
  };

/** The line that the command writes. Throws a Failure of misuse where it would be none. */
function lineOf(given: string, items: readonly string[], options: CorrectOptions, io: Io): string {
  const decision = decisions.find((known) => known === given);
  if (!decision) {
    const near = nearest(given, decisions);
    throw new Failure(
      `unknown decision ${JSON.stringify(given)}: ${near ? `did you mean ${near}?` : `use ${decisions.join(', ')}`}`,
      2,
    );
  }
  const who = options.who ?? (io.env.USER || io.env.USERNAME);
  if (!who) throw new Failure('correct: say by --who who decides', 2);
  if (!options.why) throw new Failure('correct: say by --why what the decision rests on', 2);
  // The one date that comes from a clock: it says when a person decided, and is part of the input from then on.
  const when = options.when ?? new Date().toISOString().slice(0, 10);
  const line = JSON.stringify({ decision, ...fieldsOf[decision](items, options), who, when, why: options.why });
  try {
    parseCorrection(line, 1, `correct ${decision}`);
  } catch (error) {
    throw error instanceof Failure ? new Failure(error.message.replace(/: mend the line.*$/, ''), 2) : error;
  }
  return line;
}

/** Writes the decision down unless it would do nothing, and brings the graph up to date. */
export async function runCorrect(
  decision: string | undefined,
  items: readonly string[],
  options: CorrectOptions,
  io: Io,
): Promise<void> {
  const settings = settingsOf(options, io);
  const { workspace } = settings;
  await requireLedger(workspace);
  const line = decision === undefined ? null : lineOf(decision, items, options, io);
  const file = correctionsFile(workspace);
  const ledger = await openLedger(workspace, { write: true });
  try {
    const before = await projectLedger(ledger, await lastProjection(workspace));
    const current = await readProjection(workspace);
    const text = current.corrections ?? '';
    const whole = text === '' || text.endsWith('\n') ? '' : '\n';
    const projection = line === null ? current : { ...current, corrections: `${text}${whole}${line}\n` };
    const after = await projectLedger(ledger, projection);
    if (line !== null) {
      const number = (projection.corrections ?? '').trimEnd().split('\n').length;
      const fault = after.corrections.unapplied.find((each) => each.line === number);
      if (fault) throw new Failure(`nothing was written, as the correction would do nothing: ${fault.reason}`);
      await appendFile(file, `${whole}${line}\n`, { flush: true } as object).catch((error: NodeJS.ErrnoException) => {
        throw new Failure(`${file}: cannot be written (${error.code}): make it a file that you may write`);
      });
      if ((await readFile(file, 'utf8')) !== projection.corrections)
        throw new Failure(
          `${file}: was changed by somebody else meanwhile: look at its end, then run pactgraph correct`,
        );
    }
    const changes = await keep(settings, before, after, projection, io);
    await io.print(`${[...(line === null ? [] : [`wrote to ${file}: ${line}`]), ...changes].join('\n')}\n`);
  } finally {
    await ledger.close();
  }
}
