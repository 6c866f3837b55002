import { bundlePackages } from './libs/testing/src/jest/bundle-packages.js';

// One transform for every kind of test; the kinds are told apart by their file names (see docs/ARCHITECTURE.md).
const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  setupFiles: ['<rootDir>/libs/testing/src/jest/threads-read-typescript.js'],
  moduleNameMapper: {
    ...(await bundlePackages(import.meta.dirname)),
    '^#libs/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'es6' },
      },
    ],
  },
};
const database = '<rootDir>/libs/testing/src/jest';

export default {
  // Jest ignores a project's own timeout; a spec that needs more calls jest.setTimeout.
  testTimeout: 60_000,
  // On two cores Jest would use one; a worker is made anew when what its specs have loaded fills the memory.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1.5GB',
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
      globalSetup: `${database}/start-postgres.ts`,
      globalTeardown: `${database}/stop-postgres.ts`,
    },
    {
      ...shared,
      displayName: 'redis',
      testMatch: ['<rootDir>/{apps,libs,test}/**/*.redis.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '/dist/'],
      globalSetup: `${database}/start-postgres.ts`,
      globalTeardown: `${database}/stop-postgres.ts`,
    },
    {
      ...shared,
      displayName: 'browser',
      testMatch: ['<rootDir>/apps/web/e2e/**/*.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '/dist/'],
    },
  ],
};
