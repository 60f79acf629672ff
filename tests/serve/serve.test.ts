import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import vm from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Failure } from '../../src/failure.ts';
import type { ViewData } from '../../src/graph/view-data-type.ts';
import type { GraphRecords } from '../../src/model.ts';
import type { QueryRunner } from '../../src/serve/query-runner.ts';
import { type Served, serveView } from '../../src/serve/serve.ts';
import { fixture } from '../graph/fixture.ts';
import { makePageFolder } from './page-folder.ts';

type Answer = { readonly status: number; readonly headers: Record<string, unknown>; readonly body: string };
type Asked = { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: string };

const { page, remove } = makePageFolder();
const asked: unknown[] = [];
const runner: QueryRunner = {
  list: () => [
    {
      name: 'agreements-of',
      about: 'The agreements of an actor.',
      parameters: [{ name: 'actor', about: 'Its id.', required: true, example: 'country:FR' }],
    },
  ],
  run: async (name, parameters) => {
    asked.push({ name, parameters });
    if (parameters.actor === 'none') throw new Failure('no actor is called none');
    if (parameters.actor === 'bug') throw new Error('at somewhere/secret.ts:1');
    return { columns: ['id'], rows: [[parameters.actor ?? null]] };
  },
};

let graph: GraphRecords = fixture;
let served: Served;
beforeAll(async () => {
  served = await serveView({ load: async () => graph, port: 0, page, runQuery: runner });
});
afterAll(async () => {
  await served.close();
  remove();
});

