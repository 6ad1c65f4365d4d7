import { findCycle } from '@/data/cycles/cycle.store'
import { listParticipants } from '@/data/cycles/participant.store'
import { findStatisticsFile, lockStatisticsFile, type StatisticsFileRow } from '@/data/statistics/statistics-file.store'
import type { CycleId, OrganizationId, StatisticsFileId } from '@/domain/shared/ids'
import { isReached, reachOf } from '@/policy/can'
import type { Context } from '../kernel/runtime'

/** A file of a form is its uploader's alone until its values are written. */
export const lockOwnFile = async ({ tx, actor }: Context, id: StatisticsFileId): Promise<StatisticsFileRow | undefined> => {
  const found = await lockStatisticsFile(tx, id)
  return found?.createdById === actor.userId ? found : undefined
}
export const findOwnFile = async ({ tx, actor }: Context, id: StatisticsFileId): Promise<StatisticsFileRow | undefined> => {
  const found = await findStatisticsFile(tx, id)
  return found?.createdById === actor.userId ? found : undefined
}

export const requireCycle = async ({ tx }: Context, id: CycleId) => {
  const cycle = await findCycle(tx, id)
  if (cycle === undefined) throw new Error(`Cycle ${id} is gone`)
  return cycle
}

/** Organizations of a cycle whose values the actor may import, by id with the name of the snapshot. */
export const reachedOrganizations = async ({ tx, actor }: Context, cycleId: CycleId): Promise<ReadonlyMap<OrganizationId, string>> => {
  const reach = reachOf(actor, 'import.create')
  return new Map((await listParticipants(tx, cycleId)).filter((row) => isReached(reach, row)).map(({ organizationId, organizationName }) => [organizationId, organizationName]))
}
