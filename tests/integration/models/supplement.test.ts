import { describe, expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import { bindSupplement, getSupplementBinding } from '@/usecases/models/bind-supplement'
import { createVersion } from '@/usecases/models/create-version'
import { importModel } from '@/usecases/models/import-model'
import { getMunicipality } from '@/usecases/municipalities/get-municipality'
import { publishRelease } from '@/usecases/releases/publish-release'
import { getScoreCard, type ScoreCard } from '@/usecases/scoring/get-score-card'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle, fillCycle } from '#tests/factories/cycles'
import { aModelDocument } from '#tests/factories/model-document'
import { aModelVersion } from '#tests/factories/models'
import { aMunicipality, aRegion } from '#tests/factories/regions'

import { fillByPosition, releaseOf } from '../scoring-rating/results'

const codeOf = (result: { ok: boolean; error?: { code: string } }): string => (result.ok ? 'done' : (result.error?.code ?? ''))
const municipal = (code: string) => ({ ...aModelDocument(), code, level: 'municipal' as const })

const ratedCore = async () => {
  const core = await aCycle({ municipalities: 2, organizations: 3 })
  const [town, other] = core.municipalities
  const director = core.participants.find(({ municipalityId }) => municipalityId === town?.municipalityId)
  if (town === undefined || other === undefined || director === undefined) throw new Error('nobody')
  await fillByPosition(core)
  return { core, town, other, director, coreRelease: await releaseOf(core) }
}

/** Both models have the same maxima here, so «вместе» is the middle of the two. */
const expectHalfway = ({ total, supplement }: ScoreCard): void => {
  if (supplement === null) throw new Error('no supplement')
  expect(supplement.points.core).toBe(supplement.points.supplement)
  expect([supplement.own.core, supplement.own.together]).toEqual([total, supplement.own.supplement === null ? null : Math.floor((total + supplement.own.supplement) / 2 + 0.5)])
}

describe('PRM-05 the municipal model', () => {
  it('belongs to the municipality of who loads it, and to nobody else', async () => {
    const region = await aRegion()
    const [town, neighbour] = [await aMunicipality(region), await aMunicipality(region)]
    const [specialist, stranger, analyst] = [await anActor('municipal_specialist', town), await anActor('municipal_specialist', neighbour), await anActor('ministry_analyst', region)]
    const json = JSON.stringify(municipal('town'))
    expect(codeOf(await importModel.execute(aCall(analyst), { json }))).toBe('MODEL_OF_NO_MUNICIPALITY')
    expect(codeOf(await importModel.execute(aCall(specialist), { json: JSON.stringify(aModelDocument()) }))).toMatch(/NOT_FOUND|FORBIDDEN/)
    expect(codeOf(await importModel.execute(aCall(specialist), { json }))).toBe('done')
    const model = await withTenant(region.regionId, (tx) => tx.indicatorModel.findUniqueOrThrow({ where: { regionId_code: { regionId: region.regionId, code: 'town' } } }))
    expect(model.municipalityId).toBe(town.municipalityId)
    expect(codeOf(await importModel.execute(aCall(stranger), { json }))).toBe('MODEL_CODE_TAKEN')
    await aModelVersion(region)
  })

  it('is bound to an approved version of the core while it is a draft; a new version keeps the core', async () => {
    const region = await aRegion()
    const town = await aMunicipality(region)
    const specialist = await anActor('municipal_specialist', town)
    const core = await aModelVersion(region)
    const draftCore = await aModelVersion(region, { status: 'draft' })
    const own = await aModelVersion(region, { document: municipal('own'), municipalityId: town.municipalityId, status: 'draft', createdById: specialist.userId })
    const bind = (coreVersionId: string, versionId: string = own.modelVersionId) => bindSupplement.execute(aCall(specialist), { versionId, coreVersionId })
    expect([codeOf(await bind(draftCore.modelVersionId)), codeOf(await bind(own.modelVersionId)), codeOf(await bind(core.modelVersionId))]).toEqual(['SUPPLEMENT_NO_CORE', 'SUPPLEMENT_NO_CORE', 'done'])
    const seen = await getSupplementBinding.execute(aCall(specialist), { versionId: own.modelVersionId })
    expect(seen.ok && seen.value.binding?.core).toMatchObject({ number: 1 })
    const approved = await aModelVersion(region, { document: municipal('own2'), municipalityId: town.municipalityId })
    expect(codeOf(await bind(core.modelVersionId, approved.modelVersionId))).toBe('SUPPLEMENT_APPROVED')
    expect(codeOf(await bindSupplement.execute(aCall(await anActor('ministry_analyst', region)), { versionId: draftCore.modelVersionId, coreVersionId: core.modelVersionId }))).toBe('SUPPLEMENT_NOT_MUNICIPAL')
    await withTenant(region.regionId, (tx) => tx.modelSupplement.create({ data: { regionId: region.regionId, id: crypto.randomUUID(), versionId: approved.modelVersionId, coreVersionId: core.modelVersionId, createdAt: new Date() } }))
    const next = await createVersion.execute(aCall(specialist), { versionId: approved.modelVersionId })
    if (!next.ok) throw new Error(next.error.code)
    const kept = await getSupplementBinding.execute(aCall(specialist), { versionId: next.value.versionId })
    expect(kept.ok && kept.value.binding?.core).toMatchObject({ number: 1 })
  })

  it('capability 16: core and supplement are computed apart and shown together; the places in the region stay what they were', async () => {
    const { core, town, other, director, coreRelease } = await ratedCore()
    const head = await anActor('municipal_head', town)
    const asked = { directorId: director.directorId, releaseId: coreRelease }
    const before = await getScoreCard.execute(aCall(head), asked)
    const supplement = await aModelVersion(core.region, { document: municipal('town'), municipalityId: town.municipalityId })
    await withTenant(core.regionId, (tx) => tx.modelSupplement.create({ data: { regionId: core.regionId, id: crypto.randomUUID(), versionId: supplement.modelVersionId, coreVersionId: core.modelVersionId, createdAt: new Date() } }))
    const second = await aCycle({ region: core.region, modelVersionId: supplement.modelVersionId, document: supplement.document })
    await fillCycle(second, () => '1')
    const release = await releaseOf(second)
    const unpublished = await getScoreCard.execute(aCall(head), asked)
    expect(unpublished.ok && unpublished.value.supplement).toBeNull()
    expect(codeOf(await publishRelease.execute(aCall(await anActor('ministry_approver', core.region)), { releaseId: release }))).toBe('done')
    const after = await getScoreCard.execute(aCall(head), asked)
    if (!before.ok || !after.ok) throw new Error('no card')
    expect([after.value.total, after.value.ranks, after.value.release.resultHash]).toEqual([before.value.total, before.value.ranks, before.value.release.resultHash])
    expect(after.value.results.map((row) => row.releaseId)).not.toContain(release)
    expectHalfway(after.value)
    const page = await getMunicipality.execute(aCall(head), { municipalityId: town.municipalityId, release: coreRelease })
    expect(page.ok && page.value.results?.supplement?.rows.length).toBe(3)
    const neighbour = await getMunicipality.execute(aCall(await anActor('municipal_head', other)), { municipalityId: other.municipalityId, release: coreRelease })
    expect(neighbour.ok && neighbour.value.results?.supplement).toBeNull()
    const newest = await getMunicipality.execute(aCall(head), { municipalityId: town.municipalityId })
    expect(newest.ok && newest.value.results?.release.id).toBe(coreRelease)
  })
})
