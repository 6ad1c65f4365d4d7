import { describe, expect, it } from 'vitest'
import { updateCycleStatus } from '@/data/cycles/cycle.store'
import { withTenant } from '@/data/tenant'
import { appealStatuses, appealSteps, isAppealStepOpen, type AppealStatus, type AppealStep } from '@/domain/appeals/appeal-workflow'
import { appealOperation } from '@/policy/appeal-steps'
import { can } from '@/policy/can'
import { roles } from '@/policy/roles'
import { createAppeal } from '@/usecases/appeals/create-appeal'
import { attachEvidence, decideAppeal } from '@/usecases/appeals/decide-appeal'
import { executeAppeal } from '@/usecases/appeals/execute-appeal'
import { assignRapporteur, fileAppeal, registerAppeal, returnAppeal, scheduleHearing, voteOnAppeal, withdrawAppeal } from '@/usecases/appeals/take-steps'
import { createRelease } from '@/usecases/releases/create-release'
import { aPlace, AT, call, codeOf, isRefusedByRight, paper, type Actor, type Answer } from './world'

const anAppealWorld = async () => {
  const world = await aPlace()
  const { cycle: { regionId, cycleId, participants: [participant] }, actorOf } = world
  if (participant === undefined) throw new Error('the cycle has a participant')
  const director = actorOf('director')
  const made = await createRelease.execute(call(actorOf('ministry_analyst')), { cycleId })
  if (!made.ok) throw new Error(made.error.code)
  await withTenant(regionId, async (tx) => {
    await tx.director.update({ where: { regionId_id: { regionId, id: participant.directorId } }, data: { userId: director.userId } })
    await tx.submission.updateMany({ where: { regionId, cycleId }, data: { status: 'accepted' } })
    await updateCycleStatus(tx, cycleId, { status: 'appeals', appealsFrom: new Date('2026-12-01T08:00:00Z') })
  })
  const appeal = await createAppeal.execute(call(director), { cycleId, organizationId: participant.organizationId, items: [{ field: 'plan', ownValue: '9', reason: 'Неверно' }] })
  if (!appeal.ok) throw new Error(appeal.error.code)
  return { ...world, appealId: appeal.value.appealId }
}
type World = Awaited<ReturnType<typeof anAppealWorld>>

/** The door of the server behind each step; what the commission decided has one for its three ends. */
const doors: Partial<Record<AppealStep, (actor: Actor, appealId: string) => Promise<Answer>>> = {
  attach: (actor, appealId) => attachEvidence.execute(call(actor), { appealId, ...paper }),
  file: (actor, appealId) => fileAppeal.execute(call(actor), { appealId }),
  register: (actor, appealId) => registerAppeal.execute(call(actor), { appealId }),
  return: (actor, appealId) => returnAppeal.execute(call(actor), { appealId, reason: 'Поздно' }),
  assign: (actor, appealId) => assignRapporteur.execute(call(actor), { appealId, rapporteurId: actor.userId }),
  schedule: (actor, appealId) => scheduleHearing.execute(call(actor), { appealId, at: '2026-12-20T09:00:00Z', place: 'Зал' }),
  vote: (actor, appealId) => voteOnAppeal.execute(call(actor), { appealId, verdict: 'upheld' }),
  uphold: (actor, appealId) => decideAppeal.execute(call(actor), { appealId, motivation: 'Так', protocolNumber: '1', protocolDate: '2026-12-02', decided: {}, ...paper }),
  execute: (actor, appealId) => executeAppeal.execute(call(actor), { appealId }),
  withdraw: (actor, appealId) => withdrawAppeal.execute(call(actor), { appealId }),
}
type Doored = keyof typeof doors

const setState = ({ cycle: { regionId }, appealId }: World, status: AppealStatus) => withTenant(regionId, (tx) => tx.appeal.update({ where: { regionId_id: { regionId, id: appealId } }, data: { status, filedAt: AT } }))
const stateOf = async ({ cycle: { regionId }, appealId }: World) => (await withTenant(regionId, (tx) => tx.appeal.findUniqueOrThrow({ where: { regionId_id: { regionId, id: appealId } } }))).status
const mayTake = ({ actorOf, place }: World, step: Doored) => roles.filter((role) => {
  const operation = appealOperation[step]
  return operation !== null && can(actorOf(role), operation, place)
})
const each = Object.entries(doors) as ReadonlyArray<[Doored, NonNullable<(typeof doors)[Doored]>]>

describe('D.4 on the server', () => {
  it('has a door for every step but the end, which the system takes', () => {
    expect(appealSteps.filter((step) => doors[step] === undefined)).toEqual(['upholdPartly', 'reject', 'close'])
  })

  it('ZEL-43 every step from every state it does not start from is refused to the very person who may take it, and nothing moves', async () => {
    const world = await anAppealWorld()
    const answers: Record<string, string> = {}
    const expected: Record<string, string> = {}
    for (const status of appealStatuses) {
      for (const [step, door] of each) {
        if (isAppealStepOpen(status, step)) continue
        await setState(world, status)
        const [role] = mayTake(world, step)
        if (role === undefined) throw new Error(`nobody may ${step}`)
        answers[`${status} ${step}`] = `${codeOf(await door(world.actorOf(role), world.appealId))} ${await stateOf(world)}`
        // A draft is not there for anybody but its author.
        expected[`${status} ${step}`] = `${status === 'draft' && role !== 'director' ? 'NOT_FOUND' : 'APPEAL_STEP_FORBIDDEN'} ${status}`
      }
    }
    expect(answers).toEqual(expected)
  })

  it('ZEL-43 every step is refused to every role it is not granted to, in the states it starts from', async () => {
    const world = await anAppealWorld()
    const wrong: string[] = []
    for (const [step, door] of each) {
      const status = appealStatuses.find((one) => isAppealStepOpen(one, step))
      if (status === undefined) throw new Error(`${step} starts nowhere`)
      await setState(world, status)
      const granted = mayTake(world, step)
      for (const role of roles.filter((one) => !granted.includes(one))) {
        const code = codeOf(await door(world.actorOf(role), world.appealId))
        if (!isRefusedByRight(code)) wrong.push(`${role}: ${step}: ${code}`)
      }
      expect(await stateOf(world)).toBe(status)
    }
    expect(wrong).toEqual([])
  })
})
