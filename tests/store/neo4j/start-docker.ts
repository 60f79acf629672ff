/** Neo4j in a container, where Docker answers. */
import { readFileSync } from 'node:fs';
import { packageFile } from '../../../src/root.ts';
import type { StartedNeo4j } from './started.ts';

/** The image that docker-compose.yml names, so that users and tests run the same. */
const image = (): string => {
  const named = /image:\s*(\S+)/.exec(readFileSync(packageFile('docker-compose.yml'), 'utf8'))?.[1];
  if (named === undefined) throw new Error('docker-compose.yml names no image');
  return named;
};

/** Throws an Error where no Docker answers or the image cannot be had. */
export async function startWithDocker(): Promise<StartedNeo4j> {
  const { getContainerRuntimeClient } = await import('testcontainers');
  await getContainerRuntimeClient();
  const { Neo4jContainer } = await import('@testcontainers/neo4j');
  const name = image();
  const container = await new Neo4jContainer(name).withStartupTimeout(180_000).start();
  return {
    address: container.getBoltUri(),
    username: container.getUsername(),
    password: container.getPassword(),
    how: `${name} in Docker`,
    stop: async () => {
      await container.stop();
    },
  };
}
