import { beforeAll, describe, expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import type { Actor } from '@/policy/can'
import { createRelease } from '@/usecases/releases/create-release'
import { acceptRecommendation, acknowledgeRecommendation, reportRecommendation, startRecommendation } from '@/usecases/recommendations/answer-recommendation'
import { assessEffect, escalateRecommendation } from '@/usecases/recommendations/assess-effect'
import { draftRecommendation } from '@/usecases/recommendations/draft-recommendation'
import { getRecommendation } from '@/usecases/recommendations/get-recommendation'
import { confirmRecommendation } from '@/usecases/recommendations/review-recommendation'
import { listMeasuresQuery } from '@/usecases/recommendations/list-measures'
import { listModels } from '@/usecases/models/list-models'
import { issueRecommendations, submitRecommendations } from '@/usecases/recommendations/send-recommendations'
import { concludeDecision } from '@/usecases/decisions/conclude-decision'
import { amendDecision, draftDecision, editDecision } from '@/usecases/decisions/draft-decision'
import { acquaintOnPaper, acquaintWithDecision, answerDecisionObjection, objectToDecision, reportDecisionPoint } from '@/usecases/decisions/execute-decision'
import { getDecision } from '@/usecases/decisions/get-decision'
import { listDecisionsQuery } from '@/usecases/decisions/list-decisions'
import { adoptDecision, agreeDecision, cancelDecision, communicateDecision, finishDecision, startDecision, startDecisionReview } from '@/usecases/decisions/step-decision'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle, fillCycle } from '#tests/factories/cycles'
import { anAdviceWorld, must, refusalOf, type AdviceWorld } from '../recommendations/world'
import { aPdf } from '#tests/factories/evidence-files'

let world: AdviceWorld
let specialist: Actor
let approver: Actor
beforeAll(async () => {
  world = await anAdviceWorld()
  specialist = await anActor('municipal_specialist', { regionId: world.cycle.regionId, municipalityId: world.own.municipalityId })
  approver = await anActor('ministry_approver', { regionId: world.cycle.regionId })
})

const point = { pointText: ['Выехать в школу'], pointExecutor: ['Методист'], pointDueOn: ['2026-12-01'] }
const order = { orderNumber: '12', orderDate: '2026-10-15', signatory: 'Руководитель', reviewOn: '2027-02-01', humanDecision: 'on', fileName: 'Приказ.pdf', bytes: aPdf() }
const words = () => ({ cycleId: world.cycle.cycleId, level: 'municipality', municipalityId: world.own.municipalityId, kind: 'methodical_help', title: 'Помочь школе', text: 'Организовать помощь', reason: 'Низкий результат', persons: [`${world.own.directorId}/${world.own.organizationId}`], ...point })
const drafted = async (over: Record<string, unknown> = {}) => must(await draftDecision.execute(aCall(specialist), { ...words(), ...over })).decisionId
const communicated = async () => {
  const decisionId = await drafted()
  must(await agreeDecision.execute(aCall(specialist), { decisionId }))
  must(await adoptDecision.execute(aCall(world.head), { decisionId, ...order }))
  must(await communicateDecision.execute(aCall(specialist), { decisionId }))
  return decisionId
}
const personIn = async (decisionId: string) => must(await getDecision.execute(aCall(world.head), { decisionId })).people[0]?.id ?? ''

