import { describe, expect, it } from 'vitest'
import { findForm, countFormsByStatus, lockForms } from '@/data/submissions/form-state.store'
import { keepCopies, startForms, takeStep, takeStepOfCycle } from '@/data/submissions/form-step.store'
import { withTenant } from '@/data/tenant'
import { submissionStates, submissionSteps, stateAfter, isStepOpen, type SubmissionState } from '@/domain/submissions/submission-workflow'
import { aCycle, fillCycle, type CycleFixture } from '#tests/factories/cycles'

const AT = new Date('2026-10-20T08:00:00Z')
const by = { actorId: null, at: AT, comment: null }

const firstForm = (cycle: CycleFixture) =>
  withTenant(cycle.regionId, async (tx) => {
    const [row] = cycle.participants
    const form = row === undefined ? undefined : await findForm(tx, cycle.cycleId, row.organizationId)
    if (form === undefined) throw new Error('the cycle has a form')
    return form
  })
const setState = (cycle: CycleFixture, id: string, status: SubmissionState) =>
  withTenant(cycle.regionId, (tx) => tx.submission.update({ where: { regionId_id: { regionId: cycle.regionId, id } }, data: { status } }))

describe('steps of forms in the database', () => {
  it('AMU-34 moves exactly the forms that stand where the step begins, for every state and step', async () => {
    const cycle = await aCycle()
    const form = await firstForm(cycle)
    const told: Record<string, SubmissionState> = {}
    const expected: Record<string, SubmissionState> = {}
    for (const status of submissionStates) {
      for (const step of submissionSteps) {
        await setState(cycle, form.id, status)
        const moved = await withTenant(cycle.regionId, (tx) => takeStep(tx, [form.id], { ...by, step }))
        const after = await firstForm(cycle)
        told[`${status} ${step} ${moved.length}`] = after.status
        expected[`${status} ${step} ${isStepOpen(status, step) ? 1 : 0}`] = isStepOpen(status, step) ? stateAfter(status, step) : status
      }
    }
    expect(told).toEqual(expected)
  })

  it('a return opens its cells until the next step, a missed deadline stays marked', async () => {
    const cycle = await aCycle()
    const form = await firstForm(cycle)
    const step = (name: 'start' | 'expire' | 'extend' | 'submit' | 'returnToOrganization', openSlots: number[] = []) =>
      withTenant(cycle.regionId, async (tx) => {
        await takeStep(tx, [form.id], { ...by, step: name, openSlots })
        const [after] = await lockForms(tx, [form.id])
        return [after?.status, after?.openSlots, after?.missedDeadline]
      })
    expect(await step('start')).toEqual(['in_progress', [], false])
    expect(await step('expire')).toEqual(['not_submitted', [], true])
    expect(await step('extend')).toEqual(['in_progress', [], true])
    expect(await step('submit')).toEqual(['submitted', [], true])
    expect(await step('returnToOrganization', [2, 5])).toEqual(['returned', [2, 5], true])
    expect(await step('submit')).toEqual(['submitted', [], true])
  })

  it('keeps a copy by its step, and locks what was accepted: its values cannot change', async () => {
    const cycle = await aCycle()
    await fillCycle(cycle, () => '1')
    const ids = await withTenant(cycle.regionId, (tx) => tx.submission.findMany({ where: { regionId: cycle.regionId, cycleId: cycle.cycleId }, select: { id: true } }))
    await withTenant(cycle.regionId, async (tx) => {
      const started = await startForms(tx, ids.map(({ id }) => id as never), { actorId: null, at: AT })
      await keepCopies(tx, started.map(({ stepId }) => stepId))
      expect(await tx.submissionCopy.count({ where: { regionId: cycle.regionId } })).toBe(ids.length)
    })
    const form = await firstForm(cycle)
    await setState(cycle, form.id, 'accepted')
    expect(await withTenant(cycle.regionId, (tx) => takeStepOfCycle(tx, cycle.cycleId, { ...by, step: 'lock' }))).toBe(1)
    expect(await withTenant(cycle.regionId, (tx) => countFormsByStatus(tx, cycle.cycleId))).toEqual(new Map([['locked', 1], ['in_progress', ids.length - 1]]))
    await expect(fillCycle(cycle, () => '2')).rejects.toThrow(/immutable/)
  })
})
