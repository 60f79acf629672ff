/** The parent's side of engine-process.mjs: requests, answers, and the end of a process that takes too long. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CypherValue } from './store.ts';

export type EngineRequest =
  | { readonly call: 'open' | 'store'; readonly path: string }
  | { readonly call: 'create' }
  | {
      readonly call: 'run';
      readonly cypher: string;
      readonly parameters: Readonly<Record<string, CypherValue>>;
    };

/** Values as the engine gives them; plain.ts makes them CypherValues. */
export type EngineTable = { readonly columns: readonly string[]; readonly rows: readonly (readonly unknown[])[] };

/**
 * `refused`: the engine answered with an error; `time`, `memory`: the process was ended for that; `stopped`: it was ended for
 * the sake of another request; `crash`: it ended by itself; `native`: the engine's native code cannot be loaded.
 */
export type EngineFault = 'refused' | 'time' | 'memory' | 'stopped' | 'crash' | 'native';

export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly fault: EngineFault;
  constructor(fault: EngineFault, message: string) {
    super(message);
    this.fault = fault;
  }
}

export type Engine = {
  /** Throws an EngineError. After every fault but `refused` the engine is over. */
  call(request: EngineRequest, limitMs?: number): Promise<EngineTable>;
  /** Whether the process has ended, or is about to. */
  readonly over: boolean;
  stop(): Promise<void>;
};

type Waiting = {
  readonly resolve: (table: EngineTable) => void;
  readonly reject: (error: EngineError) => void;
  readonly timer: NodeJS.Timeout | undefined;
};

type Answer = {
  readonly id?: number;
  readonly table?: EngineTable;
  readonly error?: { readonly message: string; readonly native?: boolean };
  readonly memory?: number;
};

const program = fileURLToPath(new URL('./engine-process.mjs', import.meta.url));

/** An idle engine keeps nobody from exiting; one that owes an answer does. */
function keepAlive(child: ChildProcess, alive: boolean): void {
  for (const part of [child, child.channel, child.stderr]) {
    const handle = part as { ref?: () => void; unref?: () => void } | null | undefined;
    if (alive) handle?.ref?.();
    else handle?.unref?.();
  }
}

/** Starts an engine process. `env` is for tests. */
export function startEngine(env: NodeJS.ProcessEnv = process.env): Engine {
  const child = fork(program, {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env,
  });
  const waiting = new Map<number, Waiting>();
  let count = 0;
  let over = false;
  let lastWords = '';
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));

  const settle = (id: number): Waiting | undefined => {
    const one = waiting.get(id);
    waiting.delete(id);
    clearTimeout(one?.timer);
    if (waiting.size === 0) keepAlive(child, false);
    return one;
  };
  const end = (fault: EngineFault, message: string): void => {
    over = true;
    for (const id of [...waiting.keys()]) settle(id)?.reject(new EngineError(fault, message));
    child.kill('SIGKILL');
  };

  child.stderr?.on('data', (bytes: Buffer) => {
    lastWords = `${lastWords}${bytes.toString('utf8')}`.slice(-2_000);
  });
  child.on('message', ({ id, table, error, memory }: Answer) => {
    if (memory !== undefined) return end('memory', `it took ${memory} MiB of memory`);
    const one = id === undefined ? undefined : settle(id);
    if (table) one?.resolve(table);
    else if (error?.native) one?.reject(new EngineError('native', error.message));
    else if (error) one?.reject(new EngineError('refused', error.message));
  });
  child.on('error', (error) => end('crash', error.message));
  child.on('close', (code, signal) => end('crash', `${signal ?? `status ${code}`} ${lastWords}`.trim()));
  keepAlive(child, false);

  return {
    get over() {
      return over;
    },
    call(request, limitMs) {
      if (over) return Promise.reject(new EngineError('stopped', 'the engine process has ended'));
      count += 1;
      const id = count;
      return new Promise((resolve, reject) => {
        const timer =
          limitMs === undefined
            ? undefined
            : setTimeout(() => {
                settle(id)?.reject(new EngineError('time', `it took over ${limitMs} ms`));
                end('stopped', 'another query ran over its time');
              }, limitMs);
        waiting.set(id, { resolve, reject, timer });
        keepAlive(child, true);
        child.send({ id, request }, (error) => {
          if (error) end('crash', error.message);
        });
      });
    },
    async stop() {
      end('stopped', 'the store was closed');
      keepAlive(child, true);
      await ended;
    },
  };
}
