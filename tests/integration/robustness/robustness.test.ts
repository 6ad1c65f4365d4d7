import { describe, expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import { readCycleGrid, updateLayer } from '@/data/values/submission.store'
import { cellStateByte, emptyGrid } from '@/domain/scoring/lines/cells'
import { toMicro } from '@/domain/shared/micro'
import { createRobustness } from '@/usecases/releases/create-robustness'
import { getRobustness } from '@/usecases/releases/get-robustness'
import { getComparison } from '@/usecases/scoring/compare-cards'
import { listComparable } from '@/usecases/scoring/list-comparable'
import { getRating } from '@/usecases/scoring/get-rating'
import { getScoreCard } from '@/usecases/scoring/get-score-card'
import { getWhatWouldChange } from '@/usecases/scoring/get-what-would-change'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle, type CycleFixture } from '#tests/factories/cycles'
import { aRegion } from '#tests/factories/regions'
import { directorAt, fillByPosition, readRating, releaseOf } from '../scoring-rating/results'

const NOW = new Date('2026-10-15T09:00:00Z')
const LATER = new Date('2026-10-25T09:00:00Z')
const valueOf = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const refused = { ok: false, error: { code: 'NOT_FOUND' } }
/** Somebody corrects the first form after the release. */
const saveLater = (cycle: CycleFixture) =>
  withTenant(cycle.regionId, async (tx) => {
    const slots = cycle.document.fields.length
    const { forms } = await readCycleGrid(tx, cycle.cycleId, { rows: cycle.participants.length, slots })
    const { values, states } = emptyGrid(1, slots)
    values[1] = toMicro('3')
    states[1] = cellStateByte.value
    expect(await updateLayer(tx, { layer: 'verified', forms: forms.slice(0, 1), slots, values, states, at: new Date('2026-10-20T09:00:00Z'), actorId: null, importId: null })).toBe(1)
  })
const world = async (organizations = 8) => {
  const cycle = await aCycle({ municipalities: 1, organizations })
  await fillByPosition(cycle)
  const releaseId = await releaseOf(cycle)
  return { cycle, releaseId, analyst: await anActor('ministry_analyst', cycle.region) }
}

describe('robustness of a release', () => {
  it('is calculated once from what the release saw, whatever was saved after it', async () => {
    const { cycle, releaseId, analyst } = await world()
    await saveLater(cycle)
    expect(valueOf(await createRobustness.execute(aCall(analyst, LATER), { releaseId })).isNew).toBe(true)
    expect(valueOf(await createRobustness.execute(aCall(analyst, LATER), { releaseId })).isNew).toBe(false)
    const page = valueOf(await getRobustness.execute(aCall(analyst, LATER), { releaseId }))
    expect(page.robustness).toMatchObject({ plan: { count: 200, spreadPercent: 25 }, types: [{ n: 8 }] })
    const [report] = page.robustness?.types ?? []
    expect(report?.groups.reduce((sum, group) => sum + group.size, 0)).toBe(8)
    expect(report?.drivers?.shares.reduce((sum, share) => sum + share, 0)).toBe(10_000)
  })

  it('gives every place in the rating its interval, and the card the same', async () => {
    const { cycle, releaseId, analyst } = await world()
    valueOf(await createRobustness.execute(aCall(analyst, NOW), { releaseId }))
    const { table, intervals } = await readRating(analyst, { release: releaseId })
    if (intervals === null) throw new Error('no intervals')
    expect(intervals.spreadPercent).toBe(25)
    expect(intervals.low.map((low) => low > 0)).toEqual(table.columns.rankRegion.map((place) => place > 0))
    expect(intervals.low.every((low, row) => low <= (intervals.high[row] ?? 0))).toBe(true)
    const directorId = cycle.participants[0]?.directorId ?? ''
    const card = valueOf(await getScoreCard.execute(aCall(analyst, NOW), { directorId, releaseId }))
    const row = table.columns.directorIds.split('\n').indexOf(directorId)
    expect(card.interval?.region).toEqual({ low: intervals.low[row], high: intervals.high[row] })
  })

  it('keeps one and the same set of weights for all releases of a version, and nothing of it can be changed', async () => {
    const { cycle, releaseId, analyst } = await world(3)
    valueOf(await createRobustness.execute(aCall(analyst, NOW), { releaseId }))
    const second = await releaseOf(cycle)
    valueOf(await createRobustness.execute(aCall(analyst, NOW), { releaseId: second }))
    await withTenant(cycle.regionId, async (tx) => {
      expect(await tx.weightSet.count({ where: { regionId: cycle.regionId } })).toBe(1)
      expect(await tx.releaseRobustness.count({ where: { regionId: cycle.regionId } })).toBe(2)
    })
    await expect(withTenant(cycle.regionId, (tx) => tx.weightSet.updateMany({ data: { seed: 1 } }))).rejects.toThrow()
    await expect(withTenant(cycle.regionId, (tx) => tx.releaseRobustness.deleteMany())).rejects.toThrow()
  })

  it('is asked for by every release as a job, and is told as not there until it is done', async () => {
    const { cycle, releaseId, analyst } = await world(2)
    expect(valueOf(await getRobustness.execute(aCall(analyst, NOW), { releaseId })).robustness).toBeNull()
    expect(valueOf(await getRating.execute(aCall(analyst, NOW), { release: releaseId }))?.intervals).toBeNull()
    expect(await withTenant(cycle.regionId, (tx) => tx.job.count({ where: { kind: 'robustness.create', subjectId: releaseId } }))).toBe(1)
  })
})

