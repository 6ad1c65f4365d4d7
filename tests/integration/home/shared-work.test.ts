import { beforeAll, describe, expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import { newId } from '@/platform/ids'
import type { Actor } from '@/policy/can'
import { getHome } from '@/usecases/home/get-home'
import { planInterviews } from '@/usecases/interviews/plan-interviews'
import { agreeToInterview, holdInterview } from '@/usecases/interviews/step-interview'
import { publishPractice, returnPractice, submitPractice } from '@/usecases/practices/step-practice'
import { aCall, anActor } from '#tests/factories/access'
import { anAdviceWorld, must, type AdviceWorld } from '../recommendations/world'

let world: AdviceWorld
let strong: Actor
const LATER = new Date('2026-10-16T09:00:00Z')
const kinds = ['moderatePractices', 'revisePractices', 'holdInterviews', 'attendInterviews', 'acquaintInterviews', 'confirmPairs', 'agreePairs', 'submitReports', 'acceptReports']
const todo = async (actor: Actor, now?: Date) => must(await getHome.execute(aCall(actor, now), {})).todo.filter(({ kind }) => kinds.includes(kind)).map((item) => [item.kind, item.date, item.isLate])
const regionOf = () => world.cycle.regionId

beforeAll(async () => {
  world = await anAdviceWorld()
  const best = world.cycle.participants.at(-1)
  if (best === undefined) throw new Error('Six take part')
  strong = await anActor('director', { regionId: regionOf(), municipalityId: best.municipalityId, organizationId: best.organizationId })
  await withTenant(regionOf(), (tx) => tx.director.update({ where: { regionId_id: { regionId: regionOf(), id: best.directorId } }, data: { userId: strong.userId } }))
})

describe('work that waits among practices, interviews, pairs and reports', () => {
  it('ZEL-52: a submitted practice waits for the moderator, a returned one for its author, a published one for nobody', async () => {
    const best = world.cycle.participants.at(-1)
    if (best === undefined) throw new Error('Six take part')
    const practiceId = newId()
    await withTenant(regionOf(), (tx) => tx.bestPractice.create({ data: {
      regionId: regionOf(), id: practiceId, proposerKind: 'director', municipalityId: best.municipalityId, organizationId: best.organizationId, directorId: best.directorId, status: 'draft', title: 'Разбор', problem: 'Поздно', text: 'Раз в квартал', outcome: 'Достигнуто',
      releaseId: world.releaseId, figures: [], indicatorCodes: [], directionCodes: [], organizationTypes: [], authorIds: [strong.userId], createdById: strong.userId, createdAt: new Date('2026-10-15T06:00:00Z'),
    } }))
    must(await submitPractice.execute(aCall(strong), { practiceId }))
    expect([await todo(world.operator), await todo(strong), await todo(world.analyst)]).toEqual([[['moderatePractices', '2026-10-15', false]], [], []])
    must(await returnPractice.execute(aCall(world.operator), { practiceId, comment: 'Добавьте условия' }))
    expect([await todo(world.operator), await todo(strong, LATER)]).toEqual([[], [['revisePractices', '2026-10-15', false]]])
    must(await submitPractice.execute(aCall(strong), { practiceId }))
    must(await publishPractice.execute(aCall(world.operator), { practiceId }))
    expect([await todo(world.operator), await todo(strong)]).toEqual([[], []])
  })

  it('ZEL-59: an interview waits for who holds it, late after its day, then for the director’s acquaintance', async () => {
    const { interviewId } = must(await planInterviews.execute(aCall(world.head), { releaseId: world.releaseId, people: `${world.own.directorId}/${world.own.organizationId}`, plannedOn: '2026-10-15', place: 'кабинет 5', interviewer: 'Начальник' }))
    expect([await todo(world.head), await todo(world.head, LATER), await todo(world.director), await todo(world.analyst)]).toEqual([[['holdInterviews', '2026-10-15', false]], [['holdInterviews', '2026-10-15', true]], [['attendInterviews', '2026-10-15', false]], []])
    must(await holdInterview.execute(aCall(world.head, LATER), { interviewId, minutes: 'Говорили', stepText1: 'Курсы', stepDueOn1: '2026-12-01' }))
    expect([await todo(world.head, LATER), await todo(world.director, LATER), await todo(world.stranger, LATER)]).toEqual([[], [['acquaintInterviews', '2026-10-16', false]], []])
    must(await agreeToInterview.execute(aCall(world.director, LATER), { interviewId }))
    expect(await todo(world.director, LATER)).toEqual([])
  })

  it('OSE-10: a proposed pair waits for who confirms, a confirmed one for each side that has not answered', async () => {
    const [taker, giver] = [world.own, world.cycle.participants.at(-1)]
    if (giver === undefined) throw new Error('Six take part')
    const id = newId()
    await withTenant(regionOf(), (tx) => tx.practiceTransferPair.create({ data: {
      regionId: regionOf(), id, releaseId: world.releaseId, rule: 'points', criterionKind: 'direction', criterionCode: '1', criterionName: 'Компетенции', status: 'proposed', giverPercent: 90, takerPercent: 20,
      giverDirectorId: giver.directorId, giverOrganizationId: giver.organizationId, giverMunicipalityId: giver.municipalityId, takerDirectorId: taker.directorId, takerOrganizationId: taker.organizationId, takerMunicipalityId: taker.municipalityId,
      createdById: world.operator.userId, createdAt: new Date('2026-10-15T06:00:00Z'),
    } }))
    expect([await todo(world.operator), await todo(strong)]).toEqual([[['confirmPairs', '2026-10-15', false]], []])
    await withTenant(regionOf(), (tx) => tx.practiceTransferPair.update({ where: { regionId_id: { regionId: regionOf(), id } }, data: { status: 'confirmed', giverAgreedAt: LATER } }))
    expect([await todo(world.operator), await todo(strong), await todo(world.director)]).toEqual([[], [], [['agreePairs', '2026-10-15', false]]])
  })

  it('PRM-15: a report waits thirty days before its term for its municipality, and handed in for the ministry', async () => {
    const id = newId()
    await withTenant(regionOf(), (tx) => tx.report.create({ data: { regionId: regionOf(), id, period: '2026/27', kind: 'municipal_report', title: 'Доклад', municipalityId: world.own.municipalityId, dueOn: new Date('2026-11-14'), status: 'scheduled', createdById: world.analyst.userId, createdAt: LATER } }))
    expect([await todo(world.head, new Date('2026-10-14T09:00:00Z')), await todo(world.head), await todo(world.operator)]).toEqual([[], [['submitReports', '2026-11-14', false]], []])
    expect(await todo(world.head, new Date('2026-11-15T09:00:00Z'))).toEqual([['submitReports', '2026-11-14', true]])
    await withTenant(regionOf(), (tx) => tx.report.update({ where: { regionId_id: { regionId: regionOf(), id } }, data: { status: 'submitted', submittedById: world.head.userId, submittedAt: LATER } }))
    expect([await todo(world.head), await todo(world.analyst, LATER)]).toEqual([[], [['acceptReports', '2026-10-16', false]]])
  })
})
