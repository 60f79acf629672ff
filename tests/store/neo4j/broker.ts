/**
 * vitest's globalSetup for Neo4j: a little server that starts Neo4j when the first test file asks for it, lends it to one
 * file at a time (it has one database), and ends it with the run. Then it prints what each engine did.
 */
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { outcomeTable } from '../outcomes.ts';
import { startWithDocker } from './start-docker.ts';
import { startWithJava } from './start-java.ts';
import type { Neo4jAnswer, StartedNeo4j } from './started.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    neo4jBroker: number;
    storeOutcomes: string;
  }
}

async function start(): Promise<StartedNeo4j | { readonly lacking: string }> {
  const reasons: string[] = [];
  for (const attempt of [startWithDocker, startWithJava])
    try {
      return await attempt();
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error));
    }
  return { lacking: reasons.join('; ') };
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<StartedNeo4j | { readonly lacking: string }> | undefined;
  let turn: Promise<void> = Promise.resolve();
  const sockets = new Set<Socket>();

  const lend = async (socket: Socket): Promise<void> => {
    if (socket.destroyed) return;
    started ??= start();
    const found = await started;
    const answer: Neo4jAnswer =
      'lacking' in found
        ? found
        : { address: found.address, username: found.username, password: found.password, how: found.how };
    socket.write(`${JSON.stringify(answer)}\n`);
    if (!socket.destroyed) await once(socket, 'close');
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    // Read to the end, so that the end is noticed.
    socket.resume();
    turn = turn.then(() => lend(socket)).catch(() => {});
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const folder = mkdtempSync(join(tmpdir(), 'pactgraph-outcomes-'));
  const outcomes = join(folder, 'outcomes.jsonl');
  project.provide('neo4jBroker', typeof address === 'object' && address ? address.port : 0);
  project.provide('storeOutcomes', outcomes);

  return async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    const found = await started;
    if (found && 'stop' in found) await found.stop();
    if (existsSync(outcomes)) console.log(outcomeTable(readFileSync(outcomes, 'utf8')));
    rmSync(folder, { recursive: true, force: true });
  };
}
