import { describe, expect, it } from 'vitest'
import { boardSize, MAP_SIDE, suggestSquare, type Square } from './tile-square'

const at = (column: number, row: number): Square => ({ column, row })

describe('the board on which municipalities are placed', () => {
  it('shows what is placed with room to grow, and never more than the map holds', () => {
    expect(boardSize([])).toEqual({ columns: 8, rows: 6 })
    expect(boardSize([at(9, 1), at(0, 7)])).toEqual({ columns: 12, rows: 10 })
    expect(boardSize([at(MAP_SIDE - 1, MAP_SIDE - 1)])).toEqual({ columns: MAP_SIDE, rows: MAP_SIDE })
  })
  it('offers the corner of an empty map, then the first free square that touches what is placed', () => {
    expect(suggestSquare([])).toEqual(at(0, 0))
    expect(suggestSquare([at(0, 0)])).toEqual(at(1, 0))
    expect(suggestSquare([at(3, 3)])).toEqual(at(3, 2))
  })
  it('offers the nearest free square to a taken one, and the square itself when it is free', () => {
    expect(suggestSquare([at(0, 0)], at(5, 5))).toEqual(at(5, 5))
    expect(suggestSquare([at(2, 2), at(2, 1)], at(2, 2))).toEqual(at(1, 2))
  })
  it('stays on the map at its edges', () => {
    expect(suggestSquare([at(MAP_SIDE - 1, 0), at(MAP_SIDE - 2, 0)], at(MAP_SIDE - 1, 0))).toEqual(at(MAP_SIDE - 1, 1))
  })
  it('has nothing to offer on a full map', () => {
    const full = Array.from({ length: MAP_SIDE * MAP_SIDE }, (_, index) => at(index % MAP_SIDE, Math.floor(index / MAP_SIDE)))
    expect([suggestSquare(full), suggestSquare(full, at(0, 0))]).toEqual([undefined, undefined])
  })
})
