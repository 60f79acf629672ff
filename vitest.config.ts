import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // The second starts Neo4j only when a test asks for it.
    globalSetup: ['tests/build-if-stale.ts', 'tests/store/neo4j/broker.ts'],
    testTimeout: 60_000,
    hookTimeout: 240_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
