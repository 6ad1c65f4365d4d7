import { beforeAll, describe, expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import { newId } from '@/platform/ids'
import { letterWords } from '@/texts/letters'
import { notificationSentence } from '@/texts/notifications'
import { draftDecision } from '@/usecases/decisions/draft-decision'
import { listOwnNotifications } from '@/usecases/notifications/read-notifications'
import { sendRegionDaily } from '@/usecases/notifications/send-daily'
import { acknowledgeRecommendation, objectToRecommendation } from '@/usecases/recommendations/answer-recommendation'
import { draftRecommendation } from '@/usecases/recommendations/draft-recommendation'
import { declineObjection, revokeRecommendation } from '@/usecases/recommendations/review-recommendation'
import { issueRecommendations, submitRecommendations } from '@/usecases/recommendations/send-recommendations'
import { createRelease } from '@/usecases/releases/create-release'
import type { Actor } from '@/policy/can'
import { aCall, anActor } from '#tests/factories/access'
import { asOwner } from '#tests/factories/owner'
import { adviceFor, anAdviceWorld, must, type AdviceWorld } from '../recommendations/world'

let world: AdviceWorld
let specialist: Actor & { email: string }
beforeAll(async () => {
  world = await anAdviceWorld()
  specialist = await anActor('municipal_specialist', { regionId: world.cycle.regionId, municipalityId: world.own.municipalityId })
})

const toldTo = async (actor: Actor, kind = 'groundSuperseded') => must(await listOwnNotifications.execute(aCall(actor), {})).items.filter((one) => one.kind === kind)
const issued = async () => {
  const { recommendationId } = must(await draftRecommendation.execute(aCall(world.operator), adviceFor(world)))
  must(await submitRecommendations.execute(aCall(world.operator), { recommendationId }))
  must(await issueRecommendations.execute(aCall(world.analyst), { recommendationId }))
  return recommendationId
}
/** A report of the own municipality that its specialist is writing on the release. */
const aReportOn = (releaseId: string) => withTenant(world.cycle.regionId, async (tx) => {
  const [documentId, reportId, regionId] = [newId(), newId(), world.cycle.regionId]
  const made = { createdById: specialist.userId, createdAt: new Date('2026-10-15T09:00:00Z') }
  await tx.document.create({ data: { ...made, regionId, id: documentId, kind: 'municipal_report', releaseId, municipalityId: world.own.municipalityId, year: 2026, number: 77, title: 'Доклад', withNames: false, parameters: {}, status: 'queued', jobId: newId() } })
  await tx.report.create({ data: { ...made, regionId, id: reportId, period: '2026/27', kind: 'municipal_report', title: 'Доклад муниципалитета', municipalityId: world.own.municipalityId, dueOn: new Date('2026-11-30'), status: 'draft', documentId } })
  return reportId
})

describe('a release superseded while work on it is open', () => {
  it('is told to the writers in one line, to the addressee, to the author of a decision and of a report; once, in the cabinet and in the digest', async () => {
    const [first, second] = [await issued(), await issued()]
    const { decisionId } = must(await draftDecision.execute(aCall(specialist), { cycleId: world.cycle.cycleId, level: 'municipality', municipalityId: world.own.municipalityId, kind: 'methodical_help', title: 'Помочь школе', text: 'Организовать помощь', reason: 'Низкий результат', persons: [], pointText: ['Выехать'], pointExecutor: ['Методист'], pointDueOn: ['2026-12-01'] }))
    const reportId = await aReportOn(world.releaseId)
    must(await createRelease.execute(aCall(world.analyst), { cycleId: world.cycle.cycleId }))
    const toOperator = await toldTo(world.operator)
    expect(toOperator).toMatchObject([{ subjectId: world.releaseId, detail: 'recommendations 2 2' }])
    expect(toOperator.map(notificationSentence)).toEqual([expect.stringContaining('Рассчитан новый выпуск 2: цикл')])
    expect((await toldTo(world.director)).map(({ subjectId }) => subjectId).sort()).toEqual([first, second].sort())
    expect((await toldTo(specialist)).map(({ subjectId }) => subjectId).sort()).toEqual([decisionId, reportId].sort())
    expect(await toldTo(world.stranger)).toEqual([])
    must(await createRelease.execute(aCall(world.analyst), { cycleId: world.cycle.cycleId }))
    expect((await toldTo(specialist)).map(({ detail }) => detail.split(' ')[1])).toEqual(['3', '3', '2', '2'])
    await asOwner((client) => client.query("UPDATE app_user SET password_hash = 'x' WHERE id = $1", [specialist.userId]))
    await sendRegionDaily(world.cycle.regionId, new Date('2026-10-16T06:00:00Z'))
    const letters = await withTenant(world.cycle.regionId, (tx) => tx.mailMessage.findMany({ where: { regionId: world.cycle.regionId, kind: 'digest' } }))
    expect(letters.map(({ recipient, body }) => [recipient, letterWords(JSON.parse(body) as Parameters<typeof letterWords>[0], 'https://example.test').body])).toEqual([[specialist.email, expect.stringContaining('новые выпуски вместо прежних: 4')]])
  })

  it('a closed recommendation tells nobody, and the first release of a cycle tells nobody', async () => {
    const other = await anAdviceWorld()
    expect(await toldTo(other.operator)).toEqual([])
    const { recommendationId } = must(await draftRecommendation.execute(aCall(other.operator), adviceFor(other)))
    must(await submitRecommendations.execute(aCall(other.operator), { recommendationId }))
    must(await revokeRecommendation.execute(aCall(other.analyst), { recommendationId, comment: 'Не нужна' }))
    must(await createRelease.execute(aCall(other.analyst), { cycleId: other.cycle.cycleId }))
    expect(await toldTo(other.operator)).toEqual([])
  })
})

describe('answers to recommendations', () => {
  it('an objection is told to the writer, what became of it to the addressee, nobody is told of the own step', async () => {
    const recommendationId = await issued()
    must(await acknowledgeRecommendation.execute(aCall(world.director), { recommendationId }))
    must(await objectToRecommendation.execute(aCall(world.director), { recommendationId, comment: 'Не согласен' }))
    must(await declineObjection.execute(aCall(world.operator), { recommendationId, comment: 'Остаётся в силе' }))
    const moves = async (actor: Actor) => (await toldTo(actor, 'recommendationMoved')).filter(({ subjectId }) => subjectId === recommendationId).map(({ detail }) => detail)
    expect([await moves(world.operator), await moves(world.director)]).toEqual([['object'], ['declineObjection']])
  })
})
