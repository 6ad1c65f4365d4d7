import type { TestProject } from 'vitest/node'
import { openTestServer, prepareTestServer } from './test-server'
import type { TestServer } from './test-server'

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer
  }
}

/** One PostgreSQL for the run. Without it the run is red: nothing here skips itself. */
export default async function startTestServer(project: TestProject): Promise<() => Promise<void>> {
  const { adminUrl, close } = await openTestServer()
  try {
    project.provide('testServer', await prepareTestServer(adminUrl))
  } catch (error) {
    await close()
    throw error
  }
  return close
}
