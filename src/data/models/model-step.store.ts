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

export const updateDiscussionOpened = async (tx: TenantTx, id: ModelVersionId, days: { from: CalendarDate; until: CalendarDate }): Promise<void> => {
  await tx.modelVersion.update({ where: where(tx, id), data: { status: 'discussion', discussionFrom: fromCalendarDate(days.from), discussionUntil: fromCalendarDate(days.until) } })
}

/** `returnReason`: why the version came back; null where it went on or was finished by its makers. */
export const updateModelVersionStatus = async (tx: TenantTx, id: ModelVersionId, to: { status: 'draft' | 'review'; returnReason: string | null }): Promise<void> => {
  await tx.modelVersion.update({ where: where(tx, id), data: to })
}

export type Approval = { orderNumber: string; orderDate: Date; orderFileId: FileId; signatory: string; approvedById: UserId; approvedAt: Date }

export const updateModelVersionApproved = async (tx: TenantTx, id: ModelVersionId, approval: Approval): Promise<void> => {
  await tx.modelVersion.update({ where: where(tx, id), data: { status: 'approved', ...approval } })
}

export type Withdrawal = { withdrawnOrderNumber: string; withdrawnOrderDate: Date; withdrawnReason: string; withdrawnById: UserId; withdrawnAt: Date }

export const updateModelVersionWithdrawn = async (tx: TenantTx, id: ModelVersionId, withdrawal: Withdrawal): Promise<void> => {
  await tx.modelVersion.update({ where: where(tx, id), data: { status: 'withdrawn', ...withdrawal } })
}

export const countCyclesInProgress = (tx: TenantTx, id: ModelVersionId): Promise<number> =>
  tx.cycle.count({ where: { regionId: tx.regionId, modelVersionId: id, status: { notIn: ['closed', 'cancelled'] } } })

export type StoredFile = { readonly key: string; readonly name: string; readonly contentType: string }

export const findStoredFile = async (tx: TenantTx, id: FileId): Promise<StoredFile | undefined> =>
  (await tx.storedFile.findUnique({ where: { regionId_id: { regionId: tx.regionId, id } }, select: { key: true, name: true, contentType: true } })) ?? undefined
