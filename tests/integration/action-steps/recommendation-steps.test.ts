import { beforeAll, describe, expect, it } from 'vitest'
import type { AddresseeKind } from '@/data/recommendations/recommendation.store'
import { withTenant } from '@/data/tenant'
import { isRecommendationStepOpen, recommendationStates, recommendationSteps, stateAfterStep, type RecommendationState, type RecommendationStep } from '@/domain/recommendations/recommendation-workflow'
import { can } from '@/policy/can'
import { roles, type Role } from '@/policy/roles'
import { acceptRecommendation, acknowledgeRecommendation, objectToRecommendation, reportRecommendation, startRecommendation } from '@/usecases/recommendations/answer-recommendation'
import { assessEffect, escalateRecommendation } from '@/usecases/recommendations/assess-effect'
import { draftRecommendation, editRecommendation } from '@/usecases/recommendations/draft-recommendation'
import { acknowledgeOnPaper, closeRecommendation, confirmRecommendation, declineObjection, rejectReport, returnRecommendation, revokeRecommendation } from '@/usecases/recommendations/review-recommendation'
import { issueRecommendations, submitRecommendations } from '@/usecases/recommendations/send-recommendations'
import { operationOf } from '@/usecases/recommendations/take-step'
import { codeOf } from '../collection-steps/world'
import { must } from '../recommendations/world'
import { anActionWorld, call, countRefused, drafting, DUE, NO_RIGHT, stepsOfRoles, traceOf, tryAll, type Door, type World } from './world'

const comment = 'Так решили'
const edited = { title: 'Курсы', text: 'Другие курсы', basis: 'Справка', dueOn: '2027-01-31', revision: 0 }
/** The door of the server behind each step. */
const doors: Record<RecommendationStep, Door> = {
  edit: (actor, recommendationId) => editRecommendation.execute(call(actor), { recommendationId, ...edited }),
  submit: (actor, recommendationId) => submitRecommendations.execute(call(actor), { recommendationId }),
  returnToDraft: (actor, recommendationId) => returnRecommendation.execute(call(actor), { recommendationId, comment }),
  issue: (actor, recommendationId) => issueRecommendations.execute(call(actor), { recommendationId }),
  acknowledge: (actor, recommendationId) => acknowledgeRecommendation.execute(call(actor), { recommendationId }),
  acknowledgeOnPaper: (actor, recommendationId) => acknowledgeOnPaper.execute(call(actor), { recommendationId, comment }),
  accept: (actor, recommendationId) => acceptRecommendation.execute(call(actor), { recommendationId }),
  object: (actor, recommendationId) => objectToRecommendation.execute(call(actor), { recommendationId, comment }),
  declineObjection: (actor, recommendationId) => declineObjection.execute(call(actor), { recommendationId, comment }),
  start: (actor, recommendationId) => startRecommendation.execute(call(actor), { recommendationId, comment }),
  report: (actor, recommendationId) => reportRecommendation.execute(call(actor), { recommendationId, comment }),
  confirm: (actor, recommendationId) => confirmRecommendation.execute(call(actor), { recommendationId }),
  rejectReport: (actor, recommendationId) => rejectReport.execute(call(actor), { recommendationId, comment }),
  assessEffect: (actor, recommendationId) => assessEffect.execute(call(actor), { recommendationId, outcome: 'reached', conclusion: comment, change: 'none' }),
  close: (actor, recommendationId) => closeRecommendation.execute(call(actor), { recommendationId }),
  revoke: (actor, recommendationId) => revokeRecommendation.execute(call(actor), { recommendationId, comment }),
  escalate: (actor, recommendationId) => escalateRecommendation.execute(call(actor), { recommendationId, comment }),
}
const answerSteps = ['acknowledge', 'accept', 'object', 'start', 'report'] as const satisfies ReadonlyArray<RecommendationStep>
const isAnswer = (step: RecommendationStep): boolean => answerSteps.some((one) => one === step)
const opens = (step: RecommendationStep): ReadonlyArray<RecommendationState> => recommendationStates.filter((status) => isRecommendationStepOpen(status, step))

