/** The canned queries as the explorer asks for them. */
import type { QueryRunner } from '../serve/query-runner.ts';
import { listQueries, runQuery } from '../store/queries.ts';
import type { Store } from '../store/store.ts';

/** The page waits no longer than this for an answer. */
const limitMs = 10_000;

/** Each query opens the store anew, so that a build between two of them is seen. */
export const queryRunner = (open: () => Promise<Store>): QueryRunner => ({
  list: () =>
    listQueries().map(({ name, title, parameters }) => ({
      name,
      about: title,
      parameters: parameters.map((p) => ({
        name: p.name,
        about: p.doc,
        required: p.default === undefined,
        example: p.default === undefined || p.default === null ? null : String(p.default),
      })),
    })),
  run: async (name, parameters) => {
    const store = await open();
    try {
      return await runQuery(store, name, parameters, limitMs);
    } finally {
      await store.close();
    }
  },
});
