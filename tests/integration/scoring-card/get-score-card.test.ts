import { describe, expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import { readCycleGrid, updateLayer } from '@/data/values/submission.store'
import { cellStateByte, emptyGrid } from '@/domain/scoring/lines/cells'
import { toMicro } from '@/domain/shared/micro'
import type { OutOf } from '@/usecases/kernel/define-query'
import { getScoreCard } from '@/usecases/scoring/get-score-card'
import type { Actor } from '@/policy/can'
import type { ReleaseId } from '@/domain/shared/ids'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle, fillCycle, type CycleFixture } from '#tests/factories/cycles'
import { anAppointment, anOrganization } from '#tests/factories/people'
import { aMunicipality, aRegion } from '#tests/factories/regions'
import { directorAt, fillByPosition, releaseOf } from '../scoring-rating/results'

const NOW = new Date('2026-10-15T09:00:00Z')
const rowAt = (cycle: CycleFixture, position: number) => {
  const row = cycle.participants[position]
  if (row === undefined) throw new Error('no such participant')
  return row
}
const read = (actor: Actor, input: { directorId: string; releaseId: ReleaseId; organizationId?: string }) => getScoreCard.execute(aCall(actor, NOW), input)
const card = async (actor: Actor, input: { directorId: string; releaseId: ReleaseId; organizationId?: string }): Promise<OutOf<typeof getScoreCard>> => {
  const found = await read(actor, input)
  if (!found.ok) throw new Error(JSON.stringify(found.error))
  return found.value
}
/** A verified figure saved five days after the release. */
const saveLater = (cycle: CycleFixture, fact: string) =>
  withTenant(cycle.regionId, async (tx) => {
    const slots = cycle.document.fields.length
    const slot = cycle.document.fields.findIndex((field) => field.key === 'fact')
    const { forms } = await readCycleGrid(tx, cycle.cycleId, { rows: 1, slots })
    const { values, states } = emptyGrid(1, slots)
    values[slot] = toMicro(fact)
    states[slot] = cellStateByte.value
    await updateLayer(tx, { layer: 'verified', forms, slots, values, states, at: new Date('2026-10-20T09:00:00Z'), actorId: null, importId: null })
  })
const refused = { ok: false, error: { code: 'NOT_FOUND' } }

