import { describe, expect, it } from 'vitest'
import { findingKey } from '@/domain/models/finding-key'
import { approveVersion } from '@/usecases/models/approve-version'
import { submitVersion } from '@/usecases/models/discuss-version'
import { explainWarning } from '@/usecases/models/edit-version'
import { getModelVersion } from '@/usecases/models/get-version'
import { getPassport } from '@/usecases/models/get-passport'
import { importModel } from '@/usecases/models/import-model'
import { listModels } from '@/usecases/models/list-models'
import { aCall, anActor } from '#tests/factories/access'
import { aModelDocument, aWholeModelDocument } from '#tests/factories/model-document'
import { aModelVersion } from '#tests/factories/models'
import { aMunicipality, aRegion } from '#tests/factories/regions'
import { aPdf } from '#tests/factories/evidence-files'

const notFound = { ok: false, error: { code: 'NOT_FOUND' } }

describe('models', () => {
  it('shows a draft to those who make and approve it, and an approved version to everybody', async () => {
    const region = await aRegion()
    const draft = await aModelVersion(region, { status: 'draft' })
    const approved = await aModelVersion(region, { modelId: draft.modelId, number: 2 })
    const specialist = await anActor('municipal_specialist', await aMunicipality(region))
    const analyst = await anActor('ministry_analyst', region)
    const seen = await listModels.execute(aCall(specialist), {})
    expect(seen.ok && seen.value.items.map((row) => row.id)).toEqual([approved.modelVersionId])
    const all = await listModels.execute(aCall(analyst), {})
    expect(all.ok && all.value.items.map((row) => [row.number, row.status])).toEqual([[2, 'approved'], [1, 'draft']])
    expect(await getModelVersion.execute(aCall(specialist), { versionId: draft.modelVersionId })).toEqual(notFound)
    expect((await getModelVersion.execute(aCall(specialist), { versionId: approved.modelVersionId })).ok).toBe(true)
    expect((await getPassport.execute(aCall(specialist), { modelId: draft.modelId, versionId: draft.modelVersionId, code: '1.1' })).ok).toBe(false)
  })

  it('exports what was imported, and offers approval to another person than the author', async () => {
    const region = await aRegion()
    const document = aWholeModelDocument('amur')
    const analyst = await anActor('ministry_analyst', region)
    const imported = await importModel.execute(aCall(analyst), { json: JSON.stringify(document) })
    if (!imported.ok) throw new Error(JSON.stringify(imported.error))
    const { versionId } = imported.value
    const approver = await anActor('ministry_approver', region)
    for (const { severity, ...finding } of imported.value.findings) await explainWarning.execute(aCall(analyst), { versionId, findingKey: findingKey({ severity, ...finding }), reason: 'Так в приказе' })
    expect((await submitVersion.execute(aCall(analyst), { versionId })).ok).toBe(true)
    const read = await getModelVersion.execute(aCall(approver), { versionId })
    expect(read.ok && [read.value.document, read.value.head.status, read.value.approval]).toEqual([document, 'review', 'allowed'])
    expect((await approveVersion.execute(aCall(approver), { versionId, orderNumber: '12', orderDate: '2026-10-01', signatory: 'Министр', fileName: 'Приказ.pdf', bytes: aPdf() })).ok).toBe(true)
    const after = await getModelVersion.execute(aCall(approver), { versionId })
    expect(after.ok && [after.value.head.status, after.value.head.orderDate, after.value.approval]).toEqual(['approved', '2026-10-01', null])
  })

  it('names indicator and rule in the findings of a document that is not sound', async () => {
    const region = await aRegion()
    const [first, ...rest] = aModelDocument().indicators
    if (first === undefined) throw new Error('no indicator')
    const broken = { ...aModelDocument(), indicators: [{ ...first, formula: 'fact / nothing' }, ...rest] }
    const refused = await importModel.execute(aCall(await anActor('ministry_analyst', region)), { json: JSON.stringify(broken) })
    expect(refused).toMatchObject({ ok: false, error: { code: 'MODEL_HAS_ERRORS', findings: expect.arrayContaining([expect.objectContaining({ code: 'FORMULA_FIELD_UNKNOWN', place: expect.objectContaining({ indicator: '1.1', rule: 'steps' }) })]) } })
  })

  it('gives the passport of an indicator with the figures of its formula; an unknown code or a wrong model is not there', async () => {
    const region = await aRegion()
    const { modelId, modelVersionId } = await aModelVersion(region)
    const analyst = await anActor('ministry_analyst', region)
    const passport = await getPassport.execute(aCall(analyst), { modelId, versionId: modelVersionId, code: '2.2' })
    expect(passport.ok && [passport.value.indicator.code, passport.value.direction?.code, passport.value.fields.map((field) => field.key)]).toEqual(['2.2', '2', ['special_served', 'special']])
    expect(await getPassport.execute(aCall(analyst), { modelId, versionId: modelVersionId, code: '9.9' })).toEqual(notFound)
    expect(await getPassport.execute(aCall(analyst), { modelId: (await aModelVersion(region)).modelId, versionId: modelVersionId, code: '2.2' })).toEqual(notFound)
  })
})
