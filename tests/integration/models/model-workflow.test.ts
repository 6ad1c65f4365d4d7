import { describe, expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import { findingKey } from '@/domain/models/finding-key'
import { approveVersion } from '@/usecases/models/approve-version'
import { commentVersion, resolveComment } from '@/usecases/models/comment-version'
import { createVersion } from '@/usecases/models/create-version'
import { closeDiscussion, openDiscussion, submitVersion } from '@/usecases/models/discuss-version'
import { editVersion, explainWarning } from '@/usecases/models/edit-version'
import { getModelEditor } from '@/usecases/models/get-editor'
import { getOrderFile } from '@/usecases/models/get-order-file'
import { getModelVersion } from '@/usecases/models/get-version'
import { returnVersion, withdrawVersion } from '@/usecases/models/return-version'
import { createRelease } from '@/usecases/releases/create-release'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle, fillCycle } from '#tests/factories/cycles'
import { aField, aModelDocument } from '#tests/factories/model-document'
import { aModelVersion } from '#tests/factories/models'
import { anOrganization } from '#tests/factories/people'
import { aMunicipality, aRegion } from '#tests/factories/regions'
import { aPdf } from '#tests/factories/evidence-files'

const order = { orderNumber: '12', orderDate: '2026-10-01', signatory: 'Министр', fileName: 'Приказ.pdf', bytes: aPdf() }
const days = { from: '2026-10-01', until: '2026-10-31' }
const codeOf = (result: { ok: boolean; error?: { code: string } }): string => (result.ok ? 'done' : (result.error?.code ?? ''))

const aPlace = async () => {
  const region = await aRegion()
  const town = await aMunicipality(region)
  const { organizationId } = await anOrganization(town)
  const place = { ...town, organizationId }
  const [analyst, approver, director] = [await anActor('ministry_analyst', region), await anActor('ministry_approver', region), await anActor('director', place)]
  return { region, town, analyst, approver, director }
}

describe('AMU-31 the way of a model version', () => {
  it('is discussed, answered, reviewed, approved by order with a file, amended and withdrawn', async () => {
    const { region, analyst, approver, director } = await aPlace()
    const { modelVersionId: versionId } = await aModelVersion(region, { status: 'draft', createdById: analyst.userId })
    expect(codeOf(await getModelVersion.execute(aCall(director), { versionId }))).toBe('NOT_FOUND')
    expect(codeOf(await openDiscussion.execute(aCall(analyst), { versionId, from: '2026-10-02', until: '2026-10-01' }))).toBe('MODEL_DISCUSSION_DAYS')
    expect(codeOf(await openDiscussion.execute(aCall(analyst), { versionId, ...days }))).toBe('done')
    const commented = await commentVersion.execute(aCall(director), { versionId, section: '1.1', text: 'Порог завышен' })
    if (!commented.ok) throw new Error(commented.error.code)
    expect([codeOf(await submitVersion.execute(aCall(analyst), { versionId })), codeOf(await closeDiscussion.execute(aCall(analyst), { versionId }))]).toEqual(['MODEL_COMMENTS_OPEN', 'MODEL_COMMENTS_OPEN'])
    const answer = { commentId: commented.value.commentId, verdict: 'declined', reason: 'Порог взят из приказа' }
    expect(codeOf(await resolveComment.execute(aCall(analyst), { ...answer, reason: ' ' }))).toBe('INVALID_INPUT')
    expect([codeOf(await resolveComment.execute(aCall(analyst), answer)), codeOf(await resolveComment.execute(aCall(analyst), answer))]).toEqual(['done', 'MODEL_COMMENT_ANSWERED'])
    expect(codeOf(await approveVersion.execute(aCall(approver), { versionId, ...order }))).toBe('MODEL_STEP_FORBIDDEN')
    expect(codeOf(await submitVersion.execute(aCall(analyst), { versionId }))).toBe('done')
    expect(codeOf(await returnVersion.execute(aCall(approver), { versionId, reason: 'Уточните источник' }))).toBe('done')
    const returned = await getModelVersion.execute(aCall(analyst), { versionId })
    expect(returned.ok && [returned.value.head.status, returned.value.flow.returnReason, returned.value.comments[0]?.reason]).toEqual(['draft', 'Уточните источник', 'Порог взят из приказа'])
    await submitVersion.execute(aCall(analyst), { versionId })
    expect(codeOf(await approveVersion.execute(aCall(approver), { versionId, ...order, bytes: new Uint8Array([77, 90]) }))).toBe('MODEL_ORDER_FILE')
    expect(codeOf(await approveVersion.execute(aCall(approver), { versionId, ...order }))).toBe('done')
    const file = await getOrderFile.execute(aCall(director), { versionId })
    expect(file.ok && [file.value.name, [...file.value.bytes]]).toEqual(['Приказ.pdf', [...order.bytes]])
    const amended = await createVersion.execute(aCall(analyst), { versionId })
    if (!amended.ok) throw new Error(amended.error.code)
    const draft = await getModelVersion.execute(aCall(analyst), { versionId: amended.value.versionId })
    expect(draft.ok && [draft.value.head.number, draft.value.head.status, draft.value.flow.amendsId]).toEqual([2, 'draft', versionId])
    expect(codeOf(await withdrawVersion.execute(aCall(approver), { versionId, orderNumber: '13', orderDate: '2026-10-02', reason: 'Новая редакция' }))).toBe('done')
    const withdrawn = await getModelVersion.execute(aCall(director), { versionId })
    expect(withdrawn.ok && [withdrawn.value.head.status, withdrawn.value.flow.withdrawnReason, withdrawn.value.steps]).toEqual(['withdrawn', 'Новая редакция', []])
  })

  it('lets nobody approve what he made or changed, nor withdraw what a cycle uses', async () => {
    const { region, approver } = await aPlace()
    const own = await aModelVersion(region, { status: 'review', createdById: approver.userId })
    expect(codeOf(await approveVersion.execute(aCall(approver), { versionId: own.modelVersionId, ...order }))).toBe('MODEL_AUTHOR_MAY_NOT_APPROVE')
    const edited = await aModelVersion(region, { status: 'review' })
    await withTenant(region.regionId, (tx) => tx.modelVersion.update({ where: { regionId_id: { regionId: region.regionId, id: edited.modelVersionId } }, data: { editorIds: [approver.userId] } }))
    expect(codeOf(await approveVersion.execute(aCall(approver), { versionId: edited.modelVersionId, ...order }))).toBe('MODEL_AUTHOR_MAY_NOT_APPROVE')
    const used = await aModelVersion(region)
    await aCycle({ region, document: used.document, modelVersionId: used.modelVersionId })
    expect(codeOf(await withdrawVersion.execute(aCall(approver), { versionId: used.modelVersionId, orderNumber: '1', orderDate: '2026-10-02', reason: 'Отмена' }))).toBe('MODEL_IN_USE')
  })

  it('PRM-05 lets a municipality make and approve its own model, and no other one', async () => {
    const { region, town } = await aPlace()
    const other = await aMunicipality(region)
    const [specialist, head, stranger] = [await anActor('municipal_specialist', town), await anActor('municipal_head', town), await anActor('municipal_specialist', other)]
    const { modelVersionId: versionId } = await aModelVersion(region, { status: 'draft', municipalityId: town.municipalityId, createdById: specialist.userId })
    const regional = await aModelVersion(region, { status: 'draft' })
    expect([codeOf(await submitVersion.execute(aCall(stranger), { versionId })), codeOf(await submitVersion.execute(aCall(specialist), { versionId: regional.modelVersionId }))]).toEqual(['NOT_FOUND', 'NOT_FOUND'])
    expect(codeOf(await submitVersion.execute(aCall(specialist), { versionId }))).toBe('done')
    expect(codeOf(await approveVersion.execute(aCall(head), { versionId, ...order }))).toBe('done')
  })
})

