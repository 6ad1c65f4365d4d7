import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const alias = { '@': fileURLToPath(new URL('./src', import.meta.url)), '#tests': fileURLToPath(new URL('./tests', import.meta.url)) }

/** Two disjoint projects: `unit` lies beside the code and needs nothing; `integration` needs the test database and is red without it. */
export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      { resolve: { alias }, test: { name: 'unit', include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'prisma/**/*.test.ts'], environment: 'node', setupFiles: ['tests/setup/unit.ts'] } },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['tests/**/*.test.{ts,tsx}'],
          environment: 'node',
          globalSetup: ['tests/setup/database.global.ts'],
          setupFiles: ['tests/setup/integration.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
