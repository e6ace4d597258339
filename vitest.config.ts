import { configDefaults, defineConfig } from 'vitest/config';

/** Tests against real servers, which their set-up starts; the others start without them. */
const WITH_SERVICES = ['store', 'jobs', 'submit'].map((folder) => `test/pipeline/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    testTimeout: 20_000,
    reporters: ['default', './test/tally.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'alone',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...WITH_SERVICES],
        },
      },
      {
        extends: true,
        test: {
          name: 'services',
          include: WITH_SERVICES,
          globalSetup: './test/services.ts',
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
