import { defineConfig } from 'vitest/config';

/** One MariaDB for the whole run; where the machine has none, the tests that need it say how to get it. */
const globalSetup = ['test/support/mariadb-global-setup.ts'];

/**
 * Each test file runs in a process of its own, because the Forge SDKs are driven through globals (`__forge_runtime__`) that one
 * file must not leave behind for the next. Two at a time: the suite is meant for two cores.
 */
export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'suite',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**'],
          globalSetup,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
