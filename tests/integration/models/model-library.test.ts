import { describe, expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import { checkModel } from '@/domain/models/check-model'
import { libraryDocument, librarySets } from '@/data/models/library/library.store'
import { addTemplate, createFromLibrary, listLibrary, publishToLibrary } from '@/usecases/models/library'
import { aCall, anActor } from '#tests/factories/access'
import { aModelDocument } from '#tests/factories/model-document'
import { aModelVersion } from '#tests/factories/models'
import { aRegion } from '#tests/factories/regions'
import { unique } from '#tests/factories/unique'

const canary = 'Тайная Область'
/** A document that differs from every other one by a number, so that it can be published once. */
const secret = () => aModelDocument({
  code: 'SECRET', name: `${canary}, модель`, legalBasis: [{ title: `${canary}, приказ` }], goals: [{ code: 'Ц1', text: canary, rationale: canary, dueYear: '2027', measure: canary, indicators: ['1.1'] }],
  indicators: aModelDocument().indicators.map((indicator) => ({ ...indicator, name: `${indicator.name} ${unique()}`, legalBasis: [canary], passport: { ...indicator.passport, responsible: canary } })),
})

describe('library of indicators', () => {
  it('AMU-31 holds every indicator of the method and of its alternatives, each with passport, source and types', () => {
    const { indicators, fields } = libraryDocument()
    expect(indicators.length).toBeGreaterThanOrEqual(70)
    for (const { passport, applicability } of indicators) expect([passport.purpose !== '', passport.source !== '', applicability.organizationTypes.length > 0]).toEqual([true, true, true])
    expect(fields.every(({ source }) => source !== '')).toBe(true)
    expect(checkModel(libraryDocument()).filter(({ severity, code }) => severity === 'error' && code !== 'DIRECTION_SUM_DIFFERS')).toEqual([])
    for (const { codes } of librarySets()) expect(codes.filter((code) => indicators.every((indicator) => indicator.code !== code))).toEqual([])
  })

  it('AMU-31 puts a template with its fields into a draft, once per revision', async () => {
    const region = await aRegion()
    const call = aCall(await anActor('ministry_analyst', region))
    const { modelVersionId: versionId } = await aModelVersion(region, { status: 'draft' })
    const added = await addTemplate.execute(call, { versionId, revision: 0, code: '3.1К', direction: '1' })
    expect(added).toMatchObject({ ok: true, value: { revision: 1, code: '1.3', newFields: 2 } })
    expect(await addTemplate.execute(call, { versionId, revision: 0, code: '2.1', direction: '1' })).toMatchObject({ ok: false, error: { code: 'MODEL_EDIT_CONFLICT' } })
    expect(await addTemplate.execute(call, { versionId, revision: 1, code: '2.1', direction: '9' })).toMatchObject({ ok: false, error: { code: 'LIBRARY_TEMPLATE_GONE' } })
    const row = await withTenant(region.regionId, (tx) => tx.modelVersion.findFirstOrThrow({ where: { id: versionId } }))
    expect(JSON.stringify(row.document)).toContain('special_certified / special_graduates * 100')
  })

  it('is refused for an approved version and to those who may not edit', async () => {
    const region = await aRegion()
    const { modelVersionId: versionId } = await aModelVersion(region)
    expect(await addTemplate.execute(aCall(await anActor('ministry_analyst', region)), { versionId, revision: 0, code: '2.1', direction: '1' })).toMatchObject({ ok: false, error: { code: 'MODEL_STEP_FORBIDDEN' } })
    expect(await addTemplate.execute(aCall(await anActor('auditor', region)), { versionId, revision: 0, code: '2.1', direction: '1' })).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
  })
})

describe('models published by other regions', () => {
  it('ZEL-65 an approved version is published without a trace of its region, and another region makes a draft that keeps from what', async () => {
    const [ours, theirs] = [await aRegion(), await aRegion()]
    const { modelVersionId: versionId } = await aModelVersion(ours, { document: secret() })
    const title = `Модель для всех ${unique()}`
    const published = await publishToLibrary.execute(aCall(await anActor('ministry_approver', ours)), { versionId, title })
    if (!published.ok) throw new Error(published.error.code)
    const { libraryId } = published.value
    const reader = aCall(await anActor('ministry_analyst', theirs))
    const library = await listLibrary.execute(reader, {})
    const shown = library.ok ? library.value.published.find(({ id }) => id === libraryId) : undefined
    expect(shown?.title).toBe(title)
    const made = await createFromLibrary.execute(reader, { libraryId, code: 'own-2026', name: 'Наша модель' })
    if (!made.ok) throw new Error(made.error.code)
    const rows = await withTenant(theirs.regionId, (tx) => tx.modelVersion.findMany({ include: { model: true } }))
    expect(rows.map(({ status, basedOnId, model }) => [status, basedOnId, model.code, model.name])).toEqual([['draft', libraryId, 'own-2026', 'Наша модель']])
    for (const text of [JSON.stringify(shown), JSON.stringify(rows), JSON.stringify(await withTenant(theirs.regionId, (tx) => tx.libraryModel.findUnique({ where: { id: libraryId } })))])
      for (const foreign of [canary, 'SECRET', ours.regionId, versionId]) expect(text).not.toContain(foreign)
  })

  it('nothing of a region is in the library until it was published, and only an approver publishes, only what is approved, once', async () => {
    const region = await aRegion()
    const document = secret()
    const draft = await aModelVersion(region, { status: 'draft', document })
    const approved = await aModelVersion(region, { document })
    const approver = aCall(await anActor('ministry_approver', region))
    const before = await listLibrary.execute(approver, {})
    expect(JSON.stringify(before)).not.toContain(document.indicators[0]?.name)
    expect(await publishToLibrary.execute(aCall(await anActor('ministry_analyst', region)), { versionId: approved.modelVersionId, title: 'Т' })).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
    expect(await publishToLibrary.execute(approver, { versionId: draft.modelVersionId, title: 'Т' })).toMatchObject({ ok: false, error: { code: 'LIBRARY_NOT_APPROVED' } })
    expect((await publishToLibrary.execute(approver, { versionId: approved.modelVersionId, title: 'Т' })).ok).toBe(true)
    expect(await publishToLibrary.execute(approver, { versionId: approved.modelVersionId, title: 'Под другим именем' })).toMatchObject({ ok: false, error: { code: 'LIBRARY_ALREADY' } })
  })

  it('what is published can be neither changed nor taken back', async () => {
    const region = await aRegion()
    const { modelVersionId: versionId } = await aModelVersion(region, { document: secret() })
    await publishToLibrary.execute(aCall(await anActor('ministry_approver', region)), { versionId, title: 'Т' })
    await expect(withTenant(region.regionId, (tx) => tx.libraryModel.updateMany({ data: { title: 'Другое' } }))).rejects.toThrow()
    await expect(withTenant(region.regionId, (tx) => tx.libraryModel.deleteMany({}))).rejects.toThrow()
  })
})