const ask = (path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(served.url);
    // `path` goes out as it stands, unlike with fetch.
    const sent = request({ hostname, port, path, method, headers, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => {
        text += part;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });

const dataOf = (script: string): ViewData => {
  const context = vm.createContext({});
  vm.runInContext(script, context);
  return context.pactgraphData as ViewData;
};

test('it serves the page, its script and its data on 127.0.0.1', async () => {
  expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect((await ask('/')).body).toContain('<title>page</title>');
  expect((await ask('/page.js')).headers['content-type']).toMatch(/javascript/);
  const data = dataOf((await ask('/data.js')).body);
  expect(data.actors).toHaveLength(fixture.actors.length);
  expect(data.live).toBe(true);
});

test('every answer carries the headers that keep other sites and scripts out', async () => {
  for (const path of ['/', '/data.js', '/api/queries', '/none']) {
    const { headers } = await ask(path);
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  }
});

const host = (name: string) => ({ headers: { host: name } });
const refusals: readonly (readonly [string, string, Asked, number])[] = [
  ['a name that someone points at 127.0.0.1', '/', host('evil.example'), 403],
  ['that name with the right port', '/data.js', host('evil.example:4280'), 403],
  ['the right name with another port', '/', host('127.0.0.1:1'), 403],
  ['another site', '/data.js', { headers: { origin: 'https://evil.example' } }, 403],
  ['a page without an origin', '/data.js', { headers: { origin: 'null' } }, 403],
  [
    'a script tag on another site',
    '/data.js',
    { headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' } },
    403,
  ],
  ['writing', '/', { method: 'POST' }, 405],
  ['deleting', '/api/query/agreements-of', { method: 'DELETE' }, 405],
  ['a body', '/', { headers: { 'content-length': '5' }, body: 'hello' }, 413],
  ['a body of unknown length', '/', { headers: { 'transfer-encoding': 'chunked' } }, 413],
  ['a very long address', `/${'a'.repeat(5_000)}`, {}, 414],
  ['an absolute address', 'http://evil.example/', {}, 400],
];
test.each(refusals)('refused: %s', async (_name, path, asking, status) => {
  expect((await ask(path, asking)).status).toBe(status);
});

test('a link on another site may open the page', async () => {
  expect((await ask('/', { headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' } })).status).toBe(
    200,
  );
});

test.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/%2e%2e%2fsecret.txt',
  '/..\\secret.txt',
  '/..%5csecret.txt',
  '/out/secret.txt',
  '/./out/../../secret.txt',
  '//secret.txt',
  '/page.js%00.txt',
  '/%',
  '/%ff',
  '/.env',
  '/../../../../etc/passwd',
])('nothing outside of the page is served: %s', async (path) => {
  const { status, body } = await ask(path);
  expect([400, 404]).toContain(status);
  expect(body).not.toContain('secret\n');
  expect(body).not.toContain('root:');
});

test('HEAD answers without a body', async () => {
  const { status, body } = await ask('/data.js', { method: 'HEAD' });
  expect([status, body]).toEqual([200, '']);
});

test('the data follow the graph, and are sent again only when it has changed', async () => {
  const { headers } = await ask('/data.js');
  const again = { headers: { 'if-none-match': String(headers.etag) } };
  expect((await ask('/data.js', again)).status).toBe(304);
  graph = { ...fixture, actors: fixture.actors.map((actor, at) => (at === 0 ? { ...actor, name: 'Renamed' } : actor)) };
  const fresh = await ask('/data.js', again);
  expect(fresh.status).toBe(200);
  expect(dataOf(fresh.body).actors.some((actor) => actor.name === 'Renamed')).toBe(true);
  graph = fixture;
});

test('canned queries are listed and run, and nothing else is', async () => {
  expect(JSON.parse((await ask('/api/queries')).body).queries[0].name).toBe('agreements-of');
  const found = await ask('/api/query/agreements-of?actor=country%3AFR');
  expect(JSON.parse(found.body)).toEqual({ columns: ['id'], rows: [['country:FR']] });
  asked.length = 0;
  expect((await ask('/api/query/delete-all')).status).toBe(404);
  expect((await ask('/api/query/agreements-of?cypher=MATCH%20(n)%20DELETE%20n')).status).toBe(400);
  expect((await ask('/api/cypher?q=RETURN%201')).status).toBe(404);
  expect((await ask('/api/query/agreements-of/more')).status).toBe(404);
  expect((await ask('/api/query/__proto__')).status).toBe(404);
  expect(asked).toEqual([]);
});

test('a query that fails tells what a user can mend, and nothing of the machine', async () => {
  const told = await ask('/api/query/agreements-of?actor=none');
  expect([told.status, JSON.parse(told.body).error]).toEqual([400, 'no actor is called none']);
  const bug = await ask('/api/query/agreements-of?actor=bug');
  expect(bug.status).toBe(500);
  expect(bug.body).not.toContain('secret.ts');
});

test('words that are no HTTP do not end it', async () => {
  const { hostname, port } = new URL(served.url);
  await new Promise<void>((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.write('\x16\x03\x01 not http\r\n\r\n'));
    socket.on('close', () => resolve());
    socket.on('error', () => resolve());
    socket.resume();
  });
  expect((await ask('/')).status).toBe(200);
});

test('the graph is read again only where it may have changed', async () => {
  let stamp: string | null = 'one';
  let reads = 0;
  const load = async (): Promise<GraphRecords> => {
    reads += 1;
    return reads < 3 ? fixture : { ...fixture, actors: [], agreements: [], claims: [], snippets: [] };
  };
  const other = await serveView({ load, stamp: async () => stamp, port: 0, page });
  const actors = async (): Promise<number> => dataOf(await (await fetch(`${other.url}data.js`)).text()).actors.length;
  try {
    expect([await actors(), await actors(), reads]).toEqual([fixture.actors.length, fixture.actors.length, 1]);
    stamp = 'two';
    expect([await actors(), reads]).toEqual([fixture.actors.length, 2]);
    // Not known: read, to be sure.
    stamp = null;
    expect([await actors(), reads]).toEqual([0, 3]);
    expect([await actors(), reads]).toEqual([0, 4]);
  } finally {
    await other.close();
  }
});

test('where the port is taken, the next free one serves', async () => {
  const taken = createServer();
  const port = await new Promise<number>((resolve) =>
    taken.listen(0, '127.0.0.1', () => resolve((taken.address() as { port: number }).port)),
  );
  const other = await serveView({ load: async () => fixture, port, page });
  try {
    expect(Number(new URL(other.url).port)).toBeGreaterThan(port);
  } finally {
    await other.close();
    taken.close();
  }
});

test('the signal ends it; without queries the page says that it cannot ask', async () => {
  const end = new AbortController();
  const other = await serveView({ load: async () => fixture, port: 0, page, signal: end.signal });
  const script = await (await fetch(`${other.url}data.js`)).text();
  expect(dataOf(script).live).toBe(false);
  expect((await fetch(`${other.url}api/queries`)).status).toBe(404);
  end.abort();
  await expect(fetch(other.url)).rejects.toThrow();
});

test('a graph that cannot be read is a Failure before anything listens', async () => {
  const load = async (): Promise<GraphRecords> => {
    throw new Failure('the workspace holds no graph: run "pactgraph build" first');
  };
  await expect(serveView({ load, port: 0, page })).rejects.toThrow(/run "pactgraph build" first/);
});

test('a page that has not been built is a Failure that says what to run', async () => {
  await expect(serveView({ load: async () => fixture, port: 0, page: '/nowhere' })).rejects.toThrow(/npm run build/);
});
