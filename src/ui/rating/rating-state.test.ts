import { describe, expect, it } from 'vitest'
import { defaultColumns, readColumns, toggleColumn, writeColumns } from './rating-state'

const directions = [{ code: '1', name: 'А', max: '3' }, { code: '2', name: 'Б', max: '6' }]

describe('columns in the address', () => {
  it('leaves no trace of the default', () => expect(writeColumns(readColumns('', directions), directions)).toBe(''))
  it('keeps a choice in a steady order', () => {
    const shown = toggleColumn(toggleColumn(readColumns('', directions), 'd0'), 'missing')
    expect(writeColumns(shown, directions)).toBe('interval.organization.municipality.total.level.change.missing.d1')
    expect(readColumns(writeColumns(shown, directions), directions)).toEqual(shown)
  })
  it('drops what it does not know', () => expect([...readColumns('total.d9.evil', directions)]).toEqual(['total']))
  it('tells nothing shown from the default', () => expect(readColumns(writeColumns(new Set(), directions), directions)).toEqual(new Set()))
  it('shows every direction at first', () => expect(defaultColumns(directions)).toContain('d1'))
})
