import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    // Importing kysely, pg and botbuilder for every file would dominate the run; files share nothing but modules.
    isolate: false,
    // Most of a story is waiting for a delivery: two run side by side, on two cores too.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    testTimeout: 20_000,
    hookTimeout: 60_000,
    reporters: process.env.CI
      ? ['default', ['json', { outputFile: '.samrad-test/results.json' }]]
      : ['default'],
  },
});
