import { expect, it } from 'vitest'
import { updateCycleStatus } from '@/data/cycles/cycle.store'
import { withTenant } from '@/data/tenant'
import { getCycle } from '@/usecases/cycles/get-cycle'
import { acquaintOnPaper, reportDecisionPoint } from '@/usecases/decisions/execute-decision'
import { draftDecision } from '@/usecases/decisions/draft-decision'
import { getDecision } from '@/usecases/decisions/get-decision'
import { adoptDecision, agreeDecision, communicateDecision, finishDecision, startDecision } from '@/usecases/decisions/step-decision'
import { aCall, anActor } from '#tests/factories/access'
import { aPdf } from '#tests/factories/evidence-files'
import { anAdviceWorld, must } from '../recommendations/world'

it('AMU-37: decisions not executed, and how much of them is overdue, are told to whoever begins the review of the effect', async () => {
  const { cycle: { cycleId, regionId }, own, head, operator } = await anAdviceWorld()
  const specialist = await anActor('municipal_specialist', { regionId, municipalityId: own.municipalityId })
  await withTenant(regionId, (tx) => updateCycleStatus(tx, cycleId, { status: 'executing' }))
  const seenBy = async (actor: typeof operator, day: string) => must(await getCycle.execute(aCall(actor, new Date(`${day}T09:00:00Z`)), { cycleId })).unexecuted

  const { decisionId } = must(await draftDecision.execute(aCall(specialist), {
    cycleId, level: 'municipality', municipalityId: own.municipalityId, kind: 'methodical_help', title: 'Помочь школе', text: 'Организовать помощь', reason: 'Низкий результат',
    persons: [`${own.directorId}/${own.organizationId}`], pointText: ['Выехать в школу', 'Провести семинар'], pointExecutor: ['Методист', 'Методист'], pointDueOn: ['2026-12-01', '2026-12-20'],
  }))
  expect(await seenBy(operator, '2026-12-02')).toEqual([])
  must(await agreeDecision.execute(aCall(specialist), { decisionId }))
  must(await adoptDecision.execute(aCall(head), { decisionId, orderNumber: '12', orderDate: '2026-10-15', signatory: 'Руководитель', reviewOn: '2027-02-01', humanDecision: 'on', fileName: 'Приказ.pdf', bytes: aPdf() }))
  must(await communicateDecision.execute(aCall(specialist), { decisionId }))
  const { people, points } = must(await getDecision.execute(aCall(head), { decisionId }))
  must(await acquaintOnPaper.execute(aCall(specialist), { decisionId, personId: people[0]?.id, acquaintance: 'paper', comment: 'Расписался в листе ознакомления' }))
  must(await startDecision.execute(aCall(specialist), { decisionId }))

  const row = { id: decisionId, title: 'Помочь школе', status: 'executing' }
  expect(await seenBy(operator, '2026-12-01')).toEqual([{ ...row, openPoints: 2, overduePoints: 0 }])
  expect(await seenBy(operator, '2026-12-02')).toEqual([{ ...row, openPoints: 2, overduePoints: 1 }])
  expect(await seenBy(specialist, '2026-12-02')).toEqual([])
  for (const { id } of points) must(await reportDecisionPoint.execute(aCall(specialist), { decisionId, pointId: id, result: 'Сделано' }))
  must(await finishDecision.execute(aCall(specialist), { decisionId, comment: 'Готово', end: 'executed' }))
  expect(await seenBy(operator, '2026-12-02')).toEqual([])
})
