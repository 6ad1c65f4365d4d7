import { describe, expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import { isStepOpen, submissionStates, submissionSteps, type SubmissionState, type SubmissionStep } from '@/domain/submissions/submission-workflow'
import { can } from '@/policy/can'
import { roles } from '@/policy/roles'
import { formStepOperation } from '@/policy/submission-steps'
import { exemptForm, extendForm } from '@/usecases/cycles/extend-form'
import { acceptForms, confirmForms, prepareForms } from '@/usecases/submissions/check-forms'
import { drawSample } from '@/usecases/submissions/draw-sample'
import { startForm, submitForm } from '@/usecases/submissions/fill-form'
import { returnByRegion, returnForm } from '@/usecases/submissions/return-form'
import { aPlace, call, codeOf, isRefusedByRight, type Actor, type Answer } from './world'

type World = Awaited<ReturnType<typeof aPlace>>
type Door = (actor: Actor, world: World) => Promise<Answer>

const keyOf = ({ cycle, place }: World) => ({ cycleId: cycle.cycleId, organizationId: place.organizationId })
const batchOf = ({ cycle, place }: World) => ({ cycleId: cycle.cycleId, municipalityId: place.municipalityId, organizationIds: [place.organizationId] })
const cells = [{ field: 'plan', reason: 'Сверьте' }]
/** A batch answers for each form by itself. */
const ofBatch = (answer: Answer): Answer => {
  const code = answer.ok ? (answer.value as { outcomes: ReadonlyArray<{ code: string }> }).outcomes[0]?.code : undefined
  return code === undefined || code === 'DONE' ? answer : { ok: false, error: { code } }
}

/** The door of the server behind each step; the system's own steps and the appeal's have none of their own. */
const doors: Partial<Record<SubmissionStep, Door>> = {
  start: (actor, world) => startForm.execute(call(actor), keyOf(world)),
  submit: (actor, world) => submitForm.execute(call(actor), { ...keyOf(world), confirmed: 'yes' }),
  returnToOrganization: (actor, world) => returnForm.execute(call(actor), { ...keyOf(world), cells }),
  prepare: async (actor, world) => ofBatch(await prepareForms.execute(call(actor), batchOf(world))),
  confirm: async (actor, world) => ofBatch(await confirmForms.execute(call(actor), batchOf(world))),
  takeInSample: (actor, world) => drawSample.execute(call(actor), { cycleId: world.cycle.cycleId }),
  returnByRegion: (actor, world) => returnByRegion.execute(call(actor), { ...keyOf(world), cells }),
  accept: async (actor, world) => ofBatch(await acceptForms.execute(call(actor), { cycleId: world.cycle.cycleId, organizationIds: [world.place.organizationId] })),
  extend: (actor, world) => extendForm.execute(call(actor), { ...keyOf(world), deadline: '2026-12-30', reason: 'Болезнь' }),
  exempt: (actor, world) => exemptForm.execute(call(actor), { ...keyOf(world), reason: 'Ремонт' }),
}
const refusals: Partial<Record<SubmissionStep, string>> = { takeInSample: 'SAMPLE_NOBODY', extend: 'FORM_NOT_EXTENDABLE', exempt: 'FORM_NOT_EXEMPTABLE' }
/** A later day may be given to a form that is still being filled: that is no step. */
const isNoStep = (step: SubmissionStep, status: SubmissionState): boolean => step === 'extend' && ['not_started', 'in_progress', 'returned'].includes(status)

const setState = ({ cycle }: World, status: SubmissionState) => withTenant(cycle.regionId, (tx) => tx.submission.updateMany({ where: { regionId: cycle.regionId, cycleId: cycle.cycleId }, data: { status } }))
const stateOf = async ({ cycle }: World) => (await withTenant(cycle.regionId, (tx) => tx.submission.findFirstOrThrow({ where: { regionId: cycle.regionId, cycleId: cycle.cycleId } }))).status
const whoMay = ({ actorOf, place }: World, step: SubmissionStep) => roles.filter((role) => {
  const operation = formStepOperation[step]
  return operation !== null && can(actorOf(role), operation, place)
})

describe('D.3 on the server', () => {
  it('has a door for every step but those of the system and of an appeal', () => {
    expect(submissionSteps.filter((step) => doors[step] === undefined)).toEqual(['expire', 'lock', 'reopenByAppeal'])
  })

  it('AMU-34 every step from every state it does not start from is refused to the very person who may take it, and nothing moves', async () => {
    const world = await aPlace()
    const answers: Record<string, string> = {}
    const expected: Record<string, string> = {}
    for (const status of submissionStates) {
      for (const [step, door] of Object.entries(doors) as ReadonlyArray<[SubmissionStep, Door]>) {
        if (isStepOpen(status, step) || isNoStep(step, status)) continue
        await setState(world, status)
        const [role] = whoMay(world, step)
        if (role === undefined) throw new Error(`nobody may ${step}`)
        answers[`${status} ${step}`] = `${codeOf(await door(world.actorOf(role), world))} ${await stateOf(world)}`
        expected[`${status} ${step}`] = `${refusals[step] ?? 'FORM_STEP_FORBIDDEN'} ${status}`
      }
    }
    expect(answers).toEqual(expected)
  })

  it('AMU-34 every step is refused to every role it is not granted to, in the states it starts from', async () => {
    const world = await aPlace()
    const wrong: string[] = []
    for (const [step, door] of Object.entries(doors) as ReadonlyArray<[SubmissionStep, Door]>) {
      const status = submissionStates.find((one) => isStepOpen(one, step))
      if (status === undefined) throw new Error(`${step} starts nowhere`)
      await setState(world, status)
      const granted = whoMay(world, step)
      for (const role of roles.filter((one) => !granted.includes(one))) {
        const code = codeOf(await door(world.actorOf(role), world))
        if (!isRefusedByRight(code)) wrong.push(`${role}: ${step}: ${code}`)
      }
      expect(await stateOf(world)).toBe(status)
    }
    expect(wrong).toEqual([])
  })
})
