import { describe, expect, it } from 'vitest'
import { layoutTiles, type TilePlace } from './tile-layout'

const place = (id: string, name: string, column: number | null = null, row: number | null = null): TilePlace => ({ id, name, column, row })
const squares = (places: ReadonlyArray<TilePlace>): Readonly<Record<string, string>> => Object.fromEntries(layoutTiles(places).tiles.map(({ id, column, row }) => [id, `${column},${row}`]))

describe('schematic map of municipalities', () => {
  it('keeps the placement of the region and moves it to the corner', () => {
    expect(squares([place('a', 'Зея', 3, 2), place('b', 'Тында', 2, 1)])).toEqual({ a: '1,1', b: '0,0' })
    expect(layoutTiles([place('a', 'Зея', 3, 2)]).isPlaced).toBe(true)
  })
  it('puts what is not placed, and what meets another, underneath by name', () => {
    expect(squares([place('a', 'Зея', 0, 0), place('b', 'Тында', 0, 0), place('c', 'Архара')])).toEqual({ a: '0,0', c: '0,1', b: '1,1' })
  })
  it('orders by the alphabet where nothing is placed, the same way whatever the order given', () => {
    const places = ['Я', 'Б', 'А', 'В', 'Г'].map((name) => place(name, name))
    expect(squares(places)).toEqual({ А: '0,0', Б: '1,0', В: '2,0', Г: '0,1', Я: '1,1' })
    expect(layoutTiles(places)).toEqual(layoutTiles([...places].reverse()))
    expect(layoutTiles(places).isPlaced).toBe(false)
  })
  it('never puts two on one square', () => {
    const many = Array.from({ length: 60 }, (_, at) => place(String(at), `Район ${at}`, at % 3 === 0 ? at % 7 : null, at % 3 === 0 ? at % 5 : null))
    const { tiles } = layoutTiles(many)
    expect(new Set(tiles.map(({ column, row }) => `${column},${row}`)).size).toBe(60)
  })
  it('is an empty square where there is nobody', () => expect(layoutTiles([])).toEqual({ columns: 1, rows: 1, isPlaced: false, tiles: [] }))
})
