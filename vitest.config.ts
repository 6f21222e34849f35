import { defineConfig } from 'vitest/config'

const database = './server/src/testing/global-setup.ts'

export default defineConfig({
  test: {
    // Two cores: more would only make every story slower and the clock-bound ones late.
    maxWorkers: 2,
    projects: [
      {
        test: { name: 'domain', include: ['domain/**/*.test.ts'], environment: 'node', testTimeout: 30_000 },
      },
      {
        test: {
          name: 'server',
          include: ['server/{src,seeds}/**/*.test.ts'],
          environment: 'node',
          globalSetup: database,
          // The stories replace nothing of the program, so they may share its loaded modules: a fifth of the time.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: './web/vite.config.ts',
        test: {
          name: 'web',
          root: '.',
          include: ['web/src/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['journeys/**/*.spec.ts'],
          environment: 'node',
          globalSetup: database,
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
