import type { DiscussionAudience } from '@/domain/models/discussion-audience'
import type { ModelDocument } from '@/domain/models/model-document'
import { fromCalendarDate, type CalendarDate } from '@/domain/shared/calendar'
import type { FileId, ModelVersionId, UserId } from '@/domain/shared/ids'
import type { InputJson } from '../client'
import type { TenantTx } from '../tenant'

const where = (tx: TenantTx, id: ModelVersionId) => ({ regionId_id: { regionId: tx.regionId, id } })

export type DocumentEdit = { document: ModelDocument; contentHash: string; editorIds: ReadonlyArray<UserId>; editedById: UserId; editedAt: Date }

/** Replaces the document of a draft and counts its revision on. */
export const updateModelDocument = async (tx: TenantTx, id: ModelVersionId, edit: DocumentEdit): Promise<number> => {
  const { document, editorIds, ...rest } = edit
  const row = await tx.modelVersion.update({
    where: where(tx, id), data: { ...rest, editorIds: [...editorIds], document: document as unknown as InputJson, revision: { increment: 1 } }, select: { revision: true },
  })
  return row.revision
}

export const updateDiscussionOpened = async (tx: TenantTx, id: ModelVersionId, days: { from: CalendarDate; until: CalendarDate; audience: ReadonlyArray<DiscussionAudience> }): Promise<void> => {
  await tx.modelVersion.update({ where: where(tx, id), data: { status: 'discussion', discussionAudience: [...days.audience], discussionFrom: fromCalendarDate(days.from), discussionUntil: fromCalendarDate(days.until) } })
}

/** `returnReason`: why the version came back; null where it went on or was finished by its makers. */
export const updateModelVersionStatus = async (tx: TenantTx, id: ModelVersionId, to: { status: 'draft' | 'review'; returnReason: string | null }): Promise<void> => {
  await tx.modelVersion.update({ where: where(tx, id), data: to })
}

export type Approval = { orderNumber: string; orderDate: Date; orderFileId: FileId; signatory: string; approvedById: UserId; approvedAt: Date; effectiveFrom: Date | null }

export const updateModelVersionApproved = async (tx: TenantTx, id: ModelVersionId, approval: Approval): Promise<void> => {
  await tx.modelVersion.update({ where: where(tx, id), data: { status: 'approved', ...approval } })
}

export type Withdrawal = { withdrawnOrderNumber: string; withdrawnOrderDate: Date; withdrawnReason: string; withdrawnById: UserId; withdrawnAt: Date }

export const updateModelVersionWithdrawn = async (tx: TenantTx, id: ModelVersionId, withdrawal: Withdrawal): Promise<void> => {
  await tx.modelVersion.update({ where: where(tx, id), data: { status: 'withdrawn', activeSlot: null, ...withdrawal } })
}

export const countCyclesInProgress = (tx: TenantTx, id: ModelVersionId): Promise<number> =>
  tx.cycle.count({ where: { regionId: tx.regionId, modelVersionId: id, status: { notIn: ['closed', 'cancelled'] } } })

/** Two activations for one owner and period wait for each other. */
export const lockActiveSlot = async (tx: TenantTx, slot: string): Promise<void> => {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`model slot ${tx.regionId} ${slot}`}, 0))::text`
}

/** Versions in force in the region. */
export const listActiveVersions = async (tx: TenantTx): Promise<ReadonlyArray<{ id: ModelVersionId; modelId: string; modelName: string; activeSlot: string | null }>> => {
  const rows = await tx.modelVersion.findMany({ where: { regionId: tx.regionId, status: 'active' }, select: { id: true, modelId: true, activeSlot: true, model: { select: { name: true } } } })
  return rows.map(({ id, model, ...row }) => ({ ...row, id: id as ModelVersionId, modelName: model.name }))
}

export const updateModelVersionActive = async (tx: TenantTx, id: ModelVersionId, to: { effectiveFrom: CalendarDate; activatedAt: Date; activeSlot: string }): Promise<void> => {
  await tx.modelVersion.update({ where: where(tx, id), data: { status: 'active', ...to, effectiveFrom: fromCalendarDate(to.effectiveFrom) } })
}

export const updateModelVersionSuperseded = async (tx: TenantTx, id: ModelVersionId, supersededAt: Date): Promise<void> => {
  await tx.modelVersion.update({ where: where(tx, id), data: { status: 'superseded', supersededAt, activeSlot: null } })
}

export const updateModelVersionArchived = async (tx: TenantTx, id: ModelVersionId, archivedAt: Date): Promise<void> => {
  await tx.modelVersion.update({ where: where(tx, id), data: { status: 'archived', archivedAt } })
}

/** Approved versions whose day has come. */
export const listDueVersions = async (tx: TenantTx, today: CalendarDate): Promise<ReadonlyArray<ModelVersionId>> => {
  const rows = await tx.modelVersion.findMany({ where: { regionId: tx.regionId, status: 'approved', effectiveFrom: { lte: fromCalendarDate(today) } }, select: { id: true }, orderBy: [{ effectiveFrom: 'asc' }, { number: 'asc' }] })
  return rows.map(({ id }) => id as ModelVersionId)
}

export type StoredFile = { readonly key: string; readonly name: string; readonly contentType: string }

export const findStoredFile = async (tx: TenantTx, id: FileId): Promise<StoredFile | undefined> =>
  (await tx.storedFile.findUnique({ where: { regionId_id: { regionId: tx.regionId, id } }, select: { key: true, name: true, contentType: true } })) ?? undefined
