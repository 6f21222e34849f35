import type { TestProject } from 'vitest/node'
import { startTestCluster, type TestCluster } from './test-cluster.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    testCluster: Pick<TestCluster, 'port' | 'passwords'>
  }
}

/** One PostgreSQL for a whole run of a project's tests; each test file clones its own databases from the template. */
export default async function setUp(project: TestProject) {
  const { port, passwords, stop } = await startTestCluster()
  project.provide('testCluster', { port, passwords })
  return stop
}
