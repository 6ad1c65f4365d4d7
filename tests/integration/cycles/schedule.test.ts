import { describe, expect, it } from 'vitest'
import { findCycle } from '@/data/cycles/cycle.store'
import { withTenant } from '@/data/tenant'
import { proposeSchedule } from '@/domain/cycles/schedule'
import type { CalendarDate } from '@/domain/shared/calendar'
import { attachInstruction } from '@/usecases/cycles/attach-instruction'
import { exemptForm, extendForm } from '@/usecases/cycles/extend-form'
import { getCycle } from '@/usecases/cycles/get-cycle'
import { getSchedule } from '@/usecases/cycles/get-schedule'
import { orderCycleStep } from '@/usecases/cycles/order-cycle-step'
import { confirmSchedule, proposeScheduleEdition } from '@/usecases/cycles/propose-schedule'
import { runRegionSteps } from '@/usecases/cycles/run-due-steps'
import { saveCells } from '@/usecases/values/save-cells'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle } from '#tests/factories/cycles'
import { aPdf } from '#tests/factories/evidence-files'

const codeOf = (result: { ok: boolean; error?: { code: string } }): string => (result.ok ? 'done' : (result.error?.code ?? ''))
const paper = { fileName: 'Приказ.pdf', bytes: aPdf() }
const order = { step: 'approveSchedule', orderNumber: '7', orderDate: '2026-09-15', reason: 'План-график', ...paper }

const planOf = (deadline: string) => {
  const { days, stages } = proposeSchedule({ collectionFrom: '2026-10-01' as CalendarDate, deadline: deadline as CalendarDate })
  return { ...days, stages: stages.map((stage) => ({ ...stage, responsibleId: '', executors: 'МОУО' })) }
}

describe('PRM-06 plan of a cycle', () => {
  it('AMU-33 is approved by order with its instruction, PRM-11 corrected with a reason and history, and everybody is told', async () => {
    const { region, cycleId } = await aCycle({ status: 'planned' })
    const [analyst, approver] = [await anActor('ministry_analyst', region), await anActor('ministry_approver', region)]
    const propose = (plan: object) => proposeScheduleEdition.execute(aCall(analyst), { cycleId, ...plan })
    expect(codeOf(await propose({ ...planOf('2026-10-31'), verifyUntil: '2026-10-01' }))).toBe('SCHEDULE_DAYS_ORDER')
    expect(codeOf(await propose({ ...planOf('2026-10-31'), stages: [] }))).toBe('SCHEDULE_STAGE_MISSING')
    expect(codeOf(await propose({ ...planOf('2026-10-31'), stages: planOf('2026-10-31').stages.map((stage) => ({ ...stage, responsibleId: crypto.randomUUID() })) }))).toBe('SCHEDULE_PERSON_UNKNOWN')
    expect(codeOf(await propose({ ...planOf('2026-10-31'), stages: planOf('2026-10-31').stages.map((stage) => ({ ...stage, responsibleId: analyst.userId })) }))).toBe('done')
    expect(codeOf(await orderCycleStep.execute(aCall(approver), { cycleId, ...order }))).toBe('CYCLE_WITHOUT_INSTRUCTION')
    await attachInstruction.execute(aCall(analyst), { cycleId, ...paper })
    expect(codeOf(await orderCycleStep.execute(aCall(approver), { cycleId, ...order, bytes: new Uint8Array([77, 90]) }))).toBe('CYCLE_DOCUMENT_FILE')
    expect(codeOf(await orderCycleStep.execute(aCall(approver), { cycleId, ...order }))).toBe('done')
    expect((await withTenant(region.regionId, (tx) => findCycle(tx, cycleId)))?.deadline).toBe('2026-10-31')

    expect(codeOf(await propose(planOf('2026-11-15')))).toBe('SCHEDULE_REASON_MISSING')
    expect(codeOf(await confirmSchedule.execute(aCall(approver), { cycleId, number: 2 }))).toBe('CYCLE_WITHOUT_PROPOSAL')
    expect(codeOf(await propose({ ...planOf('2026-11-15'), reason: 'Протокол совещания № 4' }))).toBe('done')
    expect((await withTenant(region.regionId, (tx) => findCycle(tx, cycleId)))?.deadline).toBe('2026-10-31')
    expect([codeOf(await confirmSchedule.execute(aCall(analyst), { cycleId, number: 3 })), codeOf(await confirmSchedule.execute(aCall(approver), { cycleId, number: 3 }))]).toEqual(['FORBIDDEN', 'done'])
    expect((await withTenant(region.regionId, (tx) => findCycle(tx, cycleId)))?.deadline).toBe('2026-11-15')
    const page = await getSchedule.execute(aCall(analyst), { cycleId })
    if (!page.ok) throw new Error(page.error.code)
    expect(page.value.history.map(({ number, reason, approvedAt, changes }) => [number, reason, approvedAt !== null, changes.map(({ key }) => key)])).toEqual([
      [3, 'Протокол совещания № 4', true, ['deadline', 'verifyUntil', 'preliminaryOn']], [2, null, true, []], [1, null, false, []],
    ])
    const told = await withTenant(region.regionId, (tx) => tx.job.count({ where: { kind: 'cycle.tell', subjectId: cycleId } }))
    expect(told).toBe(2)
  })
})

