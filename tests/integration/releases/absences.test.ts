import { describe, expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import { findRelease } from '@/data/scoring/release.store'
import { listRated } from '@/data/scoring/score-card.store'
import { toMicro } from '@/domain/shared/micro'
import type { SubmissionState } from '@/domain/submissions/submission-workflow'
import { verifyCycle } from '@/usecases/cycles/advance-cycle'
import { exemptForm } from '@/usecases/cycles/extend-form'
import { createRelease } from '@/usecases/releases/create-release'
import { createRobustness } from '@/usecases/releases/create-robustness'
import { checkReadiness } from '@/usecases/releases/check-readiness'
import { getOutside } from '@/usecases/scoring/get-outside'
import { getRating } from '@/usecases/scoring/get-rating'
import { getScoreCard } from '@/usecases/scoring/get-score-card'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle, fillCycle, type CellInput, type CycleFixture } from '#tests/factories/cycles'
import { must, refusalOf } from '../recommendations/world'

const whole: Record<string, CellInput> = { plan: '100', fact: '90', trained: '1', teachers: '40', teachers_category: '30', special: '5', special_served: '4', breaches: '0' }
const AT = new Date('2026-12-26T09:00:00Z')
const REASON = 'Капитальный ремонт здания'

const setState = (cycle: CycleFixture, organizationId: string, status: SubmissionState) =>
  withTenant(cycle.regionId, (tx) => tx.submission.updateMany({ where: { regionId: cycle.regionId, cycleId: cycle.cycleId, organizationId }, data: { status } }))

/** Four schools: the first exempt, the second did not present its form, the others accepted. */
const aMixedCycle = async () => {
  const cycle = await aCycle({ municipalities: 2, organizations: 2, status: 'verifying' })
  const { regionId, cycleId, participants: [exempt, silent, ...others] } = cycle
  if (exempt === undefined || silent === undefined) throw new Error('the cycle has participants')
  const [analyst, operator] = [await anActor('ministry_analyst', { regionId }), await anActor('regional_operator', { regionId })]
  await fillCycle(cycle, (_row, key) => whole[key])
  must(await exemptForm.execute(aCall(analyst, AT), { cycleId, organizationId: exempt.organizationId, reason: REASON }))
  await setState(cycle, silent.organizationId, 'not_submitted')
  for (const { organizationId } of others) await setState(cycle, organizationId, 'accepted')
  const release = async () => must(await createRelease.execute(aCall(operator, AT), { cycleId }))
  return { cycle, exempt, silent, others, analyst, operator, release }
}

describe('who is no ordinary participant of a release', () => {
  it('D.3 an exempt organization stands outside with its reason: no card, no place, and nobody is placed against it', async () => {
    const { cycle, exempt, others, analyst, release } = await aMixedCycle()
    const { releaseId, participants } = await release()
    expect(participants).toBe(3)
    const rated = await withTenant(cycle.regionId, (tx) => listRated(tx, releaseId, { previousReleaseId: null }))
    expect(rated.some(({ organizationId }) => organizationId === exempt.organizationId)).toBe(false)
    expect(rated.filter(({ rankRegion }) => rankRegion > 0).map(({ rankRegionOf }) => rankRegionOf)).toEqual(others.map(() => others.length))
    expect((await withTenant(cycle.regionId, (tx) => findRelease(tx, releaseId)))?.absences.find(({ kind }) => kind === 'exempt')).toEqual({ organizationId: exempt.organizationId, kind: 'exempt', reason: REASON })
    const shown = must(await getRating.execute(aCall(analyst, AT), { release: releaseId }))
    expect(shown?.outside).toMatchObject([{ director: exempt.directorName, organization: exempt.organizationName, reason: REASON }])
    const asked = { directorId: exempt.directorId, releaseId }
    expect(refusalOf(await getScoreCard.execute(aCall(analyst, AT), asked))).toEqual({ code: 'NOT_FOUND' })
    expect(must(await getOutside.execute(aCall(analyst, AT), asked))).toMatchObject({ director: exempt.directorName, reason: REASON })
    const neighbour = await anActor('municipal_specialist', cycle.municipalities.find(({ municipalityId }) => municipalityId !== exempt.municipalityId) ?? cycle)
    expect(refusalOf(await getOutside.execute(aCall(neighbour, AT), asked))).toEqual({ code: 'NOT_FOUND' })
  })

  it('D.3 of a form not presented only verified figures count; the rest is missing by the policy of the model, and the card says so', async () => {
    const { cycle, silent, analyst, release } = await aMixedCycle()
    const cardOf = async () => must(await getScoreCard.execute(aCall(analyst, AT), { directorId: silent.directorId, releaseId: (await release()).releaseId }))
    const empty = await cardOf()
    const states = (card: typeof empty) => card.directions.flatMap(({ lines }) => lines.flatMap(({ fields }) => fields.map(({ key, state, micro }) => [key, state, micro])))
    expect([empty.notSubmitted, empty.ranks.region, new Set(states(empty).map(([, state]) => state))]).toEqual([true, null, new Set(['noData'])])
    await fillCycle({ ...cycle, participants: cycle.participants }, (row, key) => (row.organizationId === silent.organizationId ? whole[key] : undefined), 'verified')
    expect(states(await cardOf())).toContainEqual(['plan', 'value', toMicro('100')])
  })

  it('is analysed by the same people it was made of', async () => {
    const { operator, release } = await aMixedCycle()
    const { releaseId } = await release()
    expect(must(await createRobustness.execute(aCall(operator, AT), { releaseId }))).toEqual({ isNew: true })
  })
})

