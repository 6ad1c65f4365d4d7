import { fromCalendarDate, toCalendarDate, type CalendarDate } from '@/domain/shared/calendar'
import type { CycleId, FileId, ModelVersionId, RegionId } from '@/domain/shared/ids'
import type { CycleKind } from '@/domain/cycles/cycle-kind'
import type { CycleStatus } from '@/domain/cycles/cycle-workflow'
import type { Cycle as CycleRow } from '../generated/client'
import type { TenantTx } from '../tenant'

export type Cycle = {
  readonly id: CycleId
  readonly regionId: RegionId
  readonly modelVersionId: ModelVersionId
  readonly previousCycleId: CycleId | null
  readonly kind: CycleKind
  readonly title: string
  readonly period: string
  readonly status: CycleStatus
  readonly heldStatus: CycleStatus | null
  readonly collectionFrom: CalendarDate
  readonly deadline: CalendarDate
  readonly deadlineAt: Date | null
  readonly openedAt: Date | null
  readonly closedAt: Date | null
  readonly appealsFrom: Date | null
  readonly instructionFileId: FileId | null
  readonly methodsAct: string | null
  readonly correctedAt: Date | null
}

const toCycle = (row: CycleRow): Cycle => ({
  id: row.id as CycleId,
  regionId: row.regionId as RegionId,
  modelVersionId: row.modelVersionId as ModelVersionId,
  previousCycleId: row.previousCycleId as CycleId | null,
  kind: row.kind,
  title: row.title,
  period: row.period,
  status: row.status,
  heldStatus: row.heldStatus,
  collectionFrom: toCalendarDate(row.collectionFrom),
  deadline: toCalendarDate(row.deadline),
  deadlineAt: row.deadlineAt,
  openedAt: row.openedAt,
  closedAt: row.closedAt,
  appealsFrom: row.appealsFrom,
  instructionFileId: row.instructionFileId as FileId | null,
  methodsAct: row.methodsAct,
  correctedAt: row.correctedAt,
})

export const findCycle = async (tx: TenantTx, id: CycleId): Promise<Cycle | undefined> => {
  const row = await tx.cycle.findUnique({ where: { regionId_id: { regionId: tx.regionId, id } } })
  return row === null ? undefined : toCycle(row)
}

/** The row is held until the transaction ends: two people cannot pass the same check. */
export const lockCycle = async (tx: TenantTx, id: CycleId): Promise<Cycle | undefined> => {
  const locked = await tx.$queryRaw<unknown[]>`SELECT 1 FROM cycle WHERE region_id = ${tx.regionId}::uuid AND id = ${id}::uuid FOR UPDATE`
  return locked.length === 0 ? undefined : findCycle(tx, id)
}

/** Newest period first. */
export const listCycles = async (tx: TenantTx): Promise<ReadonlyArray<Cycle>> => {
  const rows = await tx.cycle.findMany({ where: { regionId: tx.regionId }, orderBy: [{ period: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }] })
  return rows.map(toCycle)
}

export type NewCycle = Pick<Cycle, 'id' | 'modelVersionId' | 'previousCycleId' | 'title' | 'period' | 'collectionFrom' | 'deadline'> & { readonly createdAt: Date; /** Efficiency where nothing is said. */ readonly kind?: CycleKind }

export const insertCycle = async (tx: TenantTx, cycle: NewCycle): Promise<void> => {
  await tx.cycle.create({
    data: { ...cycle, regionId: tx.regionId, status: 'planned', collectionFrom: fromCalendarDate(cycle.collectionFrom), deadline: fromCalendarDate(cycle.deadline) },
  })
}

/** What a cycle becomes by a step; the instants that the step fixes go with it. */
export type CycleChange = { readonly status: CycleStatus; readonly heldStatus?: CycleStatus | null } & Partial<Record<'openedAt' | 'deadlineAt' | 'closedAt' | 'appealsFrom' | 'correctedAt', Date>>

export const updateCycleStatus = async (tx: TenantTx, id: CycleId, change: CycleChange): Promise<void> => {
  await tx.cycle.update({ where: { regionId_id: { regionId: tx.regionId, id } }, data: change })
}

export const updateCycleMethodsAct = async (tx: TenantTx, id: CycleId, methodsAct: string): Promise<void> => {
  await tx.cycle.update({ where: { regionId_id: { regionId: tx.regionId, id } }, data: { methodsAct } })
}

export const updateCycleInstruction = async (tx: TenantTx, id: CycleId, instructionFileId: FileId): Promise<void> => {
  await tx.cycle.update({ where: { regionId_id: { regionId: tx.regionId, id } }, data: { instructionFileId } })
}
