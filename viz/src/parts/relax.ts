/** "Relax": the forces settle what is shown, in a worker, until people stop it or nothing moves any more. */
import { say } from '../state/actions.ts';
import type { Store } from '../state/store.ts';
import type { RelaxMessage } from './relax.worker.ts';
import RelaxWorker from './relax.worker.ts?worker&inline';

/** Messages after which it stops by itself. */
const mostRounds = 240;

const running = new WeakMap<Store, () => void>();

export function toggleRelax(store: Store): void {
  const stop = running.get(store);
  if (stop) stop();
  else
    running.set(
      store,
      relax(store, () => running.delete(store)),
    );
}

/** Starts it; the result stops it. `onEnd` is called in any case. */
function relax(store: Store, onEnd: () => void): () => void {
  const { picture } = store;
  const ids = picture.peek().actors.map((actor) => actor.id);
  const at = new Map(ids.map((id, index) => [id, index]));
  const upright = store.upright.peek();
  const places = picture.peek().places;
  const edges = store.shown
    .peek()
    .agreements.flatMap(({ pairs }) => pairs.flatMap(([a, b]) => [at.get(a) as number, at.get(b) as number, 1]));
  store.dragged.value = new Map();
  const worker = new RelaxWorker();
  const send = (message: RelaxMessage): void => worker.postMessage(message);
  const steps = ids.length > 5_000 ? 1 : ids.length > 800 ? 4 : 10;
  let rounds = 0;
  let last: readonly number[] = [];
  const end = (): void => {
    worker.terminate();
    store.relaxing.value = false;
    say(store, 'The picture is at rest.');
    onEnd();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<readonly number[]>) => {
    rounds += 1;
    if (rounds > 1)
      store.relaxed.value = new Map(
        ids.map((id, index) => [id, { x: data[index * 2] as number, y: data[index * 2 + 1] as number }]),
      );
    const still = rounds > 10 && largestMove(last, data) < 0.02;
    last = data;
    if (still || rounds > mostRounds) end();
    // After the frame is drawn, so that the worker does not run ahead of the picture.
    else requestAnimationFrame(() => store.relaxing.peek() && send({ steps }));
  });
  worker.addEventListener('error', end);
  store.relaxing.value = true;
  say(store, 'The picture is settling.');
  send({
    start: {
      positions: ids.flatMap((id) => {
        const { x, y } = places.get(id) ?? { x: 0, y: 0 };
        // As the picture lies when it is not on its side.
        return upright ? [-y, x] : [x, y];
      }),
      edges,
    },
  });
  return end;
}

/** As a share of the extent. */
function largestMove(before: readonly number[], after: readonly number[]): number {
  let move = 0;
  let extent = 1;
  after.forEach((value, index) => {
    move = Math.max(move, Math.abs(value - (before[index] ?? 0)));
    extent = Math.max(extent, Math.abs(value));
  });
  return move / extent;
}
