import { describe, expect, it } from 'vitest'
import { cellStateByte, emptyGrid } from '../scoring/lines/cells'
import { layerStateByte, writeEffective, type LayerCells } from './layers'

const untouched: LayerCells = { values: [], states: [] }
const value = cellStateByte.value

describe('effective cells', () => {
  it('takes the verified value before the municipality\'s and the own one', () => {
    const grid = emptyGrid(1, 3)
    writeEffective(grid, 0, {
      verified: { values: [7, 0, 0], states: [value, 0, 0] },
      municipal: { values: [6, 5, 0], states: [value, value, 0] },
      self: { values: [1, 2, 3], states: [value, value, value] },
    })
    expect([...grid.values]).toEqual([7, 5, 3])
  })
  it('keeps «no data» said by the verifier from falling through to a lower value', () => {
    const grid = emptyGrid(1, 1)
    writeEffective(grid, 0, { verified: { values: [0], states: [layerStateByte('noData')] }, municipal: { values: [5], states: [value] }, self: untouched })
    expect([grid.states[0], grid.values[0]]).toEqual([cellStateByte.noData, 0])
  })
  it('tells zero, not applicable and untouched apart', () => {
    const grid = emptyGrid(1, 3)
    writeEffective(grid, 0, { verified: untouched, municipal: untouched, self: { values: [0, 0, 0], states: [value, layerStateByte('notApplicable'), 0] } })
    expect([...grid.states]).toEqual([cellStateByte.value, cellStateByte.notApplicable, cellStateByte.noData])
  })
})