describe('comparison of two results', () => {
  it('adds up exactly and is shown only to those who may read both', async () => {
    const { cycle, releaseId, analyst } = await world(4)
    const [first = '', second = ''] = cycle.participants.map(({ directorId }) => directorId)
    const found = valueOf(await getComparison.execute(aCall(analyst, NOW), { releaseId, first, second }))
    expect(found.comparison.directions.reduce((sum, step) => sum + step.difference, 0)).toBe(found.first.total - found.second.total)
    expect(found).toMatchObject({ isSameType: true, first: { director: { id: first } }, second: { director: { id: second } } })
    const { actor, row } = await directorAt(cycle, 1)
    expect(await getComparison.execute(aCall(actor, NOW), { releaseId, first: row.directorId, second: first })).toEqual(refused)
    expect(await getComparison.execute(aCall(actor, NOW), { releaseId, first, second: row.directorId })).toEqual(refused)
    expect((await getComparison.execute(aCall(actor, NOW), { releaseId, first: row.directorId, second: row.directorId })).ok).toBe(true)
    const stranger = await anActor('ministry_analyst', await aRegion())
    expect(await getComparison.execute(aCall(stranger, NOW), { releaseId, first, second })).toEqual(refused)
  })

  it('offers for comparison only results in reach', async () => {
    const { cycle, releaseId, analyst } = await world(4)
    expect(valueOf(await listComparable.execute(aCall(analyst, NOW), { releaseId, q: '' })).people).toHaveLength(4)
    const { actor, row } = await directorAt(cycle, 2)
    expect(valueOf(await listComparable.execute(aCall(actor, NOW), { releaseId, q: '' })).people.map(({ directorId }) => directorId)).toEqual([row.directorId])
  })
})

describe('what would change the level', () => {
  it('shows the own card\'s smallest sets, to the next level or a place, and nobody else\'s', async () => {
    const { cycle, releaseId } = await world()
    const { actor, row } = await directorAt(cycle, 6)
    const found = valueOf(await getWhatWouldChange.execute(aCall(actor, NOW), { directorId: row.directorId, releaseId }))
    expect(found).toMatchObject({ isSelf: true, place: null })
    if (found.answer === null) throw new Error('the card is at the top')
    expect(found.answer.now).toMatchObject({ total: found.total })
    for (const { changes, reach } of found.answer.proposals) {
      expect(changes.length).toBeGreaterThan(0)
      expect(reach.level).toBeLessThan(found.answer.now.level === -1 ? 4 : found.answer.now.level)
    }
    const place = valueOf(await getWhatWouldChange.execute(aCall(actor, NOW), { directorId: row.directorId, releaseId, place: '1' }))
    expect(place.answer?.goal.kind).toBe('total')
    expect(await getWhatWouldChange.execute(aCall(actor, NOW), { directorId: cycle.participants[0]?.directorId ?? '', releaseId })).toEqual(refused)
    for (const other of cycle.participants.filter(({ directorId }) => directorId !== row.directorId)) expect(JSON.stringify(found)).not.toContain(other.directorName)
  })
})
