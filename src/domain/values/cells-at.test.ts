import { describe, expect, it } from 'vitest'
import { effectiveCell, isSameCell, lastChangeOf, layersAt, type LayerChange } from './cells-at'
import { emptyGrid } from '../scoring/lines/cells'
import { layerStateByte, writeEffective, type FormLayers } from './layers'

const none = { values: [], states: [] }
const day = (number: number) => new Date(Date.UTC(2026, 9, number))
const first: LayerChange = { layer: 'self', slots: [], before: none, after: { values: [10, 20, 0], states: [1, 1, 2] }, at: day(1) }
const second: LayerChange = { layer: 'self', slots: [1], before: { values: [20], states: [1] }, after: { values: [25], states: [1] }, at: day(5) }
const third: LayerChange = { layer: 'verified', slots: [], before: none, after: { values: [0, 30, 0], states: [0, 1, 0] }, at: day(9) }
const now: FormLayers = { self: { values: [10, 25, 0], states: [1, 1, 2] }, municipal: none, verified: { values: [0, 30, 0], states: [0, 1, 0] } }
const changes = [third, second, first]

describe('layersAt', () => {
  it('leaves everything at a later moment', () => expect(effectiveCell(layersAt(now, changes, day(9)), 1)).toEqual({ layer: 'verified', state: 'value', micro: 30 }))
  it('takes back a layer nobody had touched yet', () => expect(effectiveCell(layersAt(now, changes, day(8)), 1)).toEqual({ layer: 'self', state: 'value', micro: 25 }))
  it('takes back single slots', () => expect(effectiveCell(layersAt(now, changes, day(4)), 1)).toEqual({ layer: 'self', state: 'value', micro: 20 }))
  it('comes to an empty form before the first save', () => expect(effectiveCell(layersAt(now, changes, day(0)), 0)).toEqual({ layer: null, state: 'noData', micro: 0 }))
  it('does not change what it was given', () => {
    layersAt(now, changes, day(0))
    expect(now.self.values).toEqual([10, 25, 0])
  })
})

describe('lastChangeOf', () => {
  it('names the save that gave the value, not the last save', () => {
    expect(lastChangeOf(changes, { layer: 'self', slot: 0 }, day(20))).toBe(first)
    expect(lastChangeOf(changes, { layer: 'self', slot: 1 }, day(20))).toBe(second)
    expect(lastChangeOf(changes, { layer: 'self', slot: 1 }, day(4))).toBe(first)
    expect(lastChangeOf(changes, { layer: 'verified', slot: 0 }, day(20))).toBeUndefined()
  })
})

it('tells cells apart by state and value', () => {
  const value = { layer: 'self', state: 'value', micro: 1 } as const
  expect([isSameCell(value, { ...value, layer: 'verified' }), isSameCell(value, { ...value, micro: 2 }), isSameCell(value, { ...value, state: 'withheld' })]).toEqual([true, false, false])
  expect(isSameCell({ layer: null, state: 'noData', micro: 0 }, { layer: null, state: 'noData', micro: 5 })).toBe(true)
})

it('stops where the score stops: «no data» said by the verifier does not fall through to the municipality', () => {
  const form: FormLayers = { verified: { values: [0], states: [layerStateByte('noData')] }, municipal: { values: [7], states: [1] }, self: none }
  const grid = emptyGrid(1, 1)
  writeEffective(grid, 0, form)
  expect(effectiveCell(form, 0)).toEqual({ layer: 'verified', state: 'noData', micro: 0 })
  expect([grid.states[0], grid.values[0]]).toEqual([0, 0])
})
