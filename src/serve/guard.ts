/** Which requests are refused before anything looks at them. */
import type { IncomingMessage } from 'node:http';

export type Refusal = { readonly status: number; readonly why: string };

const longestUrl = 4_096;

/**
 * Null for a request of the page itself. Refused: a Host that is not this server (a name that an attacker points at 127.0.0.1),
 * another site's Origin, methods that write, bodies, very long addresses.
 */
export function refusalOf(request: IncomingMessage, port: number): Refusal | null {
  const { headers, method = '', url = '' } = request;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes((headers.host ?? '').toLowerCase()))
    return { status: 403, why: 'this server answers to its own address only' };
  if (headers.origin !== undefined && !hosts.some((host) => headers.origin === `http://${host}`))
    return { status: 403, why: 'other sites may not ask this server' };
  const site = headers['sec-fetch-site'];
  // A link from another site may open the page; nothing else of another site's may load anything.
  if ((site === 'cross-site' || site === 'same-site') && headers['sec-fetch-mode'] !== 'navigate')
    return { status: 403, why: 'other sites may not ask this server' };
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, why: 'this server only reads' };
  if (headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0)
    return { status: 413, why: 'a request may have no body' };
  if (url.length > longestUrl) return { status: 414, why: 'the address is too long' };
  if (!url.startsWith('/')) return { status: 400, why: 'the address is no path' };
  return null;
}