describe('score card', () => {
  it('follows the total down to the primary figures: contributions add up exactly', async () => {
    const cycle = await aCycle({ municipalities: 1, organizations: 6 })
    await fillByPosition(cycle)
    const releaseId = await releaseOf(cycle)
    const analyst = await anActor('ministry_analyst', cycle.region)
    for (const { directorId } of cycle.participants) {
      const found = await card(analyst, { directorId, releaseId })
      const lines = found.directions.flatMap((direction) => direction.lines)
      expect(lines.reduce((sum, line) => sum + line.contribution, 0)).toBe(found.total)
      expect(found.directions.reduce((sum, direction) => sum + direction.contribution, 0)).toBe(found.total)
      expect(lines.map((line) => line.indicator.code)).toEqual(cycle.document.indicators.map((indicator) => indicator.code))
    }
    const [first] = (await card(analyst, { directorId: rowAt(cycle, 1).directorId, releaseId })).directions
    expect(first?.lines[0]).toMatchObject({
      state: 'scored', value: 88_000_000, points: 1_000_000, explanation: { value: '88', basis: { kind: 'band', from: '60', to: '90' } },
      fields: [{ key: 'fact', state: 'value', micro: 88_000_000, layer: 'self', given: { at: '2026-10-10T09:00:00.000Z', by: null, fileName: null }, changed: null }, { key: 'plan', micro: 100_000_000 }],
    })
  })

  it('shows a director the own card and nobody else, and leaves a trace of the reading', async () => {
    const cycle = await aCycle({ municipalities: 1, organizations: 6 })
    await fillByPosition(cycle)
    const releaseId = await releaseOf(cycle)
    const { actor, row } = await directorAt(cycle, 2)
    const own = await card(actor, { directorId: row.directorId, releaseId })
    expect(own).toMatchObject({ isSelf: true, director: { name: row.directorName }, ranks: { region: { of: 6 } } })
    expect(own.cluster.totals).toHaveLength(6)
    for (const other of cycle.participants.filter((participant) => participant.position !== 2)) {
      expect(await read(actor, { directorId: other.directorId, releaseId })).toEqual(refused)
      expect(JSON.stringify(own)).not.toContain(other.directorName)
      expect(JSON.stringify(own)).not.toContain(other.organizationName)
      expect(JSON.stringify(own)).not.toContain(other.directorId)
    }
    const trace = await withTenant(cycle.regionId, (tx) => tx.auditEvent.count({ where: { event: 'scoring.getScoreCard.read', subjectKind: 'director', subjectId: row.directorId, actorId: actor.userId } }))
    expect(trace).toBe(1)
  })

  it('keeps a predecessor\'s result from the successor in the same organization', async () => {
    const region = await aRegion()
    const place = await anOrganization({ regionId: region.regionId, municipalityId: (await aMunicipality(region)).municipalityId })
    await anAppointment(place, { endedOn: '2026-11-30' })
    await anAppointment(place, { startedOn: '2026-12-01' })
    const cycle = await aCycle({ region })
    await fillByPosition(cycle)
    const releaseId = await releaseOf(cycle)
    const { actor, row } = await directorAt(cycle, 1)
    expect((await read(actor, { directorId: row.directorId, releaseId })).ok).toBe(true)
    expect(await read(actor, { directorId: rowAt(cycle, 0).directorId, releaseId })).toEqual(refused)
    const head = await anActor('municipal_head', place)
    expect((await read(head, { directorId: rowAt(cycle, 0).directorId, releaseId })).ok).toBe(true)
  })

  it('shows a specialist the own municipality only, and a stranger of another region nothing', async () => {
    const cycle = await aCycle({ municipalities: 2, organizations: 2 })
    await fillByPosition(cycle)
    const releaseId = await releaseOf(cycle)
    const [own] = cycle.municipalities
    if (own === undefined) throw new Error('no municipality')
    const specialist = await anActor('municipal_specialist', own)
    const stranger = await anActor('ministry_analyst', await aRegion())
    for (const { directorId, municipalityId } of cycle.participants) {
      expect((await read(specialist, { directorId, releaseId })).ok).toBe(municipalityId === own.municipalityId)
      expect(await read(stranger, { directorId, releaseId })).toEqual(refused)
    }
  })

  it('gives two organizations two cards, and each reader those within reach', async () => {
    const region = await aRegion()
    const [here, there] = [await anOrganization({ regionId: region.regionId, municipalityId: (await aMunicipality(region)).municipalityId }), await anOrganization({ regionId: region.regionId, municipalityId: (await aMunicipality(region)).municipalityId })]
    const { directorId } = await anAppointment(here)
    await anAppointment(there, { directorId })
    const cycle = await aCycle({ region })
    await fillByPosition(cycle)
    const releaseId = await releaseOf(cycle)
    const analyst = await anActor('ministry_analyst', region)
    expect((await card(analyst, { directorId, releaseId, organizationId: there.organizationId })).cards.map((other) => other.isOpen).sort()).toEqual([false, true])
    const specialist = await anActor('municipal_specialist', there)
    const seen = await card(specialist, { directorId, releaseId })
    expect([seen.organization.id, seen.cards.length]).toEqual([there.organizationId, 1])
    expect(await read(specialist, { directorId, releaseId, organizationId: here.organizationId })).toEqual(refused)
  })

  it('compares a card of a widened cluster with everybody its place is counted among', async () => {
    const region = await aRegion()
    const { municipalityId } = await aMunicipality(region)
    for (const size of [...Array.from({ length: 8 }, () => 'medium' as const), ...Array.from({ length: 3 }, () => 'small' as const)]) await anAppointment(await anOrganization({ regionId: region.regionId, municipalityId }, { size }))
    const cycle = await aCycle({ region })
    await fillByPosition(cycle)
    const releaseId = await releaseOf(cycle)
    const small = cycle.participants.find(({ size }) => size === 'small')
    const found = await card(await anActor('ministry_analyst', region), { directorId: small?.directorId ?? '', releaseId })
    expect([found.cluster.widened, found.cluster.size, found.cluster.totals?.length, found.ranks.cluster?.of]).toEqual([true, 11, 11, 11])
  })

  it('keeps the own result readable after leaving the organization, for the person alone', async () => {
    const cycle = await aCycle({ municipalities: 2, organizations: 1 })
    await fillByPosition(cycle)
    const releaseId = await releaseOf(cycle)
    const { directorId } = rowAt(cycle, 0)
    const elsewhere = await anActor('director', { ...rowAt(cycle, 1), regionId: cycle.regionId })
    expect(await read(elsewhere, { directorId, releaseId })).toEqual(refused)
    await withTenant(cycle.regionId, (tx) => tx.director.update({ where: { regionId_id: { regionId: cycle.regionId, id: directorId } }, data: { userId: elsewhere.userId } }))
    expect(await card(elsewhere, { directorId, releaseId })).toMatchObject({ isSelf: true, cards: [{ isOpen: true }], results: [{ isOpen: true }] })
    expect(await read({ ...elsewhere, grants: [] }, { directorId, releaseId })).toEqual(refused)
  })

  it('shows the groups of the model with their per cent', async () => {
    const cycle = await aCycle({ municipalities: 1, organizations: 1 })
    await fillByPosition(cycle)
    const releaseId = await releaseOf(cycle)
    const found = await card(await anActor('ministry_analyst', cycle.region), { directorId: rowAt(cycle, 0).directorId, releaseId })
    const percentOf = (at: number): number => Math.round(((found.directions[at]?.score ?? 0) * 10_000) / (found.directions[at]?.max ?? 1))
    expect(found.groups).toEqual([{ code: 'competence', name: 'Качество подготовки', percent: percentOf(0) }, { code: 'management', name: 'Качество управления', percent: percentOf(1) }])
  })

  it('hides the distribution and medians of a group below five', async () => {
    const cycle = await aCycle({ municipalities: 1, organizations: 4 })
    await fillByPosition(cycle)
    const releaseId = await releaseOf(cycle)
    const found = await card(await anActor('ministry_analyst', cycle.region), { directorId: rowAt(cycle, 0).directorId, releaseId })
    expect([found.cluster.totals, found.cluster.median, ...found.directions.map((direction) => direction.median)]).toEqual([null, null, null, null])
  })

  it('shows the figures the release saw and says what was changed after it', async () => {
    const cycle = await aCycle({ municipalities: 1, organizations: 1 })
    await fillByPosition(cycle)
    const releaseId = await releaseOf(cycle)
    await saveLater(cycle, '40')
    const analyst = await anActor('ministry_analyst', cycle.region)
    const found = await card(analyst, { directorId: rowAt(cycle, 0).directorId, releaseId })
    expect(found.directions[0]?.lines[0]).toMatchObject({ value: 100_000_000, fields: [{ key: 'fact', micro: 100_000_000, layer: 'self', changed: { state: 'value', micro: 40_000_000 } }, { key: 'plan', changed: null }] })
  })

  it('tells apart what is missing, what does not apply and division by zero', async () => {
    const cycle = await aCycle({ municipalities: 1, organizations: 1 })
    await fillCycle(cycle, (_row, key) => ({ plan: '0', fact: '5', special: '0', special_served: '0', trained: 'notApplicable', breaches: 'withheld' } as const)[key])
    const releaseId = await releaseOf(cycle)
    const found = await card(await anActor('ministry_analyst', cycle.region), { directorId: rowAt(cycle, 0).directorId, releaseId })
    expect(Object.fromEntries(found.directions.flatMap((direction) => direction.lines.map((line) => [line.indicator.code, line.state])))).toEqual({ '1.1': 'divisionByZero', '1.2': 'notApplicableDeclared', '2.1': 'missing', '2.2': 'notApplicableCondition', '2.3': 'withheld' })
    expect(found).toMatchObject({ explanation: { level: null, reason: { kind: 'notEnough' } }, ranks: { region: null } })
  })
})
