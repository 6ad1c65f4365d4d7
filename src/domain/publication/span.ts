/** What a set of told sums gives away: exact elimination over a prime field (entries are 0 and 1, so a relation over the rationals is one here as well). */
const PRIME = 67_108_859

const times = (a: number, b: number): number => (a * b) % PRIME
const inverse = (value: number): number => {
  let [result, base, power] = [1, value, PRIME - 2]
  while (power > 0) {
    if (power % 2 === 1) result = times(result, base)
    base = times(base, base)
    power = Math.floor(power / 2)
  }
  return result
}

type Row = Map<number, number>
type Pivot = { readonly column: number; readonly row: Row; readonly from: Row }

const addTo = (into: Row, other: Row, factor: number): void => {
  for (const [key, value] of other) {
    const sum = ((into.get(key) ?? 0) + times(factor, value)) % PRIME
    if (sum === 0) into.delete(key)
    else into.set(key, sum)
  }
}

export type Span = {
  /** Positions of the told sums that give the asked one, or undefined where they do not give it. */
  readonly derive: (atoms: ReadonlyArray<number>) => ReadonlyArray<number> | undefined
}

/** @param told atoms of each told sum */
export const spanOf = (told: ReadonlyArray<ReadonlyArray<number>>): Span => {
  const pivots: Pivot[] = []
  const byColumn = new Map<number, number>()
  /** Takes the pivots out of a row in their order: a pivot's row holds no earlier column. */
  const reduce = (row: Row, from: Row): void => {
    for (;;) {
      let first = Number.POSITIVE_INFINITY
      for (const column of row.keys()) first = Math.min(first, byColumn.get(column) ?? Number.POSITIVE_INFINITY)
      const pivot = pivots[first]
      if (pivot === undefined) return
      const factor = PRIME - (row.get(pivot.column) ?? 0)
      addTo(row, pivot.row, factor)
      addTo(from, pivot.from, factor)
    }
  }
  const asRow = (atoms: ReadonlyArray<number>): Row => new Map(atoms.map((atom) => [atom, 1]))
  for (const { atoms, position } of told.map((atoms, position) => ({ atoms, position })).sort((a, b) => a.atoms.length - b.atoms.length)) {
    const [row, from]: [Row, Row] = [asRow(atoms), new Map([[position, 1]])]
    reduce(row, from)
    const [column] = row.keys()
    if (column === undefined) continue
    const scale = inverse(row.get(column) ?? 1)
    byColumn.set(column, pivots.length)
    pivots.push({ column, row: new Map([...row].map(([key, value]) => [key, times(value, scale)])), from: new Map([...from].map(([key, value]) => [key, times(value, scale)])) })
  }
  return {
    derive: (atoms) => {
      const [row, from]: [Row, Row] = [asRow(atoms), new Map()]
      reduce(row, from)
      return row.size > 0 ? undefined : [...from.keys()]
    },
  }
}
