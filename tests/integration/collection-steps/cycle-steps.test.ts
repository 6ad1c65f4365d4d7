import { describe, expect, it } from 'vitest'
import { findCycle } from '@/data/cycles/cycle.store'
import { withTenant } from '@/data/tenant'
import { analystSteps, cycleStatuses, cycleSteps, isCycleStepOpen, operatorSteps, orderedSteps, type CycleStatus, type CycleStep } from '@/domain/cycles/cycle-workflow'
import { can } from '@/policy/can'
import { stepOperation } from '@/policy/cycle-steps'
import { roles } from '@/policy/roles'
import { advanceCycle, closeCycle, verifyCycle } from '@/usecases/cycles/advance-cycle'
import { openCycle } from '@/usecases/cycles/open-cycle'
import { attachAnalysis, orderCycleStep } from '@/usecases/cycles/order-cycle-step'
import { confirmSchedule } from '@/usecases/cycles/propose-schedule'
import { aPlace, call, codeOf, isRefusedByRight, paper, type Actor, type Answer } from './world'

const includes = (steps: ReadonlyArray<CycleStep>, step: CycleStep): boolean => steps.includes(step)

/** The door of the server behind each step; the system's own steps have none. */
const take = (actor: Actor, cycleId: string, step: CycleStep): Promise<Answer> => {
  if (includes(orderedSteps, step)) return orderCycleStep.execute(call(actor), { cycleId, step, orderNumber: '1', orderDate: '2026-12-01', reason: 'Приказ', ...paper })
  if (step === 'openCollection') return openCycle.execute(call(actor), { cycleId })
  if (step === 'correctSchedule') return confirmSchedule.execute(call(actor), { cycleId, number: 1 })
  if (step === 'attachAnalysis') return attachAnalysis.execute(call(actor), { cycleId, reason: 'Вывод', ...paper })
  if (step === 'close') return closeCycle.execute(call(actor), { cycleId })
  return includes(operatorSteps, step) ? verifyCycle.execute(call(actor), { cycleId, step }) : advanceCycle.execute(call(actor), { cycleId, step })
}
const byHand = cycleSteps.filter((step) => stepOperation[step] !== null)

describe('D.2 on the server', () => {
  it('PRM-06 PRM-07 every step from every state it does not start from is refused to the very person who may take it, and nothing moves', async () => {
    const { cycle: { regionId, cycleId }, actorOf } = await aPlace()
    const answers: Record<string, string> = {}
    const expected: Record<string, string> = {}
    for (const status of cycleStatuses) {
      await withTenant(regionId, (tx) => tx.cycle.update({ where: { regionId_id: { regionId, id: cycleId } }, data: { status, heldStatus: status === 'suspended' ? 'collecting' : null } }))
      for (const step of byHand.filter((one) => !isCycleStepOpen(status, one))) {
        const role = roles.find((one) => can(actorOf(one), stepOperation[step] ?? 'cycle.read', { regionId }))
        if (role === undefined) throw new Error(`nobody may ${step}`)
        answers[`${status} ${step}`] = codeOf(await take(actorOf(role), cycleId, step))
        expected[`${status} ${step}`] = 'CYCLE_STEP_FORBIDDEN'
      }
      expect((await withTenant(regionId, (tx) => findCycle(tx, cycleId)))?.status).toBe(status)
    }
    expect(answers).toEqual(expected)
  })

  it('PRM-06 every step is refused to every role it is not granted to, in the states it starts from', async () => {
    const { cycle: { regionId, cycleId }, actorOf } = await aPlace()
    const wrong: string[] = []
    for (const step of byHand) {
      const status = cycleStatuses.find((one): one is CycleStatus => isCycleStepOpen(one, step))
      if (status === undefined) throw new Error(`${step} starts nowhere`)
      await withTenant(regionId, (tx) => tx.cycle.update({ where: { regionId_id: { regionId, id: cycleId } }, data: { status, heldStatus: status === 'suspended' ? 'collecting' : null } }))
      for (const role of roles.filter((one) => !can(actorOf(one), stepOperation[step] ?? 'cycle.read', { regionId }))) {
        const code = codeOf(await take(actorOf(role), cycleId, step))
        if (!isRefusedByRight(code)) wrong.push(`${role}: ${step}: ${code}`)
      }
      expect((await withTenant(regionId, (tx) => findCycle(tx, cycleId)))?.status).toBe(status)
    }
    expect(wrong).toEqual([])
  })

  it('a step of the system is taken by nobody’s hand', async () => {
    const { cycle: { cycleId }, actorOf } = await aPlace()
    for (const role of roles) expect(codeOf(await advanceCycle.execute(call(actorOf(role)), { cycleId, step: 'startAppeals' }))).toBe('INVALID_INPUT')
    expect(includes(analystSteps, 'startAppeals')).toBe(false)
  })
})
