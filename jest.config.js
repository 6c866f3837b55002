// The kinds are told apart by their file names (see docs/ARCHITECTURE.md).
const shared = {
  testEnvironment: 'node',
  // In a process each, specs share the modules that are loaded once: Jest's own runner loads them anew for every file.
  runner: ['jest-light-runner', { runtime: 'child_process' }],
  setupFiles: ['<rootDir>/libs/testing/src/jest/read-typescript.js'],
  setupFilesAfterEnv: ['<rootDir>/libs/testing/src/jest/limit-times.js'],
  transform: {},
};
const database = '<rootDir>/libs/testing/src/jest';

export default {
  // On two cores Jest would use one.
  maxWorkers: 2,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{apps,libs,bench}/**/*.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '/dist/', '\\.db\\.spec\\.ts$', '/test/', '/e2e/'],
    },
    {
      ...shared,
      displayName: 'server',
      testMatch: [
        '<rootDir>/libs/**/*.db.spec.ts',
        '<rootDir>/apps/*/test/**/*.spec.ts',
        '<rootDir>/test/**/*.spec.ts',
      ],
      testPathIgnorePatterns: ['/node_modules/', '/dist/', '\\.redis\\.spec\\.ts$', '/e2e/'],
      globalSetup: `${database}/start-postgres.js`,
      globalTeardown: `${database}/stop-postgres.js`,
    },
    {
      ...shared,
      displayName: 'redis',
      testMatch: ['<rootDir>/{apps,libs,test}/**/*.redis.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '/dist/'],
      globalSetup: `${database}/start-postgres.js`,
      globalTeardown: `${database}/stop-postgres.js`,
    },
    {
      ...shared,
      displayName: 'browser',
      testMatch: ['<rootDir>/apps/web/e2e/**/*.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '/dist/'],
    },
  ],
};