const reviews = [['issued', 'acknowledgeOnPaper'], ['objected', 'declineObjection'], ['reported', 'confirm'], ['reported', 'rejectReport'], ['confirmed', 'assessEffect'], ['effect_assessed', 'close'], ['issued', 'escalate']] as const

let world: World
beforeAll(async () => { world = await anActionWorld() })

/** Addressed to a director, a school, a municipality or the institute, as it stands in this state. */
const standing = async (status: RecommendationState, addresseeKind: AddresseeKind = 'director', on = world.releaseId): Promise<string> => {
  const { person: { directorId, organizationId, municipalityId }, actorOf, regionId } = world
  const addressee = { director: { directorId, organizationId }, organization: { organizationId }, municipality: { municipalityId }, institute: {} }[addresseeKind]
  const { recommendationId } = must(await draftRecommendation.execute(drafting(actorOf('regional_operator')), { releaseId: on, addresseeKind, ...addressee, title: 'Курсы', text: 'Пройдите курсы', basis: 'Справка', dueOn: DUE }))
  await withTenant(regionId, (tx) => tx.recommendation.update({ where: { regionId_id: { regionId, id: recommendationId } }, data: { status, effect: status === 'effect_assessed' ? 'none' : null } }))
  return recommendationId
}
const mayAt = (role: Role, operation: Parameters<typeof can>[1]): boolean => can(world.actorOf(role), operation, world.place)

/** One who both writes and issues. */
const writerWhoIssues = () => ({ ...world.actorOf('regional_operator'), grants: [...world.actorOf('regional_operator').grants, ...world.actorOf('ministry_analyst').grants] })
const objected = async (): Promise<string> => {
  const id = await standing('acknowledged')
  must(await objectToRecommendation.execute(call(world.actorOf('director')), { recommendationId: id, comment }))
  must(await declineObjection.execute(call(world.actorOf('regional_operator')), { recommendationId: id, comment }))
  return id
}

/** What D.9 and the grants say of a step of a recommendation to the director; undefined: it may be taken. */
const refusalByTables = (status: RecommendationState, step: RecommendationStep, role: Role): string | undefined => {
  const isDraft = status === 'draft' || status === 'on_approval'
  if (!mayAt(role, operationOf[step]) || (isDraft && !mayAt(role, 'recommendation.draft') && !mayAt(role, 'recommendation.issue'))) return NO_RIGHT
  if (!isRecommendationStepOpen(status, step)) return 'RECOMMENDATION_STEP_FORBIDDEN'
  return isAnswer(step) && role !== 'director' ? 'RECOMMENDATION_NOT_ADDRESSEE' : undefined
}

