/** A wire to a server that can be cut: for losing connections, and the answers on them, at chosen moments. */
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export type Proxy = {
  readonly port: number;
  /** Cuts every connection; new ones are taken. */
  cut(): void;
  /** Cuts every connection and takes none any more, or takes them again. */
  block(blocked: boolean): void;
  /** The server's answers are not passed on from now on, or are again. */
  mute(muted: boolean): void;
  close(): Promise<void>;
};

/** Listens on a free port of the loopback and passes everything on to `port`. */
export async function startProxy(port: number): Promise<Proxy> {
  const sockets = new Set<Socket>();
  let blocked = false;
  let muted = false;
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    return socket;
  };
  const server = createServer((near) => {
    keep(near);
    if (blocked) return near.destroy();
    const far = keep(connect(port, '127.0.0.1'));
    near.on('data', (bytes) => far.write(bytes));
    far.on('data', (bytes) => {
      if (!muted) near.write(bytes);
    });
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
    return near;
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    cut,
    block(now) {
      blocked = now;
      if (now) cut();
    },
    mute(now) {
      muted = now;
    },
    async close() {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}
