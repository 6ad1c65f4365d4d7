import type { CycleStatus, CycleStep } from '@/domain/cycles/cycle-workflow'
import { fromCalendarDate, toCalendarDate, type CalendarDate } from '@/domain/shared/calendar'
import type { CycleId, FileId, UserId } from '@/domain/shared/ids'
import { isSettled, submissionStates } from '@/domain/submissions/submission-workflow'
import type { TenantTx } from '../tenant'

export type CycleOrder = { readonly orderNumber: string; readonly orderDate: CalendarDate; readonly fileId: FileId }
/** `actorId` null: the system, at its time. */
export type NewCycleStep = {
  readonly id: string
  readonly cycleId: CycleId
  readonly step: CycleStep
  readonly fromStatus: CycleStatus
  readonly toStatus: CycleStatus
  readonly reason?: string | null
  readonly order?: CycleOrder | null
  readonly fileId?: FileId | null
  readonly actorId: UserId | null
  readonly at: Date
}

export const insertCycleStep = async (tx: TenantTx, { order, fileId, ...step }: NewCycleStep): Promise<void> => {
  await tx.cycleStepRecord.create({
    data: {
      ...step, regionId: tx.regionId, reason: step.reason ?? null, fileId: order?.fileId ?? fileId ?? null,
      orderNumber: order?.orderNumber ?? null, orderDate: order === null || order === undefined ? null : fromCalendarDate(order.orderDate),
    },
  })
}

export type CycleStepRow = {
  readonly id: string; readonly step: string; readonly fromStatus: CycleStatus; readonly toStatus: CycleStatus; readonly reason: string | null
  readonly orderNumber: string | null; readonly orderDate: CalendarDate | null; readonly fileId: string | null; readonly actorId: string | null; readonly at: Date
}

/** The whole way of a cycle, the newest step first. */
export const listCycleSteps = async (tx: TenantTx, cycleId: CycleId): Promise<ReadonlyArray<CycleStepRow>> => {
  const rows = await tx.cycleStepRecord.findMany({ where: { regionId: tx.regionId, cycleId }, orderBy: [{ at: 'desc' }, { id: 'desc' }] })
  return rows.map(({ regionId: _region, cycleId: _cycle, orderDate, ...row }) => ({ ...row, orderDate: orderDate === null ? null : toCalendarDate(orderDate) }))
}

export type StepFile = { readonly key: string; readonly name: string; readonly contentType: string }

/** A file that the cycle or a step of it stands under; any other file is not there. */
export const findStepFile = async (tx: TenantTx, cycleId: CycleId, fileId: FileId): Promise<StepFile | undefined> => {
  const { regionId } = tx
  const named = (await tx.cycleStepRecord.count({ where: { regionId, cycleId, fileId } })) + (await tx.cycle.count({ where: { regionId, id: cycleId, instructionFileId: fileId } }))
  if (named === 0) return undefined
  return (await tx.storedFile.findUnique({ where: { regionId_id: { regionId, id: fileId } }, select: { key: true, name: true, contentType: true } })) ?? undefined
}

/** Forms of a cycle that are neither accepted nor taken out of it. */
export const countOpenForms = (tx: TenantTx, cycleId: CycleId): Promise<number> => tx.submission.count({ where: { regionId: tx.regionId, cycleId, status: { notIn: submissionStates.filter(isSettled) } } })
