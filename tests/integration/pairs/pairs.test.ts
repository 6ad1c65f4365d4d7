import { beforeAll, describe, expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import type { Actor } from '@/policy/can'
import { grants } from '@/policy/grants'
import type { Role } from '@/policy/roles'
import { proposePairs } from '@/usecases/pairs/propose-pairs'
import { getPair } from '@/usecases/pairs/get-pair'
import { listPairsQuery } from '@/usecases/pairs/list-pairs'
import { agreeOnPaper, agreeToPair, cancelPair, closePair, confirmPair, declinePair, followUpPair, holdPair, schedulePair } from '@/usecases/pairs/step-pair'
import { createRelease } from '@/usecases/releases/create-release'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle, fillCycle, type CycleFixture } from '#tests/factories/cycles'

const must = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const refusalOf = (result: { ok: true; value: unknown } | { ok: false; error: unknown }): unknown => (result.ok ? undefined : result.error)

type World = { cycle: CycleFixture; releaseId: string; operator: Actor; analyst: Actor; giver: Actor; taker: Actor; pairId: string; heads: Partial<Record<Role, Actor>> }
const anActorOf = async (cycle: CycleFixture, directorId: string): Promise<Actor> => {
  const row = cycle.participants.find((one) => one.directorId === directorId)
  if (row === undefined) throw new Error('Every director takes part')
  const actor = await anActor('director', { regionId: cycle.regionId, municipalityId: row.municipalityId, organizationId: row.organizationId })
  await withTenant(cycle.regionId, (tx) => tx.director.update({ where: { regionId_id: { regionId: cycle.regionId, id: directorId } }, data: { userId: actor.userId } }))
  return actor
}
/** One school at the top and the others at the bottom; the operator has asked for pairs. */
const aPairWorld = async (): Promise<World> => {
  const cycle = await aCycle({ municipalities: 2, organizations: 2 })
  await fillCycle(cycle, (row, key) => (row.position === 1 ? (key === 'trained' ? '1' : '100') : '0'))
  const { regionId } = cycle
  const [operator, analyst] = [await anActor('regional_operator', { regionId }), await anActor('ministry_analyst', { regionId })]
  const { releaseId } = must(await createRelease.execute(aCall(analyst), { cycleId: cycle.cycleId }))
  must(await proposePairs.execute(aCall(operator), { releaseId, rule: 'points', criterionKind: 'indicator' }))
  const pair = await withTenant(regionId, (tx) => tx.practiceTransferPair.findFirstOrThrow({ where: { regionId }, orderBy: { id: 'asc' } }))
  const municipalityId = pair.takerMunicipalityId as NonNullable<Actor['grants'][number]['scope']['municipalityId']>
  const heads = { municipal_specialist: await anActor('municipal_specialist', { regionId, municipalityId }), municipal_head: await anActor('municipal_head', { regionId, municipalityId }), ministry_approver: await anActor('ministry_approver', { regionId }) }
  return { cycle, releaseId, operator, analyst, giver: await anActorOf(cycle, pair.giverDirectorId), taker: await anActorOf(cycle, pair.takerDirectorId), pairId: pair.id, heads }
}

let world: World
beforeAll(async () => { world = await aPairWorld() })

