import { beforeAll, describe, expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import type { Actor } from '@/policy/can'
import { draftDecision } from '@/usecases/decisions/draft-decision'
import { getDecision } from '@/usecases/decisions/get-decision'
import { adoptDecision, agreeDecision, communicateDecision } from '@/usecases/decisions/step-decision'
import { approveVersion } from '@/usecases/models/approve-version'
import { getModelVersion } from '@/usecases/models/get-version'
import { aCall, anActor } from '#tests/factories/access'
import { aModelVersion } from '#tests/factories/models'
import { anAdviceWorld, must, refusalOf, type AdviceWorld } from '../recommendations/world'
import { aPdf } from '#tests/factories/evidence-files'

let world: AdviceWorld
let approver: Actor
beforeAll(async () => {
  world = await anAdviceWorld()
  approver = await anActor('ministry_approver', { regionId: world.cycle.regionId })
})

const file = { fileName: 'Приказ.pdf', bytes: aPdf() }
const order = { orderNumber: '26', orderDate: '2026-10-15', signatory: 'Исполняющий обязанности министра Л.А. Закирова', reviewOn: '2027-02-01', humanDecision: 'on', ...file }
const addressees = ['Структурные подразделения министерства', 'ГАУ ДПО «АмИРО»', 'ОМСУ']
const words = (over: Record<string, unknown> = {}) => ({
  cycleId: world.cycle.cycleId, level: 'region', kind: 'methodical_help', title: 'Комплекс мер', text: 'Обеспечить исполнение комплекса мер', reason: 'Итоги мониторинга', controllerName: 'Контроль оставляю за собой',
  pointText: addressees.map(() => 'Обеспечить исполнение в части, их касающейся'), pointExecutor: addressees, pointDueOn: addressees.map(() => '2026-12-31'), ...over,
})
const agreed = async (by: Actor, over: Record<string, unknown> = {}): Promise<string> => {
  const { decisionId } = must(await draftDecision.execute(aCall(by), words(over)))
  must(await agreeDecision.execute(aCall(by), { decisionId }))
  return decisionId
}
const seen = async (decisionId: string) => must(await getDecision.execute(aCall(world.analyst), { decisionId }))
const adopterOf = async (id: string) => withTenant(world.cycle.regionId, async (tx) => (await tx.decision.findUniqueOrThrow({ where: { regionId_id: { regionId: world.cycle.regionId, id } } })).adoptedById)

describe('an order', () => {
  it('AMU-01 has a point for each addressee, the acting head who signs, and who controls', async () => {
    const decisionId = await agreed(world.analyst)
    must(await adoptDecision.execute(aCall(approver), { decisionId, ...order }))
    const shown = await seen(decisionId)
    expect([shown.orderNumber, shown.orderDate, shown.signatory, shown.controllerName, shown.hasOrderFile]).toEqual(['26', '2026-10-15', order.signatory, 'Контроль оставляю за собой', true])
    expect(shown.points.map(({ executorName }) => executorName)).toEqual(addressees)
  })

  it('ZEL-03 of a municipality is signed and controlled by its own head', async () => {
    const { municipalityId } = world.own
    const specialist = await anActor('municipal_specialist', { regionId: world.cycle.regionId, municipalityId })
    const decisionId = await agreed(specialist, { level: 'municipality', municipalityId })
    must(await adoptDecision.execute(aCall(world.head), { decisionId, ...order, orderNumber: '110', signatory: 'В.Г. Лосева' }))
    expect(await seen(decisionId)).toMatchObject({ status: 'adopted', orderNumber: '110', signatory: 'В.Г. Лосева', controllerName: 'Контроль оставляю за собой' })
    expect(await adopterOf(decisionId)).toBe(world.head.userId)
  })

  it.each([['number', { orderNumber: ' ' }], ['date', { orderDate: '' }], ['signature', { signatory: '' }]])('PRM-02 stays a draft without its %s: it is neither adopted nor told to anybody', async (_what, missing) => {
    const decisionId = await agreed(world.analyst)
    expect(await seen(decisionId)).toMatchObject({ status: 'agreed', orderNumber: null, orderDate: null })
    expect(refusalOf(await adoptDecision.execute(aCall(approver), { decisionId, ...order, ...missing }))).toMatchObject({ code: 'INVALID_INPUT' })
    expect(refusalOf(await communicateDecision.execute(aCall(world.analyst), { decisionId }))).toMatchObject({ code: 'DECISION_STEP_FORBIDDEN', status: 'agreed' })
    must(await adoptDecision.execute(aCall(approver), { decisionId, ...order }))
    expect((await seen(decisionId)).status).toBe('adopted')
  })

  it('PRM-02 a method waits for the number and the date of its order too', async () => {
    const { modelVersionId: versionId } = await aModelVersion(world.cycle.region, { status: 'review' })
    for (const missing of [{ orderNumber: '' }, { orderDate: '' }]) expect(refusalOf(await approveVersion.execute(aCall(approver), { versionId, orderNumber: '7', orderDate: '2026-10-01', signatory: 'Р.А. Кассина', ...file, ...missing }))).toMatchObject({ code: 'INVALID_INPUT' })
    expect(must(await getModelVersion.execute(aCall(approver), { versionId }))).toMatchObject({ head: { status: 'review' } })
  })

  it('AMU-21 the institute decides itself: its own level is adopted by the institute, not by the ministry for it', async () => {
    const drafter = await anActor('regional_operator', { regionId: world.cycle.regionId })
    const decisionId = await agreed(drafter, { level: 'institute', kind: 'training', title: 'Совершенствовать компетенции' })
    expect(refusalOf(await adoptDecision.execute(aCall(approver), { decisionId, ...order }))).toEqual({ code: 'DECISION_OTHER_LEVEL' })
    must(await adoptDecision.execute(aCall(world.operator), { decisionId, ...order, signatory: 'Ректор института' }))
    expect(await seen(decisionId)).toMatchObject({ status: 'adopted', level: 'institute' })
    expect(await adopterOf(decisionId)).toBe(world.operator.userId)
    const regional = await agreed(world.analyst)
    expect(refusalOf(await adoptDecision.execute(aCall(world.operator), { decisionId: regional, ...order }))).toEqual({ code: 'DECISION_OTHER_LEVEL' })
  })
})
