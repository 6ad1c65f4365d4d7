import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { seeded } from '#tests/golden/random'
import { randomCycle } from '#tests/golden/random-cycle'
import { workedCycle } from '#tests/golden/worked-example'
import { parseStoredDocument } from '@/data/models/model-version.codec'
import type { ModelDocument } from '../models/model-document'
import { cellStateByte, emptyGrid, type CellGrid } from './lines/cells'
import { compileModel } from './compile/compile-model'
import type { Participant } from './cards/cycle-scores'
import { scoreCycle } from './score-cycle'

const SEEDS = Array.from({ length: 25 }, (_, seed) => 1000 + seed)
const amur = parseStoredDocument(JSON.parse(readFileSync(new URL('../../../prisma/seed/reference/models/amur.json', import.meta.url), 'utf8')))
const run = (cycle: { document: ModelDocument; participants: ReadonlyArray<Participant>; cells: CellGrid }) => scoreCycle(compileModel(cycle.document), cycle.participants, cycle.cells)

describe('properties of every cycle', () => {
  it('contributions add up to the published total, and totals, levels and shares stay in bounds', () => {
    for (const seed of SEEDS) {
      const cycle = randomCycle(seed, 30)
      const scores = run(cycle)
      for (let row = 0; row < scores.n; row += 1) {
        expect(scores.lineContribution.subarray(row * scores.m, (row + 1) * scores.m).reduce((a, b) => a + b, 0)).toBe(scores.total[row])
        expect(scores.total[row]).toBeGreaterThanOrEqual(0)
        expect(scores.total[row]).toBeLessThanOrEqual(10_000)
        expect(scores.level[row]).toBeLessThan(cycle.document.levels.length)
        expect(scores.missingPercent[row]).toBeLessThanOrEqual(10_000)
      }
      expect([...scores.order].sort((a, b) => a - b)).toEqual(Array.from({ length: scores.n }, (_, row) => row))
    }
  })

  it('the order of indicators does not matter to totals, directions, levels and places', () => {
    for (const seed of SEEDS) {
      const cycle = randomCycle(seed, 30)
      const scores = run(cycle)
      const turned = run({ ...cycle, document: { ...cycle.document, indicators: [...cycle.document.indicators].reverse() } })
      for (const key of ['total', 'directionScore', 'directionMax', 'level', 'missingPercent', 'rankRegion', 'rankCluster', 'order'] as const) expect(turned[key]).toEqual(scores[key])
    }
  })

  it('the order of participants does not matter to anybody', () => {
    for (const seed of SEEDS) {
      const cycle = randomCycle(seed, 30)
      const slots = cycle.document.fields.length
      const cells: CellGrid = { ...cycle.cells, values: new Float64Array(30 * slots), states: new Uint8Array(30 * slots) }
      for (let row = 0; row < 30; row += 1) {
        cells.values.set(cycle.cells.values.subarray((29 - row) * slots, (30 - row) * slots), row * slots)
        cells.states.set(cycle.cells.states.subarray((29 - row) * slots, (30 - row) * slots), row * slots)
      }
      const turned = run({ ...cycle, participants: [...cycle.participants].reverse(), cells })
      const scores = run(cycle)
      for (const key of ['total', 'level', 'rankRegion', 'rankMunicipality', 'rankCluster'] as const) expect([...turned[key]].reverse()).toEqual([...scores[key]])
    }
  })

  it('doubling everybody keeps every total and level where clusters already have the minimum', () => {
    const { participants, cells } = workedCycle(amur)
    const doubled: CellGrid = { rows: cells.rows * 2, slots: cells.slots, values: new Float64Array([...cells.values, ...cells.values]), states: new Uint8Array([...cells.states, ...cells.states]) }
    const once = run({ document: amur, participants, cells })
    const twice = run({ document: amur, participants: [...participants, ...participants], cells: doubled })
    expect([...twice.total.subarray(0, cells.rows)]).toEqual([...twice.total.subarray(cells.rows)])
    expect([...twice.level.subarray(0, cells.rows)]).toEqual([...once.level])
  })

  it('a better value is never worse: raising one primary figure of a rising indicator never lowers its points', () => {
    const random = seeded(7)
    const slot = amur.fields.findIndex(({ key }) => key === 'exam11_over80')
    const position = amur.indicators.findIndex(({ code }) => code === '4.2')
    const graduates = amur.fields.findIndex(({ key }) => key === 'graduates11')
    const values = Array.from({ length: 200 }, () => random.whole(0, 100_000_000)).sort((a, b) => a - b)
    const cells = emptyGrid(values.length, amur.fields.length)
    const participants = values.map((value, row): Participant => {
      cells.values[row * cells.slots + slot] = value
      cells.states[row * cells.slots + slot] = cellStateByte.value
      cells.values[row * cells.slots + graduates] = 1_000_000
      cells.states[row * cells.slots + graduates] = cellStateByte.value
      return { organizationType: 'secondary_school', municipality: 0, isRural: false, isSmall: false, hasSelection: false, isFirstCycle: false, size: 'large' }
    })
    const scores = run({ document: amur, participants, cells })
    const points = values.map((_, row) => scores.linePoints[row * scores.m + position] ?? 0)
    expect(points).toEqual([...points].sort((a, b) => a - b))
    expect(new Set(points)).toEqual(new Set([0, 1_000_000, 2_000_000]))
  })
})
