/** What became of the agreements between two graphs. */
import type { AgreementRecord, GraphRecords, Status } from '../model.ts';
import { byText, canonicalJson } from '../text/canonical.ts';

export type Difference = {
  readonly added: readonly AgreementRecord[];
  /** Told of by other claims than before, the same in status. */
  readonly retold: readonly AgreementRecord[];
  /** Of the same claims and status, with other parties, type, dates or the like. */
  readonly altered: readonly AgreementRecord[];
  readonly moved: readonly { readonly agreement: AgreementRecord; readonly from: Status }[];
  /** New ones that hold the claims of several old ones, and old ones whose claims lie in several new ones. */
  readonly merged: readonly { readonly agreement: AgreementRecord; readonly from: readonly string[] }[];
  readonly split: readonly { readonly agreement: string; readonly into: readonly string[] }[];
  readonly gone: readonly AgreementRecord[];
};

const claimOwners = (agreements: readonly AgreementRecord[]): ReadonlyMap<string, AgreementRecord> =>
  new Map(agreements.flatMap((agreement) => agreement.claims.map((claim) => [claim, agreement] as const)));

const ownersOf = (claims: readonly string[], owners: ReadonlyMap<string, AgreementRecord>): AgreementRecord[] => [
  ...new Set(claims.map((claim) => owners.get(claim)).filter((owner) => owner !== undefined)),
];

/** Agreements are followed by their claims, since ids may move; each appears once in its list, in the order of the graph. */
export function difference(before: GraphRecords, after: GraphRecords): Difference {
  const old = claimOwners(before.agreements);
  const now = claimOwners(after.agreements);
  const added: AgreementRecord[] = [];
  const retold: AgreementRecord[] = [];
  const altered: AgreementRecord[] = [];
  const moved: { agreement: AgreementRecord; from: Status }[] = [];
  const merged: { agreement: AgreementRecord; from: string[] }[] = [];
  for (const agreement of after.agreements) {
    const origins = ownersOf(agreement.claims, old);
    const [origin] = origins;
    if (!origin) added.push(agreement);
    else if (origins.length > 1) merged.push({ agreement, from: origins.map(({ id }) => id).sort(byText) });
    else if (origin.status !== agreement.status) moved.push({ agreement, from: origin.status });
    else if (origin.claims.join() !== agreement.claims.join()) retold.push(agreement);
    else if (canonicalJson({ ...origin, id: '' }) !== canonicalJson({ ...agreement, id: '' })) altered.push(agreement);
  }
  const fates = before.agreements.map((agreement) => ({ agreement, fates: ownersOf(agreement.claims, now) }));
  return {
    added,
    retold,
    altered,
    moved,
    merged,
    split: fates
      .filter((f) => f.fates.length > 1)
      .map((f) => ({ agreement: f.agreement.id, into: f.fates.map(({ id }) => id).sort(byText) })),
    gone: fates.filter((f) => f.fates.length === 0).map((f) => f.agreement),
  };
}
