/** The end of every command that changes what the graph is made from: it is made anew and saved, and told what that changed. */
import type { Ledger } from '../ledger/ledger.ts';
import { difference } from '../merge/difference.ts';
import { type Projected, projectLedger, saveGraph } from '../pipeline.ts';
import type { Settings } from '../settings.ts';
import { correctionsFile, lastProjection, type Projection, writeProjection } from '../workspace.ts';
import { differenceLines, graphLines, plural } from './build-report.ts';
import type { Io } from './command.ts';

/** How many corrections took effect. */
const correctionLines = ({ applied, rejected, unapplied }: Projected['corrections']): readonly string[] => {
  if (applied + unapplied.length === 0) return [];
  const parts = [
    ...(rejected > 0 ? [`${plural(rejected, 'claim')} rejected`] : []),
    ...(unapplied.length > 0 ? [`${unapplied.length} not applied`] : []),
  ];
  return [`corrections: ${applied} applied${parts.map((part) => `, ${part}`).join('')}`];
};

/** What changed between two graphs, and the corrections. */
export const changeLines = (before: Projected, after: Projected, { columns }: Io): readonly string[] => [
  ...differenceLines(difference(before.graph, after.graph), after.graph, { before: before.graph, columns }),
  ...correctionLines(after.corrections),
];

/** Names each correction that did nothing and each new name that looks like another's; whether all is well. */
export function tellDoubts(
  before: Projected,
  { corrections, resolution }: Projected,
  workspace: string,
  io: Io,
): boolean {
  for (const { line, reason } of corrections.unapplied)
    io.note(
      `pactgraph: ${correctionsFile(workspace)}: line ${line}: not applied: ${reason}; mend the line or take it out`,
    );
  const known = new Set(before.resolution.warnings);
  for (const warning of resolution.warnings) if (!known.has(warning)) io.note(`pactgraph: ${warning}`);
  return corrections.unapplied.length === 0;
}

/** Makes `after` the graph of the workspace and says what is other than `before`; ends with 1 where a correction did nothing. */
export async function keep(
  settings: Settings,
  before: Projected,
  after: Projected,
  projection: Projection,
  io: Io,
): Promise<readonly string[]> {
  const { workspace } = settings;
  const stored = await lastProjection(workspace);
  if (JSON.stringify(projection) !== JSON.stringify(stored)) await writeProjection(workspace, projection);
  io.progress('saving the graph');
  await saveGraph(settings, after.graph);
  io.progress(null);
  if (!tellDoubts(before, after, workspace, io)) io.end(1);
  return [...changeLines(before, after, io), ...graphLines(after.graph)];
}

/** The same with the graph that the ledger makes now. */
export async function refresh(
  ledger: Ledger,
  settings: Settings,
  before: Projected,
  projection: Projection,
  io: Io,
): Promise<readonly string[]> {
  io.progress('bringing claims together');
  return keep(settings, before, await projectLedger(ledger, projection), projection, io);
}
