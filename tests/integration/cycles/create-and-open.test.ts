import { expect, it } from 'vitest'
import { listParticipants } from '@/data/cycles/participant.store'
import { findCycle } from '@/data/cycles/cycle.store'
import { withTenant } from '@/data/tenant'
import { organizationTypes } from '@/domain/models/model-document'
import { createCycle } from '@/usecases/cycles/create-cycle'
import { getCycle } from '@/usecases/cycles/get-cycle'
import { openCycle } from '@/usecases/cycles/open-cycle'
import { cycleKinds, type CycleKind } from '@/domain/cycles/cycle-kind'
import { attachInstruction } from '@/usecases/cycles/attach-instruction'
import { orderCycleStep } from '@/usecases/cycles/order-cycle-step'
import { approveVersion } from '@/usecases/models/approve-version'
import { createRelease } from '@/usecases/releases/create-release'
import { publishRelease } from '@/usecases/releases/publish-release'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle, aPopulation } from '#tests/factories/cycles'
import { aModelVersion } from '#tests/factories/models'
import { aRegion } from '#tests/factories/regions'
import { aPdf } from '#tests/factories/evidence-files'

const order = { step: 'approveSchedule', orderNumber: '7', orderDate: '2027-09-01', reason: 'План-график', fileName: 'Приказ.pdf', bytes: aPdf() }
const input = { title: 'Следующий цикл', period: '2027/28', collectionFrom: '2027-10-01', deadline: '2027-12-25' }

it('the cycle before is one of the same model, and a municipal model rates its municipality only', async () => {
  const other = await aCycle({ period: '2025/26', collectionFrom: '2025-10-01', deadline: '2025-12-25' })
  const [municipality] = other.municipalities
  if (municipality === undefined) throw new Error('the region has municipalities')
  const analyst = await anActor('ministry_analyst', other.region)
  const { modelVersionId } = await aModelVersion(other.region, { municipalityId: municipality.municipalityId })
  const made = await createCycle.execute(aCall(analyst), { ...input, modelVersionId })
  if (!made.ok) throw new Error(made.error.code)
  const opened = { cycleId: made.value.cycleId }
  expect(codes([await openCycle.execute(aCall(analyst), opened)])).toEqual(['CYCLE_STEP_FORBIDDEN'])
  expect(codes([await orderCycleStep.execute(aCall(await anActor('ministry_approver', other.region)), { ...opened, ...order })])).toEqual(['CYCLE_WITHOUT_INSTRUCTION'])
  expect(codes([await attachInstruction.execute(aCall(analyst), { ...opened, fileName: 'Инструкция.pdf', bytes: aPdf() })])).toEqual(['ok'])
  expect(codes([await orderCycleStep.execute(aCall(await anActor('ministry_approver', other.region)), { ...opened, ...order })])).toEqual(['ok'])
  expect(codes([await openCycle.execute(aCall(analyst), opened)])).toEqual(['ok'])
  const [cycle, rows] = await withTenant(other.regionId, async (tx) => [await findCycle(tx, made.value.cycleId), await listParticipants(tx, made.value.cycleId)])
  expect(cycle?.previousCycleId).toBeNull()
  expect(rows.map(({ municipalityId }) => municipalityId)).toEqual([municipality.municipalityId, municipality.municipalityId])
  const own = await createCycle.execute(aCall(analyst), { ...input, period: '2028/29', modelVersionId })
  if (!own.ok) throw new Error(own.error.code)
  expect((await withTenant(other.regionId, (tx) => findCycle(tx, own.value.cycleId)))?.previousCycleId).toBe(made.value.cycleId)
})