describe('D.12 pairs', () => {
  it('OSE-10: are proposed by points within the load, and a second run adds nothing', async () => {
    const rows = must(await listPairsQuery.execute(aCall(world.operator), {})).items
    expect(rows.map(({ status, rule }) => `${status} ${rule}`)).toEqual(rows.map(() => 'proposed points'))
    expect(rows.length).toBeGreaterThan(1)
    expect(new Set(rows.map(({ taker }) => taker.card?.organizationId)).size).toBe(rows.length)
    const most = Math.max(...rows.map(({ giver }) => rows.filter((row) => row.giver.card?.directorId === giver.card?.directorId).length))
    expect(most).toBeLessThanOrEqual(2)
    expect(must(await proposePairs.execute(aCall(world.operator), { releaseId: world.releaseId, rule: 'points', criterionKind: 'indicator' })).count).toBe(0)
  })

  it('OSE-09: without a comparable cycle before nobody is stable', async () => {
    expect(must(await proposePairs.execute(aCall(world.operator), { releaseId: world.releaseId, rule: 'stable', criterionKind: 'indicator' })).count).toBe(0)
  })

  it('OSE-10: a person confirms, both directors agree, the педсовет is held and followed up; proposals are not seen by directors', async () => {
    const { pairId, analyst, operator, giver, taker } = world
    const tomorrow = { pairId, meetingOn: '2026-10-16', meetingPlace: 'Зал' }
    expect(refusalOf(await getPair.execute(aCall(giver), { pairId }))).toEqual({ code: 'NOT_FOUND' })
    must(await confirmPair.execute(aCall(analyst), { pairId }))
    expect(must(await getPair.execute(aCall(giver), { pairId }))).toMatchObject({ steps: ['agree', 'decline'], ownSide: 'giver', taker: { percent: null, card: null } })
    expect(refusalOf(await schedulePair.execute(aCall(operator), tomorrow))).toEqual({ code: 'PAIR_NOT_AGREED' })
    must(await agreeToPair.execute(aCall(giver), { pairId }))
    expect(refusalOf(await agreeToPair.execute(aCall(giver), { pairId }))).toEqual({ code: 'PAIR_AGREED_BEFORE' })
    must(await agreeToPair.execute(aCall(taker), { pairId }))
    expect(refusalOf(await schedulePair.execute(aCall(giver), { ...tomorrow, meetingOn: '2020-01-01' }))).toEqual({ code: 'PAIR_MEETING_PAST' })
    must(await schedulePair.execute(aCall(giver), tomorrow))
    expect(refusalOf(await holdPair.execute({ ...aCall(taker), now: new Date('2026-10-15T06:00:00Z') }, { pairId, comment: 'Протокол' }))).toEqual({ code: 'PAIR_MEETING_AHEAD' })
    const later = { now: new Date('2026-10-17T06:00:00Z') }
    must(await holdPair.execute({ ...aCall(taker), ...later }, { pairId, comment: 'Протокол' }))
    must(await followUpPair.execute({ ...aCall(operator), ...later }, { pairId, comment: 'Внедрили' }))
    must(await closePair.execute({ ...aCall(operator), ...later }, { pairId }))
    const shown = must(await getPair.execute(aCall(analyst), { pairId }))
    expect([shown.status, shown.protocol, shown.followUp, shown.steps]).toEqual(['closed', 'Протокол', 'Внедрили', []])
    expect(shown.events.map(({ step }) => step)).toEqual(['confirm', 'agree', 'agree', 'schedule', 'hold', 'followUp', 'close'])
  })

  it('agrees on paper for those without an account, ends by a refusal, and tells neighbours nothing', async () => {
    const pair = must(await listPairsQuery.execute(aCall(world.operator), { status: 'proposed' })).items[0]
    if (pair === undefined) throw new Error('There are two')
    const pairId = pair.id
    const [row] = world.cycle.participants
    if (row === undefined || pair.giver.card === null) throw new Error('The operator sees every card')
    const stranger = await anActor('director', { regionId: world.cycle.regionId, municipalityId: row.municipalityId, organizationId: row.organizationId })
    const giver = await anActorOf(world.cycle, pair.giver.card.directorId)
    expect(refusalOf(await agreeOnPaper.execute(aCall(world.operator), { pairId, side: 'taker', comment: 'Письмо' }))).toMatchObject({ code: 'PAIR_STEP_FORBIDDEN' })
    must(await confirmPair.execute(aCall(world.analyst), { pairId }))
    must(await agreeOnPaper.execute(aCall(world.operator), { pairId, side: 'taker', comment: 'Письмо' }))
    expect(refusalOf(await getPair.execute(aCall(stranger), { pairId }))).toEqual({ code: 'NOT_FOUND' })
    expect(must(await listPairsQuery.execute(aCall(stranger), {})).items.map(({ id }) => id)).not.toContain(pairId)
    must(await declinePair.execute(aCall(giver), { pairId, comment: 'Нет времени' }))
    expect(must(await getPair.execute(aCall(world.analyst), { pairId })).status).toBe('cancelled')
  })
})

const steps = {
  'pair.manage': [confirmPair, closePair, cancelPair, followUpPair, agreeOnPaper], 'pair.arrange': [schedulePair, holdPair], 'pair.answer': [agreeToPair, declinePair],
} as const
const refused = (['ministry_approver', 'municipal_specialist', 'municipal_head'] as const).flatMap((role) => Object.entries(steps).flatMap(([operation, commands]) => commands.map((command) => ({ role, operation, command, name: command.name }))))

describe('D.12 roles', () => {
  it.each(refused)('OSE-10: $name is refused to $role', async ({ role, operation, command }) => {
    expect(grants[role]).not.toContain(operation)
    const actor = world.heads[role]
    if (actor === undefined) throw new Error('Everybody is made')
    const { pairId } = world
    const input = command === agreeOnPaper ? { pairId, side: 'taker', comment: 'Письмо' } : command === schedulePair ? { pairId, meetingOn: '2098-12-01', meetingPlace: 'Зал' }
      : command === confirmPair || command === closePair || command === agreeToPair ? { pairId } : { pairId, comment: 'Причина' }
    expect(['FORBIDDEN', 'NOT_FOUND']).toContain((refusalOf(await command.execute(aCall(actor), input)) as { code: string }).code)
  })
})