describe('OSE-06 the calendar takes its steps', () => {
  it('opens and closes the collection by itself, once, and forms nobody submitted are not presented', async () => {
    const cycle = await aCycle({ status: 'schedule_approved', deadline: '2026-10-31', timeZone: 'Europe/Moscow' })
    const step = async (at: string) => {
      const taken = await runRegionSteps(cycle.regionId, new Date(at))
      return [taken, (await withTenant(cycle.regionId, (tx) => findCycle(tx, cycle.cycleId)))?.status]
    }
    expect([await step('2026-09-30T20:59:59Z'), await step('2026-09-30T21:00:00Z'), await step('2026-09-30T21:00:01Z')]).toEqual([[0, 'schedule_approved'], [1, 'collecting'], [0, 'collecting']])
    expect([await step('2026-10-31T20:59:59Z'), await step('2026-10-31T21:00:00Z')]).toEqual([[0, 'collecting'], [1, 'verifying']])
    const forms = await withTenant(cycle.regionId, (tx) => tx.submission.findMany({ where: { cycleId: cycle.cycleId } }))
    expect(forms.map(({ status, missedDeadline }) => [status, missedDeadline])).toEqual(Array.from({ length: 4 }, () => ['not_submitted', true]))
    const way = await getCycle.execute(aCall(await anActor('auditor', cycle.region)), { cycleId: cycle.cycleId })
    expect(way.ok && way.value.way.map((row) => [row.step, row.isBySystem])).toEqual([['closeCollection', true], ['openCollection', true]])
  })
})

describe('a later day for one organization', () => {
  const world = async () => {
    const cycle = await aCycle({ deadline: '2026-10-31', timeZone: 'Europe/Moscow' })
    const [late, other] = cycle.organizations
    const [municipality] = cycle.municipalities
    if (late === undefined || other === undefined || municipality === undefined) throw new Error('the cycle has organizations')
    await withTenant(cycle.regionId, (tx) => tx.municipality.update({ where: { regionId_id: { regionId: cycle.regionId, id: municipality.municipalityId } }, data: { timeZone: 'Asia/Vladivostok' } }))
    const director = await anActor('director', late)
    const analyst = await anActor('ministry_analyst', cycle.region)
    const field = cycle.document.fields[0]?.key ?? ''
    const save = async (at: string) => {
      const result = await saveCells.execute(aCall(director, new Date(at)), { cycleId: cycle.cycleId, organizationId: late.organizationId, batchId: crypto.randomUUID(), ownerId: director.userId, layer: 'self', known: 0, changes: [{ field, cell: '5', base: 0 }] })
      return result.ok ? JSON.stringify(result.value.cells[0]).includes('DEADLINE_PASSED') : result.error.code
    }
    const statusOf = async (organizationId: string) => (await withTenant(cycle.regionId, (tx) => tx.submission.findFirstOrThrow({ where: { cycleId: cycle.cycleId, organizationId } })))
    return { cycle, late, other, analyst, director, save, statusOf }
  }
  const extension = { deadline: '2026-11-05', reason: 'Болезнь руководителя' }

  it('ends by the clock of the municipality, to the second, in another zone than the region', async () => {
    const { save } = await world()
    expect([await save('2026-10-31T13:59:59.999Z'), await save('2026-10-31T14:00:00.000Z'), await save('2026-10-31T14:00:01.000Z')]).toEqual([false, true, true])
  })

  it('lasts until its own last second and keeps the mark of lateness', async () => {
    const { cycle, late, other, analyst, director, save, statusOf } = await world()
    const extend = (actor: typeof analyst, over: object = {}) => extendForm.execute(aCall(actor, new Date('2026-11-02T08:00:00Z')), { cycleId: cycle.cycleId, organizationId: late.organizationId, ...extension, ...over })
    await runRegionSteps(cycle.regionId, new Date('2026-10-31T14:00:00Z'))
    expect([(await statusOf(late.organizationId)).status, (await withTenant(cycle.regionId, (tx) => findCycle(tx, cycle.cycleId)))?.status]).toEqual(['not_submitted', 'collecting'])
    await runRegionSteps(cycle.regionId, new Date('2026-10-31T21:00:00Z'))
    expect([codeOf(await extend(director)), codeOf(await extend(analyst, { reason: ' ' })), codeOf(await extend(analyst, { deadline: '2026-10-31' })), codeOf(await extend(analyst, { deadline: '2026-11-01' }))]).toEqual(['FORBIDDEN', 'INVALID_INPUT', 'EXTENSION_NOT_LATER', 'EXTENSION_NOT_LATER'])
    expect(codeOf(await extend(analyst))).toBe('done')
    expect(await statusOf(late.organizationId)).toMatchObject({ status: 'in_progress', missedDeadline: true })
    expect((await statusOf(other.organizationId)).status).toBe('not_submitted')
    expect([await save('2026-11-05T13:59:59.999Z'), await save('2026-11-05T14:00:00.000Z')]).toEqual([false, true])
    await runRegionSteps(cycle.regionId, new Date('2026-11-05T14:00:00Z'))
    expect((await statusOf(late.organizationId)).status).toBe('not_submitted')
  })

  it('frees an organization that has not begun, with a reason', async () => {
    const { cycle, other, analyst, statusOf } = await world()
    const exempt = (reason: string) => exemptForm.execute(aCall(analyst, new Date('2026-10-05T08:00:00Z')), { cycleId: cycle.cycleId, organizationId: other.organizationId, reason })
    expect([codeOf(await exempt('')), codeOf(await exempt('Капитальный ремонт')), codeOf(await exempt('Капитальный ремонт'))]).toEqual(['INVALID_INPUT', 'done', 'FORM_NOT_EXEMPTABLE'])
    expect((await statusOf(other.organizationId)).status).toBe('exempt')
  })
})
