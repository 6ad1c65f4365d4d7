import { withTenant } from '@/data/tenant'
import type { CycleId, ReleaseId } from '@/domain/shared/ids'
import { createRelease } from '@/usecases/releases/create-release'
import { getRating, type Rating } from '@/usecases/scoring/get-rating'
import type { Actor } from '@/policy/can'
import { aCall, anActor } from '#tests/factories/access'
import { fillCycle, type CycleFixture } from '#tests/factories/cycles'

/** Facts in per cent of the plan by position: everybody gets other points, the first ones the most. */
export const fillByPosition = (cycle: CycleFixture, shift = 0): Promise<void> =>
  fillCycle(cycle, (row, key) => {
    if (key === 'plan' || key === 'teachers' || key === 'special') return '100'
    if (key === 'fact' || key === 'teachers_category' || key === 'special_served') return String(Math.max(0, 100 - row.position * 12 - shift))
    return key === 'trained' ? '1' : '0'
  })

export const releaseOf = async (cycle: { regionId: CycleFixture['regionId']; cycleId: CycleId }): Promise<ReleaseId> => {
  const analyst = await anActor('ministry_analyst', { regionId: cycle.regionId })
  const made = await createRelease.execute(aCall(analyst), { cycleId: cycle.cycleId })
  if (!made.ok) throw new Error(`no release: ${JSON.stringify(made.error)}`)
  return made.value.releaseId
}

export const readRating = async (actor: Actor, input: { release?: string } = {}): Promise<Rating> => {
  const read = await getRating.execute(aCall(actor), input)
  if (!read.ok || read.value === null) throw new Error(`no rating: ${JSON.stringify(read)}`)
  return read.value
}

/** The account that is the director at a position. */
export const directorAt = async (cycle: CycleFixture, position: number) => {
  const row = cycle.participants[position]
  if (row === undefined) throw new Error('no such participant')
  const actor = await anActor('director', { regionId: cycle.regionId, municipalityId: row.municipalityId, organizationId: row.organizationId })
  await withTenant(cycle.regionId, (tx) => tx.director.update({ where: { regionId_id: { regionId: cycle.regionId, id: row.directorId } }, data: { userId: actor.userId } }))
  return { actor, row }
}
