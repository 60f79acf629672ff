/** Neo4j without Docker: its jars by Maven, its server by Java, both only for as long as the tests run. */
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { packageFile } from '../../../src/root.ts';
import type { StartedNeo4j } from './started.ts';

const here = packageFile('tests', 'store', 'neo4j');
const jars = packageFile('.cache', 'neo4j', '5.26.10');
/** Written last, so that a broken download is found. */
const complete = join(jars, 'complete');

const answers = (command: string): boolean => spawnSync(command, ['-version'], { stdio: 'ignore' }).status === 0;

/** Brings the jars (some 130 MB, once). Throws an Error that says what is lacking. */
async function fetchJars(): Promise<void> {
  if (existsSync(complete)) return;
  if (!answers('mvn')) throw new Error('no mvn to fetch Neo4j with');
  const pom = join(here, 'pom.xml');
  const goal = ['-B', '-q', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${jars}`];
  const maven = spawn('mvn', goal, { stdio: ['ignore', 'pipe', 'pipe'] });
  let told = '';
  for (const stream of [maven.stdout, maven.stderr])
    stream.on('data', (bytes: Buffer) => {
      told = `${told}${bytes}`.slice(-500);
    });
  const [status] = (await once(maven, 'close')) as [number | null];
  if (status !== 0) throw new Error(`mvn could not fetch Neo4j: ${told.replace(/\s+/g, ' ')}`);
  await writeFile(complete, '');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** Starts Neo4j on a free port of the loopback. Throws an Error that says what is lacking. */
export async function startWithJava(): Promise<StartedNeo4j> {
  if (!answers('java')) throw new Error('no java to run Neo4j with');
  await fetchJars();
  const folder = await mkdtemp(join(tmpdir(), 'pactgraph-neo4j-'));
  const port = await freePort();
  const password = randomUUID();
  const flags = ['-Xmx768m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-cp', join(jars, '*')];
  const java = spawn('java', [...flags, join(here, 'Main.java'), folder, String(port)], {
    env: { ...process.env, NEO4J_PASSWORD: password },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = once(java, 'close');
  const stop = async (): Promise<void> => {
    java.stdin.end();
    const timer = new AbortController();
    await Promise.race([
      ended,
      sleep(20_000, null, { signal: timer.signal }).then(
        () => java.kill('SIGKILL'),
        () => {},
      ),
    ]);
    timer.abort();
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  let told = '';
  java.stderr.on('data', (bytes: Buffer) => {
    told = `${told}${bytes}`.slice(-800);
  });
  const ready = new Promise<boolean>((resolve) => {
    java.stdout.on('data', (bytes: Buffer) => {
      if (bytes.includes('ready')) resolve(true);
    });
    java.once('close', () => resolve(false));
  });
  if (!(await ready)) {
    await stop();
    throw new Error(`Neo4j did not start: ${told.replace(/\s+/g, ' ')}`);
  }
  return { address: `bolt://127.0.0.1:${port}`, username: 'neo4j', password, how: 'embedded 5.26.10 on Java', stop };
}
