/** Reading on threads: the same claims in the same order, and nothing that hangs when a thread fails. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openExtractor } from '../../src/extract/extract.ts';
import { inOrder } from '../../src/extract/in-order.ts';
import { openParallelExtractor, type ParallelExtractor } from '../../src/extract/parallel.ts';
import type { Snippet } from '../../src/model.ts';
import { packageFile } from '../../src/root.ts';

const until = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function* listOf<T>(items: readonly T[], onReturn = (): void => {}): AsyncGenerator<T> {
  try {
    yield* items;
  } finally {
    onReturn();
  }
}

describe('in order', () => {
  it.each([1, 2, 3, 50])('%i at once: all results, in the order of the items', async (ahead) => {
    let [running, most] = [0, 0];
    const items = Array.from({ length: 20 }, (_, at) => at);
    const slowFirst = async (item: number): Promise<number> => {
      most = Math.max(most, ++running);
      await until((7 - (item % 7)) * 2);
      running--;
      return item;
    };
    const got: number[] = [];
    for await (const result of inOrder(listOf(items), slowFirst, ahead)) got.push(result);
    expect(got).toEqual(items);
    expect(most).toBe(Math.min(ahead, items.length));
  });

  it('gives what is ready while the input pauses', async () => {
    let goOn = (): void => {};
    async function* pausing(): AsyncGenerator<number> {
      yield 1;
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
      yield 2;
    }
    const results = inOrder(pausing(), async (n) => n, 10);
    expect(await results.next()).toEqual({ done: false, value: 1 });
    goOn();
    expect(await results.next()).toEqual({ done: false, value: 2 });
    expect((await results.next()).done).toBe(true);
  });

  it('tells a failure at its turn, and closes its input', async () => {
    let closed = false;
    const input = listOf([1, 2, 3, 4], () => {
      closed = true;
    });
    const fails = async (n: number): Promise<number> => {
      if (n === 2) throw new Error('two');
      await until(5);
      return n;
    };
    const got: number[] = [];
    const all = async (): Promise<void> => {
      for await (const n of inOrder(input, fails, 3)) got.push(n);
    };
    await expect(all()).rejects.toThrow('two');
    expect(got).toEqual([1]);
    expect(closed).toBe(true);
  });

  it('ends at a failure though the input never goes on', async () => {
    async function* stuck(): AsyncGenerator<number> {
      yield 1;
      await new Promise(() => {});
    }
    const results = inOrder(stuck(), () => until(5).then(() => Promise.reject(new Error('one'))), 5);
    await expect(results.next()).rejects.toThrow('one');
  });
});

const sample = readFileSync(packageFile('src', 'sample', 'snippets.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line): Snippet => ({ url: null, publisher: null, publishedAt: null, ...JSON.parse(line) }));
const many = Array.from({ length: 5 }, (_, round) => sample.map((s) => ({ ...s, id: `${round}-${s.id}` }))).flat();
const told = (title: string, at = 0): Snippet => ({ ...(sample[at] as Snippet), title });

async function using<T>(opened: Promise<ParallelExtractor>, use: (e: ParallelExtractor) => Promise<T>): Promise<T> {
  const extractor = await opened;
  try {
    return await use(extractor);
  } finally {
    await extractor.close();
  }
}

const workerOf = (name: string): string => packageFile('tests', 'extract', name);

describe('threads', () => {
  it.each([
    [1, 0],
    [2, 0],
    [3, 0],
    [2, 1e9],
  ])('%i, after %i ms: the claims of one extractor', async (jobs, patience) => {
    const { extract } = await openExtractor('linear');
    const wanted: unknown[] = [];
    for (const snippet of many) wanted.push(await extract(snippet));
    expect(wanted.flat().length).toBeGreaterThan(100);
    const got = await using(openParallelExtractor('linear', jobs, { patience }), async (extractor) => {
      const all: unknown[] = [];
      for await (const claims of inOrder(listOf(many), extractor.extract, extractor.ahead)) all.push(claims);
      return all;
    });
    expect(got).toEqual(wanted);
  });

  it('asked for many at once, the encoder reads one after the other', async () => {
    const { extract } = await openExtractor();
    const few = sample.slice(0, 6);
    const wanted: unknown[] = [];
    for (const snippet of few) wanted.push(await extract(snippet));
    expect(wanted.flat().length).toBeGreaterThan(4);
    for (const patience of [0, 1e9])
      await using(openParallelExtractor('encoder', 2, { patience }), async (extractor) => {
        expect(await Promise.all(few.map(extractor.extract))).toEqual(wanted);
      });
  });

  it('none is started before its time', async () => {
    const worker = workerOf('torn-worker.mjs');
    const claims = await using(openParallelExtractor('linear', 2, { worker, patience: 1e9 }), (e) =>
      e.extract(sample[0] as Snippet),
    );
    expect(claims).toHaveLength(1);
  });

  it.each([
    ['throw', 'no such deed'],
    ['crash', 'JSON'],
  ])('one that meets a fault (%s) hands it on, and the rest is read', async (deed, says) => {
    await using(
      openParallelExtractor('linear', 2, { worker: workerOf('broken-worker.mjs'), patience: 0 }),
      async ({ extract }) => {
        await expect(extract(told(deed))).rejects.toThrow(says);
        expect(await extract(told('none'))).toEqual([]);
      },
    );
  });

  it('one that ends for want of memory: every snippet waiting is told in one line with the mend', async () => {
    await using(
      openParallelExtractor('linear', 2, { worker: workerOf('broken-worker.mjs'), patience: 0 }),
      async ({ extract }) => {
        await expect(extract(told('exhaust'))).rejects.toThrow(/a reading thread ended .*--jobs 1/);
        await expect(extract(told('none'))).rejects.toThrow(/a reading thread ended/);
      },
    );
  });

  it('one that cannot start: nothing waits for ever', async () => {
    await using(
      openParallelExtractor('linear', 2, { worker: workerOf('torn-worker.mjs'), patience: 0 }),
      async ({ extract }) => {
        const all = await Promise.allSettled(Array.from({ length: 40 }, (_, at) => extract(told('none', at % 20))));
        expect(new Set(all.map((one) => (one.status === 'rejected' ? String(one.reason.message) : 'read')))).toEqual(
          new Set([expect.stringMatching(/^a reading thread ended \(the model is torn\)/)]),
        );
      },
    );
  });
});
