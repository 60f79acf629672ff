/** The local server of the explorer: on loopback alone, reading alone. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import { Failure } from '../failure.ts';
import { viewData } from '../graph/view-data.ts';
import type { GraphRecords } from '../model.ts';
import { sha256 } from '../text/canonical.ts';
import { dataScript } from './data-script.ts';
import { refusalOf } from './guard.ts';
import { securityHeaders } from './headers.ts';
import { pageFiles } from './page-files.ts';
import { answerApi, type QueryRunner } from './query-runner.ts';

export type ServeOptions = {
  /** Reads the graph; asked again when the page is loaded again. */
  readonly load: () => Promise<GraphRecords>;
  /** Another text after the graph may have changed, null where that is not known: while it is the same, `load` is not asked. */
  readonly stamp?: () => Promise<string | null>;
  /** Where it is taken, the next free one serves; 0: any. */
  readonly port?: number;
  /** Ends the server. */
  readonly signal?: AbortSignal;
  /** Runs the canned queries; without it the page says that it cannot ask. */
  readonly runQuery?: QueryRunner;
  readonly quotesOnly?: boolean;
  /** Folder of the built page. */
  readonly page?: string;
};

export type Served = { readonly url: string; readonly close: () => Promise<void> };

export const usualPort = 4_280;
/** How many ports after the wished one are tried. */
const portsTried = 30;
const host = '127.0.0.1';

/**
 * Lays the graph out, then serves the page on 127.0.0.1 until `close` or the signal. Throws a Failure where the graph cannot be
 * read, the page has not been built, or no port is free.
 */
export async function serveView(options: ServeOptions): Promise<Served> {
  const { load, stamp, port = usualPort, signal, runQuery, quotesOnly = false } = options;
  const files = new Map(pageFiles(options.page).map((file) => [`/${file.path}`, file]));
  const data = laidOut(load, stamp, { quotesOnly, live: runQuery !== undefined });
  // The first picture is ready when the address is told.
  await data();

  const server = createServer(
    { requestTimeout: 15_000, headersTimeout: 10_000, keepAliveTimeout: 5_000 },
    (request, response) => {
      for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
      const refusal = refusalOf(request, portOf(server));
      if (refusal) {
        response.setHeader('Connection', 'close');
        refuse(response, refusal.status, refusal.why);
        return;
      }
      const text = `http://${host}${request.url ?? '/'}`;
      if (!URL.canParse(text)) return refuse(response, 400, 'the address cannot be read');
      const url = new URL(text);
      if (url.pathname === '/data.js')
        data().then(
          ({ script, tag }) => {
            response.setHeader('ETag', tag);
            if (request.headers['if-none-match'] === tag) response.writeHead(304).end();
            else send(response, 200, 'text/javascript; charset=utf-8', script);
          },
          (error: unknown) =>
            refuse(response, 500, error instanceof Failure ? error.message : 'the graph cannot be read'),
        );
      else if (url.pathname.startsWith('/api/'))
        answerApi(url, runQuery).then(
          (answer) =>
            send(
              response,
              answer?.status ?? 404,
              'application/json; charset=utf-8',
              JSON.stringify(answer?.body ?? {}),
            ),
          () => refuse(response, 500, 'the query failed'),
        );
      else {
        const file = files.get(url.pathname === '/' ? '/index.html' : url.pathname);
        if (file) send(response, 200, file.type, file.body);
        else refuse(response, 404, 'no such file');
      }
    },
  );
  server.maxConnections = 256;
  await listen(server, port);
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  if (signal?.aborted) await close();
  else signal?.addEventListener('abort', () => void close(), { once: true });
  return { url: `http://${host}:${portOf(server)}/`, close };
}

type Laid = { readonly script: string; readonly tag: string; readonly stamp: string | null };

/** The data script of the graph as it now is; laid out anew only where the graph has changed. */
function laidOut(
  load: ServeOptions['load'],
  stampOf: ServeOptions['stamp'],
  options: { readonly quotesOnly: boolean; readonly live: boolean },
): () => Promise<Laid> {
  let known: Laid | null = null;
  let running: Promise<Laid> | null = null;
  const make = async (): Promise<Laid> => {
    // Taken before the graph is read: what is written meanwhile is seen the next time.
    const stamp = (await stampOf?.()) ?? null;
    if (known && stamp !== null && stamp === known.stamp) return known;
    const graph = await load();
    const tag = `"${sha256(JSON.stringify(graph)).slice(0, 32)}"`;
    known = { script: known?.tag === tag ? known.script : dataScript(viewData(graph, options)), tag, stamp };
    return known;
  };
  return () => {
    running ??= make().finally(() => {
      running = null;
    });
    return running;
  };
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) });
  // Node leaves the body of an answer to HEAD out.
  response.end(body);
}

const refuse = (response: ServerResponse, status: number, why: string): void =>
  send(response, status, 'text/plain; charset=utf-8', `${why}\n`);

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function listen(server: Server, first: number): Promise<void> {
  for (let port = first; port < first + portsTried && port < 65_536; port += 1) {
    const fault = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
      server.once('error', resolve);
      server.listen({ port, host, exclusive: true }, () => {
        server.off('error', resolve);
        resolve(null);
      });
    });
    if (fault === null) return;
    if (fault.code !== 'EADDRINUSE' && fault.code !== 'EACCES')
      throw new Failure(`cannot listen on ${host}:${port}: ${fault.message}`);
    if (first === 0) break;
  }
  throw new Failure(`no port from ${first} to ${first + portsTried - 1} is free on ${host}: give another by --port`);
}