describe('D.9 on the server', () => {
  it.each(recommendationStates)('every forbidden step of every role is refused to a recommendation that is %s, and leaves nothing behind', async (status) => {
    const id = await standing(status)
    const [before, refusedBefore] = [await traceOf(world), await countRefused(world)]
    const { answers, expected, byRight } = await tryAll(stepsOfRoles(recommendationSteps).flatMap(({ step, role }) => {
      const refusal = refusalByTables(status, step, role)
      return refusal === undefined ? [] : [{ title: `${role} ${step}`, take: () => doors[step](world.actorOf(role), id), expected: refusal }]
    }))
    expect(answers).toEqual(expected)
    expect(await traceOf(world)).toEqual(before)
    expect(await countRefused(world)).toBe(refusedBefore + byRight)
  })

  it.each(recommendationSteps)('%s is taken from every state it starts from by every role it is granted to, and leads where the table says', async (step) => {
    const taken: Record<string, unknown> = {}
    const expected: Record<string, unknown> = {}
    for (const status of opens(step)) {
      for (const role of roles.filter((one) => refusalByTables(status, step, one) === undefined)) {
        const id = await standing(status)
        const code = codeOf(await doors[step](world.actorOf(role), id))
        const { recommendations, recommendationEvents } = await traceOf(world)
        const events = recommendationEvents.flatMap((one) => (one.recommendationId === id ? [`${one.step} ${one.fromStatus} ${one.toStatus}`] : []))
        taken[`${status} ${role}`] = [code, recommendations.find((one) => one.id === id)?.status, events]
        const to = stateAfterStep(status, step)
        expected[`${status} ${role}`] = ['done', to, step === 'edit' ? [] : [`${step} ${status} ${to}`]]
      }
    }
    expect(Object.keys(expected).length).toBeGreaterThan(0)
    expect(taken).toEqual(expected)
  })

  it('the roles of D.9, as granted', () => {
    const who = Object.fromEntries(recommendationSteps.map((step) => [step, roles.filter((role) => opens(step).some((status) => refusalByTables(status, step, role) === undefined))]))
    const [drafts, issues, reviews, answers] = [['regional_operator', 'municipal_specialist'], ['ministry_analyst', 'municipal_head'], ['regional_operator', 'municipal_specialist'], ['director']]
    expect(who).toEqual({
      edit: drafts, submit: drafts, returnToDraft: issues, issue: issues, revoke: issues, acknowledge: answers, accept: answers, object: answers, start: answers, report: answers,
      acknowledgeOnPaper: reviews, declineObjection: reviews, confirm: reviews, rejectReport: reviews, assessEffect: reviews, close: reviews, escalate: reviews,
    })
  })

  it.each([['director', 'director'], ['organization', 'director'], ['municipality', 'municipal_head'], ['institute', 'regional_operator']] as const)('OSE-13 AMU-36 of a recommendation to the %s only the %s takes the steps of an addressee', async (kind, addressee) => {
    const done: string[] = []
    for (const step of answerSteps) {
      const [status] = opens(step)
      if (status === undefined) throw new Error(`${step} starts nowhere`)
      const id = await standing(status, kind)
      const before = await traceOf(world)
      for (const role of roles.filter((one) => one !== addressee)) {
        const code = codeOf(await doors[step](world.actorOf(role), id))
        if (!['FORBIDDEN', 'NOT_FOUND', 'RECOMMENDATION_NOT_ADDRESSEE'].includes(code)) done.push(`${role} ${step} ${code}`)
      }
      expect(await traceOf(world)).toEqual(before)
      expect(codeOf(await doors[step](world.actorOf(addressee), id))).toBe('done')
    }
    expect(done).toEqual([])
  })

  it.each<[string, () => Promise<string>, Door]>([
    ['RECOMMENDATION_OWN_DRAFT', () => standing('on_approval'), (_, id) => doors.issue(writerWhoIssues(), id)],
    ['RECOMMENDATION_TO_SELF', () => standing('on_approval', 'municipality'), (_, id) => doors.issue(world.actorOf('municipal_head'), id)],
    ['RECOMMENDATION_OBJECTED_BEFORE', objected, (_, id) => doors.object(world.actorOf('director'), id)],
    ['RECOMMENDATION_NO_NEXT_RESULT', () => standing('confirmed', 'director', world.lastReleaseId), doors.assessEffect],
    ['RECOMMENDATION_NOT_OVERDUE', () => standing('in_progress'), (actor, recommendationId) => escalateRecommendation.execute(drafting(actor), { recommendationId, comment })],
  ])('the guard %s of an open step of a granted role holds on the server, and leaves nothing behind', async (code, stand, take) => {
    const id = await stand()
    const before = await traceOf(world)
    expect(codeOf(await take(world.actorOf('regional_operator'), id))).toBe(code)
    expect(await traceOf(world)).toEqual(before)
  })

  it.each(reviews)('of what is %s and addressed to a municipality its own specialist does not take the step %s', async (status, step) => {
    const id = await standing(status, 'municipality')
    const before = await traceOf(world)
    expect(codeOf(await doors[step](world.actorOf('municipal_specialist'), id))).toBe('RECOMMENDATION_OWN_REVIEW')
    expect(await traceOf(world)).toEqual(before)
    expect(codeOf(await doors[step](world.actorOf('regional_operator'), id))).toBe('done')
  })
})
