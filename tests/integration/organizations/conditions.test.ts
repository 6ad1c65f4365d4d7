import { describe, expect, it } from 'vitest'
import { describeConditions } from '@/usecases/organizations/describe-conditions'
import { getOrganization } from '@/usecases/organizations/get-organization'
import { createRobustness } from '@/usecases/releases/create-robustness'
import { getScoreCard } from '@/usecases/scoring/get-score-card'
import { getWhatWouldChange } from '@/usecases/scoring/get-what-would-change'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle, aPopulation } from '#tests/factories/cycles'
import { aModelDocument } from '#tests/factories/model-document'
import { aRegion } from '#tests/factories/regions'
import { directorAt, fillByPosition, releaseOf } from '../scoring-rating/results'

const empty = { isRemote: '', specialNeedsPercent: '', hardshipPercent: '', otherLanguagePercent: '', laterShiftPercent: '', wearPercent: '' }

describe('B.2.16 conditions a head does not choose', () => {
  it('are kept by the municipality for its own organizations; a director reads them, another municipality does not find them', async () => {
    const region = await aRegion()
    const { organizations: [school, other], municipalities: [here, there] } = await aPopulation(region, { organizations: 1 })
    if (school === undefined || other === undefined || here === undefined || there === undefined) throw new Error('no people')
    const given = { organizationId: school.organizationId, ...empty, isRemote: 'on', hardshipPercent: '12,5', wearPercent: '100' }
    expect(await describeConditions.execute(aCall(await anActor('municipal_specialist', here)), given)).toEqual({ ok: true, value: {} })
    const director = await anActor('director', school)
    const read = await getOrganization.execute(aCall(director), { organizationId: school.organizationId })
    expect(read.ok && [read.value.conditions, read.value.mayDescribe]).toEqual([{ isRemote: true, specialNeedsPercent: null, hardshipPercent: '12.5', otherLanguagePercent: null, laterShiftPercent: null, wearPercent: '100' }, false])
    expect(await describeConditions.execute(aCall(director), given)).toEqual({ ok: false, error: { code: 'FORBIDDEN', operation: 'organization.describe' } })
    expect(await describeConditions.execute(aCall(await anActor('municipal_specialist', there)), given)).toEqual({ ok: false, error: { code: 'NOT_FOUND' } })
  })

  it.each(['100,01', '-1', '12,345', 'много'])('«%s» is no share', async (hardshipPercent) => {
    const region = await aRegion()
    const { organizations: [school] } = await aPopulation(region, { municipalities: 1, organizations: 1 })
    const refused = await describeConditions.execute(aCall(await anActor('regional_operator', region)), { organizationId: school?.organizationId, ...empty, hardshipPercent })
    expect(refused).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
  })

  it('are copied when the cycle opens, make its clusters, are explained on the card, and what is written later changes nothing', async () => {
    const region = await aRegion()
    const { organizations } = await aPopulation(region, { municipalities: 1, organizations: 16 })
    const operator = await anActor('regional_operator', region)
    for (const [at, { organizationId }] of organizations.entries()) await describeConditions.execute(aCall(operator), { organizationId, ...empty, wearPercent: at % 2 === 0 ? '80' : '20' })
    const cycle = await aCycle({ region, document: aModelDocument({ cluster: { by: ['organizationType', 'context'], minimum: 8 } }) })
    const [first] = organizations
    await describeConditions.execute(aCall(operator), { organizationId: first?.organizationId, ...empty, wearPercent: '0' })
    await fillByPosition(cycle)
    const releaseId = await releaseOf(cycle)
    const at = cycle.participants.findIndex(({ organizationId }) => organizationId === first?.organizationId)
    const { actor, row } = await directorAt(cycle, at)
    const found = await getScoreCard.execute(aCall(actor), { directorId: row.directorId, releaseId })
    if (!found.ok) throw new Error(JSON.stringify(found.error))
    expect([found.value.cluster.key, found.value.cluster.size]).toEqual(['secondary_school/context_hard', 8])
    expect(found.value.context).toMatchObject({ band: 'context_hard', z: 100, of: 16 })
    expect(found.value.context?.facts.find(({ key }) => key === 'wear')).toEqual({ key: 'wear', own: 8000, typical: 5000, pull: 'context_hard' })
    // The same clusters everywhere: the analysis of the release and «что изменит уровень» would refuse other totals.
    expect(await createRobustness.execute(aCall(await anActor('ministry_analyst', region)), { releaseId })).toEqual({ ok: true, value: { isNew: true } })
    expect((await getWhatWouldChange.execute(aCall(actor), { directorId: row.directorId, releaseId })).ok).toBe(true)
  })
})
