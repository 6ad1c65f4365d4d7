import { beforeAll, describe, expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import type { Actor } from '@/policy/can'
import { grants } from '@/policy/grants'
import type { Operation } from '@/policy/operations'
import { roles, type Role } from '@/policy/roles'
import { createRelease } from '@/usecases/releases/create-release'
import { proposeByResults, requestSupporters, setSupporterRule } from '@/usecases/supporters/propose-supporters'
import { getSupporter, getSupporterOrder, getSupportersOf, listSupportersQuery } from '@/usecases/supporters/read-supporters'
import { confirmSupporter, declineSupporter, endSupporter, setSupporterCapacity } from '@/usecases/supporters/step-supporter'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle, fillCycle, type CycleFixture } from '#tests/factories/cycles'
import { aPdf } from '#tests/factories/evidence-files'

const must = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const refusalOf = (result: { ok: true; value: unknown } | { ok: false; error: unknown }): unknown => (result.ok ? undefined : result.error)

type Row = CycleFixture['participants'][number]
type World = { readonly regionId: CycleFixture['regionId']; readonly releaseId: string; readonly strong: Row; readonly actors: Readonly<Record<Role, Actor>>; readonly farHead: Actor; readonly operator: Actor }
const excellent = (row: Row, key: string): string => (key === 'breaches' ? '0' : key === 'trained' ? '1' : row.position === 1 ? '100' : key === 'plan' || key === 'teachers' || key === 'special' ? '100' : '5')

/** Two cycles of one method; the school at position 1 is high in both, the others in none. */
const aSupporterWorld = async (): Promise<World> => {
  const first = await aCycle({ municipalities: 2, organizations: 2, period: '2025/26', collectionFrom: '2025-10-01', deadline: '2025-12-25' })
  await fillCycle(first, excellent)
  const { regionId } = first
  const analyst = await anActor('ministry_analyst', { regionId })
  must(await createRelease.execute(aCall(analyst), { cycleId: first.cycleId }))
  const second = await aCycle({ region: first.region, document: first.document, modelVersionId: first.modelVersionId, previousCycleId: first.cycleId })
  await fillCycle(second, excellent)
  const { releaseId } = must(await createRelease.execute(aCall(analyst), { cycleId: second.cycleId }))
  const strong = second.participants.find(({ position }) => position === 1)
  const far = second.participants.find(({ municipalityId }) => municipalityId !== strong?.municipalityId)
  if (strong === undefined || far === undefined) throw new Error('Four take part')
  const place = { regionId, municipalityId: strong.municipalityId, organizationId: strong.organizationId }
  const made: Array<[Role, Actor]> = []
  for (const role of roles) made.push([role, await anActor(role, place)])
  const actors = Object.fromEntries(made) as Record<Role, Actor>
  await withTenant(regionId, (tx) => tx.director.update({ where: { regionId_id: { regionId, id: strong.directorId } }, data: { userId: actors.director.userId } }))
  return { regionId, releaseId, strong, actors, operator: actors.regional_operator, farHead: await anActor('municipal_head', { regionId, municipalityId: far.municipalityId }) }
}

let world: World
let site: string
let mentor: string
beforeAll(async () => {
  world = await aSupporterWorld()
  must(await proposeByResults.execute(aCall(world.operator), { releaseId: world.releaseId }))
  const rows = await withTenant(world.regionId, (tx) => tx.supporter.findMany({ where: { regionId: world.regionId, organizationId: world.strong.organizationId } }))
  site = rows.find(({ kind }) => kind === 'base_site')?.id ?? ''
  mentor = rows.find(({ kind }) => kind === 'mentor')?.id ?? ''
})
const order = { orderNumber: '61', orderDate: '2026-10-10', capacity: 2 }