describe('before a release', () => {
  it('PRM-07 the one validator judges the accepted forms again: errors are listed with their place and stop the end of verification', async () => {
    const { cycle, others, operator, release } = await aMixedCycle()
    const [first] = others
    if (first === undefined) throw new Error('the cycle has participants')
    await fillCycle(cycle, (row, key) => (row.organizationId === first.organizationId ? { ...whole, teachers_category: '41' } : whole)[key], 'verified')
    await release()
    const calculate = () => verifyCycle.execute(aCall(operator, AT), { cycleId: cycle.cycleId, step: 'calculate' })
    expect(refusalOf(await calculate())).toEqual({ code: 'CYCLE_FORMS_HAVE_ERRORS', count: 1 })
    const told = must(await checkReadiness.execute(aCall(operator, AT), { cycleId: cycle.cycleId }))
    expect(told.errors).toMatchObject([{ organizationId: first.organizationId, organization: first.organizationName, code: 'PART_EXCEEDS_WHOLE', facts: { value: '41', other: '40' } }])
    const { municipalityId } = first
    expect(told.folded).toMatchObject({ checks: [{ code: 'PART_EXCEEDS_WHOLE', count: 1, places: 1 }], municipalities: [{ id: municipalityId, count: 1, places: 1 }] })
    const chosen = async (search: object) => must(await checkReadiness.execute(aCall(operator, AT), { cycleId: cycle.cycleId, ...search })).errorsTotal
    expect([await chosen({ check: 'PART_EXCEEDS_WHOLE', municipality: municipalityId }), await chosen({ check: 'REQUIRED' }), (await chosen({ page: 2 }))]).toEqual([1, 0, 1])
    expect(told.counts).toMatchObject({ forms: 4, accepted: 2, open: 0, exempt: 1, notSubmitted: 1, errors: 1 })
    expect(told.absences.map(({ kind, reason }) => [kind, reason]).sort()).toEqual([['exempt', REASON], ['notSubmitted', null]])
    await fillCycle(cycle, (_row, key) => whole[key], 'verified')
    expect((await calculate()).ok).toBe(true)
  })

  it('the list is the region’s: a municipality does not see it', async () => {
    const { cycle, exempt } = await aMixedCycle()
    const specialist = await anActor('municipal_specialist', { regionId: cycle.regionId, municipalityId: exempt.municipalityId })
    expect(refusalOf(await checkReadiness.execute(aCall(specialist, AT), { cycleId: cycle.cycleId }))).toMatchObject({ code: expect.stringMatching(/NOT_FOUND|FORBIDDEN/) as string })
  })
})
