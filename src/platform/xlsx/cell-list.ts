/** A growing list of read cells, column by column in memory. */
export type CellList = { length: number; rows: Int32Array; columns: Uint16Array; kinds: Uint8Array; numbers: Float64Array }

const FIRST_CAPACITY = 1024

export const cellList = (): CellList => ({
  length: 0,
  rows: new Int32Array(FIRST_CAPACITY),
  columns: new Uint16Array(FIRST_CAPACITY),
  kinds: new Uint8Array(FIRST_CAPACITY),
  numbers: new Float64Array(FIRST_CAPACITY),
})

const grow = (list: CellList): void => {
  const capacity = list.length * 2
  const rows = new Int32Array(capacity)
  const columns = new Uint16Array(capacity)
  const kinds = new Uint8Array(capacity)
  const numbers = new Float64Array(capacity)
  rows.set(list.rows)
  columns.set(list.columns)
  kinds.set(list.kinds)
  numbers.set(list.numbers)
  Object.assign(list, { rows, columns, kinds, numbers })
}

/** Room for one more cell; returns its position. */
export const addCell = (list: CellList): number => {
  if (list.length === list.rows.length) grow(list)
  list.length += 1
  return list.length - 1
}

/** The list cut to its length, in memory of its own (so that it can be handed to another thread). */
export const finishCells = (list: CellList): Omit<CellList, 'length'> => ({
  rows: list.rows.slice(0, list.length),
  columns: list.columns.slice(0, list.length),
  kinds: list.kinds.slice(0, list.length),
  numbers: list.numbers.slice(0, list.length),
})

/** The list as it lies: valid until it grows or is filled anew. */
export const shownCells = ({ length, rows, columns, kinds, numbers }: CellList): Omit<CellList, 'length'> => ({
  rows: rows.subarray(0, length), columns: columns.subarray(0, length), kinds: kinds.subarray(0, length), numbers: numbers.subarray(0, length),
})
