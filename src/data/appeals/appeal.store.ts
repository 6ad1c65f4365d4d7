import type { AppealOutcome, AppealStatus, AppealStep } from '@/domain/appeals/appeal-workflow'
import { fromCalendarDate, toCalendarDate, type CalendarDate } from '@/domain/shared/calendar'
import type { AppealId, CycleId, FileId, MunicipalityId, OrganizationId, ReleaseId, SubmissionId, UserId } from '@/domain/shared/ids'
import type { Appeal as AppealRow } from '../generated/client'
import type { TenantTx } from '../tenant'

export type Appeal = {
  readonly id: AppealId
  readonly cycleId: CycleId
  readonly number: number
  readonly releaseId: ReleaseId
  readonly submissionId: SubmissionId
  readonly organizationId: OrganizationId
  readonly municipalityId: MunicipalityId
  readonly status: AppealStatus
  readonly createdById: UserId
  readonly createdAt: Date
  readonly filedAt: Date | null
  readonly rapporteurId: UserId | null
  readonly hearingAt: Date | null
  readonly hearingPlace: string | null
  readonly hearingLink: string | null
  readonly motivation: string | null
  readonly protocolNumber: string | null
  readonly protocolDate: CalendarDate | null
  readonly protocolFileId: FileId | null
  readonly executedAt: Date | null
}

const toAppeal = ({ regionId: _region, protocolDate, ...row }: AppealRow): Appeal => ({ ...row, protocolDate: protocolDate === null ? null : toCalendarDate(protocolDate) }) as Appeal

export type AppealItem = {
  readonly id: string; readonly indicatorCode: string; readonly fieldKey: string; readonly slot: number
  readonly counted: string; readonly ownValue: string; readonly reason: string; readonly decided: string | null
}
export type NewAppeal = Pick<Appeal, 'id' | 'cycleId' | 'releaseId' | 'submissionId' | 'organizationId' | 'municipalityId' | 'createdById' | 'createdAt'> & { readonly items: ReadonlyArray<Omit<AppealItem, 'decided'>> }

/** A draft, numbered after the last one of the cycle; the caller holds the cycle. */
export const insertAppeal = async (tx: TenantTx, { items, ...made }: NewAppeal): Promise<number> => {
  const { regionId } = tx
  const last = await tx.appeal.aggregate({ where: { regionId, cycleId: made.cycleId }, _max: { number: true } })
  const number = (last._max.number ?? 0) + 1
  await tx.appeal.create({ data: { ...made, regionId, number, status: 'draft' } })
  await tx.appealItem.createMany({ data: items.map((item, position) => ({ ...item, regionId, appealId: made.id, position })) })
  return number
}

export const findAppeal = async (tx: TenantTx, id: AppealId): Promise<Appeal | undefined> => {
  const row = await tx.appeal.findUnique({ where: { regionId_id: { regionId: tx.regionId, id } } })
  return row === null ? undefined : toAppeal(row)
}

/** The row is held until the transaction ends. */
export const lockAppeal = async (tx: TenantTx, id: AppealId): Promise<Appeal | undefined> => {
  const locked = await tx.$queryRaw<unknown[]>`SELECT 1 FROM appeal WHERE region_id = ${tx.regionId}::uuid AND id = ${id}::uuid FOR UPDATE`
  return locked.length === 0 ? undefined : findAppeal(tx, id)
}

export const hasOpenAppeal = async (tx: TenantTx, cycleId: CycleId, organizationId: OrganizationId): Promise<boolean> =>
  (await tx.appeal.count({ where: { regionId: tx.regionId, cycleId, organizationId, status: { notIn: ['closed', 'returned', 'withdrawn', 'rejected'] } } })) > 0

export const listAppealItems = async (tx: TenantTx, appealId: AppealId): Promise<ReadonlyArray<AppealItem>> =>
  tx.appealItem.findMany({
    where: { regionId: tx.regionId, appealId }, orderBy: { position: 'asc' },
    select: { id: true, indicatorCode: true, fieldKey: true, slot: true, counted: true, ownValue: true, reason: true, decided: true },
  })

export type AppealVoteRow = { readonly memberId: UserId; readonly verdict: AppealOutcome; readonly comment: string; readonly at: Date }

