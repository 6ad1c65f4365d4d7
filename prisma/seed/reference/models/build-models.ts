import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { assembleLibrary } from './assemble-library'
import { assembleModel } from './assemble-model'
import { tenants } from './source/tenants'

/** Writes the model documents that the reference seed loads: `npx tsx prisma/seed/reference/models/build-models.ts`. */
for (const tenant of tenants) {
  const document = assembleModel(tenant)
  writeFileSync(fileURLToPath(new URL(`./${tenant.file}.json`, import.meta.url)), `${JSON.stringify(document, null, 2)}\n`)
  console.log(`${tenant.file}: ${document.indicators.length} indicators, ${document.fields.length} fields`)
}

const library = assembleLibrary()
writeFileSync(fileURLToPath(new URL('../../../../src/data/models/library/templates.json', import.meta.url)), `${JSON.stringify(library)}\n`)
console.log(`library: ${library.indicators.length} indicators`)
