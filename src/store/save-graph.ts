/**
 * Makes an engine hold exactly a graph. The stamp node is the lock: a save takes it, opens each batch by it and gives it
 * back, so that of two saves into one database the second waits for the first, and one that counts as dead writes no more.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../failure.ts';
import type { GraphRecords } from '../model.ts';
import { checkCounts } from './check-counts.ts';
import { cypherText } from './cypher-files.ts';
import { type Run, readHeld } from './held.ts';
import { planSave } from './save-plan.ts';
import type { Stamp } from './stamp.ts';

export type Target = {
  /** Runs one reading statement. */
  readonly run: Run;
  /** Whether a transaction may be run again after it was committed: its answer was lost on the way. */
  readonly rerun: boolean;
  /** Runs `work` as one transaction. */
  transaction<T>(work: (run: Run) => Promise<T>): Promise<T>;
};

export type Patience = {
  /** A save of someone else that has not moved for so long counts as dead. */
  readonly silentMs: number;
  readonly pollMs: number;
};
export const patience: Patience = { silentMs: 20_000, pollMs: 250 };

const taken = 'another process took over this database while it was being written: run the same build again';

type Progress = { readonly save: string | null; readonly batch: number | null };

async function progressOf({ run }: Target): Promise<Progress> {
  const { rows } = await run(cypherText('stamp/read'), {});
  const { save = null, batch = null } = (rows[0]?.[0] ?? {}) as Partial<Progress>;
  return { save, batch };
}

async function begin(target: Target, save: string, { silentMs, pollMs }: Patience): Promise<void> {
  let seen: Progress = { save: null, batch: null };
  for (let waited = 0; ; waited += pollMs) {
    const silent = waited >= silentMs ? seen : { save: null, batch: null };
    const parameters = { save, silent: silent.save, silentBatch: silent.batch };
    const got = await target.transaction((run) => run(cypherText('stamp/begin'), parameters));
    if (got.rows.length > 0) return;
    const now = await progressOf(target);
    if (now.save !== seen.save || now.batch !== seen.batch) [seen, waited] = [now, 0];
    await sleep(pollMs);
  }
}

/** Opens a batch: takes the stamp's lock. Throws a Failure where another save has the database by now. */
async function step(run: Run, save: string, batch: number): Promise<void> {
  const mine = await run(cypherText('stamp/step'), { save, batch });
  if (mine.rows.length === 0) throw new Failure(taken);
}

/** Throws a Failure where the engine refuses or another save has taken over; what is written by then stays, unfinished. */
export async function saveGraph(
  target: Target,
  graph: GraphRecords,
  stamp: Stamp,
  waiting: Patience = patience,
): Promise<void> {
  const save = randomUUID();
  await begin(target, save, waiting);
  try {
    const held = await readHeld(target.run);
    let batch = 0;
    for (const statements of planSave(graph, held, target.rerun)) {
      batch += 1;
      await target.transaction(async (run) => {
        await step(run, save, batch);
        for (const { file, parameters } of statements) await run(cypherText(file), parameters);
      });
    }
    await target.transaction(async (run) => {
      await step(run, save, batch + 1);
      await checkCounts(run, stamp);
    });
    const properties = { ...stamp };
    const done = await target.transaction((run) =>
      run(cypherText('stamp/finish'), { save, hash: stamp.hash, properties }),
    );
    if (done.rows.length === 0) throw new Failure(taken);
  } catch (error) {
    // Best effort: where the database is gone, the next save finds this one silent.
    await target.transaction((run) => run(cypherText('stamp/release'), { save })).catch(() => {});
    throw error;
  }
}
