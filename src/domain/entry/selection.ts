/** A place in the grid as it is shown: rows after filtering, columns in order. */
export type Place = { readonly row: number; readonly column: number }
/** A rectangle from where it began to where it was stretched; the focus is the active cell's opposite corner. */
export type Selection = { readonly anchor: Place; readonly focus: Place }
export type GridSize = { readonly rows: number; readonly columns: number }
export type Area = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

export const selectCell = (place: Place): Selection => ({ anchor: place, focus: place })

/** All sides included. */
export const areaOf = ({ anchor, focus }: Selection): Area => ({
  top: Math.min(anchor.row, focus.row), bottom: Math.max(anchor.row, focus.row), left: Math.min(anchor.column, focus.column), right: Math.max(anchor.column, focus.column),
})
export const isInArea = ({ top, bottom, left, right }: Area, row: number, column: number): boolean => row >= top && row <= bottom && column >= left && column <= right
export const cellsIn = ({ top, bottom, left, right }: Area): number => (bottom - top + 1) * (right - left + 1)

const clamp = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value))
export const clampPlace = ({ row, column }: Place, { rows, columns }: GridSize): Place => ({ row: clamp(row, rows), column: clamp(column, columns) })

/** What a key asks for. */
export type Jump =
  | { readonly kind: 'by'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'edge'; readonly rows: -1 | 0 | 1; readonly columns: -1 | 0 | 1 }
  | { readonly kind: 'rowStart' | 'rowEnd' | 'gridStart' | 'gridEnd' }
/** Tab and Enter: inside a stretched selection they go round in it. */
export type Step = { readonly kind: 'next' | 'previous'; readonly along: 'row' | 'column' }
export type Move = Jump | Step

const isStep = (move: Move): move is Step => move.kind === 'next' || move.kind === 'previous'

/** Whether anything stands at a place: Ctrl+arrow stops at the edges of what is filled, as spreadsheets do. */
export type IsFilled = (place: Place) => boolean

const edgeFrom = (from: Place, step: { rows: number; columns: number }, { size, isFilled }: { size: GridSize; isFilled: IsFilled }): Place => {
  const next = (place: Place): Place | undefined => {
    const moved = { row: place.row + step.rows, column: place.column + step.columns }
    return moved.row < 0 || moved.column < 0 || moved.row >= size.rows || moved.column >= size.columns ? undefined : moved
  }
  let at = from
  let ahead = next(at)
  if (ahead === undefined) return at
  const runs = isFilled(at) && isFilled(ahead)
  while (ahead !== undefined) {
    if (runs && !isFilled(ahead)) return at
    at = ahead
    if (!runs && isFilled(at)) return at
    ahead = next(at)
  }
  return at
}

const moved = (from: Place, move: Jump, world: { size: GridSize; isFilled: IsFilled }): Place => {
  const { size } = world
  switch (move.kind) {
    case 'by': return clampPlace({ row: from.row + move.rows, column: from.column + move.columns }, size)
    case 'edge': return edgeFrom(from, move, world)
    case 'rowStart': return { row: from.row, column: 0 }
    case 'rowEnd': return { row: from.row, column: Math.max(0, size.columns - 1) }
    case 'gridStart': return { row: 0, column: 0 }
    case 'gridEnd': return { row: Math.max(0, size.rows - 1), column: Math.max(0, size.columns - 1) }
  }
}

const within = (area: Area, place: Place, { kind, along }: Step): Place => {
  const [width, height] = [area.right - area.left + 1, area.bottom - area.top + 1]
  const count = width * height
  const [row, column] = [place.row - area.top, place.column - area.left]
  const index = along === 'row' ? row * width + column : column * height + row
  const next = (index + (kind === 'next' ? 1 : -1) + count) % count
  return along === 'row'
    ? { row: area.top + Math.floor(next / width), column: area.left + (next % width) }
    : { row: area.top + (next % height), column: area.left + Math.floor(next / height) }
}

const step = (place: Place, move: Step, size: GridSize): Place => {
  const by = move.kind === 'next' ? 1 : -1
  return clampPlace(move.along === 'row' ? { row: place.row, column: place.column + by } : { row: place.row + by, column: place.column }, size)
}

/** The grid's cursor: the active cell and the rectangle around it. */
export type Cursor = { readonly active: Place; readonly selection: Selection }
export const cursorAt = (place: Place): Cursor => ({ active: place, selection: selectCell(place) })

/** Moves the active cell, or with `stretch` the far corner of the selection. */
export const moveCursor = (cursor: Cursor, move: Move, { size, isFilled, stretch }: { size: GridSize; isFilled: IsFilled; stretch: boolean }): Cursor => {
  if (size.rows === 0 || size.columns === 0) return cursor
  if (isStep(move)) {
    const area = areaOf(cursor.selection)
    if (cellsIn(area) > 1) return { active: within(area, cursor.active, move), selection: cursor.selection }
    return cursorAt(step(cursor.active, move, size))
  }
  const world = { size, isFilled }
  if (!stretch) return cursorAt(moved(cursor.active, move, world))
  const { anchor, focus } = cursor.selection
  return { active: cursor.active, selection: { anchor, focus: moved(focus, move, world) } }
}
