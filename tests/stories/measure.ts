/** How well a graph tells the stories: what belongs together, where each stands, how it came there. */
import { type AgreementRecord, type GraphRecords, groupOf, type StatusGroup } from '../../src/model.ts';
import type { ToldAgreement } from './truth.ts';

export type Figures = {
  /** B³: for each claim, how much of its agreement belongs to it, and how much of what belongs to it is there; the means. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** The mean of F1 of each story, so that a long one does not count for more. */
  readonly storyF1: number;
  /** Shares of the agreements told. */
  readonly latest: number;
  readonly order: number;
  readonly claims: number;
  readonly agreements: number;
  /** `story/agreement: what is wrong`. */
  readonly faults: readonly string[];
};

type Item = { readonly claim: string; readonly label: string; readonly cluster: string };

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

function bCubed(items: readonly Item[]): { precision: number; recall: number; f1: number } {
  const count = (keyOf: (item: Item) => string): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
    return counts;
  };
  const both = count((item) => `${item.label}\n${item.cluster}`);
  const clusters = count((item) => item.cluster);
  const labels = count((item) => item.label);
  const common = (item: Item): number => both.get(`${item.label}\n${item.cluster}`) ?? 0;
  const precision = mean(items.map((item) => common(item) / (clusters.get(item.cluster) ?? 1)));
  const recall = mean(items.map((item) => common(item) / (labels.get(item.label) ?? 1)));
  return { precision, recall, f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
}

/** Groups of status in the order of the history, each change once. */
function groupsOf({ history }: AgreementRecord): readonly StatusGroup[] {
  const groups = history.map(({ status }) => groupOf[status]);
  return groups.filter((group, at) => group !== groups[at - 1]);
}

/** Whether the groups follow the steps: no step is skipped but those with a question mark, and none is beside them. */
export function follows(groups: readonly StatusGroup[], steps: readonly string[]): boolean {
  const [step, ...rest] = steps;
  if (step === undefined) return groups.length === 0;
  const [name = ''] = step.split(' ');
  const here = groups[0] === name.replace('?', '') && (follows(groups.slice(1), rest) || follows(groups, rest));
  return here || (name.endsWith('?') && follows(groups, rest));
}

/** `labels`: claim id → agreement of the truth. An agreement of which no claim was made is not counted. */
export function measure(
  truth: readonly ToldAgreement[],
  labels: ReadonlyMap<string, string>,
  graph: Pick<GraphRecords, 'agreements' | 'claims'>,
): Figures {
  const wanted = new Map(truth.map((told) => [told.agreement, told]));
  const items = graph.claims.flatMap(({ id, agreement }): Item[] => {
    const label = labels.get(id);
    return label !== undefined && wanted.has(label) ? [{ claim: id, label, cluster: agreement }] : [];
  });
  const agreements = new Map(graph.agreements.map((agreement) => [agreement.id, agreement]));
  const faults: string[] = [];
  const told = truth.flatMap((each) => {
    const own = items.filter(({ label }) => label === each.agreement);
    const counts = new Map<string, number>();
    for (const { cluster } of own) counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
    const main = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0];
    const agreement = agreements.get(main?.[0] ?? '');
    if (!main || !agreement) return [];
    if (counts.size > 1)
      faults.push(`${each.agreement}: in ${counts.size} agreements, ${main[1]} of ${own.length} claims in one`);
    const others = new Set(
      items.filter((item) => item.cluster === main[0] && item.label !== each.agreement).map((item) => item.label),
    );
    if (others.size > 0) faults.push(`${each.agreement}: shares one with ${[...others].join(', ')}`);
    return [{ each, agreement }];
  });
  const latest = told.flatMap(({ each, agreement }) => {
    if (each.latest === null) return [];
    const right = groupOf[agreement.status] === each.latest;
    if (!right) faults.push(`${each.agreement}: latest is ${agreement.status}, not ${each.latest}`);
    return [Number(right)];
  });
  const order = told.flatMap(({ each, agreement }) => {
    if (each.history === null) return [];
    const right = follows(groupsOf(agreement), each.history);
    if (!right)
      faults.push(`${each.agreement}: history is ${groupsOf(agreement).join(', ')}, not ${each.history.join(', ')}`);
    return [Number(right)];
  });
  const stories = new Set(items.map(({ label }) => label.split('/')[0] as string));
  return {
    ...bCubed(items),
    storyF1: mean([...stories].map((story) => bCubed(items.filter(({ label }) => label.startsWith(`${story}/`))).f1)),
    latest: mean(latest),
    order: mean(order),
    claims: items.length,
    agreements: told.length,
    faults,
  };
}
