import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { assembleModel } from './assemble-model'
import { tenants } from './source/tenants'

/** Writes the model documents that the reference seed loads: `npx tsx prisma/seed/reference/models/build-models.ts`. */
for (const tenant of tenants) {
  const document = assembleModel(tenant)
  writeFileSync(fileURLToPath(new URL(`./${tenant.file}.json`, import.meta.url)), `${JSON.stringify(document, null, 2)}\n`)
  console.log(`${tenant.file}: ${document.indicators.length} indicators, ${document.fields.length} fields`)
}
