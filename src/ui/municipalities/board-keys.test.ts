import { describe, expect, it } from 'vitest'
import { squareAfterKey } from './board-keys'

const size = { columns: 4, rows: 3 }
const from = { column: 1, row: 1 }

describe('keys on the board of the map', () => {
  it.each([
    ['ArrowRight', { column: 2, row: 1 }], ['ArrowLeft', { column: 0, row: 1 }], ['ArrowDown', { column: 1, row: 2 }], ['ArrowUp', { column: 1, row: 0 }], ['Home', { column: 0, row: 1 }], ['End', { column: 3, row: 1 }],
  ])('%s leads to the square beside', (key, to) => expect(squareAfterKey(key, from, size)).toEqual(to))
  it('stays at the edge, and leaves other keys alone', () => {
    expect(squareAfterKey('ArrowRight', { column: 3, row: 2 }, size)).toEqual({ column: 3, row: 2 })
    expect(squareAfterKey('ArrowUp', { column: 0, row: 0 }, size)).toEqual({ column: 0, row: 0 })
    expect(squareAfterKey('a', from, size)).toBeNull()
  })
})
