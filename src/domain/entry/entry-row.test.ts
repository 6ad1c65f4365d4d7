import { describe, expect, it } from 'vitest'
import { fromCellText, toCellText } from './entry-cell'
import { entryRow, packRow, unpackRow } from './entry-row'

const layer = (cells: ReadonlyArray<string>) => {
  const read = cells.map((text) => fromCellText(text) ?? { byte: 0, micro: 0 })
  return { values: read.map(({ micro }) => micro), states: read.map(({ byte }) => byte) }
}
const untouched = { values: [], states: [] }

describe('the text of a cell', () => {
  it.each(['', '0', '12.5', '-0.000001', '9000000000', 'n', 'd', 'w'])('%j comes back', (text) => {
    const cell = fromCellText(text)
    expect(cell === undefined ? undefined : toCellText(cell.byte, cell.micro)).toBe(text)
  })
  it.each(['x', '1,5', '1e3', '9000000000.000001', '1.2345678', '--1', 'nn'])('%j is none', (text) => expect(fromCellText(text)).toBeUndefined())
  it('zero, no data, not applicable, withheld and untouched are five things', () => {
    expect(new Set(['0', 'd', 'n', 'w', ''].map((text) => JSON.stringify(fromCellText(text)))).size).toBe(5)
  })
})

describe('a row of the grid', () => {
  const form = { self: layer(['1', '2', '', 'd']), municipal: layer(['', '3', '4', '']), verified: layer(['', '', '5', '']) }
  it('tells the own cell and what another layer says where it counts', () => {
    expect(entryRow(form, 'municipal', 4)).toEqual({
      own: ['', '3', '4', ''], shown: [{ layer: 'self', text: '1' }, null, { layer: 'verified', text: '5' }, { layer: 'self', text: 'd' }],
    })
  })
  it('crosses as one text and comes back', () => {
    const row = entryRow(form, 'municipal', 4)
    expect(packRow(row)).toBe('/s1;3;4/v5;/sd')
    expect(unpackRow(packRow(row))).toEqual(row)
  })
  it('an untouched form is empty', () => expect(packRow(entryRow({ self: untouched, municipal: untouched, verified: untouched }, 'self', 3))).toBe(';;'))
})
