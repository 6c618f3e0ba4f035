import { defineConfig } from 'vitest/config';

const listed = (variable: string) => process.env[variable]?.split(',') ?? [];

/** The tests that judge a room's mutants, by the environment, for Stryker hands nothing on: folders, files or titles of files. */
export default defineConfig({
  test: {
    include: listed('ROTATION_MUTATION_TESTS').flatMap((path) => [`${path}/**/*.test.ts`, `${path}.test.ts`]),
    exclude: listed('ROTATION_MUTATION_SLOW'),
    testTimeout: 120_000,
  },
});
