/** A square of the schematic map, counted from 0. */
export type Square = { readonly column: number; readonly row: number }

/** The map is at most this wide and this high; the database holds the same bound. */
export const MAP_SIDE = 100
/** Room drawn around what is placed, so that the map can grow to the right and down. */
const ROOM = 2
const LEAST_COLUMNS = 8
const LEAST_ROWS = 6

const nameOf = ({ column, row }: Square): string => `${column} ${row}`
const isOnMap = ({ column, row }: Square): boolean => column >= 0 && row >= 0 && column < MAP_SIDE && row < MAP_SIDE
const inReadingOrder = (one: Square, other: Square): number => one.row - other.row || one.column - other.column
const sidesOf = ({ column, row }: Square): ReadonlyArray<Square> => [
  { column: column + 1, row }, { column, row: row + 1 }, { column: column - 1, row }, { column, row: row - 1 },
]

/** How many squares the board of placing shows: what is placed and some room for the rest. */
export const boardSize = (placed: ReadonlyArray<Square>): { columns: number; rows: number } => ({
  columns: Math.min(MAP_SIDE, Math.max(LEAST_COLUMNS, ...placed.map(({ column }) => column + 1 + ROOM))),
  rows: Math.min(MAP_SIDE, Math.max(LEAST_ROWS, ...placed.map(({ row }) => row + 1 + ROOM))),
})

/**
 * The free square to offer: the nearest to `near` where one is asked for, else the first, in the order of reading, that touches
 * what is placed; the corner of an empty map. undefined only on a map without a free square.
 */
export const suggestSquare = (placed: ReadonlyArray<Square>, near?: Square): Square | undefined => {
  const taken = new Set(placed.map(nameOf))
  const isFree = (square: Square): boolean => isOnMap(square) && !taken.has(nameOf(square))
  if (near === undefined) {
    if (placed.length === 0) return { column: 0, row: 0 }
    return placed.flatMap(sidesOf).filter(isFree).sort(inReadingOrder)[0]
  }
  const seen = new Set([nameOf(near)])
  let ring: ReadonlyArray<Square> = [near]
  while (ring.length > 0) {
    const free = ring.filter(isFree).sort(inReadingOrder)[0]
    if (free !== undefined) return free
    ring = ring.flatMap(sidesOf).filter((square) => {
      const isNew = isOnMap(square) && !seen.has(nameOf(square))
      seen.add(nameOf(square))
      return isNew
    })
  }
  return undefined
}
