/**
 * Maps what comes in with up to `ahead` items under way at once, and gives the results in the order of the items. A result is given
 * as soon as it is there and its turn has come: an input that pauses holds nothing back. With `ahead` 1, one item after the other.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  map: (item: T) => Promise<R>,
  ahead: number,
): AsyncGenerator<R, void, undefined> {
  const source = items[Symbol.asyncIterator]();
  const underWay: Promise<R>[] = [];
  let next: Promise<IteratorResult<T>> | null = null;
  let ended = false;
  try {
    while (!ended || underWay.length > 0) {
      const head = underWay[0];
      if (head && (ended || underWay.length >= ahead)) {
        yield await head;
        underWay.shift();
        continue;
      }
      next ??= source.next();
      const came = await (head ? Promise.race([next, head.then(() => null)]) : next);
      if (came === null) {
        yield await (head as Promise<R>);
        underWay.shift();
        continue;
      }
      next = null;
      if (came.done) ended = true;
      else {
        const result = map(came.value);
        // One that fails before its turn is told when its turn comes.
        result.catch(() => {});
        underWay.push(result);
      }
    }
  } finally {
    // Where the input is being waited for, its end comes when it comes: whoever opened it stops it.
    const stopped = ended ? undefined : source.return?.();
    if (next === null) await stopped;
    else stopped?.catch(() => {});
  }
}
