import { discussionAudiences, type DiscussionAudience } from '@/domain/models/discussion-audience'
import type { ModelDocument } from '@/domain/models/model-document'
import type { ModelVersionState } from '@/domain/models/model-workflow'
import { toCalendarDate, type CalendarDate } from '@/domain/shared/calendar'
import type { FileId, ModelId, ModelVersionId, MunicipalityId, UserId } from '@/domain/shared/ids'
import type { InputJson } from '../client'
import type { Prisma } from '../generated/client'
import type { QuickTenantTx, TenantTx } from '../tenant'
import { parseStoredDocument } from './model-version.codec'

export type ModelVersionStatus = ModelVersionState
export type ModelVersionHead = {
  readonly id: ModelVersionId
  readonly modelId: ModelId
  readonly modelName: string
  /** The owner of a municipal model; null where the region owns it. */
  readonly municipalityId: MunicipalityId | null
  readonly number: number
  readonly status: ModelVersionStatus
  readonly contentHash: string
  readonly orderNumber: string | null
  readonly orderDate: CalendarDate | null
  readonly orderFileId: FileId | null
  readonly signatory: string | null
  readonly createdById: UserId | null
  readonly approvedAt: Date | null
  /** Counts saved edits. */
  readonly revision: number
  readonly editorIds: ReadonlyArray<UserId>
  readonly editedById: UserId | null
  readonly editedAt: Date | null
  readonly amendsId: ModelVersionId | null
  readonly discussionFrom: CalendarDate | null
  readonly discussionUntil: CalendarDate | null
  readonly discussionAudience: ReadonlyArray<DiscussionAudience>
  readonly effectiveFrom: CalendarDate | null
  readonly activatedAt: Date | null
  readonly activeSlot: string | null
  readonly returnReason: string | null
  readonly withdrawnOrderNumber: string | null
  readonly withdrawnOrderDate: CalendarDate | null
  readonly withdrawnReason: string | null
}

// An approved document never changes and its hash names its content, so one parsed copy serves every tenant that may read the hash.
const parsed = new Map<string, ModelDocument>()
const KEPT = 64

const headColumns = {
  id: true, modelId: true, number: true, status: true, contentHash: true, orderNumber: true, orderDate: true, orderFileId: true, signatory: true, createdById: true, approvedAt: true,
  revision: true, editorIds: true, editedById: true, editedAt: true, amendsId: true, discussionFrom: true, discussionUntil: true, discussionAudience: true, effectiveFrom: true, activatedAt: true, activeSlot: true, returnReason: true,
  withdrawnOrderNumber: true, withdrawnOrderDate: true, withdrawnReason: true, model: { select: { name: true, municipalityId: true } },
} as const
type HeadRow = Prisma.ModelVersionGetPayload<{ select: typeof headColumns }>

const dateOf = (date: Date | null): CalendarDate | null => (date === null ? null : toCalendarDate(date))

const toHead = ({ model, ...row }: HeadRow): ModelVersionHead => ({
  ...row,
  id: row.id as ModelVersionId,
  modelId: row.modelId as ModelId,
  modelName: model.name,
  municipalityId: model.municipalityId as MunicipalityId | null,
  orderDate: dateOf(row.orderDate),
  orderFileId: row.orderFileId as FileId | null,
  createdById: row.createdById as UserId | null,
  editorIds: row.editorIds as UserId[],
  editedById: row.editedById as UserId | null,
  amendsId: row.amendsId as ModelVersionId | null,
  discussionFrom: dateOf(row.discussionFrom),
  discussionUntil: dateOf(row.discussionUntil),
  withdrawnOrderDate: dateOf(row.withdrawnOrderDate),
  discussionAudience: discussionAudiences.filter((one) => row.discussionAudience.includes(one)),
  effectiveFrom: dateOf(row.effectiveFrom),
})

