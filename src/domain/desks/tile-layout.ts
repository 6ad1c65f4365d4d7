/** A place of the schematic map; both of `column` and `row` from 0, or null where the region has not placed it. */
export type TilePlace = { readonly id: string; readonly name: string; readonly column: number | null; readonly row: number | null }
export type Tile = { readonly id: string; readonly column: number; readonly row: number }
/** `isPlaced`: the region has put its places where they lie; otherwise they stand in the order of the alphabet. */
export type TileLayout = { readonly columns: number; readonly rows: number; readonly isPlaced: boolean; readonly tiles: ReadonlyArray<Tile> }

/** A map by the alphabet is somewhat wider than high. */
const WIDTH_TO_HEIGHT = 1.6
const collator = new Intl.Collator('ru', { numeric: true })
const byName = (one: TilePlace, other: TilePlace): number => collator.compare(one.name, other.name) || (one.id < other.id ? -1 : 1)

const widthFor = (count: number): number => Math.max(1, Math.ceil(Math.sqrt(count * WIDTH_TO_HEIGHT)))

/**
 * Where each square stands: as the region placed it, moved to the upper left corner; what is not placed, or meets another on
 * its square, follows underneath in the order of the alphabet. The same places always give the same map.
 */
export const layoutTiles = (places: ReadonlyArray<TilePlace>): TileLayout => {
  const taken = new Set<string>()
  const placed: Tile[] = []
  const rest: TilePlace[] = []
  for (const place of [...places].sort(byName)) {
    const { id, column, row } = place
    const square = `${column} ${row}`
    if (column === null || row === null || taken.has(square)) rest.push(place)
    else {
      taken.add(square)
      placed.push({ id, column, row })
    }
  }
  const left = Math.min(...placed.map(({ column }) => column))
  const top = Math.min(...placed.map(({ row }) => row))
  const tiles = placed.map(({ id, column, row }) => ({ id, column: column - left, row: row - top }))
  const width = Math.max(widthFor(rest.length), ...tiles.map(({ column }) => column + 1))
  const height = Math.max(0, ...tiles.map(({ row }) => row + 1))
  const all = [...tiles, ...rest.map(({ id }, at) => ({ id, column: at % width, row: height + Math.floor(at / width) }))]
  return { columns: Math.max(1, ...all.map(({ column }) => column + 1)), rows: Math.max(1, ...all.map(({ row }) => row + 1)), isPlaced: placed.length > 0, tiles: all }
}
