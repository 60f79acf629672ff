/** A difference as records for other programs, one a change. */
import type { Difference } from '../merge/difference.ts';
import type { AgreementRecord, GraphRecords, Status } from '../model.ts';

export type ChangeRecord = {
  readonly change: 'new' | 'moved' | 'retold' | 'altered' | 'merged' | 'split' | 'gone';
  /** The id in the later graph; of what is split or gone that in the earlier one. */
  readonly agreement: string;
  readonly parties: readonly { readonly actor: string; readonly name: string }[];
  readonly type: AgreementRecord['type'];
  readonly status: Status;
  /** Of its last step. */
  readonly date: string | null;
  /** The status before; of `moved` alone. */
  readonly was?: Status;
  /** Ids in the earlier graph; of `merged` alone. */
  readonly from?: readonly string[];
  /** Ids in the later graph; of `split` alone. */
  readonly into?: readonly string[];
};

/** In the order of the list that `build` prints its counts in, each by the order of its graph. */
export function changeRecords(change: Difference, before: GraphRecords, after: GraphRecords): readonly ChangeRecord[] {
  const old = new Map(before.agreements.map((agreement) => [agreement.id, agreement]));
  const telling = ({ actors }: GraphRecords) => {
    const names = new Map(actors.map(({ id, name }) => [id, name]));
    return (kind: ChangeRecord['change'], { id, parties, type, status, history }: AgreementRecord): ChangeRecord => ({
      change: kind,
      agreement: id,
      parties: parties.map(({ actor }) => ({ actor, name: names.get(actor) ?? actor })),
      type,
      status,
      date: history.at(-1)?.date ?? null,
    });
  };
  const [wasTold, isTold] = [telling(before), telling(after)];
  return [
    ...change.added.map((agreement) => isTold('new', agreement)),
    ...change.moved.map(({ agreement, from }) => ({ ...isTold('moved', agreement), was: from })),
    ...change.retold.map((agreement) => isTold('retold', agreement)),
    ...change.altered.map((agreement) => isTold('altered', agreement)),
    ...change.merged.map(({ agreement, from }) => ({ ...isTold('merged', agreement), from })),
    ...change.split.flatMap(({ agreement, into }) => {
      const record = old.get(agreement);
      return record ? [{ ...wasTold('split', record), into }] : [];
    }),
    ...change.gone.map((agreement) => wasTold('gone', agreement)),
  ];
}
