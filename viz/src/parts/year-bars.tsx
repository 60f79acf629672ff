/** Agreements of an actor by year, as small bars stacked by group. */
import type { StatusGroup } from '../../../src/model.ts';
import type { Item } from '../model/index-data.ts';
import { useStore } from '../state/use-store.ts';
import { groupStyles } from '../theme/palette.ts';

const groups = ['made', 'sought', 'unmade'] as const satisfies readonly StatusGroup[];
const [width, height] = [320, 46];
const widest = 34;

export function YearBars({ items }: { readonly items: readonly Item[] }) {
  const store = useStore();
  const dated = items.filter((item) => item.began !== null);
  if (dated.length === 0) return <p class="faint">No date is known.</p>;
  const years = dated.map((item) => Number((item.began as string).slice(0, 4)));
  const first = Math.min(...years);
  const last = Math.max(...years, first + 4);
  const counts = Array.from({ length: last - first + 1 }, () => ({ made: 0, sought: 0, unmade: 0 }));
  dated.forEach((item, at) => {
    const count = counts[(years[at] as number) - first];
    if (count) count[store.index.data.groupOf[item.agreement.status]] += 1;
  });
  const most = Math.max(1, ...counts.map(({ made, sought, unmade }) => made + sought + unmade));
  const step = Math.min(widest, width / counts.length);
  const end = step * counts.length;
  return (
    <svg
      class="years"
      viewBox={`0 0 ${width} ${height + 14}`}
      role="img"
      aria-label={`Agreements by year, ${first} to ${last}`}
    >
      {counts.map((count, at) => {
        let top = height;
        return groups.map((group) => {
          const tall = (count[group] / most) * (height - 4);
          top -= tall;
          return (
            tall > 0 && (
              <rect
                key={`${at}${group}`}
                x={at * step + step * 0.12}
                y={top}
                width={step * 0.76}
                height={tall}
                rx="1.5"
                fill={groupStyles[group].colour[store.theme.value]}
              />
            )
          );
        });
      })}
      <line x1="0" y1={height} x2={end} y2={height} class="axis" />
      <text x="0" y={height + 12}>
        {first}
      </text>
      <text x={end} y={height + 12} text-anchor="end">
        {last}
      </text>
    </svg>
  );
}
