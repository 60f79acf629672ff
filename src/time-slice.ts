/** The graph of another time: as it was known then, of what was in force then, or both. */
import { join } from 'node:path';
import { Failure } from './failure.ts';
import { openLedger } from './ledger/ledger.ts';
import { inForceOn } from './merge/in-force.ts';
import type { GraphRecords } from './model.ts';
import { openGraph, projectLedger } from './pipeline.ts';
import type { Settings } from './settings.ts';
import { openSnapshot } from './store/open-snapshot.ts';
import type { Store } from './store/store.ts';
import { readProjection, requireLedger, sourceOf } from './workspace.ts';

/** Dates are years, months or days, checked; each counts to its last day. Null: no limit. */
export type TimeSlice = {
  /** Only what was published up to it is known: names, histories and all that is made of them are those of then. */
  readonly asOf: string | null;
  /** Only agreements that were in force, by their dated steps. */
  readonly inForce: string | null;
};

type Notice = (line: string) => void;

/** The folder of a workspace for graphs of other times; it may be removed at any time. */
const snapshots = (workspace: string): string => join(workspace, 'times');

/** The graph of a workspace as its ledger makes it from what was published up to then. */
export async function graphAsOf(workspace: string, asOf: string, notice: Notice): Promise<GraphRecords> {
  await requireLedger(workspace);
  const ledger = await openLedger(workspace, { write: false, publishedBy: asOf });
  try {
    for (const line of ledger.notices) notice(line);
    return (await projectLedger(ledger, await readProjection(workspace))).graph;
  } finally {
    await ledger.close();
  }
}

async function wholeGraph(settings: Settings, notice: Notice): Promise<GraphRecords> {
  const store = await openGraph(settings, notice);
  try {
    return await store.load();
  } finally {
    await store.close();
  }
}

/** Null where a store can be asked. Neo4j holds the graph of now: what was known then is told by the ledger alone. */
function refusal({ store }: Settings, { asOf, inForce }: TimeSlice, asked: 'records' | 'queries'): Failure | null {
  if (store === 'embedded') return null;
  if (asOf !== null)
    return new Failure(
      `--as-of is answered from the ledger of the workspace, not by Neo4j: use --store embedded, or give another database the graph of then by pactgraph copy --as-of ${asOf} --to neo4j://HOST`,
      2,
    );
  if (inForce === null || asked === 'records') return null;
  return new Failure(
    `--in-force is answered by the embedded store: ask Neo4j by pactgraph query in-force --param date=${inForce}, or use --store embedded`,
    2,
  );
}

/** The records of the graph at a time. Throws a Failure of misuse where the store cannot tell. */
export async function loadGraph(settings: Settings, slice: TimeSlice, notice: Notice): Promise<GraphRecords> {
  const refused = refusal(settings, slice, 'records');
  if (refused) throw refused;
  const { asOf, inForce } = slice;
  const graph = asOf === null ? await wholeGraph(settings, notice) : await graphAsOf(settings.workspace, asOf, notice);
  return inForce === null ? graph : inForceOn(graph, inForce);
}

/** A store to ask: the workspace's own, or for another time one made beside it, which later calls find again. */
export async function openGraphAt(settings: Settings, slice: TimeSlice, notice: Notice): Promise<Store> {
  const { workspace } = settings;
  const { asOf, inForce } = slice;
  const refused = refusal(settings, slice, 'queries');
  if (refused) throw refused;
  if (asOf === null && inForce === null) return openGraph(settings, notice);
  await requireLedger(workspace);
  const source = await sourceOf(workspace, await readProjection(workspace));
  const name = [...(asOf === null ? [] : [`as-of-${asOf}`]), ...(inForce === null ? [] : [`in-force-${inForce}`])];
  return openSnapshot(snapshots(workspace), name.join('-'), source, () => loadGraph(settings, slice, notice));
}