describe('base sites and mentors', () => {
  it('ZEL-44: are proposed from stable high results by the rule of the region, with the shares of both cycles; run again, nothing is added', async () => {
    const shown = must(await getSupporter.execute(aCall(world.operator), { supporterId: site }))
    expect([shown.status, shown.kind, shown.organization.length > 0, shown.periods]).toEqual(['proposed', 'base_site', true, ['2026/27', '2025/26']])
    expect(shown.directions.every(({ percents }) => percents?.length === 2 && percents.every((percent) => percent >= 80))).toBe(true)
    const all = must(await listSupportersQuery.execute(aCall(world.operator), {})).items
    expect(all.map(({ card }) => card?.organizationId).every((id) => id === world.strong.organizationId)).toBe(true)
    expect(must(await proposeByResults.execute(aCall(world.operator), { releaseId: world.releaseId })).count).toBe(0)
  })

  it('are not told to the head before an order', async () => {
    expect(refusalOf(await getSupporter.execute(aCall(world.actors.director), { supporterId: mentor }))).toEqual({ code: 'NOT_FOUND' })
    expect(must(await listSupportersQuery.execute(aCall(world.actors.director), {})).items).toEqual([])
  })

  it('ZEL-44: are confirmed by an order with number and date, the file optional, and shown with the organization', async () => {
    const head = aCall(world.actors.municipal_head)
    expect(refusalOf(await confirmSupporter.execute(head, { supporterId: site, ...order, orderNumber: '' }))).toMatchObject({ code: 'INVALID_INPUT' })
    expect(refusalOf(await confirmSupporter.execute(head, { supporterId: site, ...order, orderDate: '2026-10-16' }))).toEqual({ code: 'SUPPORTER_ORDER_AHEAD' })
    expect(refusalOf(await confirmSupporter.execute(head, { supporterId: site, ...order, capacity: 11 }))).toEqual({ code: 'SUPPORTER_CAPACITY' })
    expect(refusalOf(await confirmSupporter.execute(head, { supporterId: site, ...order, fileName: 'Приказ.exe', bytes: new Uint8Array([1]) }))).toEqual({ code: 'SUPPORTER_ORDER_FILE' })
    expect(refusalOf(await confirmSupporter.execute(aCall(world.farHead), { supporterId: site, ...order }))).toEqual({ code: 'NOT_FOUND' })
    must(await confirmSupporter.execute(head, { supporterId: site, ...order, fileName: '', bytes: new Uint8Array([]) }))
    must(await confirmSupporter.execute(aCall(world.actors.ministry_approver), { supporterId: mentor, ...order, fileName: 'Приказ.pdf', bytes: aPdf() }))
    const shown = must(await getSupportersOf.execute(aCall(world.actors.director), { organizationId: world.strong.organizationId }))
    expect(shown.items.map(({ kind }) => kind).sort()).toEqual(['base_site', 'mentor'])
    const told = must(await getSupporter.execute(aCall(world.farHead), { supporterId: mentor }))
    expect([told.orderNumber, told.orderDate, told.capacity, told.load, told.steps]).toEqual(['61', '2026-10-10', 2, 0, []])
    expect(told.directions.every(({ percents }) => percents === null)).toBe(true)
    expect(must(await getSupporterOrder.execute(aCall(world.farHead), { supporterId: mentor })).name).toBe('Приказ.pdf')
    expect(refusalOf(await getSupporterOrder.execute(aCall(world.farHead), { supporterId: site }))).toEqual({ code: 'NOT_FOUND' })
  })

  it('change their capacity and end with a reason; what ended may be proposed again', async () => {
    const head = aCall(world.actors.municipal_head)
    must(await setSupporterCapacity.execute(head, { supporterId: mentor, capacity: 3 }))
    expect(refusalOf(await setSupporterCapacity.execute(head, { supporterId: mentor, capacity: 0 }))).toEqual({ code: 'SUPPORTER_CAPACITY' })
    must(await endSupporter.execute(head, { supporterId: mentor, comment: 'Перешёл на другую работу' }))
    expect(refusalOf(await endSupporter.execute(head, { supporterId: mentor, comment: 'Ещё раз' }))).toMatchObject({ code: 'SUPPORTER_STEP_FORBIDDEN', status: 'ended' })
    const shown = must(await getSupporter.execute(head, { supporterId: mentor }))
    expect([shown.capacity, shown.events.map(({ step }) => step)]).toEqual([3, ['confirm', 'setCapacity', 'end']])
    expect(must(await proposeByResults.execute(aCall(world.operator), { releaseId: world.releaseId })).count).toBe(1)
  })

  it('are not confirmed when the head has gone', async () => {
    const again = await withTenant(world.regionId, (tx) => tx.supporter.findFirstOrThrow({ where: { regionId: world.regionId, kind: 'mentor', status: 'proposed' } }))
    await withTenant(world.regionId, (tx) => tx.appointment.updateMany({ where: { regionId: world.regionId, organizationId: world.strong.organizationId }, data: { endedOn: new Date('2026-10-01T00:00:00Z') } }))
    const head = aCall(world.actors.municipal_head)
    expect(refusalOf(await confirmSupporter.execute(head, { supporterId: again.id, ...order }))).toEqual({ code: 'SUPPORTER_NOT_SERVING' })
    must(await declineSupporter.execute(head, { supporterId: again.id, comment: 'Руководитель сменился' }))
  })

  it('ZEL-44: stand on a versioned rule: a new one gets the next number, the old proposals keep theirs', async () => {
    const rule = { fromPercent: 90, cycles: 1, topLevels: 1, mostPerMunicipality: 1, capacity: 3 }
    expect(refusalOf(await setSupporterRule.execute(aCall(world.operator), { ...rule, fromPercent: 40 }))).toEqual({ code: 'SUPPORTER_RULE' })
    must(await setSupporterRule.execute(aCall(world.operator), rule))
    must(await setSupporterRule.execute(aCall(world.operator), rule))
    expect(must(await listSupportersQuery.execute(aCall(world.operator), {})).rule).toEqual({ number: 2, ...rule })
    expect(must(await getSupporter.execute(aCall(world.operator), { supporterId: site })).rule.number).toBe(0)
  })
})

