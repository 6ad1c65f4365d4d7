import { describe, expect, it } from 'vitest'
import { updateCycleStatus } from '@/data/cycles/cycle.store'
import { withTenant } from '@/data/tenant'
import { createRelease } from '@/usecases/releases/create-release'
import { getRating } from '@/usecases/scoring/get-rating'
import { getScoreCard } from '@/usecases/scoring/get-score-card'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle, fillCycle } from '#tests/factories/cycles'
import { aWholeModelDocument } from '#tests/factories/model-document'
import { AT } from './world'
import { must } from '../recommendations/world'

describe('what one cycle covers', () => {
  it('ZEL-48 one cycle of Zelenchuk observes competences, results of management and individual trajectories, each on the same card', async () => {
    const cycle = await aCycle({ document: aWholeModelDocument('zelenchuk'), municipalities: 1, organizations: 1 })
    await fillCycle(cycle, (_row, key) => (cycle.document.fields.find((field) => field.key === key)?.kind === 'integer' ? '10' : '1'))
    const [person] = cycle.participants
    if (person === undefined) throw new Error('the cycle has a participant')
    const analyst = await anActor('ministry_analyst', cycle)
    const { releaseId } = must(await createRelease.execute(aCall(analyst, AT), { cycleId: cycle.cycleId }))
    const card = must(await getScoreCard.execute(aCall(analyst, AT), { directorId: person.directorId, releaseId }))
    const stateOf = (code: string) => card.directions.flatMap(({ lines }) => lines).find(({ indicator }) => indicator.code === code)?.state
    const competences = stateOf('1.3')
    const trajectories = [stateOf('1.4'), stateOf('2.2')]
    const management = card.directions.filter(({ direction }) => direction.group === 'management').flatMap(({ lines }) => lines.map(({ state }) => state))
    expect([competences, trajectories]).toEqual(['scored', ['scored', 'scored']])
    expect(management.filter((state) => state === 'scored').length).toBeGreaterThan(5)
    expect(card.groups.map(({ code, percent }) => [code, percent !== null])).toEqual([['professional', true], ['management', true]])
  })

  it('OSE-07 the first rating comes before the procedure ends and again after it; of the first cycle it is a starting diagnosis without changes', async () => {
    const cycle = await aCycle({ municipalities: 1, organizations: 3 })
    await fillCycle(cycle, (row, key) => (key === 'trained' ? '1' : String(10 + row.position)))
    const analyst = await anActor('ministry_analyst', cycle)
    const rate = async () => {
      const { releaseId } = must(await createRelease.execute(aCall(analyst, AT), { cycleId: cycle.cycleId }))
      return must(await getRating.execute(aCall(analyst, AT), { release: releaseId }))
    }
    const early = await rate()
    await withTenant(cycle.regionId, (tx) => updateCycleStatus(tx, cycle.cycleId, { status: 'appeals', appealsFrom: AT }))
    const final = await rate()
    expect([early?.release.number, final?.release.number, early?.table.columns.n]).toEqual([1, 2, 3])
    expect([early?.comparison, final?.comparison]).toEqual([{ kind: 'none' }, { kind: 'none' }])
    expect(new Set(early?.table.columns.previous)).toEqual(new Set([-1]))
  })
})
