// npm run tables: migrates a database of its own and writes down what its tables look like.
import { writeFileSync } from 'node:fs'
import { databaseUrl } from '#server/platform/database-urls.ts'
import { tableTypesFile, tableTypesOf } from './table-types.ts'
import { startTestCluster } from './test-cluster.ts'

const cluster = await startTestCluster()
try {
  writeFileSync(tableTypesFile, tableTypesOf(databaseUrl(cluster.port, 'owner', cluster.passwords)))
} finally {
  await cluster.stop()
}