describe('the draft', () => {
  it('is edited by pieces under one revision; the second of two people is told who was first', async () => {
    const { region, analyst } = await aPlace()
    const operator = await anActor('regional_operator', region, { displayName: 'Осипова Анна' })
    const { modelVersionId: versionId, document } = await aModelVersion(region, { status: 'draft', createdById: analyst.userId })
    const first = { ...document.indicators[0], name: 'Новое имя' }
    const saved = await editVersion.execute(aCall(operator), { versionId, revision: 0, edit: { kind: 'saveIndicator', code: '1.1', indicator: first } })
    expect(saved.ok && [saved.value.revision, saved.value.document.indicators[0]?.name, saved.value.findings]).toEqual([1, 'Новое имя', []])
    const late = await editVersion.execute(aCall(analyst), { versionId, revision: 0, edit: { kind: 'deleteIndicator', code: '1.2' } })
    expect(late).toEqual({ ok: false, error: { code: 'MODEL_EDIT_CONFLICT', by: 'Осипова Анна' } })
    const broken = await editVersion.execute(aCall(analyst), { versionId, revision: 1, edit: { kind: 'saveIndicator', code: '1.1', indicator: { ...first, max: 'много' } } })
    expect(broken).toMatchObject({ ok: false, error: { code: 'MODEL_STRUCTURE', places: [{ path: 'indicators.0.max' }] } })
    const unsound = await editVersion.execute(aCall(analyst), { versionId, revision: 1, edit: { kind: 'deleteIndicator', code: '1.2' } })
    expect(unsound.ok && unsound.value.findings.map(({ code }) => code)).toContain('DIRECTION_SUM_DIFFERS')
    expect(codeOf(await submitVersion.execute(aCall(analyst), { versionId }))).toBe('MODEL_NOT_SOUND')
    const read = await getModelVersion.execute(aCall(analyst), { versionId })
    expect(read.ok && [read.value.flow.revision, read.value.document.indicators.length]).toEqual([2, 4])
  })

  it('asks a justification for each warning and keeps it', async () => {
    const { region, analyst } = await aPlace()
    const document = aModelDocument({ fields: [...aModelDocument().fields, aField({ key: 'spare' })] })
    const { modelVersionId: versionId } = await aModelVersion(region, { status: 'draft', document, createdById: analyst.userId })
    expect(await submitVersion.execute(aCall(analyst), { versionId })).toEqual({ ok: false, error: { code: 'MODEL_WARNINGS_UNEXPLAINED', count: 1 } })
    const read = await getModelVersion.execute(aCall(analyst), { versionId })
    const [warning] = read.ok ? read.value.findings : []
    if (warning === undefined) throw new Error('no warning')
    const key = findingKey({ severity: warning.severity, code: warning.code, place: warning.place, facts: warning.facts })
    expect(codeOf(await explainWarning.execute(aCall(analyst), { versionId, findingKey: 'nothing', reason: 'Нужно' }))).toBe('MODEL_WARNING_GONE')
    expect(codeOf(await explainWarning.execute(aCall(analyst), { versionId, findingKey: key, reason: 'Собирается впрок' }))).toBe('done')
    const after = await getModelVersion.execute(aCall(analyst), { versionId })
    expect(after.ok && after.value.findings[0]?.reason).toBe('Собирается впрок')
    expect(codeOf(await submitVersion.execute(aCall(analyst), { versionId }))).toBe('done')
    expect(codeOf(await editVersion.execute(aCall(analyst), { versionId, revision: 0, edit: { kind: 'deleteIndicator', code: '1.2' } }))).toBe('MODEL_STEP_FORBIDDEN')
  })
})