describe('D.10 managerial decisions', () => {
  it('ZEL-58, AMU-37: is adopted by a person with an order, told to whom it concerns, heard, executed and reviewed', async () => {
    const decisionId = await communicated()
    const personId = await personIn(decisionId)
    must(await objectToDecision.execute(aCall(world.director), { decisionId, personId, objection: 'Помощь не нужна' }))
    expect(refusalOf(await startDecision.execute(aCall(specialist), { decisionId }))).toEqual({ code: 'DECISION_OBJECTIONS_OPEN', count: 1 })
    must(await answerDecisionObjection.execute(aCall(world.head), { decisionId, personId, answer: 'Помощь добровольная' }))
    must(await startDecision.execute(aCall(specialist), { decisionId }))
    expect(refusalOf(await finishDecision.execute(aCall(specialist), { decisionId, comment: 'Готово', end: 'executed' }))).toEqual({ code: 'DECISION_POINTS_OPEN', count: 1 })
    const [task] = must(await getDecision.execute(aCall(world.head), { decisionId })).points
    must(await reportDecisionPoint.execute(aCall(specialist), { decisionId, pointId: task?.id, result: 'Выезд 20 ноября' }))
    must(await finishDecision.execute(aCall(specialist), { decisionId, comment: 'Готово', end: 'executed' }))
    must(await startDecisionReview.execute(aCall(specialist), { decisionId }))
    expect(refusalOf(await concludeDecision.execute(aCall(world.head), { decisionId, end: 'closed_effective', conclusion: 'Помогло', change: 'none' }))).toEqual({ code: 'EFFECT_TOO_EARLY' })
    expect(must(await getDecision.execute(aCall(world.head), { decisionId })).events.map(({ step }) => step)).toEqual(['agree', 'adopt', 'communicate', 'object', 'answerObjection', 'startExecution', 'finish', 'startReview'])
  })

  it('is not adopted by its author, by another level, without a confirmation, nor with a review before the order', async () => {
    const decisionId = await drafted()
    must(await agreeDecision.execute(aCall(specialist), { decisionId }))
    expect(refusalOf(await adoptDecision.execute(aCall(approver), { decisionId, ...order }))).toEqual({ code: 'DECISION_OTHER_LEVEL' })
    expect(refusalOf(await adoptDecision.execute(aCall(specialist), { decisionId, ...order }))).toMatchObject({ code: 'FORBIDDEN' })
    expect(refusalOf(await adoptDecision.execute(aCall(world.head), { decisionId, ...order, humanDecision: '' }))).toEqual({ code: 'DECISION_NOT_CONFIRMED' })
    expect(refusalOf(await adoptDecision.execute(aCall(world.head), { decisionId, ...order, reviewOn: '2026-10-15' }))).toEqual({ code: 'DECISION_REVIEW_DAY' })
    expect(refusalOf(await adoptDecision.execute(aCall(world.head), { decisionId, ...order, bytes: new Uint8Array([77, 90]) }))).toEqual({ code: 'DECISION_ORDER_FILE' })
  })

  it('AMU-38: a director decides for the own organization without a recommendation, with a reason', async () => {
    const { municipalityId, organizationId } = world.own
    const own = { ...words(), level: 'organization', municipalityId, organizationId, persons: [], kind: 'training' }
    const decisionId = must(await draftDecision.execute(aCall(world.director), own)).decisionId
    must(await agreeDecision.execute(aCall(world.director), { decisionId }))
    must(await adoptDecision.execute(aCall(world.director), { decisionId, ...order }))
    expect(must(await getDecision.execute(aCall(world.director), { decisionId })).status).toBe('adopted')
    expect(refusalOf(await draftDecision.execute(aCall(world.director), words()))).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('shows a director what concerns them and nothing else, and no draft', async () => {
    const [draft, told] = [await drafted(), await communicated()]
    const seen = must(await listDecisionsQuery.execute(aCall(world.director), {})).items.map(({ id }) => id)
    expect([seen.includes(draft), seen.includes(told)]).toEqual([false, true])
    expect(refusalOf(await getDecision.execute(aCall(world.stranger), { decisionId: told }))).toEqual({ code: 'NOT_FOUND' })
    expect(refusalOf(await acquaintWithDecision.execute(aCall(world.head), { decisionId: told, personId: await personIn(told) }))).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('marks acquaintance once: in the cabinet, on paper, or a refusal to sign', async () => {
    const decisionId = await communicated()
    const personId = await personIn(decisionId)
    expect(refusalOf(await startDecision.execute(aCall(specialist), { decisionId }))).toEqual({ code: 'DECISION_UNACQUAINTED', count: 1 })
    must(await acquaintOnPaper.execute(aCall(specialist), { decisionId, personId, acquaintance: 'refused', comment: 'Акт от 20.10' }))
    expect(refusalOf(await acquaintWithDecision.execute(aCall(world.director), { decisionId, personId }))).toEqual({ code: 'DECISION_NOT_TO_ACQUAINT' })
  })

  it('keeps two editors apart, names a half-filled point, and refuses people from elsewhere', async () => {
    const decisionId = await drafted()
    const { cycleId: _cycle, level: _level, municipalityId: _town, ...edit } = words()
    must(await editDecision.execute(aCall(specialist), { decisionId, revision: 0, ...edit, pointText: ['Дело', 'Второе'], pointExecutor: ['Кто', 'Кто'], pointDueOn: ['2026-12-01', '2026-12-02'] }))
    expect(refusalOf(await editDecision.execute(aCall(specialist), { decisionId, revision: 0, ...edit }))).toEqual({ code: 'DECISION_CHANGED_MEANWHILE' })
    expect(refusalOf(await editDecision.execute(aCall(specialist), { decisionId, revision: 1, ...edit, pointDueOn: [''] }))).toEqual({ code: 'DECISION_POINT_HALF', number: 1 })
    must(await editDecision.execute(aCall(specialist), { decisionId, revision: 1, ...edit }))
    expect(must(await getDecision.execute(aCall(specialist), { decisionId })).points).toHaveLength(1)
    const elsewhere = world.cycle.participants.find(({ municipalityId }) => municipalityId !== world.own.municipalityId)
    expect(refusalOf(await draftDecision.execute(aCall(specialist), { ...words(), persons: [`${elsewhere?.directorId ?? ''}/${elsewhere?.organizationId ?? ''}`] }))).toEqual({ code: 'DECISION_PERSON_ELSEWHERE' })
  })

  it('leaves a new wording in the place of the old one, and a cancelled one with its reason', async () => {
    const decisionId = await communicated()
    const next = must(await amendDecision.execute(aCall(world.head), { decisionId })).decisionId
    expect(must(await getDecision.execute(aCall(world.head), { decisionId })).status).toBe('amended')
    expect(must(await getDecision.execute(aCall(world.head), { decisionId: next })).amendsId).toBe(decisionId)
    must(await cancelDecision.execute(aCall(world.head), { decisionId: next, comment: 'Не нужно' }))
    expect(must(await getDecision.execute(aCall(world.head), { decisionId: next })).events.at(-1)?.comment).toBe('Не нужно')
  })

  it('PRM-16: an overdue recommendation goes on as the draft of a decision that names it', async () => {
    const recommendationId = must(await draftRecommendation.execute(aCall(world.operator), { releaseId: world.releaseId, addresseeKind: 'director', directorId: world.own.directorId, organizationId: world.own.organizationId, title: 'Курсы', text: 'Пройдите курсы', basis: 'Справка', dueOn: '2026-10-20' })).recommendationId
    must(await submitRecommendations.execute(aCall(world.operator), { recommendationId }))
    must(await issueRecommendations.execute(aCall(world.analyst), { recommendationId }))
    expect(refusalOf(await escalateRecommendation.execute(aCall(world.operator), { recommendationId, comment: 'Не исполняется' }))).toEqual({ code: 'RECOMMENDATION_NOT_OVERDUE' })
    const late = aCall(world.operator, new Date('2026-10-21T09:00:00Z'))
    const { decisionId } = must(await escalateRecommendation.execute(late, { recommendationId, comment: 'Не исполняется' }))
    const shown = must(await getDecision.execute(aCall(world.operator), { decisionId }))
    expect([shown.status, shown.level, shown.grounds.map((ground) => ground.recommendationId), shown.people.map(({ directorId }) => directorId)]).toEqual(['draft', 'municipality', [recommendationId], [world.own.directorId]])
  })
})

describe('effect of a measure at the next cycle', () => {
  it('ZEL-51, AMU-22: compares before and after with people who did not get it, and keeps the conclusion with its figures', async () => {
    const recommendationId = must(await draftRecommendation.execute(aCall(world.operator), { releaseId: world.releaseId, addresseeKind: 'director', directorId: world.own.directorId, organizationId: world.own.organizationId, indicatorCode: '1.1', title: 'Курсы', text: 'Пройдите курсы', basis: 'Справка', dueOn: '2026-12-31' })).recommendationId
    must(await submitRecommendations.execute(aCall(world.operator), { recommendationId }))
    must(await issueRecommendations.execute(aCall(world.analyst), { recommendationId }))
    for (const step of [acknowledgeRecommendation, acceptRecommendation]) must(await step.execute(aCall(world.director), { recommendationId }))
    must(await startRecommendation.execute(aCall(world.director), { recommendationId, comment: 'План' }))
    must(await reportRecommendation.execute(aCall(world.director), { recommendationId, comment: 'Отчёт' }))
    must(await confirmRecommendation.execute(aCall(world.operator), { recommendationId }))
    const conclusion = { recommendationId, outcome: 'reached', conclusion: 'Показатель вырос', change: 'measures', changeText: 'Предлагать всем' }
    expect(refusalOf(await assessEffect.execute(aCall(world.operator), conclusion))).toEqual({ code: 'RECOMMENDATION_NO_NEXT_RESULT' })
    const { cycle } = world
    const next = await aCycle({ region: cycle.region, document: cycle.document, modelVersionId: cycle.modelVersionId, period: '2027/28', previousCycleId: cycle.cycleId })
    await fillCycle(next, (row, key) => (key === 'trained' ? '1' : key === 'plan' ? '100' : row.directorId === world.own.directorId ? '95' : '20'))
    must(await createRelease.execute(aCall(world.analyst), { cycleId: next.cycleId }))
    expect(refusalOf(await assessEffect.execute(aCall(world.operator), { ...conclusion, changeText: '' }))).toEqual({ code: 'EFFECT_CHANGE_UNSAID' })
    must(await assessEffect.execute(aCall(world.operator), conclusion))
    const shown = must(await getRecommendation.execute(aCall(world.operator), { recommendationId }))
    expect([shown.status, shown.effect, shown.reviews.map(({ changeText, figures }) => [changeText, figures.treated])]).toEqual(['effect_assessed', 'reached', [['Предлагать всем', 1]]])
    const asked = { change: 'measures', changeText: 'Предлагать всем', conclusion: 'Показатель вырос', subjectKind: 'recommendation', subjectId: recommendationId, subjectTitle: 'Курсы', period: '2027/28' }
    expect(must(await listMeasuresQuery.execute(aCall(world.operator), {})).changeRequests).toEqual([expect.objectContaining(asked)])
    expect(must(await listMeasuresQuery.execute(aCall(specialist), {})).changeRequests).toEqual([])
    expect(must(await listModels.execute(aCall(world.analyst), {})).changeRequests).toEqual([])
    await expect(withTenant(cycle.regionId, (tx) => tx.effectReview.updateMany({ where: { regionId: cycle.regionId }, data: { conclusion: 'Иначе' } }))).rejects.toThrow()
  })
})
