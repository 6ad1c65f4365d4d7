import type { Absence } from '@/domain/scoring/lines/absence'
import type { ReleaseHistory } from '@/domain/scoring/releases/release-history'
import type { CycleId, JobId, ModelVersionId, ReleaseId, UserId } from '@/domain/shared/ids'
import type { InputJson } from '../client'
import type { Release as ReleaseRow } from '../generated/client'
import type { TenantTx } from '../tenant'
import { decodeAbsences } from './absence.codec'
import { decodeReleaseHistory } from './release-history.codec'

export type ReleaseHead = {
  readonly id: ReleaseId
  readonly cycleId: CycleId
  readonly number: number
  readonly modelVersionId: ModelVersionId
  readonly engineVersion: string
  readonly inputHash: string
  readonly resultHash: string
  readonly participants: number
  readonly clusters: ReadonlyArray<{ key: string; size: number; widened: boolean }>
  readonly history: ReleaseHistory
  /** Who was no ordinary participant when it was made. */
  readonly absences: ReadonlyArray<Absence>
  readonly createdAt: Date
  readonly publishedAt: Date | null
}

type Row = ReleaseRow & { publications: ReadonlyArray<{ publishedAt: Date }> }
const withPublication = { publications: { select: { publishedAt: true } } } as const

const toHead = (row: Row): ReleaseHead => ({
  id: row.id as ReleaseId,
  cycleId: row.cycleId as CycleId,
  number: row.number,
  modelVersionId: row.modelVersionId as ModelVersionId,
  engineVersion: row.engineVersion,
  inputHash: row.inputHash,
  resultHash: row.resultHash,
  participants: row.participants,
  clusters: row.clusters as unknown as ReleaseHead['clusters'],
  history: decodeReleaseHistory(row.history),
  absences: decodeAbsences(row.absences),
  createdAt: row.createdAt,
  publishedAt: row.publications[0]?.publishedAt ?? null,
})

export const findRelease = async (tx: TenantTx, id: ReleaseId): Promise<ReleaseHead | undefined> => {
  const row = await tx.release.findUnique({ where: { regionId_id: { regionId: tx.regionId, id } }, include: withPublication })
  return row === null ? undefined : toHead(row)
}

/** The row is held until the transaction ends: two people cannot publish at once. */
export const lockRelease = async (tx: TenantTx, id: ReleaseId): Promise<ReleaseHead | undefined> => {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`release ${id}`}, 0))::text`
  return findRelease(tx, id)
}

export const findLastRelease = async (tx: TenantTx, cycleId: CycleId): Promise<ReleaseHead | undefined> => {
  const row = await tx.release.findFirst({ where: { regionId: tx.regionId, cycleId }, orderBy: { number: 'desc' }, include: withPublication })
  return row === null ? undefined : toHead(row)
}

/** The release of the same cycle with the number just below. */
export const findReleaseBefore = async (tx: TenantTx, { cycleId, number }: Pick<ReleaseHead, 'cycleId' | 'number'>): Promise<ReleaseHead | undefined> => {
  const row = await tx.release.findFirst({ where: { regionId: tx.regionId, cycleId, number: { lt: number } }, orderBy: { number: 'desc' }, include: withPublication })
  return row === null ? undefined : toHead(row)
}

/** What a job has already made, when it is run again. */
export const findReleaseOfJob = async (tx: TenantTx, jobId: JobId): Promise<ReleaseHead | undefined> => {
  const row = await tx.release.findUnique({ where: { regionId_jobId: { regionId: tx.regionId, jobId } }, include: withPublication })
  return row === null ? undefined : toHead(row)
}

/** Releases of one cycle, newest first. */
export const listCycleReleases = async (tx: TenantTx, cycleId: CycleId): Promise<ReadonlyArray<ReleaseHead>> =>
  (await tx.release.findMany({ where: { regionId: tx.regionId, cycleId }, orderBy: { number: 'desc' }, include: withPublication })).map(toHead)

/** All releases of the region, newest cycle period and number first. */
export const listReleases = async (tx: TenantTx): Promise<ReadonlyArray<ReleaseHead & { readonly period: string; readonly cycleTitle: string; readonly previousCycleId: CycleId | null }>> => {
  const rows = await tx.release.findMany({
    where: { regionId: tx.regionId },
    include: { ...withPublication, cycle: { select: { period: true, title: true, previousCycleId: true } } },
    orderBy: [{ cycle: { period: 'desc' } }, { number: 'desc' }, { id: 'desc' }],
  })
  return rows.map((row) => ({ ...toHead(row), period: row.cycle.period, cycleTitle: row.cycle.title, previousCycleId: row.cycle.previousCycleId as CycleId | null }))
}

export type NewRelease = Omit<ReleaseHead, 'publishedAt'> & { readonly smallestGroup: number; readonly createdById: UserId | null; readonly jobId?: JobId | null }

export const insertRelease = async (tx: TenantTx, release: NewRelease): Promise<void> => {
  await tx.release.create({ data: { ...release, regionId: tx.regionId, clusters: release.clusters as unknown as InputJson, history: release.history as unknown as InputJson, absences: release.absences as unknown as InputJson } })
}

export const insertPublication = async (tx: TenantTx, made: { id: string; releaseId: ReleaseId; at: Date; by: UserId }): Promise<void> => {
  await tx.releasePublication.create({ data: { regionId: tx.regionId, id: made.id, releaseId: made.releaseId, publishedAt: made.at, publishedById: made.by } })
}
