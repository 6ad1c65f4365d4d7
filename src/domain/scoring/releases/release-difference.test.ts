import { describe, expect, it } from 'vitest'
import { aModelDocument } from '#tests/factories/model-document'
import { changedLines, movedReferences, splitPlaceChange, type ReleasedCard } from './release-difference'

const document = aModelDocument({ adjustments: [{ code: 'Б1', name: 'Заслуги', kind: 'bonus', direction: '1', formula: 'fact', max: '1' }] })
const card = (over: Partial<ReleasedCard> = {}): ReleasedCard => ({
  total: 5000, level: 2, region: { place: 3, of: 9 }, municipality: { place: 1, of: 3 }, cluster: { place: 2, of: 8 },
  lineStates: [0, 0, 0, 0, 0], lineValues: [1, 2, 3, Number.NaN, 5], lineReferences: [Number.NaN, Number.NaN, 40, Number.NaN, Number.NaN], linePoints: [1, 1, 1, 1, 1],
  lineContributions: [1000, 1000, 1000, 1000, 1000], adjustments: [0], adjustmentContributions: [0], ...over,
})
const documents = { before: document, after: document }

describe('OSE-05 difference of two releases', () => {
  it('names every changed line with its nearest cause, and the changes add up to that of the total', () => {
    const after = card({
      total: 5740, lineValues: [9, 2, 3, Number.NaN, 5], lineReferences: [Number.NaN, Number.NaN, 45, Number.NaN, Number.NaN], linePoints: [2, 1, 0, 1, 2],
      lineContributions: [2000, 990, 0, 1000, 1500], adjustmentContributions: [250],
    })
    const lines = changedLines(documents, { before: card(), after })
    expect(lines.map(({ code, cause, difference }) => [code, cause, difference])).toEqual([['1.1', 'value', 1000], ['2.1', 'reference', -1000], ['2.3', 'points', 500], ['Б1', 'adjustment', 250], ['1.2', 'share', -10]])
    expect(lines.reduce((sum, { difference }) => sum + difference, 0)).toBe(after.total - card().total)
  })
  it('a state that changed is a changed value; equal «none» is not', () => {
    expect(changedLines(documents, { before: card(), after: card({ lineStates: [0, 1, 0, 0, 0], lineContributions: [1000, 0, 1000, 1000, 1000] }) })).toMatchObject([{ code: '1.2', cause: 'value', difference: -1000 }])
    expect(changedLines(documents, { before: card(), after: card({ lineContributions: [1000, 1000, 1000, 1001, 1000] }) })).toMatchObject([{ code: '2.2', cause: 'share', difference: 1 }])
    expect(changedLines(documents, { before: card(), after: card() })).toEqual([])
  })
  it('lists bars that others moved, also where the points stayed', () => {
    const moved = card({ lineReferences: [Number.NaN, Number.NaN, 45, Number.NaN, Number.NaN] })
    expect(movedReferences(documents, { before: card(), after: moved })).toEqual([{ code: '2.1', before: 40, after: 45 }])
    expect(movedReferences(documents, { before: card(), after: { ...moved, lineValues: [1, 2, 4, Number.NaN, 5] } })).toEqual([])
  })
  it('matches indicators of two methods by code', () => {
    const shorter = { ...document, indicators: document.indicators.slice(1) }
    expect(changedLines({ before: document, after: shorter }, { before: card(), after: card({ lineContributions: [1000, 1000, 1000, 1000], lineStates: [0, 0, 0, 0], lineValues: [2, 3, Number.NaN, 5], lineReferences: [Number.NaN, 40, Number.NaN, Number.NaN], linePoints: [1, 1, 1, 1] }) }))
      .toEqual([{ code: '1.1', name: 'Показатель 1.1', cause: 'value', before: 1000, after: 0, difference: -1000 }])
  })
})

describe('change of a place', () => {
  const totals = [10, 20, 30, 40, 50]
  const split = (before: [number, number], after: [number, number]) => splitPlaceChange({ before: { total: before[0], place: before[1] }, after: { total: after[0], place: after[1] } }, totals)
  it('is the own doing where nobody else moved', () => expect(split([20, 4], [45, 2])).toEqual({ before: 4, after: 2, own: 2, others: 0 }))
  it('is the others’ doing where the own total stayed', () => expect(split([30, 3], [30, 5])).toEqual({ before: 3, after: 5, own: 0, others: -2 }))
  it('is split exactly where both moved, also through equal totals', () => {
    expect(split([30, 3], [40, 1])).toEqual({ before: 3, after: 1, own: 1, others: 1 })
    expect(split([50, 1], [5, 4])).toEqual({ before: 1, after: 4, own: -4, others: 1 })
  })
  it('is not counted without a place before or after', () => expect([split([30, 0], [30, 1]), split([30, 1], [30, 0])]).toEqual([undefined, undefined]))
  it('own and others always make the whole change', () => {
    for (let before = 0; before < totals.length; before += 1) for (let total = 0; total <= 60; total += 5) {
      const found = split([totals[before] ?? 0, totals.length - before], [total, 3])
      expect((found?.own ?? 0) + (found?.others ?? 0)).toBe(totals.length - before - 3)
    }
  })
})
