import { readFile } from 'node:fs/promises'
import { insertModel } from '@/data/models/model-version.store'
import { withTenant } from '@/data/tenant'
import type { ModelDocument } from '@/domain/models/model-document'
import type { ModelId, ModelVersionId, MunicipalityId } from '@/domain/shared/ids'
import { approveVersion } from '@/usecases/models/approve-version'
import { importModel } from '@/usecases/models/import-model'
import { callAs, must } from './actors'
import { idOf } from './random'
import type { DemoAccess } from './users'
import type { World } from './world'

type Order = { orderNumber: string; orderDate: string; signatory: string }
export type SeededModel = { readonly versionId: ModelVersionId; readonly document: ModelDocument }

const readModel = async (file: string): Promise<{ json: string; document: ModelDocument }> => {
  const json = await readFile(new URL(`../reference/models/${file}.json`, import.meta.url), 'utf8')
  return { json, document: JSON.parse(json) as ModelDocument }
}

/** Version 1 of a model, imported by the analyst and approved by the approver; found again on a second run. */
const writeModel = async (world: World, access: DemoAccess, made: { file: string; order: Order }): Promise<SeededModel> => {
  const { json, document } = await readModel(made.file)
  const known = await withTenant(world.regionId, (tx) =>
    tx.modelVersion.findFirst({ where: { regionId: world.regionId, number: 1, model: { code: document.code } }, select: { id: true, status: true } }))
  const at = new Date(`${made.order.orderDate}T06:00:00Z`)
  const versionId = (known?.id ?? must(await importModel.execute(callAs(world, access, { role: 'ministry_analyst', at }), { json }), made.file).versionId) as ModelVersionId
  const approver = callAs(world, access, { role: 'ministry_approver', at: new Date(at.getTime() + 3_600_000) })
  if (known === null || known.status === 'draft') must(await approveVersion.execute(approver, { versionId, ...made.order }), made.file)
  return { versionId, document }
}

/** The municipal model belongs to a municipality (PRM-05), so its model row is made before its first version. */
const writeMunicipalModel = async (world: World, access: DemoAccess): Promise<void> => {
  const made = world.region.municipalModel
  if (made === undefined) return
  const { document } = await readModel(made.file)
  const index = world.region.municipalities.findIndex((place) => place.shortName === made.municipality)
  const municipalityId = world.municipalityIds[index] as MunicipalityId | undefined
  if (municipalityId === undefined) throw new Error(`${made.municipality} is no municipality of ${world.region.slug}`)
  await withTenant(world.regionId, async (tx) => {
    const known = await tx.indicatorModel.findUnique({ where: { regionId_code: { regionId: world.regionId, code: document.code } } })
    if (known === null) await insertModel(tx, { id: idOf(world.region.slug, 'model', document.code) as ModelId, code: document.code, name: document.name, level: document.level, municipalityId })
  })
  await writeModel(world, access, { file: made.file, order: { orderNumber: made.orderNumber, orderDate: made.orderDate, signatory: made.signatory } })
}

/** Approves the region's models; returns the one its cycles run on. */
export const writeModels = async (world: World, access: DemoAccess): Promise<SeededModel> => {
  const { file, orderNumber, orderDate, signatory } = world.region.model
  await writeMunicipalModel(world, access)
  return writeModel(world, access, { file, order: { orderNumber, orderDate, signatory } })
}
