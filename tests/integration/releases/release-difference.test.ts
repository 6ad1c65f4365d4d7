import { describe, expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import type { ReleaseId } from '@/domain/shared/ids'
import { err } from '@/domain/shared/result'
import { createRelease } from '@/usecases/releases/create-release'
import { getDifference, getDifferenceForExport, type DifferenceRow } from '@/usecases/releases/get-difference'
import { differenceTable } from '@/web/files/difference-file'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle, fillCycle, type CycleFixture } from '#tests/factories/cycles'
import { must } from '../../../prisma/seed/demo/actors'

const common: Readonly<Record<string, string>> = { plan: '20', fact: '13', trained: '1', teachers: '20', teachers_category: '10', special: '4', special_served: '3', breaches: '0' }
const first = new Date('2026-10-15T09:00:00Z')
const saved = new Date('2026-10-16T08:00:00Z')
const second = new Date('2026-10-17T09:00:00Z')

/** Eight schools of one cluster; between two releases one of them puts a figure right. */
const makeTwo = async (change: (position: number, key: string) => string | undefined): Promise<{ cycle: CycleFixture; one: ReleaseId; two: ReleaseId }> => {
  const cycle = await aCycle({ municipalities: 2, organizations: 4 })
  const value = (position: number, key: string): string => (key === 'teachers_category' ? String(4 + position) : key === 'fact' ? String(10 + position) : (common[key] ?? '0'))
  await fillCycle(cycle, ({ position }, key) => value(position, key))
  const release = async (at: Date): Promise<ReleaseId> => must(await createRelease.execute(aCall(await anActor('ministry_analyst', { regionId: cycle.regionId }), at), { cycleId: cycle.cycleId }), 'release').releaseId
  const one = await release(first)
  await fillCycle(cycle, ({ position }, key) => change(position, key) ?? value(position, key), { layer: 'self', at: saved })
  return { cycle, one, two: await release(second) }
}
const raised = (position: number, key: string): string | undefined => (position === 0 && key === 'teachers_category' ? '20' : undefined)
const rowAt = ({ participants }: CycleFixture, rows: ReadonlyArray<DifferenceRow>, position: number): DifferenceRow => {
  const row = rows.find(({ directorId }) => directorId === participants[position]?.directorId)
  if (row === undefined) throw new Error(`no row of participant ${position}`)
  return row
}

describe('AMU-30 difference of two releases', () => {
  it('names who moved, which line did it, which figure changed from what to what and when; differences add up exactly', async () => {
    const { cycle, two } = await makeTwo(raised)
    const page = must(await getDifference.execute(aCall(await anActor('ministry_analyst', { regionId: cycle.regionId })), { releaseId: two }), 'difference')
    expect([page.heads?.before.number, page.heads?.after.number]).toEqual([1, 2])
    const own = rowAt(cycle, page.rows, 0)
    expect(own.inputs).toEqual([expect.objectContaining({ key: 'teachers_category', before: { state: 'value', micro: 4_000_000 }, after: { state: 'value', micro: 20_000_000 }, given: { layer: 'self', at: saved.toISOString(), by: null, file: null } })])
    expect(own.lines.map(({ code, cause }) => [code, cause])).toEqual([['2.1', 'value']])
    for (const row of page.rows) {
      expect(row.lines.reduce((sum, { difference }) => sum + difference, 0)).toBe(row.total.after - row.total.before)
      if (row.placeChange !== null) expect(row.placeChange.own + row.placeChange.others).toBe(row.placeChange.before - row.placeChange.after)
    }
    expect(page.counts.input).toBe(1)
  })

  it('tells what others did: the cluster’s median moved, and places with it', async () => {
    const { cycle, two } = await makeTwo(raised)
    const page = must(await getDifference.execute(aCall(await anActor('ministry_analyst', { regionId: cycle.regionId })), { releaseId: two, kind: 'others' }), 'difference')
    expect(page.bars.map(({ code }) => code)).toEqual(['2.1'])
    expect(page.rows.length).toBeGreaterThan(0)
    for (const row of page.rows) expect([row.inputs, row.lines.every(({ cause }) => cause === 'reference' || cause === 'share')]).toEqual([[], true])
    expect(page.rows.flatMap(({ lines }) => lines).some(({ code, cause }) => code === '2.1' && cause === 'reference')).toBe(true)
    expect(page.rows.some(({ placeChange }) => placeChange !== null && placeChange.others !== 0)).toBe(true)
  })

  it('a head sees only the own row; a specialist the municipality; others stay unnamed', async () => {
    const { cycle, two } = await makeTwo(raised)
    const participant = cycle.participants[7]
    if (participant === undefined) throw new Error('eight take part')
    const { regionId } = cycle
    const director = await anActor('director', { regionId, municipalityId: participant.municipalityId, organizationId: participant.organizationId })
    await withTenant(regionId, (tx) => tx.director.update({ where: { regionId_id: { regionId, id: participant.directorId } }, data: { userId: director.userId } }))
    const own = must(await getDifference.execute(aCall(director), { releaseId: two }), 'own')
    expect(own.rows.every(({ directorId, isOwn }) => directorId === participant.directorId && isOwn)).toBe(true)
    expect(own.rows).toHaveLength(1)
    expect(own.reach).toBe('own')
    const others = cycle.participants.filter(({ directorId }) => directorId !== participant.directorId)
    for (const other of others) expect(JSON.stringify(own)).not.toContain(other.directorName)
    const specialist = await anActor('municipal_specialist', { regionId, municipalityId: participant.municipalityId })
    const seen = must(await getDifference.execute(aCall(specialist), { releaseId: two }), 'municipality')
    const inside = new Set(cycle.participants.filter(({ municipalityId }) => municipalityId === participant.municipalityId).map(({ directorId }) => String(directorId)))
    expect(seen.rows.every(({ directorId }) => inside.has(directorId))).toBe(true)
  })

  it('the first release has nothing to differ from, equal releases no rows, an unknown one is not there', async () => {
    const { cycle, one, two } = await makeTwo(() => undefined)
    const analyst = await anActor('ministry_analyst', { regionId: cycle.regionId })
    expect(must(await getDifference.execute(aCall(analyst), { releaseId: one }), 'first').heads).toBeNull()
    expect(must(await getDifference.execute(aCall(analyst), { releaseId: two }), 'second').counts).toEqual({ all: 0, up: 0, down: 0, level: 0, input: 0, others: 0 })
    const foreign = await aCycle()
    expect(await getDifference.execute(aCall(await anActor('ministry_analyst', { regionId: foreign.regionId })), { releaseId: two })).toEqual(err({ code: 'NOT_FOUND' }))
  })

  it('OSE-05 is exported with both releases named in every row', async () => {
    const { cycle, two } = await makeTwo(raised)
    const table = differenceTable(must(await getDifferenceForExport.execute(aCall(await anActor('ministry_analyst', { regionId: cycle.regionId })), { releaseId: two }), 'export'))
    const cells = (label: string): ReadonlyArray<string | null> => { const at = table.columns.findIndex((column) => column.label === label); return table.rows.map((row) => row[at] ?? null) }
    expect(new Set(cells('Прежний выпуск'))).toEqual(new Set(['выпуск 1 от 15.10.2026']))
    expect(new Set(cells('Новый выпуск'))).toEqual(new Set(['выпуск 2 от 17.10.2026']))
    expect(cells('Изменённые данные').filter((cell) => cell !== '')).toEqual([expect.stringContaining('Педагогов с категорией: 4 → 20')])
  })
})
