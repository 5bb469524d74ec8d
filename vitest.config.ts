import { defineConfig } from 'vitest/config'

/**
 * Of each area, 95 of 100 branches are taken. What runs in the pdf reader's worker thread is a text (worker-source.ts)
 * in which nothing is counted; formats/pdf/worker.test.ts runs it.
 */
const BRANCHES = { branches: 95 }

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    setupFiles: ['test/support/seed.ts'],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text', 'json-summary', 'json'],
      thresholds: {
        'src/{formats,source,intake}/**/*.ts': BRANCHES,
        'src/{mapping,vendors}/**/*.ts': BRANCHES,
        'src/{claims,checks,resolve}/**/*.ts': BRANCHES,
        'src/output/**/*.ts': BRANCHES,
      },
    },
  },
})
