import { describe, expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import { editVersion } from '@/usecases/models/edit-version'
import { getModelVersion } from '@/usecases/models/get-version'
import { getMunicipality } from '@/usecases/municipalities/get-municipality'
import { getScoreCard } from '@/usecases/scoring/get-score-card'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle } from '#tests/factories/cycles'
import { aModelDocument } from '#tests/factories/model-document'
import { aModelVersion } from '#tests/factories/models'
import { aRegion } from '#tests/factories/regions'
import { fillByPosition, releaseOf } from '../scoring-rating/results'

const goal = { code: 'Ц1', text: 'Цель', rationale: 'Обоснование', dueYear: '2027', measure: 'Доля', indicators: ['1.1'] }
const profile = [{ direction: '1', target: '75', reason: 'Опыт прошлых лет' }, { direction: '2', target: '60', reason: 'Опыт прошлых лет' }]

describe('goals and «модель эффективного руководителя» of a version', () => {
  it('ZEL-24 goals are saved in a draft under its revision; the checker names what is not linked', async () => {
    const region = await aRegion()
    const call = aCall(await anActor('ministry_analyst', region))
    const { modelVersionId: versionId } = await aModelVersion(region, { status: 'draft' })
    const saved = await editVersion.execute(call, { versionId, revision: 0, edit: { kind: 'saveFrame', frame: { goals: [goal], profile } } })
    expect(saved.ok && saved.value.findings.filter(({ code }) => code === 'INDICATOR_WITHOUT_GOAL').map(({ place }) => place.indicator)).toEqual(aModelDocument().indicators.map(({ code }) => code).filter((code) => code !== '1.1'))
    expect(await editVersion.execute(call, { versionId, revision: 0, edit: { kind: 'saveFrame', frame: { goals: [] } } })).toMatchObject({ ok: false, error: { code: 'MODEL_EDIT_CONFLICT' } })
    expect(await getModelVersion.execute(call, { versionId })).toMatchObject({ ok: true, value: { document: { goals: [goal], profile } } })
    expect(await editVersion.execute(call, { versionId, revision: 1, edit: { kind: 'saveFrame', frame: { goals: [{ ...goal, dueYear: 'скоро' }] } } })).toMatchObject({ ok: false, error: { code: 'MODEL_STRUCTURE' } })
  })

  it('ZEL-31 the profile is approved with the version and cannot be changed after', async () => {
    const region = await aRegion()
    const { modelVersionId: versionId } = await aModelVersion(region, { document: aModelDocument({ profile }) })
    expect(await editVersion.execute(aCall(await anActor('ministry_analyst', region)), { versionId, revision: 0, edit: { kind: 'saveFrame', frame: { profile: [] } } })).toMatchObject({ ok: false, error: { code: 'MODEL_STEP_FORBIDDEN' } })
    await expect(withTenant(region.regionId, (tx) => tx.modelVersion.updateMany({ where: { id: versionId }, data: { document: {} } }))).rejects.toThrow()
  })

  it('ZEL-31 a card and a municipality of a release come with the profile of the version it was calculated by', async () => {
    const cycle = await aCycle({ municipalities: 1, organizations: 6, document: aModelDocument({ profile }) })
    await fillByPosition(cycle)
    const releaseId = await releaseOf(cycle)
    const [first] = cycle.participants
    const call = aCall(await anActor('ministry_analyst', cycle.region))
    expect(await getScoreCard.execute(call, { directorId: first?.directorId, releaseId })).toMatchObject({ ok: true, value: { profile } })
    expect(await getMunicipality.execute(call, { municipalityId: first?.municipalityId, release: releaseId })).toMatchObject({ ok: true, value: { results: { profile } } })
  })
})
