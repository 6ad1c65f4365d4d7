import { readFile } from 'node:fs/promises'
import { withTenant } from '@/data/tenant'
import { checkModel } from '@/domain/models/check-model'
import { findingKey } from '@/domain/models/finding-key'
import type { ModelDocument } from '@/domain/models/model-document'
import type { ModelVersionId } from '@/domain/shared/ids'
import { activateVersion } from '@/usecases/models/activate-version'
import { approveVersion } from '@/usecases/models/approve-version'
import { bindSupplement } from '@/usecases/models/bind-supplement'
import { createVersion } from '@/usecases/models/create-version'
import { submitVersion } from '@/usecases/models/discuss-version'
import { editVersion, explainWarning } from '@/usecases/models/edit-version'
import { importModel } from '@/usecases/models/import-model'
import { callAs, must } from './actors'
import { nextDraftOf } from './next-draft'
import { orderFile } from './order-file'
import type { DemoAccess } from './users'
import type { World } from './world'

type Order = { orderNumber: string; orderDate: string; signatory: string }
export type SeededModel = { readonly versionId: ModelVersionId; readonly document: ModelDocument }

/** @param former code of the model that stood before this one: the same figures under another method */
const readModel = async (file: string, former?: string): Promise<{ json: string; document: ModelDocument }> => {
  const json = await readFile(new URL(`../reference/models/${file}.json`, import.meta.url), 'utf8')
  const document = JSON.parse(json) as ModelDocument
  if (former === undefined) return { json, document }
  const then = { ...document, code: former, name: `${document.name}, прежняя методика` }
  return { json: JSON.stringify(then), document: then }
}

const numbersOf = (order: Order): string => `Приказ № ${order.orderNumber} от ${order.orderDate.split('-').reverse().join('.')}`

/** Who makes and who approves: the region's people, or those of the municipality for its own model. */
const makers = {
  regional: { author: 'ministry_analyst', approver: 'ministry_approver' },
  municipal: { author: 'municipal_specialist', approver: 'municipal_head' },
} as const

/** The author explains what the checker warns of and sends the version on; the approver approves it by the order and its file. */
const approve = async (world: World, access: DemoAccess, made: { versionId: ModelVersionId; file: string; order: Order; document: ModelDocument }): Promise<void> => {
  const at = new Date(`${made.order.orderDate}T06:00:00Z`)
  const { author, approver } = makers[made.document.level]
  const analyst = callAs(world, access, { role: author, at })
  for (const finding of checkModel(made.document).filter(({ severity }) => severity === 'warning')) {
    must(await explainWarning.execute(analyst, { versionId: made.versionId, findingKey: findingKey(finding), reason: 'Так записано в приказе; пересмотреть после первого цикла.' }), made.file)
  }
  must(await submitVersion.execute(analyst, { versionId: made.versionId }), made.file)
  const bytes = orderFile([numbersOf(made.order), `Об утверждении модели показателей «${made.document.name}»`, made.order.signatory])
  must(await approveVersion.execute(callAs(world, access, { role: approver, at: new Date(at.getTime() + 3_600_000) }), { versionId: made.versionId, ...made.order, fileName: `${numbersOf(made.order)}.docx`, bytes }), made.file)
}

/** Version 1 of a model, imported by its author and approved by the approver; found again on a second run. A municipal one is bound to its core before that. */
const writeModel = async (world: World, access: DemoAccess, made: { file: string; order: Order; core?: ModelVersionId; former?: string }): Promise<SeededModel> => {
  const { json, document } = await readModel(made.file, made.former)
  const known = await withTenant(world.regionId, (tx) =>
    tx.modelVersion.findFirst({ where: { regionId: world.regionId, number: 1, model: { code: document.code } }, select: { id: true, status: true } }))
  const at = new Date(`${made.order.orderDate}T06:00:00Z`)
  const versionId = (known?.id ?? must(await importModel.execute(callAs(world, access, { role: makers[document.level].author, at }), { json }), made.file).versionId) as ModelVersionId
  if ((known === null || known.status === 'draft') && made.core !== undefined) {
    must(await bindSupplement.execute(callAs(world, access, { role: makers[document.level].author, at }), { versionId, coreVersionId: made.core }), made.file)
  }
  if (known === null || known.status === 'draft') await approve(world, access, { versionId, document, ...made })
  return { versionId, document }
}

/** The region's approver puts the model its cycles run on in force on the day after the order. */
const putInForce = async (world: World, access: DemoAccess, { versionId }: SeededModel): Promise<void> => {
  const known = await withTenant(world.regionId, (tx) => tx.modelVersion.findUniqueOrThrow({ where: { regionId_id: { regionId: world.regionId, id: versionId } }, select: { status: true, approvedAt: true } }))
  if (known.status !== 'approved') return
  const at = new Date((known.approvedAt ?? new Date('2025-09-01T06:00:00Z')).getTime() + 86_400_000)
  must(await activateVersion.execute(callAs(world, access, { role: 'ministry_approver', at }), { versionId }), 'model in force')
}

/** The next version is being prepared: a draft the analyst has begun to change. */
const writeNextDraft = async (world: World, access: DemoAccess, { versionId, document }: SeededModel): Promise<void> => {
  const known = await withTenant(world.regionId, (tx) => tx.modelVersion.count({ where: { regionId: world.regionId, amendsId: versionId } }))
  if (known > 0) return
  const analyst = callAs(world, access, { role: 'ministry_analyst', at: new Date('2026-10-01T06:00:00Z') })
  const draft = must(await createVersion.execute(analyst, { versionId }), 'next version')
  let revision = 0
  for (const edit of nextDraftOf(world.region.slug, document)) revision = must(await editVersion.execute(analyst, { versionId: draft.versionId, revision, edit }), 'next version').revision
}

/** The model of the home municipality (PRM-05): made by its specialist, approved by its head, a supplement to the region's own. */
const writeMunicipalModel = async (world: World, access: DemoAccess, core: ModelVersionId): Promise<SeededModel | undefined> => {
  const made = world.region.municipalModel
  if (made === undefined) return undefined
  if (made.municipality !== world.plan.home) throw new Error(`Nobody makes models for ${made.municipality} in ${world.region.slug}`)
  return writeModel(world, access, { file: made.file, core, order: { orderNumber: made.orderNumber, orderDate: made.orderDate, signatory: made.signatory } })
}

/** Approves the models; returns the region's one, on which its cycles run, and the supplement of a municipality. */
export const writeModels = async (world: World, access: DemoAccess): Promise<{ model: SeededModel; supplement: SeededModel | undefined; former: SeededModel | undefined }> => {
  const { file, orderNumber, orderDate, signatory } = world.region.model
  const { earlier } = world.plan
  const former = earlier === undefined ? undefined : await writeModel(world, access, { file, former: earlier.code, order: { orderNumber: earlier.orderNumber, orderDate: earlier.orderDate, signatory } })
  const model = await writeModel(world, access, { file, order: { orderNumber, orderDate, signatory } })
  await putInForce(world, access, model)
  await writeNextDraft(world, access, model)
  return { model, former, supplement: await writeMunicipalModel(world, access, model.versionId) }
}