export const findModelVersionHead = async (tx: TenantTx, id: ModelVersionId): Promise<ModelVersionHead | undefined> => {
  const row = await tx.modelVersion.findUnique({ where: { regionId_id: { regionId: tx.regionId, id } }, select: headColumns })
  return row === null ? undefined : toHead(row)
}

/** The row is held until the transaction ends: two people cannot pass the same check. */
export const lockModelVersion = async (tx: TenantTx, id: ModelVersionId): Promise<ModelVersionHead | undefined> => {
  const locked = await tx.$queryRaw<unknown[]>`SELECT 1 FROM model_version WHERE region_id = ${tx.regionId}::uuid AND id = ${id}::uuid FOR UPDATE`
  return locked.length === 0 ? undefined : findModelVersionHead(tx, id)
}

/** Versions of a model are numbered one after the other, also by two people at once; the code of a new model is held as well. */
export const lockModelCode = async (tx: TenantTx, code: string): Promise<void> => {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`model ${tx.regionId} ${code}`}, 0))::text`
}

export const findModelDocument = async (tx: QuickTenantTx, head: Pick<ModelVersionHead, 'id' | 'contentHash'>): Promise<ModelDocument> => {
  const known = parsed.get(head.contentHash)
  if (known !== undefined) return known
  const [row] = await tx.$queryRaw<Array<{ document: unknown }>>`SELECT document FROM model_version WHERE region_id = ${tx.regionId}::uuid AND id = ${head.id}::uuid`
  if (row === undefined) throw new Error(`Model version ${head.id} is not there`)
  const document = parseStoredDocument(row.document)
  if (parsed.size >= KEPT) parsed.clear()
  parsed.set(head.contentHash, document)
  return document
}

export const listModelVersions = async (tx: TenantTx): Promise<ReadonlyArray<ModelVersionHead>> =>
  (await tx.modelVersion.findMany({ where: { regionId: tx.regionId }, select: headColumns, orderBy: [{ model: { name: 'asc' } }, { number: 'desc' }] })).map(toHead)

export const findModelByCode = async (tx: TenantTx, code: string): Promise<{ id: ModelId; municipalityId: MunicipalityId | null; lastNumber: number } | undefined> => {
  const row = await tx.indicatorModel.findUnique({ where: { regionId_code: { regionId: tx.regionId, code } }, select: { id: true, municipalityId: true, versions: { select: { number: true }, orderBy: { number: 'desc' }, take: 1 } } })
  return row === null ? undefined : { id: row.id as ModelId, municipalityId: row.municipalityId as MunicipalityId | null, lastNumber: row.versions[0]?.number ?? 0 }
}

/** The model's row is held: two drafts made at once get two numbers. */
export const findLastVersionNumber = async (tx: TenantTx, modelId: ModelId): Promise<number> => {
  await tx.$queryRaw`SELECT 1 FROM indicator_model WHERE region_id = ${tx.regionId}::uuid AND id = ${modelId}::uuid FOR UPDATE`
  const row = await tx.modelVersion.findFirst({ where: { regionId: tx.regionId, modelId }, select: { number: true }, orderBy: { number: 'desc' } })
  return row?.number ?? 0
}

export const insertModel = async (tx: TenantTx, model: { id: ModelId; code: string; name: string; level: 'regional' | 'municipal'; municipalityId: MunicipalityId | null }): Promise<void> => {
  await tx.indicatorModel.create({ data: { ...model, regionId: tx.regionId } })
}

export type NewModelVersion = { id: ModelVersionId; modelId: ModelId; number: number; document: ModelDocument; contentHash: string; createdById: UserId | null; createdAt: Date; amendsId?: ModelVersionId; /** Published model of the library. */ basedOnId?: string }

export const insertModelVersion = async (tx: TenantTx, version: NewModelVersion): Promise<void> => {
  await tx.modelVersion.create({ data: { ...version, regionId: tx.regionId, status: 'draft', document: version.document as unknown as InputJson } })
}