describe('the checker by the last release', () => {
  it('warns of a band where nearly everybody of last year falls, keeps the justification from the editor, and does not measure an approved version', async () => {
    const cycle = await aCycle({ municipalities: 2, organizations: 12 })
    const { region, modelVersionId } = cycle
    await fillCycle(cycle, (row, key) => (key === 'special' || key === 'breaches' ? '0' : key === 'teachers_category' ? String(row.position) : '100'))
    const analyst = await anActor('ministry_analyst', region)
    const made = await createVersion.execute(aCall(analyst), { versionId: modelVersionId })
    if (!made.ok) throw new Error(made.error.code)
    const { versionId } = made.value
    const before = await getModelEditor.execute(aCall(analyst), made.value)
    expect(before.ok && before.value.findings).toEqual([])
    const released = await createRelease.execute(aCall(analyst), { cycleId: cycle.cycleId })
    expect(codeOf(released)).toBe('done')
    const opened = await getModelEditor.execute(aCall(analyst), made.value)
    if (!opened.ok) throw new Error(opened.error.code)
    expect(opened.value.findings.map(({ code, place }) => `${code} ${place.indicator ?? ''}`)).toEqual(['BAND_CEILING 1.1', 'BAND_CEILING 1.2', 'BAND_CEILING 2.3'])
    expect(await submitVersion.execute(aCall(analyst), { versionId })).toEqual({ ok: false, error: { code: 'MODEL_WARNINGS_UNEXPLAINED', count: 3 } })
    for (const finding of opened.value.findings) expect(codeOf(await explainWarning.execute(aCall(analyst), { versionId, findingKey: findingKey(finding), reason: 'Показатель обязателен' }))).toBe('done')
    const explained = await getModelEditor.execute(aCall(analyst), made.value)
    expect(explained.ok && Object.values(explained.value.reasons)).toEqual(['Показатель обязателен', 'Показатель обязателен', 'Показатель обязателен'])
    expect(codeOf(await submitVersion.execute(aCall(analyst), { versionId }))).toBe('done')
    const approved = await getModelVersion.execute(aCall(analyst), { versionId: modelVersionId })
    expect(approved.ok && approved.value.findings).toEqual([])
  })
})

describe('the editor', () => {
  it('opens a draft with figures of a past cycle without names, and nothing else than a draft', async () => {
    const cycle = await aCycle()
    const { region, modelVersionId } = cycle
    await fillCycle(cycle, (row) => String(10 + row.position))
    const analyst = await anActor('ministry_analyst', region)
    const approved = await withTenant(region.regionId, (tx) => tx.modelVersion.findFirstOrThrow({ where: { regionId: region.regionId, id: modelVersionId } }))
    const made = await createVersion.execute(aCall(analyst), { versionId: modelVersionId })
    if (!made.ok) throw new Error(made.error.code)
    const opened = await getModelEditor.execute(aCall(analyst), made.value)
    expect(opened.ok && [opened.value.flow.revision, opened.value.findings, opened.value.sample?.rows[0]?.cells['plan']]).toEqual([0, [], 10_000_000])
    expect(JSON.stringify(opened.ok && opened.value.sample)).not.toContain('Name')
    expect(codeOf(await getModelEditor.execute(aCall(analyst), { modelId: approved.modelId, versionId: modelVersionId }))).toBe('NOT_FOUND')
  })
})
