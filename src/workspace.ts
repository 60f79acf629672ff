/** What a workspace keeps beside its ledger of how its graph is made: the user's own actors, corrections, the least confidence. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Correction } from './corrections/correction.ts';
import { readCorrections } from './corrections/read-corrections.ts';
import { Failure } from './failure.ts';
import { ledgerFolder, listSegments } from './ledger/segments.ts';
import { ledgerStamp } from './ledger/stamp.ts';
import { readUserActors } from './resolve/read-user-actors.ts';
import type { UserActor } from './resolve/user-actor.ts';
import { sha256 } from './text/canonical.ts';

const projectionSchema = z.strictObject({
  version: z.literal(1),
  /** Claims below it stay in the ledger and out of the graph. */
  minConfidence: z.number().min(0).max(1),
  /** The text of the actors file, or null. */
  actors: z.string().nullable(),
  /** The text of the corrections; left out where there are none. */
  corrections: z.string().optional(),
});
export type Projection = z.infer<typeof projectionSchema>;

const plain: Projection = { version: 1, minConfidence: 0, actors: null };

/** Throws a Failure where nothing was ever built: a reading command would else answer with an empty graph. */
export async function requireLedger(workspace: string): Promise<void> {
  if ((await listSegments(ledgerFolder(workspace))).length === 0)
    throw new Failure(`${workspace}: nothing was built there: build something first, or name another --workspace`);
}

const fileOf = (workspace: string): string => join(workspace, 'projection.json');

/** The file of a workspace that its users write: a decision a line. */
export const correctionsFile = (workspace: string): string => join(workspace, 'corrections.jsonl');

/** The text of the corrections, empty where there is no file. Throws a Failure that names file, line and field of a bad line. */
export async function readCorrectionsText(workspace: string): Promise<string> {
  const file = correctionsFile(workspace);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    // A file in the folder's place is told by whoever opens the ledger, with the mend.
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return '';
    throw new Failure(`${file}: cannot be read (${error.code}): make it a file that you may read, or take it away`);
  });
  readCorrections(text, file);
  return text;
}

/** The settings with which the graph of a workspace was made last; the defaults where none were given yet. */
export async function lastProjection(workspace: string): Promise<Projection> {
  const file = fileOf(workspace);
  if (!existsSync(file)) return plain;
  try {
    const projection = projectionSchema.parse(JSON.parse(await readFile(file, 'utf8')));
    correctionsOf(projection);
    return projection;
  } catch (error) {
    throw new Failure(
      `${file}: cannot be read (${(error as Error).message.replace(/\s+/g, ' ')}); remove it and build again with --actors and --min-confidence`,
    );
  }
}

/** The settings with which its graph is to be made: those, and the corrections as they are now. */
export async function readProjection(workspace: string): Promise<Projection> {
  const { corrections: _, ...last } = await lastProjection(workspace);
  const corrections = await readCorrectionsText(workspace);
  return corrections === '' ? last : { ...last, corrections };
}

export async function writeProjection(workspace: string, projection: Projection): Promise<void> {
  const file = fileOf(workspace);
  try {
    await mkdir(workspace, { recursive: true });
    await writeFile(`${file}.new`, `${JSON.stringify(projection, null, 2)}\n`);
    await rename(`${file}.new`, file);
  } catch (error) {
    throw new Failure(
      `${workspace}: cannot be written (${(error as NodeJS.ErrnoException).code}); name another --workspace`,
    );
  }
}

/** `file` is how messages name the text, where it has just been read from a file. */
export const userActorsOf = (
  { actors }: Projection,
  file = 'the actors file of the workspace',
): readonly UserActor[] => (actors === null ? [] : readUserActors(actors, file));

export const correctionsOf = ({ corrections = '' }: Projection): readonly Correction[] =>
  readCorrections(corrections, 'corrections.jsonl');

/** Equal for equal graphs: the state of the ledger, and how the graph is made from it. */
export const sourceOf = async (workspace: string, projection: Projection): Promise<string> =>
  `${await ledgerStamp(workspace)} ${sha256(JSON.stringify(projection)).slice(0, 12)}`;
