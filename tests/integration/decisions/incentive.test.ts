import { beforeAll, describe, expect, it } from 'vitest'
import { agreeDecision, adoptDecision } from '@/usecases/decisions/step-decision'
import { draftDecision } from '@/usecases/decisions/draft-decision'
import { getIncentiveSheet } from '@/usecases/decisions/get-incentive-sheet'
import { listDecisionsQuery } from '@/usecases/decisions/list-decisions'
import { publishRelease } from '@/usecases/releases/publish-release'
import type { Actor } from '@/policy/can'
import { incentiveTable } from '@/web/files/incentive-file'
import { aCall, anActor } from '#tests/factories/access'
import { anAdviceWorld, must, refusalOf, type AdviceWorld } from '../recommendations/world'
import { aPdf } from '#tests/factories/evidence-files'

let world: AdviceWorld
let specialist: Actor
let approver: Actor
beforeAll(async () => {
  world = await anAdviceWorld()
  const { regionId } = world.cycle
  specialist = await anActor('municipal_specialist', { regionId, municipalityId: world.own.municipalityId })
  approver = await anActor('ministry_approver', { regionId })
})

const order = { orderNumber: '31', orderDate: '2026-10-15', signatory: 'Руководитель', reviewOn: '2027-02-01', humanDecision: 'on', fileName: 'Приказ.pdf', bytes: aPdf() }
const drafted = async (kind: string): Promise<string> => must(await draftDecision.execute(aCall(specialist), {
  cycleId: world.cycle.cycleId, level: 'municipality', municipalityId: world.own.municipalityId, kind, title: 'О выплатах', text: 'Выплатить', reason: 'По результатам', persons: [`${world.own.directorId}/${world.own.organizationId}`],
  pointText: ['Начислить'], pointExecutor: ['Бухгалтерия'], pointDueOn: ['2026-12-01'],
})).decisionId
const adopted = async (kind: string): Promise<string> => {
  const decisionId = await drafted(kind)
  must(await agreeDecision.execute(aCall(specialist), { decisionId }))
  must(await adoptDecision.execute(aCall(world.head), { decisionId, ...order }))
  return decisionId
}

describe('scores for payroll', () => {
  it('ZEL-60: names the order and the published release, and only people of an adopted decision on incentives', async () => {
    const decisionId = await adopted('incentive')
    expect(must(await getIncentiveSheet.execute(aCall(specialist), { decisionId }))).toBeNull()
    must(await publishRelease.execute(aCall(approver), { releaseId: world.releaseId }))
    const sheet = must(await getIncentiveSheet.execute(aCall(specialist), { decisionId }))
    expect(sheet).toMatchObject({ release: { number: 1 }, order: { number: '31' }, rows: [{ total: expect.any(Number) as number }] })
    if (sheet === null) return
    const { columns, rows } = incentiveTable(sheet)
    const cellOf = (label: string): string | null | undefined => rows[0]?.[columns.findIndex((column) => column.label === label)]
    expect(cellOf('Выпуск')).toMatch(/^выпуск 1 от /)
    expect(cellOf('Приказ')).toBe('№\u00A031 от 15.10.2026')
  })

  it('ZEL-60: is given for no draft, for no other kind and to no director', async () => {
    expect(must(await getIncentiveSheet.execute(aCall(specialist), { decisionId: await drafted('incentive') }))).toBeNull()
    expect(must(await getIncentiveSheet.execute(aCall(specialist), { decisionId: await adopted('training') }))).toBeNull()
    expect(refusalOf(await getIncentiveSheet.execute(aCall(world.director), { decisionId: await adopted('incentive') }))).toEqual({ code: 'NOT_FOUND' })
  })

  it('ZEL-61: decisions on resources and programmes are listed apart', async () => {
    const decisionId = await adopted('resources')
    expect(must(await listDecisionsQuery.execute(aCall(specialist), { kind: 'resources' })).items.map(({ id }) => id)).toEqual([decisionId])
  })
})