it('AMU-34 four kinds of monitoring go one way: each has its nine stages, its own year of one model and its own cycle before', async () => {
  const { region, modelVersionId } = await aCycle({ status: 'planned' })
  const analyst = await anActor('ministry_analyst', region)
  const create = (given: object) => createCycle.execute(aCall(analyst), { ...input, modelVersionId, ...given })
  const made = new Map<CycleKind, string>()
  for (const kind of cycleKinds) {
    const cycle = await create({ kind })
    if (!cycle.ok) throw new Error(cycle.error.code)
    made.set(kind, cycle.value.cycleId)
    const page = await getCycle.execute(aCall(analyst), { cycleId: cycle.value.cycleId })
    expect(page.ok && [page.value.kind, page.value.plan?.stages.length, page.value.status]).toEqual([kind, 9, 'planned'])
  }
  expect(codes([await create({ kind: 'personnel' })])).toEqual(['CYCLE_ALREADY_EXISTS'])
  await withTenant(region.regionId, (tx) => tx.cycle.updateMany({ where: { regionId: region.regionId }, data: { status: 'closed' } }))
  const next = await create({ kind: 'personnel', period: '2028/29' })
  if (!next.ok) throw new Error(next.error.code)
  expect((await withTenant(region.regionId, (tx) => findCycle(tx, next.value.cycleId)))?.previousCycleId).toBe(made.get('personnel'))
})

const codes = (results: ReadonlyArray<{ ok: true } | { ok: false; error: { code: string } }>) => results.map((result) => (result.ok ? 'ok' : result.error.code)).toSorted()

it('ZEL-05 all organizations are monitored: the opened cycle takes every one that has a head, of every type and municipality', async () => {
  const region = await aRegion()
  for (const organizationType of organizationTypes) await aPopulation(region, { municipalities: 2, organizations: 1, organizationType })
  const [analyst, approver] = [await anActor('ministry_analyst', region), await anActor('ministry_approver', region)]
  const { modelVersionId } = await aModelVersion(region)
  const made = await createCycle.execute(aCall(analyst), { ...input, modelVersionId })
  if (!made.ok) throw new Error(made.error.code)
  const { cycleId } = made.value
  expect(codes([await attachInstruction.execute(aCall(analyst), { cycleId, fileName: 'Инструкция.pdf', bytes: aPdf() }), await orderCycleStep.execute(aCall(approver), { cycleId, ...order }), await openCycle.execute(aCall(analyst), { cycleId })])).toEqual(['ok', 'ok', 'ok'])
  const rows = await withTenant(region.regionId, (tx) => listParticipants(tx, cycleId))
  expect(rows.map(({ organizationType }) => organizationType).toSorted()).toEqual(organizationTypes.flatMap((type) => [type, type]).toSorted())
  expect(new Set(rows.map(({ municipalityId }) => municipalityId)).size).toBe(2 * organizationTypes.length)
})

it('two at once: one does it, the other is told', async () => {
  const cycle = await aCycle()
  const analyst = await anActor('ministry_analyst', cycle)
  const create = () => createCycle.execute(aCall(analyst), { ...input, modelVersionId: cycle.modelVersionId })
  expect(codes(await Promise.all([create(), create()]))).toEqual(['CYCLE_ALREADY_EXISTS', 'ok'])
  const made = await createRelease.execute(aCall(analyst), { cycleId: cycle.cycleId })
  if (!made.ok) throw new Error(made.error.code)
  const approver = await anActor('ministry_approver', cycle)
  const publish = () => publishRelease.execute(aCall(approver), { releaseId: made.value.releaseId })
  expect(codes(await Promise.all([publish(), publish()]))).toEqual(['RELEASE_ALREADY_PUBLISHED', 'ok'])
  const reviewed = await aModelVersion(cycle, { status: 'review' })
  const approve = () => approveVersion.execute(aCall(approver), { versionId: reviewed.modelVersionId, orderNumber: '1', orderDate: '2026-01-15', signatory: 'Министр', fileName: 'Приказ.pdf', bytes: aPdf() })
  expect(codes(await Promise.all([approve(), approve()]))).toEqual(['MODEL_STEP_FORBIDDEN', 'ok'])
})