export const listVotes = async (tx: TenantTx, appealId: AppealId): Promise<ReadonlyArray<AppealVoteRow>> => {
  const rows = await tx.appealVote.findMany({ where: { regionId: tx.regionId, appealId }, orderBy: [{ at: 'asc' }, { id: 'asc' }], select: { memberId: true, verdict: true, comment: true, at: true } })
  return rows.map((row) => ({ ...row, memberId: row.memberId as UserId }))
}

export const insertVote = async (tx: TenantTx, vote: AppealVoteRow & { readonly id: string; readonly appealId: AppealId }): Promise<void> => {
  await tx.appealVote.create({ data: { ...vote, regionId: tx.regionId } })
}

/** `itemId`: the contested field it proves; null: the whole appeal. */
export type AppealFileRow = { readonly fileId: FileId; readonly itemId: string | null; readonly name: string; readonly size: number; readonly at: Date }

export const listAppealFiles = async (tx: TenantTx, appealId: AppealId): Promise<ReadonlyArray<AppealFileRow>> => {
  const rows = await tx.appealFile.findMany({ where: { regionId: tx.regionId, appealId }, orderBy: [{ at: 'asc' }, { id: 'asc' }], select: { fileId: true, itemId: true, at: true } })
  const files = await tx.storedFile.findMany({ where: { regionId: tx.regionId, id: { in: rows.map(({ fileId }) => fileId) } }, select: { id: true, name: true, size: true } })
  const byId = new Map(files.map((file) => [file.id, file]))
  return rows.flatMap(({ fileId, itemId, at }) => {
    const file = byId.get(fileId)
    return file === undefined ? [] : [{ fileId: fileId as FileId, itemId, name: file.name, size: file.size, at }]
  })
}

export const insertAppealFile = async (tx: TenantTx, made: { id: string; appealId: AppealId; fileId: FileId; itemId?: string | null; actorId: UserId; at: Date }): Promise<void> => {
  await tx.appealFile.create({ data: { ...made, regionId: tx.regionId } })
}

export type AppealEventRow = { readonly id: string; readonly step: string; readonly fromStatus: AppealStatus; readonly toStatus: AppealStatus; readonly comment: string | null; readonly actorId: UserId | null; readonly at: Date }

export const listAppealEvents = async (tx: TenantTx, appealId: AppealId): Promise<ReadonlyArray<AppealEventRow>> => {
  const rows = await tx.appealEvent.findMany({ where: { regionId: tx.regionId, appealId }, orderBy: [{ at: 'desc' }, { id: 'desc' }] })
  return rows.map(({ id, step, fromStatus, toStatus, comment, actorId, at }) => ({ id, step, fromStatus, toStatus, comment, actorId: actorId as UserId | null, at }))
}

export type AppealChange = Partial<Pick<Appeal, 'filedAt' | 'rapporteurId' | 'hearingAt' | 'hearingPlace' | 'hearingLink' | 'motivation' | 'protocolNumber' | 'protocolDate' | 'protocolFileId' | 'executedAt'>>
export type AppealTaken = { readonly eventId: string; readonly step: AppealStep; readonly toStatus: AppealStatus; readonly comment: string | null; readonly actorId: UserId | null; readonly at: Date; readonly change?: AppealChange }

/** The new state of an appeal with what the step fixes, and the row of its way. */
export const updateAppealStep = async (tx: TenantTx, appeal: Pick<Appeal, 'id' | 'status'>, { eventId, step, toStatus, comment, actorId, at, change = {} }: AppealTaken): Promise<void> => {
  const { protocolDate, ...rest } = change
  const data = { ...rest, ...(protocolDate === undefined || protocolDate === null ? {} : { protocolDate: fromCalendarDate(protocolDate) }), status: toStatus }
  await tx.appeal.update({ where: { regionId_id: { regionId: tx.regionId, id: appeal.id } }, data })
  await tx.appealEvent.create({ data: { regionId: tx.regionId, id: eventId, appealId: appeal.id, step, fromStatus: appeal.status, toStatus, comment, actorId, at } })
}

/** The values the commission found, by item. */
export const updateDecidedItems = async (tx: TenantTx, decided: ReadonlyArray<{ id: string; value: string }>): Promise<void> => {
  await tx.$executeRaw`
    UPDATE appeal_item i SET decided = d.value FROM unnest(${decided.map(({ id }) => id)}::uuid[], ${decided.map(({ value }) => value)}::text[]) AS d(id, value)
    WHERE i.region_id = ${tx.regionId}::uuid AND i.id = d.id`
}
