/** A new row while there is height for one; then the row whose last dot is farthest away, so that a crowd thickens evenly. */
const nextRow = (lastInRow: ReadonlyArray<number>, maxRows: number): number =>
  lastInRow.length < maxRows ? lastInRow.length : lastInRow.indexOf(Math.min(...lastInRow))

/**
 * Rows for dots that would overlap: each takes the lowest row free at its place; 0 is the axis, then 1, −1, 2, −2 …
 * `gap` is the least distance between neighbours of one row, in the units of the positions. Positions keep their order in the answer.
 */
export const dodge = (positions: ReadonlyArray<number>, gap: number, maxRows: number): ReadonlyArray<number> => {
  const lastInRow: number[] = []
  const rows = new Array<number>(positions.length).fill(0)
  const byPosition = positions.map((position, index) => ({ position, index })).sort((a, b) => a.position - b.position || a.index - b.index)
  for (const { position, index } of byPosition) {
    const free = lastInRow.findIndex((last) => position - last >= gap)
    const row = free >= 0 ? free : nextRow(lastInRow, maxRows)
    lastInRow[row] = position
    rows[index] = row % 2 === 1 ? (row + 1) / 2 : -row / 2
  }
  return rows.map((row) => (row === 0 ? 0 : row))
}
