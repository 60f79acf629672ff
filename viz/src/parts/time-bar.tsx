/** Agreements over time: bars that one brushes, and the day whose statuses are shown. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { StatusGroup } from '../../../src/model.ts';
import { shownDate } from '../model/dates.ts';
import type { Bucket } from '../model/histogram.ts';
import { ticksOf } from '../model/ticks.ts';
import { setTime } from '../state/actions.ts';
import { useStore } from '../state/use-store.ts';
import { groupStyles } from '../theme/palette.ts';
import { counted } from '../theme/words.ts';
import { Icon } from './icon.tsx';

const groups = ['made', 'sought', 'unmade'] as const satisfies readonly StatusGroup[];
const height = 44;

export function TimeBar() {
  const store = useStore();
  const { buckets, undated } = store.histogram.value;
  const { from, to, asOf } = store.state.value.time;
  if (buckets.length === 0) return null;
  const last = buckets.length - 1;
  const low =
    from === null
      ? 0
      : Math.max(
          0,
          buckets.findIndex((bucket) => bucket.to >= from),
        );
  const found = to === null ? last : buckets.findLastIndex((bucket) => bucket.from <= to);
  const high = Math.max(low, found);
  const day =
    asOf === null
      ? last + 1
      : Math.max(
          0,
          buckets.findLastIndex((bucket) => bucket.to <= asOf),
        );
  const brush = (first: number, end: number): void =>
    setTime(store, {
      from: first <= 0 ? null : (buckets[first]?.from ?? null),
      to: end >= last ? null : (buckets[end]?.to ?? null),
    });
  const lookAt = (at: number): void => setTime(store, { asOf: at > last ? null : (buckets[at]?.to ?? null) });
  return (
    <section class="time" aria-label="Time">
      <div class="time-words">
        <strong>{from === null && to === null ? 'Begun at any time' : `Begun ${spanned(from, to)}`}</strong>
        {from === null && to === null && <span class="faint time-hint">Drag over the bars to choose.</span>}
        {undated > 0 && <span class="faint">{counted(undated, 'agreement')} undated</span>}
        {(from !== null || to !== null) && (
          <button type="button" class="link" onClick={() => setTime(store, { from: null, to: null })}>
            all times
          </button>
        )}
      </div>
      <Bars buckets={buckets} low={low} high={high} day={day} onBrush={brush} />
      <div class="time-as-of">
        <Play at={day} last={last} onStep={lookAt} />
        <label>
          Status on
          <output>{asOf === null ? 'latest day' : shownDate(asOf)}</output>
          <input
            type="range"
            aria-label="Day whose statuses are shown"
            aria-valuetext={asOf === null ? 'the latest day known' : shownDate(asOf)}
            min={0}
            max={last + 1}
            value={day}
            onInput={(event) => lookAt(Number(event.currentTarget.value))}
          />
        </label>
      </div>
    </section>
  );
}

const spanned = (from: string | null, to: string | null): string =>
  from === null
    ? `until ${shownDate(to ?? '')}`
    : to === null
      ? `since ${shownDate(from)}`
      : `${shownDate(from)} – ${shownDate(to)}`;

type BarsProps = {
  readonly buckets: readonly Bucket[];
  readonly low: number;
  readonly high: number;
  readonly day: number;
  readonly onBrush: (low: number, high: number) => void;
};

function Bars({ buckets, low, high, day, onBrush }: BarsProps) {
  const store = useStore();
  const theme = store.theme.value;
  const drag = useRef<number | null>(null);
  const most = Math.max(1, ...buckets.map(({ counts }) => counts.made + counts.sought + counts.unmade));
  const last = buckets.length - 1;
  const whole = low === 0 && high === last;
  const bucketAt = (event: PointerEvent): number => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    return Math.max(0, Math.min(last, Math.floor(((event.clientX - box.left) / box.width) * buckets.length)));
  };
  return (
    <div class="bars">
      <svg
        viewBox={`0 0 ${buckets.length} ${height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          drag.current = bucketAt(event);
        }}
        onPointerMove={(event) => {
          if (drag.current === null) return;
          const at = bucketAt(event);
          if (at !== drag.current || !whole) onBrush(Math.min(at, drag.current), Math.max(at, drag.current));
        }}
        onPointerUp={(event) => {
          const at = bucketAt(event);
          // A click without a drag shows that bucket alone, and everything again where it was shown alone.
          if (at === drag.current) {
            if (low === at && high === at) onBrush(0, last);
            else onBrush(at, at);
          }
          drag.current = null;
        }}
      >
        {!whole && <rect class="brushed" x={low} y={0} width={high - low + 1} height={height} />}
        {buckets.map(({ from, label, counts }, at) => {
          let top = height;
          const out = at < low || at > high || at > day;
          return (
            <g key={from} class={out ? 'bar out' : 'bar'}>
              <title>{`${label}: ${counts.made} made, ${counts.sought} sought, ${counts.unmade} unmade`}</title>
              <rect class="bar-ground" x={at} y={0} width={1} height={height} />
              {groups.map((group) => {
                const tall = (counts[group] / most) * (height - 3);
                top -= tall;
                return tall > 0 ? (
                  <rect
                    key={group}
                    x={at + 0.08}
                    y={top}
                    width={0.84}
                    height={tall}
                    fill={groupStyles[group].colour[theme]}
                  />
                ) : null;
              })}
            </g>
          );
        })}
        {day <= last && <line class="as-of" x1={day + 1} x2={day + 1} y1={0} y2={height} />}
      </svg>
      <input
        type="range"
        class="brush-end"
        aria-label="Begun from"
        aria-valuetext={buckets[low]?.label}
        min={0}
        max={last}
        value={low}
        onInput={(event) => onBrush(Math.min(Number(event.currentTarget.value), high), high)}
      />
      <input
        type="range"
        class="brush-end"
        aria-label="Begun until"
        aria-valuetext={buckets[high]?.label}
        min={0}
        max={last}
        value={high}
        onInput={(event) => onBrush(low, Math.max(Number(event.currentTarget.value), low))}
      />
      <p class="ticks" aria-hidden="true">
        {ticksOf(buckets).map(({ at, word }) => (
          <span
            key={at}
            ref={(element) => element?.style.setProperty('left', `${((at + 0.5) / buckets.length) * 100}%`)}
          >
            {word}
          </span>
        ))}
      </p>
    </div>
  );
}

/** Lets the days pass, a bucket at a time. */
function Play({
  at,
  last,
  onStep,
}: {
  readonly at: number;
  readonly last: number;
  readonly onStep: (at: number) => void;
}) {
  const [on, setOn] = useState(false);
  useEffect(() => {
    if (!on) return;
    const timer = setTimeout(
      () => {
        onStep(at + 1);
        if (at + 1 > last) setOn(false);
      },
      Math.max(120, 9_000 / (last + 1)),
    );
    return () => clearTimeout(timer);
  });
  return (
    <button
      type="button"
      class="play"
      aria-label={on ? 'Stop' : 'Let time pass'}
      title={on ? 'Stop' : 'Let time pass'}
      aria-pressed={on}
      onClick={() => {
        if (!on && at > last) onStep(0);
        setOn(!on);
      }}
    >
      <Icon name={on ? 'stop' : 'play'} />
    </button>
  );
}
