/** What the driver says, as one line that names the fault and the mend. */
import { Failure } from '../failure.ts';
import { oneLine } from './one-line.ts';

/** What an error is told with; never the password. */
export type Peer = {
  readonly address: string;
  readonly username: string;
  readonly database: string | null;
  /** Whether it has answered before, so that address, login and encryption are right. */
  readonly known: boolean;
};

type Fault = { readonly code?: unknown; readonly message?: unknown };
type Telling = readonly [test: RegExp, tell: (peer: Peer, message: string) => string];

const encrypted = (address: string): boolean => /^\w+\+s/.test(address);

/** By the code of the server; the first that fits. */
const byCode: readonly Telling[] = [
  [
    /Security\.(?:Unauthorized|TokenExpired)$/,
    ({ address, username }) =>
      `Neo4j at ${address} refused the login of ${username}: check NEO4J_USERNAME and NEO4J_PASSWORD`,
  ],
  [
    /Security\.AuthenticationRateLimit$/,
    ({ address }) =>
      `Neo4j at ${address} refuses logins for a while after too many wrong passwords: wait, then check NEO4J_PASSWORD`,
  ],
  [
    /Security\.CredentialsExpired$/,
    ({ address, username }) => `Neo4j at ${address} wants a new password for ${username}: set one, then NEO4J_PASSWORD`,
  ],
  [
    /Database\.DatabaseNotFound$/,
    ({ address, database }) =>
      `Neo4j at ${address} has no database ${JSON.stringify(database ?? '')}: check NEO4J_DATABASE`,
  ],
  [
    /Database\.DatabaseUnavailable$/,
    ({ address, database }) =>
      `the database ${JSON.stringify(database ?? '')} of Neo4j at ${address} is not running: start it`,
  ],
  [
    /(?:NotALeader|ForbiddenOnReadOnlyDatabase|WriteOnReadOnlyAccessDatabase|Security\.Forbidden)$/,
    ({ address, username }) =>
      `Neo4j at ${address} takes no writes here: use the neo4j:// address of its cluster, or a login that may write (${username} may not)`,
  ],
  [
    /Transaction\.TransactionTimedOut/,
    () => 'the query was stopped by its time limit: ask for less, with LIMIT, a WHERE or fewer hops',
  ],
  [
    /TransactionOutOfMemoryError|MemoryPoolOutOfMemoryError/,
    ({ address }) => `Neo4j at ${address} ran out of memory for this: ask for less, or give it more (server.memory)`,
  ],
  [
    /ConstraintCreationFailed$/,
    ({ address }, message) => `Neo4j at ${address} cannot take the constraints of Pactgraph: ${message}`,
  ],
  [/^Neo\.ClientError\.Statement\./, (_, message) => `the query failed: ${message}`],
];

/** By the message of the driver, where there was no server to give a code; the first that fits. */
const byMessage: readonly Telling[] = [
  [
    /Server responded HTTP/,
    ({ address }) => `${address} answers in HTTP, not Bolt: use the Bolt port (7687, not 7474)`,
  ],
  [
    /certificate|CERT|self.signed/i,
    ({ address }) =>
      `the certificate of Neo4j at ${address} is not trusted: use an address that ends in the name it was made for, or +ssc:// in place of +s:// to trust it unseen`,
  ],
  [
    /secure TLS connection|SSL|TLS|wrong version number|EPROTO/,
    ({ address }) =>
      `Neo4j at ${address} does not speak TLS: use ${address.replace(/\+s(?:sc)?:/, ':')}, or turn encryption on at the server`,
  ],
];

const unreachable: Telling = [
  /Caused by|closed by server|acquisition timed out|ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|routing/i,
  ({ address, known }, message) => {
    const why = /\b(?:E[A-Z_]{4,}|acquisition timed out[^.]*|closed by server)/.exec(message)?.[0];
    if (known)
      return `the connection to Neo4j at ${address} was lost${why ? ` (${why})` : ''}: when it is back, run the same command again, which goes on from there`;
    if (/closed by server/.test(message) && !encrypted(address))
      return `Neo4j at ${address} closed the connection: it may want TLS (use ${address.replace(':', '+s:')})`;
    return `Neo4j at ${address} cannot be reached${why ? ` (${why})` : ''}: start it, or check the address`;
  },
];

/** Whether a constraint was refused for what the data holds. */
export const isConstraintClash = (error: unknown): boolean =>
  /ConstraintCreationFailed$|ConstraintValidationFailed$/.test(String((error as Fault | null)?.code));

/** A Failure is given back as it is; so is an error that no driver made. */
export function neo4jFailure(error: unknown, peer: Peer): unknown {
  if (error instanceof Failure || !(error instanceof Error)) return error;
  const { code } = error as Fault;
  const message = oneLine(error.message.replace(/^Failed to connect to server\..*?4\.0\. /s, ''));
  const told = typeof code === 'string' ? byCode.find(([test]) => test.test(code)) : undefined;
  if (told) {
    const misuse = /^Neo\.ClientError\.Statement\.(?!ExternalResource|Runtime)/.test(String(code));
    return new Failure(told[1](peer, message), misuse ? 2 : 1, { cause: error });
  }
  if (typeof code !== 'string') return error;
  const heard = [...byMessage, unreachable].find(([test]) => test.test(message));
  if (heard) return new Failure(heard[1](peer, message), 1, { cause: error });
  return new Failure(`Neo4j at ${peer.address}: ${message} (${code})`, 1, { cause: error });
}
