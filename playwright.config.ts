import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  workers: 1,
  timeout: 60_000,
  reporter: [['list'], ['./tests/helpers/closingLine.ts']],
  outputDir: 'test-results',
  use: { trace: 'retain-on-failure' }
})
