/** The way to Neo4j: what is told where it cannot be gone. */
import { once } from 'node:events';
import { createServer as createHttp } from 'node:http';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { createServer as createTls } from 'node:tls';
import { afterAll, describe, expect, it } from 'vitest';
import { openNeo4j } from '../../src/store/neo4j.ts';
import { neo4jFailure } from '../../src/store/neo4j-failure.ts';
import { onNeo4j } from './engines.ts';
import { failureOf } from './neo4j-help.ts';

const alone = 'it has no server';

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});
async function portOf(server: Server): Promise<number> {
  servers.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

const login = { username: 'neo4j', password: 'do-not-tell', database: null };

describe('the way to a server', () => {
  it.each(['bolt', 'neo4j'])('%s: nobody listens', async (scheme) => {
    const closed = createServer();
    const port = await portOf(closed);
    closed.close();
    const { message } = await failureOf(openNeo4j(`${scheme}://127.0.0.1:${port}`, login));
    expect(message).toBe(
      `Neo4j at ${scheme}://127.0.0.1:${port} cannot be reached (ECONNREFUSED): start it, or check the address`,
    );
  });

  it.each(['bolt', 'neo4j'])('%s: no such host', async (scheme) => {
    const { message } = await failureOf(openNeo4j(`${scheme}://no-such-host.invalid`, login));
    expect(message).toMatch(/^Neo4j at \S+:\/\/no-such-host\.invalid cannot be reached \((?:ENOTFOUND|EAI_AGAIN)\)/);
  });

  it('a server that speaks HTTP', async () => {
    const port = await portOf(createHttp((_, answer) => answer.end('hello')));
    const { message } = await failureOf(openNeo4j(`bolt://127.0.0.1:${port}`, login));
    expect(message).toBe(`bolt://127.0.0.1:${port} answers in HTTP, not Bolt: use the Bolt port (7687, not 7474)`);
  });

  it('a server that wants TLS, asked without', async () => {
    const port = await portOf(createTls({}).on('tlsClientError', () => {}));
    const { message } = await failureOf(openNeo4j(`bolt://127.0.0.1:${port}`, login));
    expect(message).toContain(`closed the connection: it may want TLS (use bolt+s://127.0.0.1:${port})`);
  });

  it('a server whose TLS goes wrong', async () => {
    const port = await portOf(createTls({}).on('tlsClientError', () => {}));
    const { message } = await failureOf(openNeo4j(`bolt+s://127.0.0.1:${port}`, login));
    expect(message).toContain(`does not speak TLS: use bolt://127.0.0.1:${port}`);
  });

  it.each([
    ['DEPTH_ZERO_SELF_SIGNED_CERT', /certificate .* is not trusted: .*\+ssc:/],
    ["Hostname/IP does not match certificate's altnames", /certificate .* is not trusted/],
  ])('a certificate: %s', (reason, told) => {
    const error = Object.assign(new Error(`Failed to connect to server. x 4.0. Caused by: ${reason}`), {
      code: 'ServiceUnavailable',
    });
    expect(
      (neo4jFailure(error, { address: 'bolt+s://h', username: 'u', database: null, known: false }) as Error).message,
    ).toMatch(told);
  });

  it.each([
    ['Neo.ClientError.Security.AuthenticationRateLimit', /too many wrong passwords/],
    ['Neo.ClientError.Security.CredentialsExpired', /wants a new password/],
    ['Neo.TransientError.Database.DatabaseUnavailable', /is not running/],
    ['Neo.ClientError.Cluster.NotALeader', /takes no writes here: use the neo4j:\/\/ address/],
    ['Neo.ClientError.General.ForbiddenOnReadOnlyDatabase', /takes no writes here/],
    ['Neo.ClientError.Security.Forbidden', /a login that may write/],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', /ran out of memory/],
    ['Neo.DatabaseError.General.UnknownError', /^Neo4j at bolt:\/\/h: boom \(Neo\.DatabaseError/],
  ])('%s', (code, told) => {
    const failure = neo4jFailure(Object.assign(new Error('boom'), { code }), {
      address: 'bolt://h',
      username: 'u',
      database: 'd',
      known: false,
    });
    expect(failure).toMatchObject({ name: 'Failure', exitCode: 1, message: expect.stringMatching(told) });
  });

  onNeo4j('a wrong password', alone, async (engine) => {
    for (const address of [engine.access.address, engine.access.address.replace('bolt', 'neo4j')]) {
      const error = await failureOf(openNeo4j(address, login));
      expect(error.message).toBe(
        `Neo4j at ${address} refused the login of neo4j: check NEO4J_USERNAME and NEO4J_PASSWORD`,
      );
      expect(JSON.stringify([error.message, error.stack, String(error.cause)])).not.toContain(login.password);
    }
  });

  onNeo4j('a wrong database', alone, async (engine) => {
    const { address, username, password } = engine.access;
    for (const scheme of ['bolt', 'neo4j']) {
      const { message } = await failureOf(
        openNeo4j(address.replace('bolt', scheme), { username, password, database: 'nowhere' }),
      );
      expect(message).toMatch(/^Neo4j at \S+ has no database "nowhere": check NEO4J_DATABASE$/);
    }
  });

  onNeo4j('TLS asked of a server that has none', alone, async (engine) => {
    const { address, username, password } = engine.access;
    for (const scheme of ['bolt+s', 'neo4j+s', 'bolt+ssc']) {
      const { message } = await failureOf(
        openNeo4j(address.replace('bolt', scheme), { username, password, database: null }),
      );
      expect(message).toMatch(/does not speak TLS: use (?:bolt|neo4j):\/\/127\.0\.0\.1/);
    }
  });

  onNeo4j('a database with a name, and one that routes', alone, async (engine) => {
    const { address, username, password } = engine.access;
    const store = await openNeo4j(address.replace('bolt', 'neo4j'), { username, password, database: 'neo4j' });
    expect((await store.read('RETURN 1 AS one', {})).rows).toEqual([[1]]);
    await store.close();
  });
});
