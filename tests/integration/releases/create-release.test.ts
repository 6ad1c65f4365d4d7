import { describe, expect, it } from 'vitest'
import { updateCycleStatus } from '@/data/cycles/cycle.store'
import { withTenant } from '@/data/tenant'
import { listDirectorCards, listRated } from '@/data/scoring/score-card.store'
import { findRelease } from '@/data/scoring/release.store'
import { err } from '@/domain/shared/result'
import { orderCycleStep } from '@/usecases/cycles/order-cycle-step'
import { createRelease } from '@/usecases/releases/create-release'
import { publishRelease } from '@/usecases/releases/publish-release'
import { aCall, anActor } from '#tests/factories/access'
import { asOwner } from '#tests/factories/owner'
import { aCycle, fillCycle, type CycleFixture } from '#tests/factories/cycles'
import { aWholeModelDocument } from '#tests/factories/model-document'
import { aPdf } from '#tests/factories/evidence-files'

const filled = async (): Promise<CycleFixture> => {
  const cycle = await aCycle({ document: aWholeModelDocument('amur'), municipalities: 2, organizations: 3 })
  await fillCycle(cycle, (participant, key) => {
    const field = cycle.document.fields.find((candidate) => candidate.key === key)
    return field?.kind === 'boolean' || field?.kind === 'choice' ? '1' : String(10 + (participant.position % 3))
  })
  return cycle
}

describe('release', () => {
  it('AMU-30 calculates every participant, keeps the cards and numbers releases from 1', async () => {
    const cycle = await filled()
    const analyst = await anActor('ministry_analyst', { regionId: cycle.regionId })
    const first = await createRelease.execute(aCall(analyst), { cycleId: cycle.cycleId })
    const second = await createRelease.execute(aCall(analyst), { cycleId: cycle.cycleId })
    if (!first.ok || !second.ok) throw new Error('both releases must be made')
    expect([first.value.number, second.value.number, first.value.participants]).toEqual([1, 2, 6])
    const [one, two] = await withTenant(cycle.regionId, async (tx) => [await findRelease(tx, first.value.releaseId), await findRelease(tx, second.value.releaseId)])
    expect(two?.resultHash).toBe(one?.resultHash)
    expect(two?.inputHash).toBe(one?.inputHash)
    const rated = await withTenant(cycle.regionId, (tx) => listRated(tx, first.value.releaseId, { previousReleaseId: null }))
    expect(rated.map((row) => row.total)).toEqual(rated.map((row) => row.total).toSorted((a, b) => b - a))
  })

  it('keeps contributions that add up to the published total on every stored card', async () => {
    const cycle = await filled()
    const made = await createRelease.execute(aCall(await anActor('ministry_analyst', { regionId: cycle.regionId })), { cycleId: cycle.cycleId })
    if (!made.ok) throw new Error(made.error.code)
    for (const participant of cycle.participants) {
      const cards = await withTenant(cycle.regionId, (tx) => listDirectorCards(tx, made.value.releaseId, participant.directorId))
      expect(cards.map((card) => card.lineContributions.reduce((sum, part) => sum + part, 0))).toEqual(cards.map((card) => card.total))
    }
  })

  it('is never changed: the database refuses it even to the owner', async () => {
    const cycle = await filled()
    const made = await createRelease.execute(aCall(await anActor('ministry_analyst', { regionId: cycle.regionId })), { cycleId: cycle.cycleId })
    expect(made.ok).toBe(true)
    for (const statement of ['UPDATE score_card SET total = 1', 'DELETE FROM score_card', 'UPDATE release SET number = 9', 'TRUNCATE score_card']) {
      await expect(asOwner(async (client) => {
        await client.query("SELECT set_config('app.region_id', $1, false)", [cycle.regionId])
        await client.query(statement)
      })).rejects.toThrow(/append-only/)
    }
  })

  it('refuses a draft, and a specialist of a municipality', async () => {
    const draft = await aCycle({ status: 'planned' })
    const analyst = await anActor('ministry_analyst', { regionId: draft.regionId })
    expect(await createRelease.execute(aCall(analyst), { cycleId: draft.cycleId })).toEqual(err({ code: 'CYCLE_NOT_CALCULABLE', status: 'planned' }))
    const municipality = draft.municipalities[0]
    if (municipality === undefined) throw new Error('the cycle has municipalities')
    const specialist = await anActor('municipal_specialist', municipality)
    expect(await createRelease.execute(aCall(specialist), { cycleId: draft.cycleId })).toEqual(err({ code: 'NOT_FOUND' }))
  })

  it('is published once, by the approver', async () => {
    const cycle = await filled()
    const made = await createRelease.execute(aCall(await anActor('ministry_analyst', { regionId: cycle.regionId })), { cycleId: cycle.cycleId })
    if (!made.ok) throw new Error(made.error.code)
    const input = { releaseId: made.value.releaseId }
    const analyst = await anActor('ministry_analyst', { regionId: cycle.regionId })
    const approver = await anActor('ministry_approver', { regionId: cycle.regionId })
    expect(await publishRelease.execute(aCall(analyst), input)).toEqual(err({ code: 'FORBIDDEN', operation: 'release.publish' }))
    expect((await publishRelease.execute(aCall(approver), input)).ok).toBe(true)
    expect(await publishRelease.execute(aCall(approver), input)).toEqual(err({ code: 'RELEASE_ALREADY_PUBLISHED' }))
  })

  it('is made until the results are approved, and once for each order to correct a closed cycle', async () => {
    const cycle = await filled()
    const analyst = await anActor('ministry_analyst', { regionId: cycle.regionId })
    const approver = await anActor('ministry_approver', { regionId: cycle.regionId })
    const make = (day: string) => createRelease.execute(aCall(analyst, new Date(`${day}T08:00:00Z`)), { cycleId: cycle.cycleId })
    await withTenant(cycle.regionId, (tx) => updateCycleStatus(tx, cycle.cycleId, { status: 'closed' }))
    expect(await make('2027-01-10')).toEqual(err({ code: 'CYCLE_NOT_CALCULABLE', status: 'closed' }))
    const order = { step: 'correct', orderNumber: '9', orderDate: '2027-01-11', reason: 'Техническая ошибка', fileName: 'Приказ.pdf', bytes: aPdf() }
    expect((await orderCycleStep.execute(aCall(approver, new Date('2027-01-11T08:00:00Z')), { cycleId: cycle.cycleId, ...order })).ok).toBe(true)
    expect([(await make('2027-01-12')).ok, (await make('2027-01-13')).ok]).toEqual([true, false])
  })
})
