// @ts-check
/**
 * The embedded engine in a process of its own: a query that runs away is ended with it, and a crash of the native code ends
 * it alone. Plain JavaScript, since Node starts this file itself, from `src` as well as from `dist`. The one file that
 * touches @grafeo-db/js; engine.ts speaks with it.
 */

/** Above what the graph itself takes. */
const memoryOfQueries = 1.5 * 2 ** 30;

/** @type {import('@grafeo-db/js').GrafeoDB | null} */
let db = null;
let memoryLimit = Number.POSITIVE_INFINITY;

const engine = async () => {
  try {
    return (await import('@grafeo-db/js')).default.GrafeoDB;
  } catch (error) {
    throw Object.assign(new Error(String(error instanceof Error ? error.message : error)), { native: true });
  }
};

const opened = () => {
  if (!db) throw new Error('no database is open');
  return db;
};

/** @type {Record<string, (request: any) => Promise<{ columns: string[], rows: unknown[][] }>>} */
const calls = {
  async open({ path }) {
    db = (await engine()).openReadOnly(path);
    memoryLimit = process.memoryUsage.rss() + memoryOfQueries;
    return { columns: [], rows: [] };
  },
  async create() {
    db = (await engine()).create();
    return { columns: [], rows: [] };
  },
  async run({ cypher, parameters }) {
    const result = await opened().executeCypher(cypher, parameters);
    return { columns: result.columns, rows: result.rows() };
  },
  async store({ path }) {
    opened().save(path);
    return { columns: [], rows: [] };
  },
};

process.on('message', async (/** @type {any} */ { id, request }) => {
  try {
    const table = await calls[request.call]?.(request);
    process.send?.({ id, table });
  } catch (error) {
    const { message, gqlStatus, native } = /** @type {any} */ (error);
    process.send?.({ id, error: { message: String(message ?? error), gqlStatus, native } });
  }
});

// Ctrl-C reaches every process of the terminal; the parent alone says when the work ends.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});

const end = () => process.kill(process.pid, 'SIGKILL');

// Its parent is gone: end at once, even in the midst of a query.
process.on('disconnect', end);

// The engine works on threads of its own, so that this goes on during a query. A parent that went before this file was read
// gave no sign.
setInterval(() => {
  if (!process.connected) end();
  if (process.memoryUsage.rss() < memoryLimit) return;
  memoryLimit = Number.POSITIVE_INFINITY;
  process.send?.({ memory: Math.round(process.memoryUsage.rss() / 2 ** 20) }, end);
}, 50);
