import { describe, expect, it } from 'vitest'
import { findRelease } from '@/data/scoring/release.store'
import { listDirectorCards } from '@/data/scoring/score-card.store'
import { withTenant } from '@/data/tenant'
import type { ModelDocument } from '@/domain/models/model-document'
import type { ReleaseId } from '@/domain/shared/ids'
import { createRelease } from '@/usecases/releases/create-release'
import { compareCards } from '@/domain/scoring/cards/compare-cards'
import { getRating } from '@/usecases/scoring/get-rating'
import { getScoreCard, type ScoreCard } from '@/usecases/scoring/get-score-card'
import { aCall, anActor } from '#tests/factories/access'
import { asOwner } from '#tests/factories/owner'
import { aCycle, fillCycle, type CycleFixture } from '#tests/factories/cycles'
import { aField, aModelDocument } from '#tests/factories/model-document'
import { must } from '../../../prisma/seed/demo/actors'

/** A model with everything beyond sums: means, other weights, «не оценивается», bonus and penalty, a small base. */
const whole = aModelDocument()
const document: ModelDocument = {
  ...whole,
  fields: [...whole.fields, aField({ key: 'merits', label: 'Заслуги', kind: 'integer' }), aField({ key: 'orders', label: 'Предписания', kind: 'integer' })],
  indicators: whole.indicators.map((indicator) => (indicator.code === '1.1' ? { ...indicator, smallBase: { denominator: 'plan', below: '10', totalBelow: '25' } } : indicator)),
  aggregation: { direction: { kind: 'arithmetic' }, group: { kind: 'arithmetic' }, total: { kind: 'power', exponent: '2' } },
  weightSets: [{ when: { condition: 'fact >= 100' }, reason: 'план перевыполнен', indicators: [{ indicator: '1.2', weight: '2' }] }],
  notRated: [{ when: { condition: 'merits == 99' }, reason: 'идёт проверка' }],
  adjustments: [
    { code: 'Б1', name: 'Заслуги', kind: 'bonus', direction: '1', formula: 'merits', max: '1' },
    { code: 'В1', name: 'Предписания', kind: 'penalty', direction: '2', formula: 'orders', max: '2' },
  ],
}
const common: Readonly<Record<string, string>> = { plan: '20', fact: '13', trained: '0', teachers: '20', teachers_category: '12', special: '4', special_served: '3', breaches: '0', merits: '0', orders: '0' }
/** By position: nothing special; bonus and penalty; «не оценивается»; a small base; other weights. */
const special: ReadonlyArray<Readonly<Record<string, string>>> = [{}, { merits: '1', orders: '1' }, { merits: '99' }, { plan: '9', fact: '6' }, { fact: '100', plan: '100' }, {}]

const filled = async (): Promise<CycleFixture> => {
  const cycle = await aCycle({ document, municipalities: 2, organizations: 3 })
  await fillCycle(cycle, ({ position }, key) => special[position]?.[key] ?? common[key])
  return cycle
}
const released = async (cycle: CycleFixture): Promise<ReleaseId> => must(await createRelease.execute(aCall(await anActor('ministry_analyst', { regionId: cycle.regionId })), { cycleId: cycle.cycleId }), 'release').releaseId
const cardOf = async (cycle: CycleFixture, releaseId: ReleaseId, position: number): Promise<ScoreCard> =>
  must(await getScoreCard.execute(aCall(await anActor('ministry_analyst', { regionId: cycle.regionId })), { directorId: cycle.participants[position]?.directorId ?? '', releaseId }), 'card')

describe('a release keeps everything the engine knows', () => {
  it('AMU-32 «не оценивается» is shown with the rule that said it, without a place, on the card and in the rating', async () => {
    const cycle = await filled()
    const releaseId = await released(cycle)
    const card = await cardOf(cycle, releaseId, 2)
    expect(card.explanation).toMatchObject({ level: null, reason: { kind: 'notRated', reason: 'идёт проверка' } })
    expect(card.ranks).toEqual({ region: null, municipality: null, cluster: null })
    const rating = must(await getRating.execute(aCall(await anActor('ministry_analyst', { regionId: cycle.regionId })), { release: releaseId }), 'rating')
    expect(Object.values(rating?.outcomes ?? {})).toEqual([{ outcome: 'notRated', reason: 'идёт проверка' }])
  })

  it('lines, bonuses and penalties add up exactly to every total, and to every difference of two', async () => {
    const cycle = await filled()
    const releaseId = await released(cycle)
    const adjusted = await cardOf(cycle, releaseId, 1)
    expect(adjusted.directions.flatMap((row) => row.adjustments.map(({ code, kind, amount }) => [code, kind, Math.sign(amount)]))).toEqual([['Б1', 'bonus', 1], ['В1', 'penalty', -1]])
    const stored = await withTenant(cycle.regionId, async (tx) => (await Promise.all(cycle.participants.map(({ directorId }) => listDirectorCards(tx, releaseId, directorId)))).flat())
    for (const card of stored) expect([...card.lineContributions, ...card.adjustmentContributions].reduce((sum, part) => sum + part, 0)).toBe(card.total)
    const [first, second] = [stored[1], stored[0]]
    if (first === undefined || second === undefined) throw new Error('two cards are stored')
    const { directions, difference } = compareCards(document, first, second)
    expect(directions.reduce((sum, row) => sum + row.difference, 0)).toBe(difference)
  })

  it('tells other weights, what a line weighs and a small base', async () => {
    const cycle = await filled()
    const releaseId = await released(cycle)
    expect((await cardOf(cycle, releaseId, 4)).weightSet).toBe('план перевыполнен')
    const card = await cardOf(cycle, releaseId, 3)
    expect(card.weightSet).toBeNull()
    const lines = card.directions.flatMap((row) => row.lines)
    expect(lines.map(({ explanation }) => explanation.isSmallBase)).toEqual([true, false, false, false, false])
    expect(lines.reduce((sum, { weight }) => sum + (weight ?? 0), 0)).toBeGreaterThan(999_990)
    expect(card.groups.map(({ percent }) => percent)).not.toContain(null)
  })

  it('run again it gives the same bytes in every column, and other bytes when one figure changes', async () => {
    const cycle = await filled()
    const [one, two] = [await released(cycle), await released(cycle)]
    const columns = (releaseId: ReleaseId): Promise<ReadonlyArray<string>> => asOwner(async (client) => {
      await client.query("SELECT set_config('app.region_id', $1, false)", [cycle.regionId])
      return (await client.query<{ row: string }>("SELECT (to_jsonb(c) - 'id' - 'release_id')::text AS row FROM score_card c WHERE release_id = $1 ORDER BY position", [releaseId])).rows.map(({ row }) => row)
    })
    expect(await columns(two)).toEqual(await columns(one))
    const heads = await withTenant(cycle.regionId, async (tx) => [await findRelease(tx, one), await findRelease(tx, two)])
    expect([heads[1]?.inputHash, heads[1]?.resultHash]).toEqual([heads[0]?.inputHash, heads[0]?.resultHash])
    await fillCycle(cycle, ({ position }, key) => (position === 1 && key === 'orders' ? '2' : (special[position]?.[key] ?? common[key])))
    const third = await released(cycle)
    const head = await withTenant(cycle.regionId, (tx) => findRelease(tx, third))
    expect(head?.resultHash).not.toBe(heads[0]?.resultHash)
    expect(head?.inputHash).not.toBe(heads[0]?.inputHash)
  })
})
