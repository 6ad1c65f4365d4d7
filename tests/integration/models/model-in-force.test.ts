import { describe, expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import type { ModelStep, ModelVersionState } from '@/domain/models/model-workflow'
import { grants } from '@/policy/grants'
import type { Operation } from '@/policy/operations'
import { roles, type Role } from '@/policy/roles'
import { activateVersion, archiveVersion } from '@/usecases/models/activate-version'
import { approveVersion } from '@/usecases/models/approve-version'
import { commentVersion } from '@/usecases/models/comment-version'
import { createVersion } from '@/usecases/models/create-version'
import { closeDiscussion, openDiscussion, submitVersion } from '@/usecases/models/discuss-version'
import { editVersion } from '@/usecases/models/edit-version'
import { getHome } from '@/usecases/home/get-home'
import { getModelVersion } from '@/usecases/models/get-version'
import { getPublicModel } from '@/usecases/public/get-public-model'
import { returnVersion, withdrawVersion } from '@/usecases/models/return-version'
import { runRegionActivations } from '@/usecases/models/run-due-activations'
import { aCall, anActor } from '#tests/factories/access'
import { aModelVersion } from '#tests/factories/models'
import { anOrganization } from '#tests/factories/people'
import { aMunicipality, aRegion } from '#tests/factories/regions'
import { aPdf } from '#tests/factories/evidence-files'

const codeOf = (result: { ok: boolean; error?: { code: string } }): string => (result.ok ? 'done' : (result.error?.code ?? ''))
const order = { orderNumber: '12', orderDate: '2026-10-01', signatory: 'Министр', fileName: 'Приказ.pdf', bytes: aPdf() }

const aPlace = async () => {
  const region = await aRegion()
  const town = await aMunicipality(region)
  const { organizationId } = await anOrganization(town)
  return { region, town, place: { ...town, organizationId } }
}
const statusOf = async (regionId: Awaited<ReturnType<typeof aRegion>>['regionId'], id: string): Promise<string> =>
  withTenant(regionId, async (tx) => (await tx.modelVersion.findUniqueOrThrow({ where: { regionId_id: { regionId, id } }, select: { status: true } })).status)

describe('D.1 a version in force', () => {
  it('is put in force by the approver, gives way to the next edition, and goes to the archive', async () => {
    const { region } = await aPlace()
    const [approver, analyst, administrator] = [await anActor('ministry_approver', region), await anActor('ministry_analyst', region), await anActor('region_administrator', region)]
    const first = await aModelVersion(region)
    expect(codeOf(await activateVersion.execute(aCall(approver), { versionId: first.modelVersionId }))).toBe('done')
    expect(codeOf(await archiveVersion.execute(aCall(administrator), { versionId: first.modelVersionId }))).toBe('MODEL_STEP_FORBIDDEN')
    const second = await aModelVersion(region, { modelId: first.modelId, number: 2 })
    expect(codeOf(await activateVersion.execute(aCall(approver), { versionId: second.modelVersionId }))).toBe('done')
    expect([await statusOf(region.regionId, first.modelVersionId), await statusOf(region.regionId, second.modelVersionId)]).toEqual(['superseded', 'active'])
    expect(codeOf(await activateVersion.execute(aCall(approver), { versionId: first.modelVersionId }))).toBe('MODEL_STEP_FORBIDDEN')
    expect(codeOf(await archiveVersion.execute(aCall(administrator), { versionId: first.modelVersionId }))).toBe('done')
    expect(await statusOf(region.regionId, first.modelVersionId)).toBe('archived')
    const read = await getModelVersion.execute(aCall(analyst), { versionId: first.modelVersionId })
    expect(read.ok && read.value.steps).toEqual(['createVersion'])
    expect(codeOf(await withdrawVersion.execute(aCall(approver), { versionId: second.modelVersionId, orderNumber: '13', orderDate: '2026-10-02', reason: 'Отмена' }))).toBe('done')
  })

  it('leaves no place to another model of the same owner and period, but does to one of another owner', async () => {
    const { region, town } = await aPlace()
    const [approver, head] = [await anActor('ministry_approver', region), await anActor('municipal_head', town)]
    const [one, other, municipal] = [await aModelVersion(region), await aModelVersion(region), await aModelVersion(region, { municipalityId: town.municipalityId })]
    await activateVersion.execute(aCall(approver), { versionId: one.modelVersionId })
    expect(await activateVersion.execute(aCall(approver), { versionId: other.modelVersionId })).toEqual({ ok: false, error: { code: 'MODEL_SLOT_TAKEN', by: 'Проверочная модель' } })
    expect(codeOf(await activateVersion.execute(aCall(head), { versionId: municipal.modelVersionId }))).toBe('done')
  })

  it('comes into force by itself on its day, by the clock of the region, and only once', async () => {
    const region = await aRegion({ timeZone: 'Asia/Yakutsk' })
    const due = await aModelVersion(region, { effectiveFrom: '2026-12-01' })
    expect(await runRegionActivations(region.regionId, new Date('2026-11-30T14:59:00Z'))).toBe(0)
    expect(await runRegionActivations(region.regionId, new Date('2026-11-30T15:01:00Z'))).toBe(1)
    expect(await runRegionActivations(region.regionId, new Date('2026-11-30T15:02:00Z'))).toBe(0)
    expect(await statusOf(region.regionId, due.modelVersionId)).toBe('active')
  })

  it('keeps its document and its order in the database, whatever the step', async () => {
    const region = await aRegion()
    const { modelVersionId: id } = await aModelVersion(region, { status: 'active' })
    const put = (data: object) => withTenant(region.regionId, (tx) => tx.modelVersion.update({ where: { regionId_id: { regionId: region.regionId, id } }, data }))
    await expect(put({ status: 'superseded', orderNumber: '99' })).rejects.toThrow()
    await expect(put({ status: 'draft' })).rejects.toThrow()
    await expect(put({ status: 'superseded', activeSlot: null, supersededAt: new Date('2026-10-01T00:00:00Z') })).resolves.toBeDefined()
  })
})

describe('AMU-31 the audience of a discussion', () => {
  it('is who may read and answer; everybody only where everybody is invited', async () => {
    const { region, town, place } = await aPlace()
    const [analyst, director, specialist] = [await anActor('ministry_analyst', region), await anActor('director', place), await anActor('municipal_specialist', town)]
    const days = { from: '2026-10-01', until: '2026-10-31' }
    const { modelVersionId: versionId } = await aModelVersion(region, { status: 'draft', createdById: analyst.userId })
    await openDiscussion.execute(aCall(analyst), { versionId, ...days, audience: ['municipality'] })
    const remark = { versionId, section: '1.1', text: 'Порог завышен' }
    expect([codeOf(await commentVersion.execute(aCall(director), remark)), codeOf(await commentVersion.execute(aCall(specialist), remark))]).toEqual(['NOT_FOUND', 'done'])
    expect(codeOf(await getPublicModel.execute({ slug: region.slug, versionId }))).toBe('NOT_FOUND')
    const open = await aModelVersion(region, { status: 'draft', createdById: analyst.userId })
    await openDiscussion.execute(aCall(analyst), { versionId: open.modelVersionId, ...days, audience: ['public'] })
    expect(codeOf(await getPublicModel.execute({ slug: region.slug, versionId: open.modelVersionId }))).toBe('done')
    expect(codeOf(await commentVersion.execute(aCall(director), { ...remark, versionId: open.modelVersionId }))).toBe('done')
  })
})

describe('the approver\u2019s home', () => {
  it('shows the versions that wait for this person: not those he changed, and a municipality only its own', async () => {
    const { region, town } = await aPlace()
    const other = await aMunicipality(region)
    const [approver, head, stranger] = [await anActor('ministry_approver', region), await anActor('municipal_head', town), await anActor('municipal_head', other)]
    const regional = await aModelVersion(region, { status: 'review' })
    const changed = await aModelVersion(region, { status: 'review' })
    await withTenant(region.regionId, (tx) => tx.modelVersion.update({ where: { regionId_id: { regionId: region.regionId, id: changed.modelVersionId } }, data: { editorIds: [approver.userId] } }))
    const municipal = await aModelVersion(region, { status: 'review', municipalityId: town.municipalityId })
    const waiting = async (actor: typeof approver): Promise<string[]> => {
      const home = await getHome.execute(aCall(actor), {})
      return home.ok ? home.value.todo.flatMap((item) => (item.kind === 'approveModel' ? [item.versionId] : [])).sort() : []
    }
    expect([await waiting(approver), await waiting(head), await waiting(stranger)]).toEqual([[regional.modelVersionId, municipal.modelVersionId].sort(), [municipal.modelVersionId], []])
  })
})

type Try = { readonly step: ModelStep; readonly operation: Operation; readonly status: ModelVersionState; readonly run: (actor: Awaited<ReturnType<typeof anActor>>, versionId: string) => Promise<{ ok: boolean; error?: { code: string } }> }
const days = { from: '2026-10-01', until: '2026-10-31' }
const tries: ReadonlyArray<Try> = [
  { step: 'edit', operation: 'model.edit', status: 'draft', run: (actor, versionId) => editVersion.execute(aCall(actor), { versionId, revision: 0, edit: { kind: 'saveFrame', frame: { name: 'Другая' } } }) },
  { step: 'openDiscussion', operation: 'model.discuss', status: 'draft', run: (actor, versionId) => openDiscussion.execute(aCall(actor), { versionId, ...days }) },
  { step: 'comment', operation: 'model.comment', status: 'discussion', run: (actor, versionId) => commentVersion.execute(aCall(actor), { versionId, section: '1.1', text: 'Замечание' }) },
  { step: 'closeDiscussion', operation: 'model.discuss', status: 'discussion', run: (actor, versionId) => closeDiscussion.execute(aCall(actor), { versionId }) },
  { step: 'submitForReview', operation: 'model.discuss', status: 'draft', run: (actor, versionId) => submitVersion.execute(aCall(actor), { versionId }) },
  { step: 'returnToDraft', operation: 'model.return', status: 'review', run: (actor, versionId) => returnVersion.execute(aCall(actor), { versionId, reason: 'Уточните' }) },
  { step: 'approve', operation: 'model.approve', status: 'review', run: (actor, versionId) => approveVersion.execute(aCall(actor), { versionId, ...order }) },
  { step: 'activate', operation: 'model.activate', status: 'approved', run: (actor, versionId) => activateVersion.execute(aCall(actor), { versionId }) },
  { step: 'withdraw', operation: 'model.withdraw', status: 'approved', run: (actor, versionId) => withdrawVersion.execute(aCall(actor), { versionId, orderNumber: '1', orderDate: '2026-10-02', reason: 'Отмена' }) },
  { step: 'archive', operation: 'model.archive', status: 'superseded', run: (actor, versionId) => archiveVersion.execute(aCall(actor), { versionId }) },
  { step: 'createVersion', operation: 'model.edit', status: 'approved', run: (actor, versionId) => createVersion.execute(aCall(actor), { versionId }) },
]

describe('PRM-05 every role × step of a regional model', () => {
  // Municipal roles hold these operations for their own municipality only.
  const isWide = (role: Role): boolean => role.startsWith('ministry') || role.startsWith('region')
  it.each(roles)('%s', async (role) => {
    const { region, place } = await aPlace()
    const actor = await anActor(role, place)
    for (const { step, operation, status, run } of tries) {
      const { modelVersionId } = await aModelVersion(region, { status })
      const code = codeOf(await run(actor, modelVersionId))
      const mayTake = grants[role].includes(operation) && (isWide(role) || operation === 'model.comment')
      expect([step, mayTake ? code : ['NOT_FOUND', 'FORBIDDEN'].includes(code)]).toEqual([step, mayTake ? 'done' : true])
    }
  })
})