const commands: Readonly<Partial<Record<Operation, ReadonlyArray<{ name: string; execute: (call: ReturnType<typeof aCall>, input: unknown) => Promise<{ ok: boolean }> }>>>> = {
  'supporter.confirm': [confirmSupporter, declineSupporter, setSupporterCapacity, endSupporter], 'supporter.propose': [requestSupporters, proposeByResults], 'supporter.setRule': [setSupporterRule],
}
const refused = roles.flatMap((role) => Object.entries(commands).flatMap(([operation, list]) => (grants[role].includes(operation as Operation) ? [] : list.map((command) => ({ role, command, name: command.name })))))
const inputs = (): Readonly<Record<string, unknown>> => ({
  'supporters.confirm': { supporterId: site, ...order }, 'supporters.decline': { supporterId: site, comment: 'Причина' }, 'supporters.end': { supporterId: site, comment: 'Причина' }, 'supporters.setCapacity': { supporterId: site, capacity: 2 },
  'supporters.request': { releaseId: world.releaseId }, 'supporters.propose': { releaseId: world.releaseId }, 'supporters.setRule': { fromPercent: 90, cycles: 1, topLevels: 1, mostPerMunicipality: 1, capacity: 3 },
})

describe('roles', () => {
  it('are kept apart: who proposes does not confirm', () => expect(roles.filter((role) => grants[role].includes('supporter.propose') && grants[role].includes('supporter.confirm'))).toEqual([]))

  it.each(refused)('ZEL-44: $name is refused to $role', async ({ role, name, command }) => {
    const result = await command.execute(aCall(world.actors[role]), inputs()[name]) as { ok: true; value: unknown } | { ok: false; error: unknown }
    expect(['FORBIDDEN', 'NOT_FOUND']).toContain((refusalOf(result) as { code: string }).code)
  })
})
