import { beforeAll, describe, expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import { evidenceLimits } from '@/domain/evidence/evidence-limits'
import type { Actor } from '@/policy/can'
import { draftDecision } from '@/usecases/decisions/draft-decision'
import { reportDecisionPoint } from '@/usecases/decisions/execute-decision'
import { getDecision } from '@/usecases/decisions/get-decision'
import { attachPointEvidence, getPointFile, uploadPointEvidence, withdrawPointEvidence } from '@/usecases/decisions/prove-point'
import { adoptDecision, agreeDecision, cancelDecision, communicateDecision } from '@/usecases/decisions/step-decision'
import { acceptRecommendation, acknowledgeRecommendation, reportRecommendation, startRecommendation } from '@/usecases/recommendations/answer-recommendation'
import { draftRecommendation } from '@/usecases/recommendations/draft-recommendation'
import { getRecommendation } from '@/usecases/recommendations/get-recommendation'
import { attachReportEvidence, getReportFile, uploadReportEvidence, withdrawReportEvidence } from '@/usecases/recommendations/prove-report'
import { confirmRecommendation, rejectReport } from '@/usecases/recommendations/review-recommendation'
import { issueRecommendations, submitRecommendations } from '@/usecases/recommendations/send-recommendations'
import { aCall, anActor } from '#tests/factories/access'
import { aPdf, aPicture } from '#tests/factories/evidence-files'
import { adviceFor, anAdviceWorld, must, refusalOf, type AdviceWorld } from './world'

let world: AdviceWorld
beforeAll(async () => { world = await anAdviceWorld() })

const begun = async (): Promise<string> => {
  const { recommendationId } = must(await draftRecommendation.execute(aCall(world.operator), adviceFor(world)))
  must(await submitRecommendations.execute(aCall(world.operator), { recommendationId }))
  must(await issueRecommendations.execute(aCall(world.analyst), { recommendationId }))
  for (const step of [acknowledgeRecommendation, acceptRecommendation]) must(await step.execute(aCall(world.director), { recommendationId }))
  must(await startRecommendation.execute(aCall(world.director), { recommendationId, comment: 'План' }))
  return recommendationId
}
const upload = (recommendationId: string, { as = world.director, bytes = aPdf(), fileName = 'Удостоверение.pdf', title = '' } = {}) => uploadReportEvidence.execute(aCall(as), { recommendationId, title, fileName, bytes })
const link = (recommendationId: string, address: string, as = world.director) => attachReportEvidence.execute(aCall(as), { recommendationId, link: address })
const read = async (recommendationId: string, as = world.operator) => must(await getRecommendation.execute(aCall(as), { recommendationId }))

describe('evidence of a report on a recommendation (D.9)', () => {
  it('AMU-37: a report comes with files and links that its reviewer opens byte for byte; the reading is in the journal', async () => {
    const recommendationId = await begun()
    must(await upload(recommendationId))
    must(await upload(recommendationId, { bytes: aPicture(), fileName: '../Фото.png', title: 'Фото занятия' }))
    must(await link(recommendationId, 'https://school.example.org/report'))
    must(await reportRecommendation.execute(aCall(world.director), { recommendationId, comment: 'Курсы пройдены' }))
    const { proofs, mayProve } = await read(recommendationId)
    expect([mayProve, proofs.map(({ title, preview, link: address }) => [title, preview, address])]).toEqual([false, [['Удостоверение.pdf', 'pdf', null], ['Фото занятия', 'picture', null], ['school.example.org', null, 'https://school.example.org/report']]])
    const file = must(await getReportFile.execute(aCall(world.operator), { recommendationId, evidenceId: proofs[0]?.id }))
    expect([file.name, Buffer.from(file.bytes).equals(Buffer.from(aPdf()))]).toEqual(['Удостоверение.pdf', true])
    const events = await withTenant(world.cycle.regionId, (tx) => tx.auditEvent.findMany({ where: { subjectId: recommendationId, event: { contains: 'vidence' } }, orderBy: [{ at: 'asc' }, { id: 'asc' }] }))
    expect(events.map(({ event }) => event).sort()).toEqual(['recommendation.evidenceAttached', 'recommendation.evidenceAttached', 'recommendation.evidenceAttached', 'recommendation.evidenceReserved', 'recommendation.evidenceReserved'])
    must(await confirmRecommendation.execute(aCall(world.operator), { recommendationId }))
    expect(refusalOf(await getReportFile.execute(aCall(world.stranger), { recommendationId, evidenceId: proofs[0]?.id }))).toEqual({ code: 'NOT_FOUND' })
  })

  it('changes only while the report is open, and by the addressee only; a returned report takes more, what was withdrawn stays readable', async () => {
    const recommendationId = await begun()
    const { evidenceId } = must(await upload(recommendationId))
    expect(refusalOf(await upload(recommendationId, { as: world.operator }))).toEqual({ code: 'RECOMMENDATION_NOT_ADDRESSEE' })
    expect(refusalOf(await upload(recommendationId, { as: world.stranger }))).toEqual({ code: 'NOT_FOUND' })
    expect(refusalOf(await withdrawReportEvidence.execute(aCall(world.stranger), { recommendationId, evidenceId }))).toEqual({ code: 'NOT_FOUND' })
    must(await reportRecommendation.execute(aCall(world.director), { recommendationId, comment: 'Готово' }))
    for (const refused of [await upload(recommendationId), await link(recommendationId, 'https://example.org'), await withdrawReportEvidence.execute(aCall(world.director), { recommendationId, evidenceId })]) {
      expect(refusalOf(refused)).toEqual({ code: 'RECOMMENDATION_STEP_FORBIDDEN', step: 'report', status: 'reported' })
    }
    must(await rejectReport.execute(aCall(world.operator), { recommendationId, comment: 'Не тот документ' }))
    must(await withdrawReportEvidence.execute(aCall(world.director), { recommendationId, evidenceId }))
    expect(refusalOf(await withdrawReportEvidence.execute(aCall(world.director), { recommendationId, evidenceId }))).toEqual({ code: 'EVIDENCE_WITHDRAWN' })
    must(await upload(recommendationId, { fileName: 'Верный.pdf' }))
    const { proofs } = await read(recommendationId)
    expect(proofs.map(({ title, withdrawnAt }) => [title, withdrawnAt === null])).toEqual([['Удостоверение.pdf', false], ['Верный.pdf', true]])
    must(await getReportFile.execute(aCall(world.operator), { recommendationId, evidenceId }))
    await expect(withTenant(world.cycle.regionId, (tx) => tx.actionEvidence.updateMany({ where: { id: evidenceId }, data: { title: 'Иначе' } }))).rejects.toThrow()
  })

  it('F1: the bytes are judged, not the name; a link is an address; one of the two; no more than the limit', async () => {
    const recommendationId = await begun()
    expect(refusalOf(await upload(recommendationId, { bytes: new Uint8Array(Buffer.from('<html><script>1</script>')) }))).toEqual({ code: 'EVIDENCE_FILE_KIND' })
    expect(refusalOf(await link(recommendationId, 'javascript:alert(1)'))).toEqual({ code: 'EVIDENCE_LINK_WRONG' })
    expect(refusalOf(await attachReportEvidence.execute(aCall(world.director), { recommendationId }))).toEqual({ code: 'EVIDENCE_NOTHING' })
    for (let at = 0; at < evidenceLimits.perReport; at += 1) must(await link(recommendationId, `https://example.org/${at}`))
    expect(refusalOf(await link(recommendationId, 'https://example.org/more'))).toEqual({ code: 'EVIDENCE_REPORT_FULL', limit: evidenceLimits.perReport })
  })
})

describe('evidence of a point of a decision (D.10)', () => {
  it('ZEL-61: a point is done with its term and what proves it; nothing is attached to a cancelled decision, nor by who does not execute', async () => {
    const place = { regionId: world.cycle.regionId, municipalityId: world.own.municipalityId }
    const specialist: Actor = await anActor('municipal_specialist', place)
    const { decisionId } = must(await draftDecision.execute(aCall(specialist), {
      cycleId: world.cycle.cycleId, level: 'municipality', municipalityId: world.own.municipalityId, kind: 'resources', title: 'Выделить учителя', text: 'Направить ставку', reason: 'Низкий результат', persons: [`${world.own.directorId}/${world.own.organizationId}`],
      pointText: ['Направить'], pointExecutor: ['Методист'], pointDueOn: ['2026-12-01'],
    }))
    const [point] = must(await getDecision.execute(aCall(world.head), { decisionId })).points
    const at = { decisionId, pointId: point?.id }
    expect(refusalOf(await attachPointEvidence.execute(aCall(specialist), { ...at, link: 'https://example.org' }))).toEqual({ code: 'DECISION_NOT_IN_FORCE' })
    must(await agreeDecision.execute(aCall(specialist), { decisionId }))
    must(await adoptDecision.execute(aCall(world.head), { decisionId, orderNumber: '5', orderDate: '2026-10-15', signatory: 'Начальник', reviewOn: '2027-02-01', humanDecision: 'on', fileName: 'Приказ.pdf', bytes: aPdf() }))
    must(await communicateDecision.execute(aCall(specialist), { decisionId }))
    const { evidenceId } = must(await uploadPointEvidence.execute(aCall(specialist), { ...at, title: 'Приказ о ставке', fileName: 'a.pdf', bytes: aPdf() }))
    must(await reportDecisionPoint.execute(aCall(specialist), { ...at, result: 'Ставка введена' }))
    expect(refusalOf(await uploadPointEvidence.execute(aCall(world.director), { ...at, title: '', fileName: 'a.pdf', bytes: aPdf() }))).toEqual({ code: 'NOT_FOUND' })
    const shown = must(await getDecision.execute(aCall(world.director), { decisionId }))
    expect(shown.proofs).toMatchObject([{ subjectId: point?.id, title: 'Приказ о ставке', preview: 'pdf' }])
    must(await getPointFile.execute(aCall(world.director), { decisionId, evidenceId }))
    expect(refusalOf(await getPointFile.execute(aCall(world.stranger), { decisionId, evidenceId }))).toEqual({ code: 'NOT_FOUND' })
    must(await withdrawPointEvidence.execute(aCall(specialist), { ...at, evidenceId }))
    must(await cancelDecision.execute(aCall(world.head), { decisionId, comment: 'Не нужно' }))
    expect(refusalOf(await attachPointEvidence.execute(aCall(specialist), { ...at, link: 'https://example.org' }))).toEqual({ code: 'DECISION_NOT_IN_FORCE' })
  })
})
