import { describe, expect, it } from 'vitest'
import { updateCycleStatus } from '@/data/cycles/cycle.store'
import { withTenant } from '@/data/tenant'
import { digestKinds, type NotificationKind } from '@/domain/notifications/notification-kind'
import type { SubmissionState } from '@/domain/submissions/submission-workflow'
import { roles, type Role } from '@/policy/roles'
import { attachEvidence } from '@/usecases/appeals/decide-appeal'
import { createAppeal } from '@/usecases/appeals/create-appeal'
import { fileAppeal, registerAppeal } from '@/usecases/appeals/take-steps'
import { runRegionSteps } from '@/usecases/cycles/run-due-steps'
import { listOwnNotifications } from '@/usecases/notifications/read-notifications'
import { createRelease } from '@/usecases/releases/create-release'
import { acceptForms, confirmForms } from '@/usecases/submissions/check-forms'
import { submitForm } from '@/usecases/submissions/fill-form'
import { returnByRegion, returnForm } from '@/usecases/submissions/return-form'
import { fillCycle } from '#tests/factories/cycles'
import { aPlace, AT, call, codeOf, paper, type Answer } from './world'

type World = Awaited<ReturnType<typeof aPlace>>
const whole: Readonly<Record<string, string>> = { plan: '100', fact: '90', trained: '1', teachers: '40', teachers_category: '30', special: '5', special_served: '4', breaches: '0' }
const cells = [{ field: 'plan', reason: 'Сверьте' }]

const setState = ({ cycle }: World, data: { status: SubmissionState; preparedAt?: Date }) => withTenant(cycle.regionId, (tx) => tx.submission.updateMany({ where: { regionId: cycle.regionId, cycleId: cycle.cycleId }, data }))
/** Roles whose person has been told of this kind. */
const toldOf = async ({ actorOf }: World, kind: NotificationKind): Promise<ReadonlyArray<Role>> => {
  const told: Role[] = []
  for (const role of roles) {
    const shown = await listOwnNotifications.execute(call(actorOf(role)), {})
    if (shown.ok && shown.value.items.some((one) => one.kind === kind)) told.push(role)
  }
  return told
}

type Case = { readonly event: string; readonly kind: NotificationKind; readonly from: SubmissionState; readonly told: ReadonlyArray<Role>; readonly take: (world: World) => Promise<Answer> }
const keyOf = ({ cycle, place }: World) => ({ cycleId: cycle.cycleId, organizationId: place.organizationId })

/** domain/04 D.3: each event somebody must hear of, and who. */
const forms: ReadonlyArray<Case> = [
  { event: 'submitted', kind: 'formSubmitted', from: 'in_progress', told: ['municipal_specialist'], take: (world) => submitForm.execute(call(world.actorOf('director')), { ...keyOf(world), confirmed: 'yes' }) },
  { event: 'returned', kind: 'formReturned', from: 'submitted', told: ['director', 'organization_delegate'], take: (world) => returnForm.execute(call(world.actorOf('municipal_specialist')), { ...keyOf(world), cells }) },
  { event: 'returned by the region', kind: 'formReturned', from: 'regional_review', told: ['municipal_specialist'], take: (world) => returnByRegion.execute(call(world.actorOf('regional_operator')), { ...keyOf(world), cells }) },
  { event: 'confirmed', kind: 'formConfirmed', from: 'submitted', told: ['director', 'organization_delegate'], take: (world) => confirmForms.execute(call(world.actorOf('municipal_head')), { cycleId: world.cycle.cycleId, municipalityId: world.place.municipalityId, organizationIds: [world.place.organizationId] }) },
  { event: 'accepted', kind: 'formAccepted', from: 'municipal_confirmed', told: ['director', 'organization_delegate'], take: (world) => acceptForms.execute(call(world.actorOf('regional_operator')), { cycleId: world.cycle.cycleId, organizationIds: [world.place.organizationId] }) },
]

describe('D.3 who is told', () => {
  it.each(forms)('AMU-34 of a form $event: $told and nobody else', async ({ kind, from, told, take }) => {
    const world = await aPlace()
    await fillCycle(world.cycle, (_row, key) => whole[key])
    await setState(world, { status: from, preparedAt: AT })
    expect(codeOf(await take(world))).toBe('done')
    expect(await toldOf(world, kind)).toEqual(told)
  })

  it('AMU-34 of a form nobody presented in time: its director and the head of the municipality', async () => {
    const world = await aPlace()
    await runRegionSteps(world.cycle.regionId, new Date('2027-01-10T09:00:00Z'))
    expect((await toldOf(world, 'formExpired')).toSorted()).toEqual(['director', 'municipal_head'])
  })
})

describe('D.4 who is told', () => {
  it('ZEL-43 of a new appeal the secretary, of what becomes of it its author', async () => {
    const world = await aPlace()
    const { cycle: { regionId, cycleId, participants: [participant] }, actorOf } = world
    const director = actorOf('director')
    if (participant === undefined) throw new Error('the cycle has a participant')
    expect(codeOf(await createRelease.execute(call(actorOf('ministry_analyst')), { cycleId }))).toBe('done')
    await withTenant(regionId, async (tx) => {
      await tx.director.update({ where: { regionId_id: { regionId, id: participant.directorId } }, data: { userId: director.userId } })
      await updateCycleStatus(tx, cycleId, { status: 'appeals', appealsFrom: new Date('2026-12-01T08:00:00Z') })
    })
    await setState(world, { status: 'accepted' })
    const made = await createAppeal.execute(call(director), { cycleId, organizationId: participant.organizationId, items: [{ field: 'plan', ownValue: '9', reason: 'Неверно' }] })
    if (!made.ok) throw new Error(made.error.code)
    const { appealId } = made.value
    await attachEvidence.execute(call(director), { appealId, ...paper })
    expect(await toldOf(world, 'appealFiled')).toEqual([])
    expect(codeOf(await fileAppeal.execute(call(director), { appealId }))).toBe('done')
    expect([await toldOf(world, 'appealFiled'), await toldOf(world, 'appealMoved')]).toEqual([['regional_operator'], []])
    expect(codeOf(await registerAppeal.execute(call(actorOf('regional_operator')), { appealId }))).toBe('done')
    expect(await toldOf(world, 'appealMoved')).toEqual(['director'])
  })

  it('each of these kinds goes into the digest and may be turned off', () => {
    for (const kind of ['formSubmitted', 'formReturned', 'formConfirmed', 'formAccepted', 'formExpired', 'appealFiled', 'appealMoved'] as const) expect(digestKinds).toContain(kind)
  })
})
