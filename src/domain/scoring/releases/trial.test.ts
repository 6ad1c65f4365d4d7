import { describe, expect, it } from 'vitest'
import { aWholeModelDocument } from '#tests/factories/model-document'
import { workedCycle } from '#tests/golden/worked-example'
import { compileModel } from '../compile/compile-model'
import { scoreCycle } from '../score-cycle'
import { compareTrial, mapGrid } from './trial'

const document = aWholeModelDocument('amur')
const { participants, cells } = workedCycle(document)
const sideOf = (model: typeof document) => ({ model, scores: scoreCycle(compileModel(model), participants, cells) })

describe('trial', () => {
  it('maps figures by their key and tells which were never asked', () => {
    const grid = { rows: 2, slots: 2, values: Float64Array.of(1, 2, 3, 4), states: Uint8Array.of(1, 1, 1, 0) }
    const field = (key: string) => ({ key, label: `Поле ${key}` })
    const mapped = mapGrid({ fields: [field('a'), field('b')] }, grid, { fields: [field('b'), field('c'), field('a')] })
    expect([...mapped.grid.values]).toEqual([2, 0, 1, 4, 0, 3])
    expect([...mapped.grid.states]).toEqual([1, 0, 1, 0, 0, 1])
    expect(mapped.missing).toEqual(['Поле c'])
  })

  it('changes nothing under the same version', () => {
    const same = compareTrial(sideOf(document), sideOf(document))
    expect(same.movedLevel).toBe(0)
    expect(same.rows.every(({ before, after, by }) => before === after && by.length === 0)).toBe(true)
  })

  it('names the indicators that changed a total, the strongest first, and the level that was passed', () => {
    const levels = document.levels.map((level) => (level.code === document.levels[1]?.code ? { ...level, from: '60' } : level))
    const changed = { ...document, levels, indicators: document.indicators.map((row) => (row.code === '2.1' ? { ...row, rule: { kind: 'steps' as const, steps: [{ from: '0', points: '0' }] } } : row)) }
    const found = compareTrial(sideOf(document), sideOf(changed))
    const row = found.rows.find(({ position }) => position === 0)
    expect(row?.by[0]?.code).toBe('2.1')
    expect((row?.after ?? 0) < (row?.before ?? 0)).toBe(true)
    expect([row?.levelBefore, row?.levelAfter]).toEqual(['допустимый', 'оптимальный'])
    expect(found.levels.reduce((sum, { after }) => sum + after, 0)).toBe(participants.length)
  })
})
